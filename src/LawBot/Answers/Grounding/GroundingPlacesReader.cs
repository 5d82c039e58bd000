using LawBot.Places;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>The places of the indexed reports, read again only when the index has changed.</summary>
public sealed class GroundingPlacesReader
{
    private readonly LibraryReader? libraries;
    private (Library? Library, GroundingPlaces Places) known;

    /// <param name="libraries">What is indexed.</param>
    public GroundingPlacesReader(LibraryReader libraries)
    {
        this.libraries = libraries;
        known = (null, new GroundingPlaces([]));
    }

    /// <param name="places">Places that never change.</param>
    internal GroundingPlacesReader(GroundingPlaces places) => known = (null, places);

    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    internal async Task<GroundingPlaces> ReadAsync(CancellationToken cancellation)
    {
        if (libraries is null)
        {
            return known.Places;
        }

        var library = await libraries.ReadAsync(cancellation);
        if (!ReferenceEquals(library, known.Library))
        {
            known = (library, new GroundingPlaces(library.Entries.Select(e => e.Jurisdiction)));
        }

        return known.Places;
    }
}

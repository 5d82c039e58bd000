using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Parts of indexed places that have no report of their own: a subdistrict, a town. What is asked of one stands in the report of the place in
/// which it lies, if anywhere, in sentences that name it.</summary>
internal static class PlaceParts
{
    private static readonly Lexicon.WordList Ranks = Lexicon.WordList.Of("question-edges", "part-rank");

    /// <summary>A mention as such a part, where it is one and one of some places is a county or city with a report.</summary>
    /// <param name="mention">A place without a report.</param>
    /// <param name="places">Full names of the places that it may lie in.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="name">The name of the part where the mention holds more; its text otherwise.</param>
    public static PlaceMention Lying(PlaceMention mention, IReadOnlyList<string> places, Library library, string? name = null)
    {
        var part = name ?? mention.Text;
        List<string> within = [.. places.Where(p => library.Of(p).Any(e => e.Jurisdiction.Level is JurisdictionLevel.County or JurisdictionLevel.City))];
        return mention.Names.Count > 0 || within.Count == 0 || !IsPart(part) ? mention : mention with { Within = within, Part = part };
    }

    /// <summary>True for the name of a subdistrict, a town or a township.</summary>
    public static bool IsPart(string name) => Ranks.End(name);
}

using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>The two kinds of things that are found by their terms.</summary>
internal enum Field
{
    Passages = 0,
    Figures = 1,
}

/// <summary>One written piece of an inverted index.</summary>
/// <param name="No">Its number; part of the key of its postings.</param>
/// <param name="First">The number of its first document.</param>
/// <param name="Span">How many document numbers it covers, those of removed ones included.</param>
/// <param name="Dead">How many of its documents were removed since it was written.</param>
internal readonly record struct Segment(int No, int First, int Span, int Dead)
{
    public int End => First + Span;
}

/// <summary>A report's place among the documents of both fields.</summary>
internal sealed record PlacedReport(long No, ReportEntry Entry, int FirstPassage, int FirstFigure)
{
    /// <summary>Its title as every passage of it is indexed.</summary>
    public string IndexedTitle { get; } = IndexedText.OfTitle(Entry.Title, Entry.Jurisdiction);

    public int FirstOf(Field field) => field == Field.Passages ? FirstPassage : FirstFigure;

    public int CountOf(Field field) => field == Field.Passages ? Entry.Passages : Entry.Figures;
}

/// <summary>What must be known of a field before its postings mean anything.</summary>
internal sealed class FieldSnapshot
{
    /// <summary>Longer documents count as this long.</summary>
    public const int MaxLength = 8191;

    public FieldSnapshot(IReadOnlyList<Segment> segments, ushort[] lengths, long documents, long terms)
    {
        Segments = segments;
        First = segments.Count == 0 ? 0 : segments[0].First;
        Lengths = lengths;
        Documents = documents;
        var mean = documents == 0 ? 1 : (double)terms / documents;
        Damping = new float[MaxLength + 1];
        for (var length = 0; length < Damping.Length; length++)
        {
            Damping[length] = Bm25.Damping(length, mean);
        }
    }

    /// <summary>By their first document.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The number of the first document; places in <see cref="Lengths"/> count from it.</summary>
    public int First { get; }

    /// <summary>Terms of each document.</summary>
    public ushort[] Lengths { get; }

    /// <summary>How many documents there are now.</summary>
    public long Documents { get; }

    /// <summary><see cref="Bm25.Damping"/> by length.</summary>
    public float[] Damping { get; }
}

/// <summary>What a search needs to know beforehand; as large as the catalog, never as the library.</summary>
/// <param name="Generation">Grows with every write to the index.</param>
/// <param name="Reports">By id, ordinally: so that among equal scores the first found stays.</param>
/// <param name="Passages">The field of passages.</param>
/// <param name="Figures">The field of figures.</param>
/// <param name="MeanCharacters">Single characters of a passage, on average.</param>
internal sealed record IndexSnapshot(
    long Generation, IReadOnlyList<PlacedReport> Reports, FieldSnapshot Passages, FieldSnapshot Figures, double MeanCharacters)
{
    public FieldSnapshot Of(Field field) => field == Field.Passages ? Passages : Figures;
}

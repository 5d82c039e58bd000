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
    private string? _title;

    /// <summary>Its title as every passage of it is indexed.</summary>
    public string IndexedTitle => _title ??= IndexedText.OfTitle(Entry.Title, Entry.Jurisdiction);

    public int FirstOf(Field field) => field == Field.Passages ? FirstPassage : FirstFigure;

    public int CountOf(Field field) => field == Field.Passages ? Entry.Passages : Entry.Figures;
}

/// <summary>What must be known of a field before its postings mean anything.</summary>
internal sealed class FieldSnapshot
{
    /// <summary>Longer documents count as this long.</summary>
    public const int MaxLength = PassageScorer.LongestPassage;

    /// <param name="segments">By their first document.</param>
    /// <param name="lengths">Terms of each document.</param>
    /// <param name="documents">How many documents there are now.</param>
    /// <param name="terms">Terms of them all.</param>
    /// <param name="spans">For each report the numbers of its first document and of documents.</param>
    public FieldSnapshot(
        IReadOnlyList<Segment> segments, ushort[] lengths, long documents, long terms, IEnumerable<(int First, int Count)> spans)
    {
        Segments = segments;
        First = segments.Count == 0 ? 0 : segments[0].First;
        Lengths = lengths;
        Documents = documents;
        Owners = new int[lengths.Length];
        Owners.AsSpan().Fill(-1);
        foreach (var (report, (first, count)) in spans.Index())
        {
            Owners.AsSpan(first - First, count).Fill(report);
        }

        var mean = documents == 0 ? 1 : (double)terms / documents;
        Damping = new float[MaxLength + 1];
        for (var length = 0; length < Damping.Length; length++)
        {
            Damping[length] = Bm25.Damping(length, mean);
        }

        Once = Array.ConvertAll(lengths, length => Bm25.Saturation(1, Damping[length]));
    }

    /// <summary>By their first document.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The number of the first document; places in <see cref="Lengths"/> count from it.</summary>
    public int First { get; }

    /// <summary>Terms of each document.</summary>
    public ushort[] Lengths { get; }

    /// <summary>How many documents there are now.</summary>
    public long Documents { get; }

    /// <summary>For each document the report it belongs to, as a place in <see cref="IndexSnapshot.Reports"/>; -1 when that was removed.</summary>
    public int[] Owners { get; }

    /// <summary>For each document what a term that occurs in it once earns: <see cref="Bm25.Saturation"/> of 1.</summary>
    public float[] Once { get; }

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

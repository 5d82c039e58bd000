using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Figures;

/// <summary>A matter that these reports speak of.</summary>
/// <param name="Name">The field's word for it: 行政复议.</param>
/// <param name="Counted">What a bare count in its neighbourhood counts: 行政复议案件.</param>
internal sealed record FigureTopic(string Name, string Counted);

/// <summary>Where the matters of a report are named, so that a number can be given the nearest one.</summary>
internal sealed class FigureTopics
{
    private static readonly LexiconRow[] Rows = [.. LexiconTable.Rows("matters").Where(static r => r.Cells["use"] == "sign")];
    private static readonly WordReader Words = new(Rows);
    private static readonly Dictionary<string, FigureTopic> ById =
        Rows.ToDictionary(static r => r.Id, static r => new FigureTopic(r.Cells["in reports"], r.Cells["counted"]), StringComparer.Ordinal);

    private readonly List<(int Start, int End, FigureTopic Topic)> places = [];

    /// <summary>Notes every place of the folded text that names a matter.</summary>
    public FigureTopics(string folded)
    {
        foreach (var (span, row) in Words.Read(folded))
        {
            places.Add((span.Start, span.End, ById[row.Id]));
        }
    }

    /// <summary>The last matter named wholly inside the span, and where; null when none is.</summary>
    public (int Start, FigureTopic Topic)? LastIn(TextSpan span)
    {
        for (var i = FirstAtOrAfter(span.End) - 1; i >= 0 && places[i].Start >= span.Start; i--)
        {
            if (places[i].End <= span.End)
            {
                return (places[i].Start, places[i].Topic);
            }
        }

        return null;
    }

    /// <summary>The first matter named wholly inside the span; null when none is.</summary>
    public FigureTopic? FirstIn(TextSpan span)
    {
        var i = FirstAtOrAfter(span.Start);
        return i < places.Count && places[i].End <= span.End ? places[i].Topic : null;
    }

    /// <summary>The first matter named in other words: the head of a column.</summary>
    public static FigureTopic? In(string words)
    {
        var topics = new FigureTopics(TextFolding.Fold(words));
        return topics.places.Count > 0 ? topics.places[0].Topic : null;
    }

    private int FirstAtOrAfter(int offset)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

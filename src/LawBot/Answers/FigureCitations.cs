using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Numbers the sources of an answer in the order in which it prints them.</summary>
internal sealed class FigureCitations
{
    private const int LongestContext = 220;
    private readonly List<Citation> citations = [];

    /// <summary>The sources so far.</summary>
    public IReadOnlyList<Citation> All => citations;

    /// <summary>The mark of a figure's source: [1].</summary>
    public string Mark(FoundRow row)
    {
        var span = SpanOf(row);
        var known = citations.Find(c => c.Source.Span == span && string.Equals(c.Source.ReportId, row.Report.Id, StringComparison.Ordinal));
        if (known is null)
        {
            citations.Add(known = new Citation(citations.Count + 1, Source.Of(row.Report, span)));
        }

        return $"[{known.Number}]";
    }

    // The whole sentence is quoted where it is short: a clause alone may lack its subject.
    private static TextSpan SpanOf(FoundRow row)
    {
        var sentence = SentenceOf(row);
        return sentence.Length <= LongestContext && sentence.Contains(row.Figure.Clause) ? sentence : row.Figure.Clause;
    }

    /// <summary>Where the sentence stands that states a figure.</summary>
    public static TextSpan SentenceOf(FoundRow row) =>
        row.Report.Sentences.LastOrDefault(s => s.Span.Start <= row.Figure.Number.Start)?.Span ?? row.Figure.Clause;
}

using LawBot.Chinese;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Cuts a quotation for a short answer: whole clauses, as printed, what is left out shown as ….</summary>
internal static class Excerpts
{
    private const char Cut = '…';

    /// <param name="sentence">The quotation.</param>
    /// <param name="most">The most characters to print, the marks of what is left out not counted.</param>
    /// <returns>The neighbouring clauses that fit and weigh most for the question; a single clause too long for it is cut.</returns>
    public static string Of(EvidenceSentence sentence, int most)
    {
        var text = sentence.Text;
        if (text.Length <= most)
        {
            return OneLine(text);
        }

        var span = sentence.Clauses.Count > 0 ? Heaviest(sentence.Clauses, most) : new TextSpan(0, most);
        var (start, end) = (span.Start, Math.Min(span.End, span.Start + most));
        return (start > 0 ? Cut : "") + OneLine(text[start..end].TrimEnd('，', ',', '；', ';', '、', '：')) + (end < text.Length ? Cut : "");
    }

    private static TextSpan Heaviest(IReadOnlyList<(TextSpan Span, double Weight)> clauses, int most)
    {
        var (best, heaviest) = (clauses.MaxBy(c => c.Weight).Span, double.NegativeInfinity);
        for (var first = 0; first < clauses.Count; first++)
        {
            var sum = 0.0;
            for (var last = first; last < clauses.Count && clauses[last].Span.End - clauses[first].Span.Start <= most; last++)
            {
                sum += clauses[last].Weight;
                if (sum > heaviest)
                {
                    (best, heaviest) = (new TextSpan(clauses[first].Span.Start, clauses[last].Span.End), sum);
                }
            }
        }

        return WithWhatFollows(clauses, best, most);
    }

    // Room that is left goes to what comes next: it mostly says how it went on.
    private static TextSpan WithWhatFollows(IReadOnlyList<(TextSpan Span, double Weight)> clauses, TextSpan best, int most)
    {
        var end = clauses.Where(c => c.Span.End - best.Start <= most).Select(c => c.Span.End).DefaultIfEmpty(best.End).Max();
        return new TextSpan(best.Start, Math.Max(end, best.End));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("").Trim();
}

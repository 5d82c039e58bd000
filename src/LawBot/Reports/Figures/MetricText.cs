using LawBot.Chinese;

namespace LawBot.Reports.Figures;

/// <summary>Cuts words out of a report for a metric: simplified characters, otherwise as printed, without white space and quotation marks.</summary>
internal sealed class MetricText(string folded, string text)
{
    /// <summary>The words of a span.</summary>
    public string Of(TextSpan span) => span.Length <= 0 ? "" : string.Create(Count(span), (this, span), static (target, state) =>
    {
        var (source, span) = state;
        var at = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (source.IsKept(i))
            {
                target[at++] = source.Printed(i);
            }
        }
    });

    // 著 is simplified, too (显著); the folding table maps it to 着 for matching only.
    private char Printed(int at) => TextFolding.IsHan(text[at]) && text[at] != '著' ? folded[at] : text[at];

    private int Count(TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            count += IsKept(i) ? 1 : 0;
        }

        return count;
    }

    private bool IsKept(int at) => !char.IsWhiteSpace(folded[at]) && folded[at] is not '"';
}

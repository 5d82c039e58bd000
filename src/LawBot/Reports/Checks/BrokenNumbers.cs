using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Checks;

/// <summary>Tells which digits of a report make no number, so that nobody takes their silence for an answer.</summary>
internal static class BrokenNumbers
{
    private const int MostNamed = 5;

    /// <summary>One line of doubt that quotes them as printed; null where every number is whole.</summary>
    public static string? DoubtOf(TextLayout layout)
    {
        var folded = TextFolding.Fold(layout.Text);
        List<Quantity> found = [];
        foreach (var sentence in layout.Sentences)
        {
            QuantityReader.Read(folded, sentence.Span, found);
        }

        var broken = found.Where(static q => q.Role == QuantityRole.Broken)
            .Select(q => layout.Text[q.Start..q.End].ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.Ordinal).ToList();
        if (broken.Count == 0)
        {
            return null;
        }

        var named = string.Join("、", broken.Take(MostNamed).Select(static b => $"“{b}”"));
        return ConsistencyMessages.BrokenNumbers(named, broken.Count, broken.Count > MostNamed);
    }
}

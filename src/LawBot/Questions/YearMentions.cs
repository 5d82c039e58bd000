using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Finds the report years that a question names.</summary>
internal static class YearMentions
{
    private const int EarliestReport = 2004; // 国发〔2004〕10号 first asked for such reports.

    /// <param name="folded">The folded question.</param>
    /// <param name="thisYear">The year that 今年 means.</param>
    /// <returns>Years in the order of mention, each once, and the stretches that name them.</returns>
    public static (IReadOnlyList<int> Years, IReadOnlyList<TextSpan> Spans) Find(string folded, int thisYear)
    {
        var years = new List<int>();
        var spans = new List<TextSpan>();
        foreach (Match match in YearWords.Pattern().Matches(folded))
        {
            // A year that is not yet (2099年) is asked for all the same, and told to have no report; one to be reached (到2035年) is none.
            var isPrinted = match.Groups["year"].Length == 4 && match.Value.Contains('年', StringComparison.Ordinal)
                && (match.Index == 0 || folded[match.Index - 1] is not ('到' or '至'));
            var found = YearWords.Read(match, thisYear).Where(y => y >= EarliestReport && (isPrinted || y <= thisYear + 1)).ToList();
            if (found.Count > 0)
            {
                spans.Add(new TextSpan(match.Index, match.Index + match.Length));
                years.AddRange(found.Except(years));
            }
        }

        return (years, spans);
    }
}

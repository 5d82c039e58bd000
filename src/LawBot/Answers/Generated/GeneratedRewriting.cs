using System.Globalization;
using System.Text.RegularExpressions;

namespace LawBot.Answers.Generated;

/// <summary>Reads rewritings, one a line under the number of the sentence that fell.</summary>
internal static partial class GeneratedRewriting
{
    /// <summary>The rewritings by number, from 1.</summary>
    internal static IEnumerable<(int Number, string Text)> In(string answer) =>
        Line().Matches(answer).Select(m => (int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), m.Groups["text"].Value.Trim()))
            .Where(r => r.Item1 > 0);

    [GeneratedRegex(@"^\s*(?<number>\d{1,2})\s*[.、．)）]\s*(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Line();
}

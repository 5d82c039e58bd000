using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>The marks [S3] by which a model says what a sentence rests on. [3] would not do: 国发[2023]5号 looks the same.</summary>
internal static partial class GroundingMarks
{
    /// <summary>The numbers a sentence cites, each once, in order. [S1,S2], 【S3】 and full width are understood too.</summary>
    internal static IReadOnlyList<int> In(string sentence) =>
        [.. Mark().Matches(sentence).SelectMany(Numbers).Distinct()];

    /// <summary>The sentence without its marks.</summary>
    internal static string Without(string sentence) => Mark().Replace(sentence, "");

    /// <summary>The sentence with every mark replaced, at its place, by the final numbers: [1][2].</summary>
    /// <param name="sentence">A sentence that passed.</param>
    /// <param name="number">Gives the final number of an evidence sentence.</param>
    internal static string Renumber(string sentence, Func<int, int> number) =>
        Mark().Replace(sentence, m => string.Concat(Numbers(m).Select(number).Distinct().Select(n => $"[{n}]")));

    /// <summary>Puts marks before the full stop: 好。[S1] becomes 好[S1]。</summary>
    internal static string BeforeStop(string sentence)
    {
        var match = AfterStop().Match(sentence);
        return match.Success
            ? new StringBuilder(sentence, 0, match.Index, sentence.Length).Append(match.Groups["marks"].Value).Append(match.Groups["stop"].Value).ToString()
            : sentence;
    }

    private static IEnumerable<int> Numbers(Match mark) =>
        Number().Matches(TextFolding.Fold(mark.Value)).Select(n => int.Parse(n.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"[\[【［]\s*[SsＳ][\d０-９]{1,4}(?:\s*[,，、;；\-和]?\s*[SsＳ][\d０-９]{1,4})*\s*[\]】］]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<stop>[。！？!?；;])\s*(?<marks>(?:[\[【［]\s*[SsＳ][^\]】］]{1,60}[\]】］]\s*)+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterStop();
}

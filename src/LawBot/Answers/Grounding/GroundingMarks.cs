using System.Globalization;
using System.Text.RegularExpressions;
using System.Text;
using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>
/// The marks [S3] by which a model says what a sentence rests on, in every style that models write: [s3] 【S3】 (S3) 〔S3〕 ^[S3] [来源：S3] (来源[S3])
/// [S1,S2] [S1-S3] [3]. A year in brackets (国发[2023]5号) and the numbers of an enumeration, (1), are none.
/// </summary>
internal static partial class GroundingMarks
{
    private const string Open = @"[\[【［〔(（]";
    private const string Close = @"[\]】］〕)）]";
    private const string Label = "(?:来源|资料|依据|出处|参见|见|引自|原句|编号|注)";
    private const string Marked = @"[SsＳｓ]\s*[\d０-９]{1,4}(?:\s*[,，、;；\-–—~至和]?\s*[SsＳｓ]?\s*[\d０-９]{1,4})*";
    private const string Bare = @"[\d０-９]{1,3}(?:\s*[,，、;；\-–—~]\s*[\d０-９]{1,3})*";
    private const string Pattern =
        @"\s?\^?" + Open + @"\s*(?:" + Label + @"\s*[:：]?\s*)?[\[【［]?\s*" + Marked + @"\s*[\]】］]?\s*" + Close
        + @"|\s?\^?[\[【［〔]\s*(?:" + Label + @"\s*[:：]?\s*)?" + Bare + @"\s*[\]】］〕]"
        + @"|\s?[(（]\s*" + Label + @"\s*[:：]?\s*[\[【［]?\s*" + Bare + @"\s*[\]】］]?\s*[)）]";

    private const int LongestRange = 12;

    /// <summary>The numbers a sentence cites, each once, in order; full width and ranges are understood.</summary>
    internal static IReadOnlyList<int> In(string sentence) =>
        [.. Mark().Matches(sentence).SelectMany(Numbers).Distinct()];

    /// <summary>The sentence without its marks.</summary>
    internal static string Without(string sentence) => Mark().Replace(sentence, "");

    /// <summary>The sentence with every mark replaced, at its place, by the final numbers: [1][2].</summary>
    /// <param name="sentence">A sentence that passed.</param>
    /// <param name="number">Gives the final number of an evidence sentence.</param>
    internal static string Renumber(string sentence, Func<int, int> number) =>
        Mark().Replace(sentence, m => string.Concat(Numbers(m).Select(number).Distinct().Select(n => $"[{n}]")));

    /// <summary>The sentence with marks put before its stop: those of the line whose last sentence has them.</summary>
    internal static string With(string sentence, IEnumerable<int> numbers) =>
        BeforeStop(sentence + string.Concat(numbers.Select(n => $"[S{n}]")));

    /// <summary>Puts marks before the full stop: 好。[S1] becomes 好[S1]。</summary>
    internal static string BeforeStop(string sentence)
    {
        var match = AfterStop().Match(sentence);
        return match.Success
            ? new StringBuilder(sentence, 0, match.Index, sentence.Length).Append(match.Groups["marks"].Value).Append(match.Groups["stop"].Value).ToString()
            : sentence;
    }

    /// <summary>Length of the mark that begins at an offset: 0 when none does, −1 when it may but is not whole yet.</summary>
    internal static int LengthAt(string text, int at)
    {
        var match = Mark().Match(text, at);
        if (match.Success && match.Index == at)
        {
            return match.Length;
        }

        return at < text.Length && text[at..].IndexOfAny(['\n', '。']) < 0 && text.Length - at < LongestRange && Beginning().IsMatch(text[at..]) ? -1 : 0;
    }

    private static IEnumerable<int> Numbers(Match mark)
    {
        int? last = null;
        var isRange = false;
        foreach (var part in Number().Matches(TextFolding.Fold(mark.Value)).AsEnumerable())
        {
            if (!int.TryParse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                isRange = last is not null;
                continue;
            }

            for (var n = isRange && number - last is > 1 and <= LongestRange ? last!.Value + 1 : number; n <= number; n++)
            {
                yield return n;
            }

            (last, isRange) = (number, false);
        }
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9]+|[-–—~至]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s?\^?(?:" + Open + @"\s*" + Label + @"?[:：]?\s*[\[【［]?\s*[SsＳｓ]?[\d０-９]*[\s,，、\-SsＳｓ\d]*)?[\]】］]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<stop>[。！？!?；;])\s*(?<marks>(?:(?:" + Pattern + @")\s*)+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterStop();
}

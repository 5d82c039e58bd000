using System.Text.RegularExpressions;

namespace LawBot.Questions;

/// <summary>Tells which measure word a question asks by, or what its noun is counted in.</summary>
internal static partial class WishUnits
{
    /// <returns>件, 人, 次 …; null when the wording leaves it open.</returns>
    public static string? Of(string segment)
    {
        // 几个干部 counts people and 多少案子 cases, whatever the measure word.
        if (PeoplePattern().IsMatch(segment))
        {
            return "人";
        }

        var unit = AskedMeasure.In(segment).Select(m => m.Unit).FirstOrDefault(u => u is not null);
        return unit is null or "个" && CasePattern().IsMatch(segment) ? "件" : unit;
    }

    [GeneratedRegex(@"(?:多少|几)(?:个|名|位)?(?:人(?!民|大)|干部|领导|律师|负责人|责任人|书记|局长|[\u4e00-\u9fff]{0,4}人员|[\u4e00-\u9fff]{1,4}员(?!会|额))|人数|人次|(?:多少|几)位", RegexOptions.CultureInvariant)]
    private static partial Regex PeoplePattern();

    [GeneratedRegex(@"案[件子](?!卷)|官司|件数", RegexOptions.CultureInvariant)]
    private static partial Regex CasePattern();
}

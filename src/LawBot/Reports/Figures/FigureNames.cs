using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Numbers that are part of a name or a slogan: “八五”普法, 三项制度, 一窗受理, 两个维护. Most are written in characters,
/// so a number in characters has to show that it counts.</summary>
internal static class FigureNames
{
    // Longest slogan in quotation marks that is taken for a name; a longer quotation is running text.
    private const int LongestName = 16;

    // A fixed name begins here, right behind the numeral.
    private static readonly string[] FixedNames =
    [
        "项制度", "项规定", "项基本原则", "个维护", "个确立", "个意识", "个自信", "个全面", "个代表", "个一百年", "个毫不动摇", "个伟大", "个一", "个规定", "个务必", "个最严",
        "个坚持", "个百分百", "个统一", "个结合", "个融合", "个区分", "个必须", "个不", "个突出", "个聚焦", "个强化", "个着力", "个到位", "个转变", "个方面", "个维度", "个层面", "个责任人",
        "套班子", "家班子", "部曲", "年行动", "条例", "条龙", "次元", "次供水", "次性", "次分配", "类人员信息", "件套", "位一体", "人小组", "人组", "名一", "支部", "所有制", "件大事", "件实事", "件事", "件要事", "项工作", "大类", "本账", "张网", "门心思",
        "部委", "部门", "处罚", "起来", "面", "家委", "组合", "条线", "对一", "户一", "村一", "人一", "案一", "企一", "项一", "事一", "轮流", "年规划", "年计划", "个五年", "所大学",
    ];

    private static readonly string[] GroupNouns =
        ["领域", "目标", "任务", "行动", "工程", "体系", "举措", "行业", "板块", "类别", "类型", "产业", "环节", "专项", "重点", "系统", "方面", "平台", "机制", "部门", "单位", "县区", "乡镇", "街道", "社区", "地", "县", "市", "省", "镇", "乡", "村", "局", "区"];

    /// <summary>True for a noun that is counted without a measure word: 领域, 部门.</summary>
    public static bool IsGroupNoun(string word) => Array.IndexOf(GroupNouns, word) >= 0;

    /// <summary>Steps over a short name in quotation marks.</summary>
    /// <returns>Offset of the closing mark, or <paramref name="at"/> when there is none near.</returns>
    public static int SkipQuotedName(string folded, int at, int limit)
    {
        var end = folded.IndexOf('"', at + 1, Math.Min(limit, at + LongestName + 2) - at - 1);
        return end < 0 || folded.AsSpan(at, end - at).IndexOfAny(',', '。', ';') >= 0 ? at : end;
    }

    /// <summary>A noun counted without a measure word at the end of a list: …、交通运输和农业五大领域, 太康县、杞县两地.</summary>
    /// <returns>The reading with the noun as its unit, or null when it is no such thing.</returns>
    public static FigureReading? NounCounted(string folded, FigureReading reading, TextSpan span)
    {
        if (reading.Value is < 2 or > 20 || reading.IsApproximate || reading.Kind != NumeralKind.Chinese)
        {
            return null;
        }

        var at = reading.NumberEnd;
        at += at < span.End && folded[at] == '大' ? 1 : 0;
        foreach (var noun in GroupNouns)
        {
            if (at + noun.Length <= span.End && string.CompareOrdinal(folded, at, noun, 0, noun.Length) == 0)
            {
                return EndsList(folded, reading.Start, span) && (at > reading.NumberEnd || noun.Length > 1 || !IsWordGoingOn(folded, at + noun.Length, span))
                    ? reading with { Unit = noun, End = at + noun.Length }
                    : null;
            }
        }

        return null;
    }

    /// <summary>True when a number in characters with a measure word counts something.</summary>
    public static bool Counts(string folded, FigureReading reading, TextSpan span, List<FigureReading> earlier)
    {
        var previous = reading.Start > span.Start ? folded[reading.Start - 1] : '\0';
        if (previous is '第' or '几' or '数' or '这' or '那' or '上' or '成' or '其' or '该' or '番' or '点' or '±' || Numerals.CanBegin(previous) || IsFixedName(folded, reading)
            || IsRank(folded, reading.Start, span))
        {
            return false;
        }

        var first = folded[reading.Start];
        if (reading.NumberEnd - reading.Start == 1 && first is '百' or '千' or '万' or '亿' or '零' or '〇')
        {
            return previous is '近';
        }

        // 两人以上执法: a rule, not a count.
        if (reading.Value == 2 && reading.Unit is "人" or "名" && string.CompareOrdinal(folded, reading.End, "以上", 0, 2) == 0)
        {
            return false;
        }

        if (first == '半')
        {
            return reading.Unit is "个月" or "天" or "小时" or "个小时" && previous is not ('大' or '小' or '多' or '一');
        }

        if (first is '百' or '千' or '万' or '亿')
        {
            return reading.IsApproximate;
        }

        return reading.Value == 1 ? FigureOnes.Counts(folded, reading, span, earlier) : reading.Unit is not ("面" or "门" or "队" or "节");
    }

    // 前三名, 后三位; but 先后两次, 前后五次, 届满前三个月.
    private static bool IsRank(string folded, int start, TextSpan span) => start - 1 >= span.Start && folded[start - 1] is '前' or '后'
        && (start - 2 < span.Start || folded[start - 2] is not ('先' or '前' or '满' or '期'));

    private static bool IsFixedName(string folded, FigureReading reading)
    {
        foreach (var name in FixedNames)
        {
            if (string.CompareOrdinal(folded, reading.NumberEnd, name, 0, name.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // Two or more things are listed right before the number: "、" within reach, or 等.
    private static bool EndsList(string folded, int start, TextSpan span)
    {
        if (start > span.Start && folded[start - 1] == '等')
        {
            return true;
        }

        for (var at = start - 1; at >= span.Start && start - at <= 14; at--)
        {
            if (folded[at] == '、')
            {
                return start - at > 2;
            }

            if (folded[at] is ',' or ';' or ':' or '。' or '"' or '》')
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsWordGoingOn(string folded, int at, TextSpan span) =>
        at < span.End && folded[at] is '级' or '直' or '场' or '方' or '位' or '层' or '区' or '委' or '政' or '长';
}

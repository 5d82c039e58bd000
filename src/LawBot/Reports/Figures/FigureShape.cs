using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Numbers that count nothing although a measure word seems to follow: dates, times of day, ordinals, codes, hotlines, versions.</summary>
internal static class FigureShape
{
    private static readonly string[] Bounded = ["内", "以内", "之内", "以上", "以下", "有效", "任期", "期限", "时间", "时限", "左右", "缩", "压", "减", "降"];

    private static readonly string[] Lasting =
        ["历时", "满", "为期", "期限", "任期", "超过", "不少于", "至少", "缩短", "压缩", "达", "时限", "提前", "每次", "长达", "周期", "平均", "减少", "降低", "降", "节约", "节省", "缩短到", "至", "到", "由", "从", "为", "不超过",
         "不得少于", "不得超过", "不低于", "持续", "最长", "最多", "延长", "延续"];

    private static readonly string[] Programmes = ["行动", "攻坚", "规划", "计划", "纲要", "目标", "任务"];

    /// <summary>True when a number without a measure word is still a quantity: 浏览量达1.2万, 办件量达67857。</summary>
    public static bool IsBareQuantity(string folded, FigureReading reading, TextSpan span)
    {
        if (reading.Kind == NumeralKind.Chinese || (IsYear(reading.Value) && !reading.HasMultiplier))
        {
            return false;
        }

        var next = Next(folded, reading.End, span);
        var before = reading.Start;
        while (before > span.Start && char.IsWhiteSpace(folded[before - 1]))
        {
            before--;
        }

        var previous = before > span.Start ? folded[before - 1] : '\0';
        if (char.IsAsciiLetterOrDigit(previous) || previous is '第' or '.' or '-' or '+' or '[' or '(' or '"')
        {
            return false;
        }

        var closed = next is '\0' or ',' or '。' or ';' or '、' or ')' or '!';
        return closed && (reading.HasMultiplier || (reading.Value >= 10 && previous is '达' or '到' or '量' or '数' or '计' or '过' or '超' or '约'));
    }

    /// <summary>True for a date, a time of day, an ordinal, a code, part of a formula such as 1+N.</summary>
    public static bool IsNumberOfSomethingElse(string folded, FigureReading reading, TextSpan span)
    {
        var before = reading.Start;
        while (before > span.Start && folded[before - 1] == ' ')
        {
            before--;
        }

        var previous = before > span.Start ? folded[before - 1] : '\0';
        var adjoining = reading.Start > span.Start ? folded[reading.Start - 1] : '\0';
        var leadingZero = folded[reading.Start] == '0' && reading.NumberEnd - reading.Start > 1 && folded[reading.Start + 1] is >= '0' and <= '9';
        if (previous == '第' || leadingZero || char.IsAsciiLetterOrDigit(adjoining) || (adjoining is '.' && !IsListMarker(folded, reading.Start - 1, span)) || adjoining is '×' or '*' or '/' or '·' or '#' or '-' or '+' or ':' && previous != ' ' && !IsClauseColon(folded, before, span))
        {
            return true;
        }

        return reading.Unit switch
        {
            "年" => !IsDuration(folded, reading, span, before, Math.Min(60, reading.Value) == reading.Value),
            "日" => !IsDuration(folded, reading, span, before, reading.Value <= 365) || IsDate(folded, before, span),
            "天" or "小时" => IsRoundTheClock(folded, reading, span)
                || (reading.Kind == NumeralKind.Chinese && !IsDuration(folded, reading, span, before, likely: true)),
            "分" => reading.Kind == NumeralKind.Chinese || previous is '时' or '点' || Starts(folded, reading.End, "别", "类", "级", "步", "为", "批", "组", "析", "局", "中心", "支"),
            "点次" => false,
            "人" => Starts(folded, reading.End, "大代", "民政", "民法", "民检", "大常", "社"),
            "次" => Starts(folded, reading.End, "性", "元", "生") || (reading.Value == 2 && folded[reading.Start] == '二'),
            "条" when previous == '第' => true,
            "件" => Starts(folded, reading.End, "事全", "事\""),
            "部" => Starts(folded, reading.End, "曲", "门"),
            "个" => Starts(folded, reading.End, "人信息", "性化"),
            "单" => Starts(folded, reading.End, "位", "元"),
            "市" or "县" or "区" or "镇" or "乡" => adjoining is '-' or ':',
            "期" => Starts(folded, reading.End, "间", "工程", "项目") && reading.Value < 10,
            "周" => Starts(folded, reading.End, "岁", "年", "边", "报", "密", "期"),
            "班" or "门" or "节" or "课" => Starts(folded, reading.End, "户", "约", "点", "能", "庭", "题", "程"),
            "行" or "列" => Starts(folded, reading.End, "政", "为", "业", "动", "入", "出"),
            _ => false,
        };
    }

    /// <summary>True for 1949 to 2060: the number of a year unless a measure word says otherwise.</summary>
    public static bool IsYear(decimal value) => value is >= 1949 and <= 2060 && decimal.IsInteger(value);

    // "4.12个乡镇…" at the start of a paragraph: the mark of the fourth entry, then a number.
    private static bool IsListMarker(string folded, int dot, TextSpan span)
    {
        var at = Numerals.SkipSpace(folded, span.Start, dot);
        return dot - at is 1 or 2 && !folded.AsSpan(at, dot - at).ContainsAnyExceptInRange('0', '9') && (span.Start == 0 || folded[span.Start - 1] == '\n');
    }

    // "办结: 12件" counts; "9:30" and "3:1" do not.
    private static bool IsClauseColon(string folded, int before, TextSpan span) =>
        before - 2 < span.Start || !char.IsAsciiDigit(folded[before - 2]);

    private static bool IsDate(string folded, int before, TextSpan span) => before > span.Start && folded[before - 1] is '月' or '-';

    private static bool IsRoundTheClock(string folded, FigureReading reading, TextSpan span) =>
        reading.Value is 24 or 365 or 7 && !Starts(folded, reading.End, "内", "以内", "之内", ",", "。", ";") && span.Length > 0;

    private static bool IsDuration(string folded, FigureReading reading, TextSpan span, int before, bool likely)
    {
        if (!likely || Starts(folded, reading.End, Programmes) || Starts(folded, reading.End, "前", "来", "以来", "度", "底", "初", "末", "后"))
        {
            return false;
        }

        return Starts(folded, reading.End, Bounded)
            || Array.Exists(Lasting, w => before - w.Length >= span.Start && string.CompareOrdinal(folded, before - w.Length, w, 0, w.Length) == 0
                && (w.Length > 1 || reading.Unit is "天" or "小时"))
            || (reading.Unit is "天" or "小时" && reading.Kind == NumeralKind.Arabic);
    }

    private static bool Starts(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static char Next(string folded, int at, TextSpan span)
    {
        at = Numerals.SkipSpace(folded, at, span.End);
        return at < span.End ? folded[at] : '\0';
    }
}

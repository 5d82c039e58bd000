namespace LawBot.Reports.Figures;

/// <summary>A measure word found behind a number.</summary>
/// <param name="Unit">As a figure carries it: simplified, 元 for 万元 and 亿元 alike, 个百分点 for 百分点.</param>
/// <param name="Factor">What the number is multiplied with: 10000 for 万元, else 1.</param>
/// <param name="IsApproximate">True where the word itself says so: 个多月.</param>
/// <param name="End">Offset one past its last character.</param>
internal readonly record struct FigureUnit(string Unit, decimal Factor, bool IsApproximate, int End);

/// <summary>The measure words that reports count with; the longest one that fits wins.</summary>
internal static class FigureUnits
{
    // Counted with either kind of numeral.
    private const string Common = """
        件 件次 起 宗 例 个 个月 个工作日 个小时 个百分点 个自然日 个学时 个课时 项 项次 条 条次 次 人次 场 场次 期 期次 份 份次 册 篇 人 名 户 户次 家 家次
        所 处 间 批 批次 轮 轮次 部 支 台 台次 辆 辆次 种 类 组 组次 位 座 套 本 张 艘 艘次 棵 株 盏 幅 块 封 则 集 卷 桩 栋 枚 顶 面
        户次 小时 分钟 天 日 年 工作日 公里 平方公里 平方米 立方米 亩 公顷 吨 公斤 元 倍 百分点 小项 大项 子项 人份 期班 节 节课 堂 堂次 堂课 课时 学时 门 对 班次 队
        """;

    // Behind Arabic numerals only: in characters they are words of their own (一点, 三村, 十分, 五市).
    private const string ArabicOnly = """
        余条 大类 车次 架次 船次 例次 村 社区 行政村 村居 乡镇 镇 乡 县 县区 市 市县 区县 街道 部门 单位 课 米 千米 千瓦 克 分 通 单 票 幢 版 页 字 周 株次 只 头 团 批件 点次 个点 口 眼 杆 盒 箱 袋
        万元 亿元 万亿元 千元 百元 % ‰ tb gb mb pb kg km kw 名次 户家 人户 吨位 点位 站 网格 岗 席 帧 字节 毫米 厘米 升 毫升 千克 斤 公升 美元 欧元 行 列 颗 把 瓶 包 副 架 艇 层楼
        """;

    private static readonly Dictionary<char, string[]> CommonWords = ByFirst(Common);

    private static readonly Dictionary<char, string[]> ArabicWords = ByFirst(Common + " " + ArabicOnly);

    /// <summary>The measure word that stands at <paramref name="at"/>, or null.</summary>
    public static FigureUnit? At(string folded, int at, int limit, bool isChinese)
    {
        if (at >= limit || !(isChinese ? CommonWords : ArabicWords).TryGetValue(folded[at], out var words))
        {
            return TolerantUnit(folded, at, limit);
        }

        if (TolerantUnit(folded, at, limit) is { } tolerant)
        {
            return tolerant;
        }

        foreach (var word in words)
        {
            if (word.Length <= limit - at && string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
            {
                return Normalise(folded, word, at + word.Length, limit);
            }
        }

        return null;
    }

    private static FigureUnit Normalise(string folded, string word, int end, int limit)
    {
        if (word is "人" or "场" or "件" or "项" or "条" or "户" or "批" or "期" or "起" && Follows(folded, end, limit, "(次)"))
        {
            return new(word + "次", 1, IsApproximate: false, end + 3);
        }

        return word switch
        {
            "百元" => new("元", 100, IsApproximate: false, end),
            "千元" => new("元", 1_000, IsApproximate: false, end),
            "万元" => new("元", 10_000, IsApproximate: false, end),
            "亿元" => new("元", 100_000_000, IsApproximate: false, end),
            "百分点" => new("个百分点", 1, IsApproximate: false, end),
            "余条" => new("条", 1, IsApproximate: true, end),
            _ => new(word, 1, IsApproximate: false, end),
        };
    }

    // 3个多月, 2个余小时: the qualifier stands inside the measure word.
    private static FigureUnit? TolerantUnit(string folded, int at, int limit)
    {
        if (at + 2 < limit && folded[at] == '个' && folded[at + 1] is '多' or '余')
        {
            return folded[at + 2] switch
            {
                '月' => new("个月", 1, IsApproximate: true, at + 3),
                '小' when Follows(folded, at + 2, limit, "小时") => new("小时", 1, IsApproximate: true, at + 4),
                _ => null,
            };
        }

        return null;
    }

    private static bool Follows(string text, int at, int limit, string word) =>
        word.Length <= limit - at && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static Dictionary<char, string[]> ByFirst(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(static w => w[0])
        .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static w => w.Length).ToArray());
}

using LawBot.Lexicon;

namespace LawBot.Quantities;

/// <summary>What a measure word measures.</summary>
public enum UnitKind
{
    /// <summary>No measure word, or one that is not known.</summary>
    None,

    /// <summary>Things and occasions: 项, 次, 份.</summary>
    Count,

    /// <summary>Cases: 件, 起, 宗, 例, 件次, which count the same.</summary>
    Case,

    /// <summary>人, 名, 人次.</summary>
    People,

    /// <summary>元 and what is told in it.</summary>
    Money,

    /// <summary>天, 个工作日, 年.</summary>
    Time,

    /// <summary>%, ‰, 个百分点, 倍.</summary>
    Rate,

    /// <summary>平方米, 亩.</summary>
    Area,

    /// <summary>公里, 米.</summary>
    Length,

    /// <summary>立方米, 升.</summary>
    Volume,

    /// <summary>吨, 公斤.</summary>
    Weight,

    /// <summary>千瓦, 度.</summary>
    Power,

    /// <summary>tb, gb.</summary>
    Data,

    /// <summary>分 of a score.</summary>
    Score,

    /// <summary>Nouns counted without a measure word: 村, 乡镇, 部门.</summary>
    Place,
}

/// <summary>A measure word found behind a number.</summary>
/// <param name="Unit">As a quantity carries it: simplified, 元 for 万元 and 亿元 alike, 平方米 for ㎡.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Factor">What the number is multiplied with: 10000 for 万元, else 1.</param>
/// <param name="IsApproximate">True where the word itself says so: 个多月.</param>
/// <param name="End">Offset one past its last character.</param>
public readonly record struct MeasureWord(string Unit, UnitKind Kind, decimal Factor, bool IsApproximate, int End);

/// <summary>The measure words of <c>Lexicon/units.tsv</c>; the longest one that fits wins.</summary>
public static class UnitTable
{
    private const string General = "个";
    private const string Machines = "machines";

    private static readonly Row[] Rows = [.. LexiconTable.Rows("units").SelectMany(Parse)];

    private static readonly Dictionary<char, Row[]> ByFirst = Rows.GroupBy(static r => r.Word[0])
        .ToDictionary(static g => g.Key, static g => g.OrderByDescending(static r => r.Word.Length).ToArray());

    private static readonly Dictionary<string, Row> ByWord = Rows.ToDictionary(static r => r.Word, StringComparer.Ordinal);

    /// <summary>What a unit measures; <see cref="UnitKind.None"/> for an unknown one.</summary>
    public static UnitKind KindOf(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return ByWord.TryGetValue(unit, out var row) || (CountsOccasions(unit) && ByWord.TryGetValue(unit[..^1], out row)) ? row.Kind
            : UnitKind.None;
    }

    /// <summary>True for two measure words that count the very same things, so that their numbers may be added and compared: 件 and 起, 人 and 名.</summary>
    public static bool SameClass(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
            || (LikeOf(one) is { Length: > 0 } like && string.Equals(like, LikeOf(other), StringComparison.Ordinal));

    /// <summary>The class of things that a question may mean by another word for the same: people, times, cases, papers, holders, rooms or machines; empty
    /// for any other thing.</summary>
    internal static string AskedLike(string unit) => ByWord.TryGetValue(unit, out var row) ? row.AskedLike : "";

    /// <summary>True when one counts with 个 what the other counts by a word of its own.</summary>
    /// <param name="said">The measure word of a retelling.</param>
    /// <param name="stated">That of the report.</param>
    internal static bool IsGeneralFor(string said, string stated) =>
        (said == General && GeneralOf(stated).Length > 0) || (stated == General && GeneralOf(said) == "either");

    /// <summary>True for 个, which counts nearly everything.</summary>
    internal static bool IsGeneral(string unit) => unit == General;

    /// <summary>How many days a measure word of time stands for; 0 for one that is no whole number of days.</summary>
    internal static int DaysOf(string unit) => unit switch
    {
        "天" or "日" or "自然日" => 1,
        "周" or "星期" or "个星期" => 7,
        "月" or "个月" => 30,
        _ => 0,
    };

    /// <summary>True for a measure word of what was done to people or bodies, not of these: 人次, 家次; 次 alone counts what has no other measure.</summary>
    internal static bool CountsOccasions(string unit) => unit.Length > 1 && unit[^1] == '次';

    /// <summary>True for two measure words of vehicles and devices: 车辆2台 and 2辆.</summary>
    internal static bool AreMachines(string one, string other) => AskedLike(one) == Machines && AskedLike(other) == Machines;

    /// <summary>True for two measure words that count papers alike: 证件275个 and 275本, 卷宗278件 and 278份.</summary>
    internal static bool CountPapers(string one, string other) =>
        ByWord.GetValueOrDefault(one) is { IsOfPaper: true } && ByWord.GetValueOrDefault(other) is { IsOfPaper: true };

    /// <summary>True for a measure word of things, of which lists add up though each has a word of its own; not for occasions, people, money.</summary>
    internal static bool CountsThings(string unit) => unit == General || (GeneralOf(unit).Length > 0 && KindOf(unit) is UnitKind.Count or UnitKind.Case)
        || ByWord.GetValueOrDefault(unit) is { IsOfPaper: true };

    /// <summary>The measure word that stands at a place, or null.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <param name="isChinese">True behind a number in characters, where fewer words measure (一点, 三村 are words).</param>
    /// <param name="isScaled">True behind 百, 千, 万, 亿, where nouns are counted bare (近6万市民).</param>
    public static MeasureWord? At(string folded, int at, int limit, bool isChinese, bool isScaled = false)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (Split(folded, at, limit) is { } split)
        {
            return split;
        }

        if (at >= limit || !ByFirst.TryGetValue(folded[at], out var rows))
        {
            return null;
        }

        foreach (var row in rows)
        {
            if ((row.IsScaledOnly ? isScaled : !isChinese || !row.IsDigitsOnly) && Stands(folded, at, limit, row.Word)
                && !Array.Exists(row.NotBefore, w => Stands(folded, at + row.Word.Length, limit, w)))
            {
                return Found(folded, row, at + row.Word.Length, limit);
            }
        }

        return null;
    }

    /// <summary>A measure word with the multiplier in front of it, as the head of a column has it: 万元, 万人, 亿立方米, 千份.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <returns>Null where none stands; its factor holds the multiplier.</returns>
    public static MeasureWord? Scaled(string folded, int at, int limit)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (At(folded, at, limit, isChinese: false) is { } plain)
        {
            return plain;
        }

        var factor = 1m;
        while (at < limit && NumeralCharacters.MultiplierOf(folded[at]) is > 0 and var by && factor < 1e12m)
        {
            (factor, at) = (factor * by, at + 1);
        }

        return factor > 1 && At(folded, at, limit, isChinese: false, isScaled: true) is { } unit ? unit with { Factor = unit.Factor * factor } : null;
    }

    /// <summary>True when a single numeral in characters may stand before this measure word behind that character: 扶持三元 is a name.</summary>
    internal static bool MayFollow(string unit, char previous) =>
        (ByWord.GetValueOrDefault(unit) is not { After.Length: > 0 } row) || row.After.Contains(previous, StringComparison.Ordinal);

    private static MeasureWord Found(string folded, Row row, int end, int limit) =>
        row.Kind is UnitKind.Count or UnitKind.Case or UnitKind.People && row.Word.Length == 1 && Stands(folded, end, limit, "(次)")
            ? new(row.Word + "次", row.Kind, 1, IsApproximate: false, end + 3)
            : new(row.Canonical, row.Kind, row.Factor, IsApproximate: false, end);

    // 3个多月, 2个余小时, 3余条: the qualifier stands inside or before the measure word.
    private static MeasureWord? Split(string folded, int at, int limit)
    {
        if (at + 1 < limit && folded[at] is '余' && At(folded, at + 1, limit, isChinese: false) is { } behind)
        {
            return behind with { IsApproximate = true };
        }

        if (at + 2 >= limit || folded[at] != '个' || folded[at + 1] is not ('多' or '余'))
        {
            return null;
        }

        return folded[at + 2] == '月' ? new("个月", UnitKind.Time, 1, IsApproximate: true, at + 3)
            : Stands(folded, at + 2, limit, "小时") ? new("小时", UnitKind.Time, 1, IsApproximate: true, at + 4)
            : null;
    }

    private static bool Stands(string text, int at, int limit, string word) =>
        word.Length <= limit - at && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static string LikeOf(string unit) => ByWord.TryGetValue(unit, out var row) ? row.Like : "";

    private static string GeneralOf(string unit) => ByWord.TryGetValue(unit, out var row) ? row.General : "";

    private static IEnumerable<Row> Parse(LexiconRow row)
    {
        var same = row.Cells.GetValueOrDefault("same as", "");
        var numerals = row.Cells.GetValueOrDefault("numerals", "");
        var kind = Enum.Parse<UnitKind>(row.Cells.GetValueOrDefault("kind", nameof(UnitKind.Count)), ignoreCase: true);
        var factor = decimal.Parse(row.Cells.GetValueOrDefault("factor", "1"), System.Globalization.CultureInfo.InvariantCulture);
        var after = numerals.StartsWith("any:", StringComparison.Ordinal) ? numerals[4..] : "";
        var notBefore = row.Cells.GetValueOrDefault("not before", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return row.Words.Select(w => new Row(w, kind, factor, same.Length > 0 ? same : w, numerals == "digits", numerals == "scaled", after, notBefore)
        {
            Like = row.Cells.GetValueOrDefault("counts like", ""),
            General = row.Cells.GetValueOrDefault("general", ""),
            IsOfPaper = row.Cells.GetValueOrDefault("paper", "").Length > 0,
            AskedLike = row.Cells.GetValueOrDefault("asked like", ""),
        });
    }

    private sealed record Row(
        string Word, UnitKind Kind, decimal Factor, string Canonical, bool IsDigitsOnly, bool IsScaledOnly, string After, string[] NotBefore)
    {
        public string Like { get; init; } = "";

        public string General { get; init; } = "";

        public bool IsOfPaper { get; init; }

        public string AskedLike { get; init; } = "";
    }
}

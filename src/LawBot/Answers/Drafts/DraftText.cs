using System.Text.RegularExpressions;

namespace LawBot.Answers.Drafts;

/// <summary>The marks of a draft's text: placeholders and names.</summary>
internal static partial class DraftText
{
    /// <summary>Stands behind the numeral of a point: 一是.</summary>
    internal const char PointMark = '是';

    /// <summary>Characters of a text, white space not counted: its length as users count it.</summary>
    internal static int SizeOf(string text) => text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>The placeholders, each once, in order.</summary>
    internal static IReadOnlyList<string> PlaceholdersIn(string text) => [.. Placeholder().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The text with every placeholder taken out.</summary>
    internal static string WithoutPlaceholders(string text) => Placeholder().Replace(text, "");

    /// <summary>The text with placeholders and names of laws and documents each turned into one bar that no report holds.</summary>
    internal static string WithoutNames(string text) => Name().Replace(Placeholder().Replace(text, "Ж"), "Ж");

    /// <summary>The name of a figure's placeholder: 受理行政复议申请, 件 → 【受理行政复议申请件数】.</summary>
    internal static string PlaceholderFor(string metric, string unit)
    {
        var suffix = unit switch
        {
            _ when metric.EndsWith('率') || metric.EndsWith('数') || metric.EndsWith("金额", StringComparison.Ordinal)
                || metric.EndsWith("比例", StringComparison.Ordinal) => "",
            "%" => "比例",
            "元" => "金额",
            "" => "数",
            _ => unit.Length > 1 ? unit : unit + "数",
        };
        return $"【{metric}{suffix}】";
    }

    [GeneratedRegex("【[^】]*】", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("《[^》]*》", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}

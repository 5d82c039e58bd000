using LawBot.Chinese;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Whom a figure counts, and whom the question asks about.</summary>
internal static class FigureScopes
{
    private static readonly string[] Whole = ["全市", "全县", "全区", "全省", "全旗", "全州", "全镇", "全乡"];
    private static readonly string[] Own = ["本级", "市直", "县直", "区直", "省直"];

    /// <summary>True when it counts a part of the jurisdiction: 市本级, one office.</summary>
    public static bool IsNarrow(FigureWords words) =>
        (words.Figure.Scope is { } scope && !Array.Exists(Whole, scope.Contains)) || Array.Exists(Own, words.Name.Contains);

    /// <summary>True when the question says whom to count.</summary>
    public static bool IsAsked(Question question) => Array.Exists(Own, TextFolding.Fold(question.Text).Contains);

    /// <summary>True when 市本级 is asked and the number counts all, or the other way round, or it counts one office while none was asked.</summary>
    public static bool Differ(Question question, FigureWords words, Report report)
    {
        var asked = TextFolding.Fold(question.Text);
        var asksOwn = Array.Exists(Own, w => asked.Contains(w, StringComparison.Ordinal));
        var asksWhole = Array.Exists(Whole, w => asked.Contains(w, StringComparison.Ordinal));
        var scope = words.Figure.Scope;
        if (scope is null || Array.Exists(Whole, scope.Contains))
        {
            return asksOwn && scope is not null;
        }

        var isOwn = Array.Exists(Own, scope.Contains);
        return asksWhole || (asksOwn && !isOwn);
    }
}

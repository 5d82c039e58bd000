using LawBot.Answers;
using LawBot.Answers.Drafts;

namespace LawBot.Turns;

/// <summary>What can follow an answer, each a message that works as it stands.</summary>
internal static class NextSteps
{
    /// <summary>How many are offered.</summary>
    public const int Most = 3;


    public static IReadOnlyList<string> Of(ConversationState state, Answer answer)
    {
        var places = answer.Citations.Select(c => c.Source.Jurisdiction).Distinct(StringComparer.Ordinal).Count();
        IEnumerable<string> steps = answer.Kind switch
        {
            AnswerKind.Draft when answer.Draft?.Spec?.Genre is DraftGenre.Section => ["再短一点", "语气正式一点", "导出Word"],
            AnswerKind.Draft => ["再短一点", "导出Word"],
            AnswerKind.Figures or AnswerKind.Comparison when answer.Figures?.Rows.Count > 1 => ["换种排法", "导出Excel", "看做法"],
            AnswerKind.Figures => ["别的县呢", "原文", "看做法"],
            AnswerKind.Experience or AnswerKind.Comparison => [places > 1 ? "第一个展开说说" : "展开说说", state.Scope.Jurisdictions.Count == 1 ? "别的县呢" : "看数字", "整理成一段"],
            AnswerKind.Nearest => ["展开说说", "出处在哪"],
            _ => [],
        };
        return [.. OneOfNamesakes(state.Scope).Concat(steps).Take(Most)];
    }

    // Several places whose reports are named one by one bear one name: whoever asked for it most likely means one of them.
    private static IEnumerable<string> OneOfNamesakes(ConversationScope scope) =>
        scope.Reports.Count > 0 && scope.Jurisdictions.Count is > 1 and <= Most ? scope.Jurisdictions.Select(j => $"只看{j}") : [];
}

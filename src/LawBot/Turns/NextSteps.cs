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
            AnswerKind.Draft when answer.Draft?.Spec?.Genre is DraftGenre.Section =>
                [QuestionMessages.Shorter, QuestionMessages.MoreFormal, QuestionMessages.Document],
            AnswerKind.Draft => [QuestionMessages.Shorter, QuestionMessages.Document],
            AnswerKind.Figures or AnswerKind.Comparison when answer.Figures?.Rows.Count > 1 =>
                [QuestionMessages.Rearrange, QuestionMessages.Workbook, QuestionMessages.Practice],
            AnswerKind.Figures => [QuestionMessages.Others, QuestionMessages.Quote, QuestionMessages.Practice],
            AnswerKind.Experience or AnswerKind.Comparison =>
            [
                places > 1 ? QuestionMessages.TellFirst : QuestionMessages.Tell,
                state.Scope.Jurisdictions.Count == 1 ? QuestionMessages.Others : QuestionMessages.Numbers, QuestionMessages.Draft,
            ],
            AnswerKind.Nearest => [QuestionMessages.Tell, QuestionMessages.Where],
            _ => [],
        };
        return [.. OneOfNamesakes(state.Scope).Concat(steps).Take(Most)];
    }

    // Several places whose reports are named one by one bear one name: whoever asked for it most likely means one of them.
    private static IEnumerable<string> OneOfNamesakes(ConversationScope scope) =>
        scope.Reports.Count > 0 && scope.Jurisdictions.Count is > 1 and <= Most ? scope.Jurisdictions.Select(QuestionMessages.Only) : [];
}

using LawBot.Answers;
using LawBot.Answers.Drafts;

namespace LawBot.Turns;

/// <summary>A draft as a reply carries it.</summary>
public static class DraftAnswers
{
    /// <summary>A draft as a reply carries it: its exemplars are its citations.</summary>
    public static Answer Of(Draft draft) => new(
        draft.Instruction, draft.Spec is { IsDeclined: true } ? AnswerKind.Chat : AnswerKind.Draft, draft.Text, draft.Grounding,
        [.. draft.Exemplars.Select((s, i) => new Citation(i + 1, s))],
        draft.Spec is { IsDeclined: false } spec ? [spec.Line, .. draft.Warnings] : draft.Warnings) { Draft = draft.Spec is { IsDeclined: true } ? null
            : draft };
}

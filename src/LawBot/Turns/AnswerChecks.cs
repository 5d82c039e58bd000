using LawBot.Answers;
using LawBot.Answers.Generated;

namespace LawBot.Turns;

/// <summary>What an answer of the rules and one of a model are weighed by.</summary>
internal static class AnswerChecks
{
    /// <summary>An answer of the rules with what was asked of a model in vain: that is told all the same.</summary>
    public static Answer WithReceipt(Answer answer, Generation? receipt) => answer with
    {
        Generation = answer.Generation ?? receipt,
        Warnings = receipt?.Failure is { } failure ? [.. answer.Warnings, GeneratedMessages.Offline(failure)] : answer.Warnings,
    };

    /// <summary>True when an answer leaves open what was asked; one number of two is half an answer.</summary>
    public static bool LeavesOpen(Answer answer) =>
        answer.Kind is AnswerKind.Refusal or AnswerKind.Nearest || answer.Figures is { } table && table.Metrics.Any(m => m.Status != MetricStatus.Found);

    /// <summary>True when an answer keeps every number of the one before: what the rules were sure of is not lost for what a model adds.</summary>
    public static bool Keeps(Answer before, Answer answer) =>
        before.Figures is not { Rows.Count: > 0 } table
            || table.Rows.All(r => answer.Figures?.Rows.Any(o => o.Source.ReportId == r.Source.ReportId && o.Value == r.Value) ?? false);
}

using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What is asked back when a user says that an answer is wrong.</summary>
internal static class CorrectionMessages
{
    private const int MostChoices = 4;

    /// <param name="part">The part that was named as wrong: wrong-place, wrong-year, wrong-matter, wrong-measure; null when none was.</param>
    /// <param name="state">The conversation.</param>
    /// <param name="library">What is indexed.</param>
    /// <returns>The question, and choices that may each be sent as they stand.</returns>
    public static (string Text, IReadOnlyList<string> Choices) Of(string? part, ConversationState state, Library library)
    {
        IReadOnlyList<string> choices = part switch
        {
            "wrong-place" =>
                [.. library.Entries.Select(e => e.Jurisdiction.Name).Where(n => n.Length > 0).Except(state.Scope.Jurisdictions, StringComparer.Ordinal)
                .Distinct(StringComparer.Ordinal).Take(MostChoices).Select(n => $"我要的是{n}的")],
            "wrong-year" => [.. library.Entries.Where(e => state.Scope.Jurisdictions.Count == 0
                || state.Scope.Jurisdictions.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
                .Select(e => e.Year).OfType<int>().Except(state.Years).Distinct().OrderDescending().Take(MostChoices).Select(y => $"我要的是{y}年的")],
            "wrong-matter" or "wrong-measure" => [],
            _ => ["地方不对", "年度不对", "事项不对", "口径不对"],
        };
        var text = part switch
        {
            "wrong-place" => "要看哪个地方的?" + (choices.Count > 0 ? "选一个,或直接写地名:" : "请直接写地名。"),
            "wrong-year" => choices.Count > 0 ? "要看哪一年的?选一个,或直接写年度:" : "库里没有别的年度。请换一个地方或事项。",
            "wrong-matter" => "要看哪件事?请直接写,例如:行政复议。",
            "wrong-measure" => "要哪个数?请直接写,例如:受理的件数、办结率。",
            _ => $"哪里不对?{Understood(state)}选一个,或直接说要什么:",
        };
        return (text + ChatMessages.Listed(choices), choices);
    }

    private static string Understood(ConversationState state)
    {
        var places = string.Join('、', state.Scope.Jurisdictions.Concat(state.Scope.Provinces).Concat(state.Scope.Prefectures));
        var years = string.Join('、', state.Years.Select(y => $"{y}年"));
        return state.Subject.IsEmpty ? "" : $"我理解的是:{(places.Length > 0 ? places : "各地")}{years} {state.Subject.Wording}。";
    }
}

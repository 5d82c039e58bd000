namespace LawBot.Questions;

/// <summary>Settings <c>Questions:*</c>.</summary>
public sealed class QuestionOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Questions";

    /// <summary>The user's own jurisdiction by its full name (青禾县): what 我县 and 本市 mean. Empty (the default): they mean nothing.</summary>
    public string Home { get; init; } = "";
}

using LawBot.Questions;

namespace LawBot.Tests.Questions;

/// <summary>Questions as read without any report at hand.</summary>
internal static class Asked
{
    private static readonly Library Empty = new([]);

    public static Question Of(string question) => new QuestionParser(TimeProvider.System).Parse(question, Empty);
}

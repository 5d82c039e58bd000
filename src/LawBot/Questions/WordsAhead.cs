namespace LawBot.Questions;

/// <summary>Reads the tables of words beside other work, so that the first question of a process does not wait for them.</summary>
public static class WordsAhead
{
    /// <summary>Begins to read. What is wrong with a table is told by the question that needs it, as without this.</summary>
    /// <param name="question">The question that will be asked: what it needs is read.</param>
    /// <returns>Ends when the tables are read.</returns>
    public static Task ReadAsync(string question) => Task.Run(() => new QuestionParser(TimeProvider.System).Parse(question, new Library([])));
}

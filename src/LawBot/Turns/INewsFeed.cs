namespace LawBot.Turns;

/// <summary>What happened to the reports folder since the program started, for the terminal and for administrators elsewhere.</summary>
public interface INewsFeed
{
    /// <param name="position">Where whoever asks stopped; 0 at first. Each keeps a position of its own and so is told each line once.</param>
    /// <returns>The lines since then, one Chinese sentence each, oldest first, and the position after them. Of very many only the last are kept.</returns>
    (IReadOnlyList<string> Lines, long Next) After(long position);
}

namespace LawBot.Turns;

/// <summary>The files that reports were read from, for download.</summary>
public interface IOriginals
{
    /// <returns>The bytes, to be disposed of by the caller; null for an unknown report or one whose file is no longer to be had.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    Task<Stream?> OpenAsync(string reportId, CancellationToken cancellation);
}

namespace LawBot.Indexing;

/// <summary>A file whose report somebody took out while it still lies in its folder: it stays out until it changes.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="ContentHash">SHA-256 of its bytes when the report was taken out.</param>
/// <param name="ReportId">The report that was taken out.</param>
/// <param name="Label">How to name it: 青禾县2022年《…》.</param>
/// <param name="By">Who took it out.</param>
/// <param name="At">When.</param>
public sealed record WithdrawnFile(string Path, string ContentHash, string ReportId, string Label, string By, DateTimeOffset At);

/// <summary>Remembers what was taken out.</summary>
public interface IWithdrawnReports
{
    /// <returns>Every file that stays out, last taken out first.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    Task<IReadOnlyList<WithdrawnFile>> ListAsync(CancellationToken cancellation);

    /// <summary>Remembers files; one of the same path is replaced.</summary>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task AddAsync(IReadOnlyList<WithdrawnFile> files, CancellationToken cancellation);

    /// <summary>Forgets files by their paths, so that they may come in again; an unknown one is passed over.</summary>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    Task ForgetAsync(IReadOnlyList<string> paths, CancellationToken cancellation);
}

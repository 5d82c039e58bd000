using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Tells how common terms are.</summary>
internal sealed class SqliteTermStatistics(SqliteReaders readers) : ITermStatistics
{
    public Task<IReadOnlyList<long>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read<IReadOnlyList<long>>(session => [.. terms.Select(t => Count(session, Term.Of(t)))]));
    }

    public Task<IReadOnlyList<long>> CountFiguresAsync(IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read<IReadOnlyList<long>>(
            session => [.. terms.Select(t => TermScorer.CountDocuments(session, session.Snapshot.Figures, Term.Of(t).Code))]));
    }

    private static long Count(ReadSession session, Term term) => term.IsCharacter
        ? CharacterRescorer.CountPassages(session, term)
        : TermScorer.CountDocuments(session, session.Snapshot.Passages, term.Code);
}

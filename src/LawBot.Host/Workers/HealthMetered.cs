using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Workers;

/// <summary>Answers turns and times them.</summary>
internal sealed class MeteredTurns(ITurnHandler turns, HealthMeters meters) : ITurnHandler
{
    public Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation) =>
        meters.TurnAsync(turn.Kind.ToString().ToLowerInvariant(), () => turns.HandleAsync(turn, progress, cancellation));

    public Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) => turns.RecallAsync(receipt, cancellation);

    public Task ForgetAsync(string conversation, CancellationToken cancellation) => turns.ForgetAsync(conversation, cancellation);
}

/// <summary>Finds passages and times it.</summary>
internal sealed class MeteredPassageSearcher(IPassageSearcher searcher, HealthMeters meters) : IPassageSearcher
{
    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(PassageQuery query, int limit, CancellationToken cancellation) =>
        meters.SearchAsync("passages", () => searcher.SearchAsync(query, limit, cancellation));

    public Task<IReadOnlyList<PassagePlace>> LocateAsync(PassageQuery query, int limit, CancellationToken cancellation) =>
        meters.SearchAsync("passages", () => searcher.LocateAsync(query, limit, cancellation));
}

/// <summary>Finds figures and times it.</summary>
internal sealed class MeteredFigureSearcher(IFigureSearcher searcher, HealthMeters meters) : IFigureSearcher
{
    public Task<IReadOnlyList<FoundFigure>> FindAsync(
        IReadOnlyList<string> words, ReportFilter filter, int perReport, CancellationToken cancellation) =>
        meters.SearchAsync("figures", () => searcher.FindAsync(words, filter, perReport, cancellation));

    public Task<IReadOnlyList<string>> RankAsync(IReadOnlyList<string> words, ReportFilter filter, CancellationToken cancellation) =>
        meters.SearchAsync("figures", () => searcher.RankAsync(words, filter, cancellation));
}

/// <summary>Writes reports, times it and counts them.</summary>
internal sealed class MeteredIndexWriter(IIndexWriter writer, HealthMeters meters) : IIndexWriter
{
    public async Task PutAsync(IReadOnlyList<IndexedReport> reports, IReadOnlyList<string> replaced, CancellationToken cancellation)
    {
        await meters.WriteAsync(
            "put",
            async () =>
            {
                await writer.PutAsync(reports, replaced, cancellation);
                return true;
            });
        meters.CountPut(reports.Count);
        meters.CountRemoved(replaced.Count);
    }

    public async Task<IReadOnlyList<string>> RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var removed = await meters.WriteAsync("remove", () => writer.RemoveAsync(ids, cancellation));
        meters.CountRemoved(removed.Count);
        return removed;
    }

    public Task NoteUnreadableAsync(IReadOnlyList<UnreadableFile> files, IReadOnlyList<string> mended, CancellationToken cancellation) =>
        writer.NoteUnreadableAsync(files, mended, cancellation);

    public Task NoteDuplicatesAsync(IReadOnlyList<DuplicateFile> files, IReadOnlyList<string> gone, CancellationToken cancellation) =>
        writer.NoteDuplicatesAsync(files, gone, cancellation);
}

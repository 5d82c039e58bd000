using System.Diagnostics;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Says whether the store can be used.</summary>
public sealed class QdrantDoctor
{
    private static readonly Version Oldest = new(1, 15);

    private readonly QdrantCalls _api;
    private readonly QdrantCollections _collections;
    private readonly StateStore _states;
    private readonly QdrantOptions _options;

    internal QdrantDoctor(QdrantCalls api, QdrantCollections collections, StateStore states, QdrantOptions options) =>
        (_api, _collections, _states, _options) = (api, collections, states, options);

    /// <summary>Asks the server who it is, checks the collections, and counts. It makes none: an empty one in the place of one that is lost would hide
    /// that.</summary>
    /// <returns>Whether all is well, and one Chinese line: what there is, or what is wrong and how to mend it.</returns>
    public async Task<(bool IsWell, string Line)> CheckAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var server = await _api.HealthAsync(cancellation);
            if (!Version.TryParse(server.Version.Split('-')[0], out var version) || version < Oldest)
            {
                return (false, $"Qdrant:{_options.BaseAddress.Authority} 是 {server.Version} 版,需要 1.15 或更新的版本。请升级 Qdrant。");
            }

            if (await MissingAsync(cancellation) is { Count: > 0 } missing)
            {
                return missing.Count == _collections.All.Count
                    ? (true, $"Qdrant:{_options.BaseAddress.Authority},{server.Version} 版,还没有 LawBot 的集合(前缀 {_options.Prefix}),第一次运行 lawbot ingest 时建立。")
                    : (false, $"Qdrant:缺少集合 {string.Join("、", missing)},可能被误删。请在 Qdrant 里删除其余的集合"
                        + $"({string.Join("、", _collections.All.Except(missing, StringComparer.Ordinal))})后重新运行 lawbot ingest;有快照的,先从快照恢复。");
            }

            var state = await _states.ReadAsync(cancellation);
            var passages = await _api.CountAsync(_collections.Passages, new Filter(), cancellation);
            var rest = state.Change is null ? "" : ",有一次写入尚未完成(正在进行,或下次写入时自动修复)";
            return (true, $"Qdrant:{_options.BaseAddress.Authority},{server.Version} 版,{passages} 段正文{rest},{watch.ElapsedMilliseconds} 毫秒");
        }
        catch (IndexUnavailableException e)
        {
            return (false, "Qdrant:" + e.Message);
        }
    }

    private async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var name in _collections.All)
        {
            missing.AddRange(await _api.CollectionExistsAsync(name, cancellation) ? [] : [name]);
        }

        return missing;
    }
}

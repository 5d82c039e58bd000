using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LawBot.Host.Workers;

/// <summary>The counters and durations of LawBot; names and units are listed in docs/metrics.md.</summary>
internal sealed class HealthMeters : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "LawBot";

    private readonly Meter _meter;
    private readonly Histogram<double> _turns;
    private readonly Histogram<double> _searches;
    private readonly Histogram<double> _writes;
    private readonly Counter<long> _put;
    private readonly Counter<long> _removed;

    public HealthMeters(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(Name) ?? new Meter(Name);
        _turns = _meter.CreateHistogram<double>("lawbot.turn.duration", "s", "How long an answer took.");
        _searches = _meter.CreateHistogram<double>("lawbot.index.search.duration", "s", "How long the index took to find passages or figures.");
        _writes = _meter.CreateHistogram<double>("lawbot.index.write.duration", "s", "How long the index took to put in or take out reports.");
        _put = _meter.CreateCounter<long>("lawbot.reports.put", "{report}", "Reports put into the index, replacements included.");
        _removed = _meter.CreateCounter<long>("lawbot.reports.removed", "{report}", "Reports taken out of the index.");
    }

    /// <summary>Times a turn.</summary>
    public Task<T> TurnAsync<T>(string kind, Func<Task<T>> work) => TimeAsync(_turns, "kind", kind, work);

    /// <summary>Times a search.</summary>
    public Task<T> SearchAsync<T>(string kind, Func<Task<T>> work) => TimeAsync(_searches, "kind", kind, work);

    /// <summary>Times a write.</summary>
    public Task<T> WriteAsync<T>(string operation, Func<Task<T>> work) => TimeAsync(_writes, "operation", operation, work);

    /// <summary>Counts reports put in.</summary>
    public void CountPut(int reports) => _put.Add(reports);

    /// <summary>Counts reports taken out.</summary>
    public void CountRemoved(int reports) => _removed.Add(reports);

    public void Dispose() => _meter.Dispose();

    private static async Task<T> TimeAsync<T>(Histogram<double> histogram, string tag, string value, Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await work();
            outcome = "done";
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "stopped";
            throw;
        }
        finally
        {
            histogram.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>(tag, value),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}

using System.Diagnostics.Metrics;
using System.Net;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.Sqlite;
using LawBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Workers;

public sealed class HealthTests
{
    [Fact]
    public async Task A_worker_is_alive_at_once_and_ready_when_all_it_needs_is()
    {
        string? problem = "正在连接。";
        await using var endpoint = new HealthEndpoint(
            new HealthOptions(), [new("index", _ => Task.FromResult<string?>(null)), new("telegram", _ => Task.FromResult<string?>(problem))],
            NullLogger<HealthEndpoint>.Instance);
        await endpoint.StartAsync(default);
        Assert.StartsWith("http://127.0.0.1:", endpoint.Address, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(endpoint.Address!) };
        Assert.Equal("ok", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
        using var notYet = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notYet.StatusCode);
        Assert.Contains("正在连接。", await notYet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        problem = null;
        Assert.Equal("""{"ready":true,"checks":{"index":"ok","telegram":"ok"}}""", await client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        await endpoint.StopAsync(default);
    }

    [Fact]
    public async Task Only_the_names_of_this_machine_are_answered()
    {
        await using var endpoint = new HealthEndpoint(new HealthOptions(), [new("index", _ => Task.FromResult<string?>(null))],
            NullLogger<HealthEndpoint>.Instance);
        await endpoint.StartAsync(default);
        using var client = new HttpClient();
        foreach (var (host, status) in new[] { ("localhost", HttpStatusCode.OK), ("127.0.0.1", HttpStatusCode.OK),
            ("evil.example", HttpStatusCode.MisdirectedRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, endpoint.Address + "/readyz") { Headers = { Host = host } };
            using var answer = await client.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
        }

        await endpoint.StopAsync(default);
    }

    [Fact]
    public async Task A_check_that_throws_is_told_and_not_thrown()
    {
        await using var endpoint = new HealthEndpoint(
            new HealthOptions(), [new("index", _ => throw new IndexUnavailableException("连不上索引。"))], NullLogger<HealthEndpoint>.Instance);
        await endpoint.StartAsync(default);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(endpoint.Address + "/readyz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("连不上索引。", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await endpoint.StopAsync(default);
    }

    [Fact]
    public async Task Searches_and_writes_of_the_index_are_metered_as_documented()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
        var services = SqliteStore.Collection(folder);
        services.AddLogging();
        services.AddMetrics();
        services.AddHealth(new ConfigurationBuilder().Build());
        await using (var provider = services.BuildServiceProvider())
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            using var listener = new MeterListener
            {
                InstrumentPublished = (instrument, l) =>
                {
                    if (instrument.Meter.Name == HealthMeters.Name && instrument.Meter.Scope == (object)provider.GetRequiredService<IMeterFactory>())
                    {
                        l.EnableMeasurementEvents(instrument);
                    }
                },
            };
            listener.SetMeasurementEventCallback<double>((i, _, tags, _) => seen[i.Name] = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}")));
            listener.SetMeasurementEventCallback<long>((i, value, _, _) => seen[i.Name] = value.ToString());
            listener.Start();
            await provider.GetRequiredService<IIndexWriter>().PutAsync([Invented.Report("a", "青禾县", 2022, ["行政复议受理5件。"])], default);
            await provider.GetRequiredService<IPassageSearcher>().SearchAsync(new PassageQuery("复议"), 3, default);
            Assert.Equal("1", seen["lawbot.reports.put"]);
            Assert.Equal("operation=put outcome=done", seen["lawbot.index.write.duration"]);
            Assert.Equal("kind=passages outcome=done", seen["lawbot.index.search.duration"]);
            Assert.Null(await provider.GetRequiredService<IEnumerable<ReadinessCheck>>().Single().CheckAsync(default));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_instrument_is_in_the_documents()
    {
        var names = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument,
            _) => names.AddRange(instrument.Meter.Name == HealthMeters.Name ? [instrument.Name] : Array.Empty<string>()) };
        listener.Start();
        using var meters = new HealthMeters();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LawBot.sln")))
        {
            folder = folder.Parent!;
        }

        var document = File.ReadAllText(Path.Combine(folder.FullName, "docs", "metrics.md"));
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"`{name}`", document, StringComparison.Ordinal));
    }
}

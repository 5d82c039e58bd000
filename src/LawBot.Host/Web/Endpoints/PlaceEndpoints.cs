using System.Collections.Concurrent;
using LawBot.Answers;
using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>What was found in reports on reading them, and one place over the years.</summary>
/// <param name="catalog">The store.</param>
/// <param name="desk">Looks figures up.</param>
/// <param name="exporter">Draws them.</param>
internal sealed class PlaceEndpoints(IReportCatalog catalog, AnswerDesk desk, IExporter exporter) : IWebPart
{
    private const int MostAtOnce = 50;
    private const int MostMetrics = 24;

    private readonly ConcurrentDictionary<string, (DateTimeOffset IngestedAt, object Findings)> _kept = new(StringComparer.Ordinal);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/library/findings", FindingsAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/places/{name}", PlaceAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/places/{name}/series", SeriesAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/places/{name}/series/{format}", SeriesFileAsync).Needs(PersonRole.Reader);
    }

    // Whole reports have to be read for it, so it is asked for in small lots and kept.
    private async Task<IResult> FindingsAsync(FindingsWish wish, CancellationToken cancellation)
    {
        var entries = (await catalog.ListAsync(cancellation)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var found = new List<object>();
        foreach (var id in (wish.Ids ?? []).Take(MostAtOnce).Where(entries.ContainsKey))
        {
            var at = entries[id].IngestedAt;
            if (!_kept.TryGetValue(id, out var kept) || kept.IngestedAt != at)
            {
                if (await catalog.FindAsync(id, cancellation) is not { } report)
                {
                    continue;
                }

                _kept[id] = kept = (at, FindingsOf(report));
            }

            found.Add(kept.Findings);
        }

        return WebJson.Of(found);
    }

    private static object FindingsOf(IndexedReport r)
    {
        var understood = Understanding.Of(r.Report);
        return new
        {
            id = r.Report.Id, doubts = r.Report.Doubts, sections = r.Report.Outline.Count, figures = r.Figures.Count, tables = understood.Tables,
            placeFrom = understood.JurisdictionFrom, yearFrom = understood.YearFrom, recognition = r.Report.RecognitionConfidence,
            inconsistencies = r.Inconsistencies.Select(i => new
            {
                message = i.Message, first = new { start = i.First.Start, end = i.First.End, quote = i.First.In(r.Report.Text) },
                second = new { start = i.Second.Start, end = i.Second.End, quote = i.Second.In(r.Report.Text) },
            }),
        };
    }

    private async Task<IResult> PlaceAsync(string name, CancellationToken cancellation)
    {
        var entries = (await catalog.ListAsync(cancellation))
            .Where(e => string.Equals(e.Jurisdiction.Name, name, StringComparison.Ordinal) && e.Genre.IsReport).OrderBy(e => e.Year).ToList();
        if (entries.Count == 0)
        {
            return WebJson.NotFound($"库里没有{name}的报告。");
        }

        var metrics = new List<(string Metric, int? Year)>();
        foreach (var entry in entries)
        {
            var report = await catalog.FindAsync(entry.Id, cancellation);
            metrics.AddRange((report?.Figures ?? []).Where(f => f is { IsPlanned: false, IsChange: false, Metric.Length: > 2 })
                .Select(f => (f.Metric, entry.Year)).Distinct());
        }

        // What most years state comes first: that is what can be followed.
        var common = metrics.GroupBy(m => m.Metric, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .Select(g => new { name = g.Key, years = g.Count() });
        return WebJson.Of(new { name, reports = entries.Select(ContractJson.Of), metrics = common.Take(MostMetrics) });
    }

    private async Task<IResult> SeriesAsync(string name, string? words, CancellationToken cancellation) =>
        await TableAsync(name, words, cancellation) is { } table ? WebJson.Of(ContractJson.Of(table))
            : WebJson.Fault(StatusCodes.Status400BadRequest, "请写明要看哪个数字。");

    private async Task<IResult> SeriesFileAsync(string name, string format, string? words, bool? inline, CancellationToken cancellation)
    {
        if (await TableAsync(name, words, cancellation) is not { Rows.Count: > 0 } table)
        {
            return WebJson.NotFound("没有可以导出的数字。");
        }

        var reply = new Reply("历年", new Answer(table.Question, AnswerKind.Figures, "", AnswerOrigin.Extracted, [], []) { Figures = table });
        return await FileResults.OfAsync(exporter, reply, format, inline is true, cancellation);
    }

    private async Task<FigureTable?> TableAsync(string name, string? words, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var table = await desk.LookUpAsync($"{name}历年{words.Trim()}多少", [], cancellation);
        return table with
        {
            Question = words.Trim(), Metric = words.Trim(),
            Rows = [.. table.Rows.Where(r => string.Equals(r.Jurisdiction, name, StringComparison.Ordinal)).OrderBy(r => r.Asked).ThenBy(r => r.Year)],
        };
    }

    internal sealed record FindingsWish(IReadOnlyList<string>? Ids);
}

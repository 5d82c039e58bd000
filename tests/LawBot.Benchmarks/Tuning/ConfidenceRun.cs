using System.Globalization;
using System.Text.Json;
using LawBot.Host.Readers;
using LawBot.Host.Sqlite;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using LawBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Tuning;

/// <summary>Fits the confidence in a sentence anew: weighs the likeliest sentence of every question for figures of some sets, and prints how many right and
/// wrong ones would be said, each set judged by weights that it had no part in.</summary>
/// <remarks>A set is a folder with <c>questions.jsonl</c> (question, context, type, numbers, evidence) and <c>reports</c>. Questions over several reports,
/// those with an operator and those whose numbers no single quotation of the set holds are left out: their answers do not stand in one sentence. Sets are
/// left out by author: AUTHOR=FOLDER names one, a folder alone is an author of its own. The bars too are chosen on the other authors' sets alone. An
/// argument that ends in .tsv is a file for the samples: set, id, what is true of the sentence, its confidence as shipped, whether it is forbidden, its
/// conflicts, its values.</remarks>
internal static class ConfidenceRun
{
    private const string Table = ".tsv";

    private const double WrongCosts = 3;
    private const double WellSaid = 0.4;

    private static readonly double[] Lower = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];
    private static readonly double[] Upper = [0.65, 0.7, 0.75, 0.8, 0.85];

    private static readonly double[] Bars = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

    public static async Task<int> RunAsync(IReadOnlyList<string> folders)
    {
        var samples = new List<Sample>();
        foreach (var set in folders.Where(f => !f.EndsWith(Table, StringComparison.Ordinal)))
        {
            var folder = set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..];
            samples.AddRange((await ReadAsync(folder)).Select(s => s with { Author = set.Split('=')[0] }));
        }

        foreach (var table in folders.Where(f => f.EndsWith(Table, StringComparison.Ordinal)))
        {
            await File.WriteAllLinesAsync(table, samples.Select(s => s.ToString()));
        }

        Console.WriteLine($"{samples.Count} questions, {samples.Count(s => s.IsRight)} right first, {samples.Count(s => s.IsUnanswerable)} unanswerable");
        var allowed = samples.FindAll(s => s.MayBeTold);
        var told = allowed.ToDictionary(s => s, s => Logistic.Probability(
            Logistic.Fit([.. allowed.Where(o => o.Author != s.Author).Select(o => (o.Values, o.IsRight))]), s.Values));
        foreach (var bar in Bars)
        {
            Print($"left out, from {bar:0.00}", samples, s => told.GetValueOrDefault(s) >= bar);
        }

        PrintBars(allowed);
        Print("as shipped", samples, s => s.MayBeTold && s.IsSure);
        Console.WriteLine("weights (bias last): " + string.Join(' ', Logistic.Fit([.. allowed.Select(o => (o.Values, o.IsRight))])
            .Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))));
        foreach (var conflict in Enum.GetValues<FigureConflicts>().Where(c => c != FigureConflicts.None))
        {
            var vetoed = samples.FindAll(s => s.Conflicts.HasFlag(conflict) && s.IsSure);
            Console.WriteLine($"{conflict,-9} of those sure enough: {vetoed.Count(s => s.IsRight)} right, {vetoed.Count(s => !s.IsRight)} not");
        }

        return 0;
    }

    // For each author the pair of bars that is best on all others, by the shipped weights: a wrong or unanswerable sentence costs three right ones.
    private static void PrintBars(List<Sample> allowed)
    {
        var pairs = Lower.SelectMany(l => Upper.Where(u => u >= l).Select(u => (Lower: l, Upper: u))).ToList();
        var chosen = allowed.GroupBy(s => s.Author, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => pairs.MaxBy(p => allowed.Where(s => s.Author != g.Key).Sum(s => Worth(s, p))), StringComparer.Ordinal);
        Print("bars left out", allowed, s => IsTold(s, chosen[s.Author]));
        foreach (var group in chosen.GroupBy(c => c.Value).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"  from {group.Key.Upper:0.00}, well said {group.Key.Lower:0.00}: chosen for {group.Count()} of {chosen.Count} authors");
            Print($"  {group.Key.Upper:0.00} and {group.Key.Lower:0.00}", allowed, s => IsTold(s, group.Key));
        }
    }

    private static double Worth(Sample sample, (double Lower, double Upper) bars) => !IsTold(sample, bars) ? 0 : sample.IsRight ? 1 : -WrongCosts;

    private static bool IsTold(Sample sample, (double Lower, double Upper) bars) => sample.Shipped >= (sample.Values[2] >= WellSaid ? bars.Lower : bars.Upper);

    private static void Print(string name, List<Sample> samples, Func<Sample, bool> isTold)
    {
        var told = samples.FindAll(s => isTold(s));
        Console.WriteLine($"{name,-22} right {told.Count(s => s.IsRight)} of {samples.Count(s => !s.IsUnanswerable)}, "
            + $"wrong {told.Count(s => !s.IsRight && !s.IsUnanswerable)}, unanswerable told {told.Count(s => s.IsUnanswerable)} "
            + $"of {samples.Count(s => s.IsUnanswerable)}");
    }

    private static async Task<List<Sample>> ReadAsync(string folder)
    {
        var data = Directory.CreateTempSubdirectory("lawbot-confidence-").FullName;
        try
        {
            await using var services = Services(data);
            var file = Path.Combine(folder, "reports.txt");
            IReadOnlyList<string> reports = File.Exists(file)
                ? [.. File.ReadLines(file).Where(l => l.Trim().Length > 0).Select(l => Path.GetFullPath(Path.Combine(folder, l.Trim())))]
                : [Path.Combine(folder, "reports")];
            await services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource(reports), null, default);
            var planner = new TurnPlanner(services.GetRequiredService<QuestionReader>(), services.GetRequiredService<IReportCatalog>());
            var retriever = services.GetRequiredService<FigureRetriever>();
            var samples = new List<Sample>();
            foreach (var row in File.ReadLines(Path.Combine(folder, "questions.jsonl"))
                .Select(l => JsonSerializer.Deserialize<Row>(l, JsonSerializerOptions.Web)!))
            {
                if (!row.IsForOneSentence)
                {
                    continue;
                }

                var (plan, library) = await planner.PlanAsync(
                    await planner.ReplayAsync(row.Before, default), row.Question, TurnKind.Figures, default);
                if (plan is TurnPlan.Ask { Question: { UnknownPlaces.Count: 0 } question }
                    && (await retriever.FindAsync(question, library, default)) is { } found && found.Weighed.MaxBy(w => w.Score) is { } weighed)
                {
                    samples.Add(Of(folder, row, weighed));
                }
            }

            return samples;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Sample Of(string set, Row row, WeighedSentence weighed)
    {
        var sentence = weighed.Figures.OfType<RankedFigure>().FirstOrDefault()?.Words.Sentence ?? "";
        var conflicts = weighed.Figures.OfType<RankedFigure>().Aggregate(FigureConflicts.None, (all, f) => all | f.Conflicts);
        return new Sample(set, row.Id, row.IsUnanswerable, !row.IsUnanswerable && row.IsToldBy(sentence), [.. weighed.Confidence.Values],
            weighed.Confidence.Probability, conflicts, weighed.MayBeTold, weighed.Confidence.IsSure);
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", folder)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddSqlite(settings).AddReaders(settings)
            .AddSingleton(new IngestLimits()).AddSingleton<ReportIngestor>()
            .AddSingleton<LibraryReader>().AddSingleton(new QuestionParser(TimeProvider.System)).AddSingleton<QuestionReader>()
            .AddSingleton<ReportShelf>().AddSingleton<FigureRetriever>().BuildServiceProvider();
    }

    private sealed record Sample(
        string Set, string Id, bool IsUnanswerable, bool IsRight, double[] Values, double Shipped, FigureConflicts Conflicts, bool MayBeTold, bool IsSure)
    {
        public string Author { get; init; } = Set;

        public override string ToString() => string.Join('\t', [Path.GetFileName(Set), Id, IsUnanswerable ? "unanswerable" : IsRight ? "right" : "wrong",
            Shipped.ToString("0.000", CultureInfo.InvariantCulture), MayBeTold ? "" : "forbidden", Conflicts.ToString(),
            .. Values.Select(v => v.ToString("0.000", CultureInfo.InvariantCulture))]);
    }

    private sealed record Row(
        string Id, string Type, string Question, JsonElement? Context, string[]? Numbers, Evidence[]? Evidence, string? Operator, JsonElement[]? Computed,
        string? About)
    {
        /// <summary>The questions before it: one or several.</summary>
        public IReadOnlyList<string> Before => Context switch
        {
            { ValueKind: JsonValueKind.String } one => [one.GetString()!],
            { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray().Select(e => e.GetString()!)],
            _ => [],
        };

        public bool IsUnanswerable => Type == "unanswerable";

        public bool IsForOneSentence => IsUnanswerable ? About is "figure"
            : Numbers is { Length: > 0 } && Operator is null && Computed is not { Length: > 0 }
                && Evidence!.Select(e => e.Report).Distinct(StringComparer.Ordinal).Count() == 1
                && Evidence!.Any(e => HoldsAll(SentenceScorer.Plain(e.Quote)));

        /// <summary>True when a folded sentence holds every number and is one of those that the set quotes for it.</summary>
        public bool IsToldBy(string sentence) => HoldsAll(sentence)
            && Evidence!.Any(e => Shares(SentenceScorer.Plain(e.Quote), sentence));

        private bool HoldsAll(string sentence) => Numbers!.All(n => n.Split('|').Any(form => Holds(sentence, form)));

        private static bool Holds(string sentence, string form) =>
            sentence.Replace(",", "", StringComparison.Ordinal)
                .Contains(SentenceScorer.Plain(form).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);

        private static bool Shares(string quote, string sentence)
        {
            var pairs = Enumerable.Range(0, Math.Max(0, quote.Length - 1)).Select(i => quote.Substring(i, 2)).Distinct(StringComparer.Ordinal).ToList();
            return 2 * pairs.Count(p => sentence.Contains(p, StringComparison.Ordinal)) >= pairs.Count;
        }
    }

    private sealed record Evidence(string Report, string Quote);
}

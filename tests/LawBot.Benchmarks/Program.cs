using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using LawBot.Benchmarks;
using LawBot.Benchmarks.Gate;
using LawBot.Benchmarks.Growth;
using LawBot.Benchmarks.Reading;
using LawBot.Benchmarks.Tuning;
using LawBot.Host.Commands;
using Microsoft.Extensions.Configuration;

// growth 1000 10000 …   libraries of so many passages: ingest, latency, memory, disk, and the ratio to SQLite FTS5
// growth-peer PAIRS BUILD QUERY FOLDER…   collections in BEIR layout beside a peer: a row a collection with p50 (p95), build rate and ratios
// growth-start PAIRS COMMAND OTHER   two whole commands turn by turn, as `ask` in two builds: wall and processor time, memory, and ratios
// growth-figures FOLDER questions for figures over a library that growth-ingest FOLDER SIZE made
// hot                   BenchmarkDotNet over terms, parsing, figures, queries; its options may follow
// gate                  milliseconds to the first released sentence of a model that writes without delay
// profile               processor time of each step of an ingest
// tune FOLDER…         variants of analysis and ranking on judged collections, with a paired bootstrap
// confidence FOLDER…   fits the confidence in sentences over sets of questions for figures, as tests/LawBot.Tests/Reports/fresh/*
// split FOLDER…        passage lengths for long documents
// readers FILE…        seconds to read the files in this process and by reader processes, each three times from the start
// evaluate FOLDER       the product's evaluate command
switch (args.FirstOrDefault())
{
    case "growth":
        return await GrowthRun.RunAsync([.. args[1..].Select(a => int.Parse(a, CultureInfo.InvariantCulture))]);
    case "growth-ingest":
        return Print(await GrowthIngest.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)));
    case "growth-ask":
        return Print(await GrowthQueries.RunAsync(args[1]));
    case "growth-answer":
        return Print(await GrowthAnswers.RunAsync(args[1]));
    case "growth-peer":
        return await GrowthPeer.RunAsync(args[1], args[2], args[3], args[4..]);
    case "growth-start":
        return await StartRun.RunAsync(args[1], args[2], args[3]);
    case "growth-figures":
        return Print(await FigureQuestions.RunAsync(args[1]));
    case "growth-sentences":
        return Print(await SentenceQueries.RunAsync(args[1], args[2]));
    case "gate":
        return Print(await FirstSentence.RunAsync());
    case "profile":
        return Print(await IngestProfile.RunAsync(Directory.CreateTempSubdirectory("lawbot-profile-").FullName, 200));
    case "growth-fts":
        return Print(await FtsBaseline.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)));
    case "hot":
        BenchmarkRunner.Run<HotPaths>(null, args[1..]);
        return 0;
    case "tune":
        return TuningRun.Run(args[1..]);
    case "confidence":
        return await ConfidenceRun.RunAsync(args[1..]);
    case "split":
        return await SplitTrial.RunAsync(args[1..]);
    case "readers":
        return await ReadersRun.RunAsync(args[1..]);
    case "readers-once":
        return await ReadersRun.OnceAsync(args[1], args[2..]);
    case "evaluate":
        var scope = new CommandScope(_ => new ConfigurationBuilder().Build(), [], (_, _) => { });
        var evaluate = EvaluateCommand.Create(scope, Stores.Open);
        evaluate.Options.Add(scope.Json);
        return await evaluate.Parse(args[1..]).InvokeAsync();
    default:
        Console.Error.WriteLine("growth SIZE… | profile | hot | tune FOLDER… | confidence FOLDER… | split FOLDER… | readers FILE… | evaluate FOLDER");
        return 2;
}

static int Print(Dictionary<string, double> measured)
{
    Console.WriteLine(JsonSerializer.Serialize(measured));
    return 0;
}

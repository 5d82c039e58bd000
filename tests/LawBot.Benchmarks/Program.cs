using System.Globalization;
using System.Text.Json;
using LawBot.Benchmarks;
using LawBot.Benchmarks.Growth;
using LawBot.Host.Commands;

// growth 1000 10000 …   libraries of so many passages: ingest, latency, memory, disk, and the ratio to SQLite FTS5
// evaluate FOLDER       the product's evaluate command
switch (args.FirstOrDefault())
{
    case "growth":
        return await GrowthRun.RunAsync([.. args[1..].Select(a => int.Parse(a, CultureInfo.InvariantCulture))]);
    case "growth-ingest":
        return Print(await GrowthIngest.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)));
    case "growth-ask":
        return Print(await GrowthQueries.RunAsync(args[1]));
    case "growth-fts":
        return Print(await FtsBaseline.RunAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)));
    case "evaluate":
        return await EvaluateCommand.Create(Stores.Open).Parse(args[1..]).InvokeAsync();
    default:
        Console.Error.WriteLine("growth SIZE… | evaluate FOLDER");
        return 2;
}

static int Print(Dictionary<string, double> measured)
{
    Console.WriteLine(JsonSerializer.Serialize(measured));
    return 0;
}

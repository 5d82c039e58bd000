using LawBot.Tests.QdrantServer;

// dotnet run --project tests/LawBot.Tests.QdrantServer -- 6334
var port = args is [var first, ..] ? int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) : 6334;
await using var server = await LoopbackQdrant.StartAsync(port, Environment.GetEnvironmentVariable("QDRANT__SERVICE__API_KEY") ?? "");
Console.WriteLine(server.Endpoint);
await server.WaitAsync();

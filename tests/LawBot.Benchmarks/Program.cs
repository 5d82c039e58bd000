using LawBot.Benchmarks;
using LawBot.Host.Commands;

return await EvaluateCommand.Create(Stores.Open).Parse(args[1..]).InvokeAsync();

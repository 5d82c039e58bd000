using System.CommandLine;
using LawBot.Answers;
using LawBot.Host.Contract;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot search</c> and <c>ask</c>.</summary>
internal static class QuestionCommands
{
    public static IEnumerable<Command> Create(CommandScope scope) => [Search(scope), Ask(scope)];

    private static Command Search(CommandScope scope)
    {
        var query = new Argument<string?>("QUERY") { Description = "要找的内容", Arity = ArgumentArity.ZeroOrOne };
        var batch = Batch.Option();
        var top = TypedOptions.Number("--top", "最多几段", 1, 1000, 10);
        var jurisdiction = new Option<string[]>("--jurisdiction") { Description = "只查这个地方(青禾县、青禾都行),可重复", HelpName = "名称" };
        var province = new Option<string[]>("--province") { Description = "只查这个省(山西、山西省都行),可重复", HelpName = "名称" };
        var year = TypedOptions.Years("--year", "只查这个年度,可重复");
        var command = new Command("search", "查找段落,按相关程度排列") { query, batch, top, jurisdiction, province, year };
        return scope.Bind(command, async (parsed, services, cancellation) =>
        {
            var retriever = services.GetRequiredService<PassageRetriever>();
            var stored = await services.GetRequiredService<IReportCatalog>().ListAsync(cancellation);
            var limits = new ReportFilter
            {
                Jurisdictions = TypedPlaces.Jurisdictions(parsed.GetValue(jurisdiction) ?? [], stored),
                Provinces = TypedPlaces.Provinces(parsed.GetValue(province) ?? [], stored),
                Years = parsed.GetValue(year) ?? [],
            };
            var limit = parsed.GetValue(top);
            await foreach (var item in Items(parsed, query, batch, cancellation))
            {
                var hits = await FindAsync(services, retriever, item, limits, limit, cancellation);
                Print(parsed.GetValue(scope.Json), parsed.GetValue(batch) is null ? null : item.Id, hits);
            }

            return 0;
        });
    }

    private static async Task<IReadOnlyList<(double Score, Source Source)>> FindAsync(
        IServiceProvider services, PassageRetriever retriever, BatchItem item, ReportFilter limits, int limit, CancellationToken cancellation)
    {
        var planner = ActivatorUtilities.CreateInstance<TurnPlanner>(services);
        var state = await planner.ReplayAsync(item.Context, cancellation);
        var (plan, library) = await planner.PlanAsync(state, AnswerNotes.Readable(item.Question), TurnKind.Ask, cancellation);
        var question = ((TurnPlan.Ask)plan).Question;
        return await retriever.SearchAsync(question, library, limits, limit, cancellation);
    }

    private static void Print(bool json, string? id, IReadOnlyList<(double Score, Source Source)> hits)
    {
        if (json)
        {
            var results = hits.Select((h, i) => ContractJson.Hit(i + 1, h.Score, h.Source)).ToList();
            Console.WriteLine(id is null ? ContractJson.Write(results) : ContractJson.Write(new HitsJson(id, results)));
            return;
        }

        Console.WriteLine(hits.Count == 0 ? "没有找到。换个说法,或用 lawbot reports 看看库里有哪些报告(还没有时先用 lawbot ingest 文件夹 读入)。" : "");
        for (var i = 0; i < hits.Count; i++)
        {
            var source = hits[i].Source;
            Console.WriteLine($"{i + 1}. {AnswerPage.Line(source)}");
            Console.WriteLine($"   {source.Quote.ReplaceLineEndings(" ")}");
        }
    }

    private static Command Ask(CommandScope scope)
    {
        var question = new Argument<string?>("QUESTION") { Description = "问题", Arity = ArgumentArity.ZeroOrOne };
        var batch = Batch.Option();
        var explain = new Option<bool>("--explain") { Description = "先印出问题是怎么读的:每个词、它是什么、依据哪张表的哪一行" };
        return scope.Bind(new Command("ask", "提问,回答附出处") { question, batch, explain }, async (parsed, services, cancellation) =>
        {
            await foreach (var item in Items(parsed, question, batch, cancellation))
            {
                var answer = await services.GetRequiredService<AnswerDesk>()
                    .AnswerAsync(services.GetRequiredService<IAnswerNotes>(), item.Question, item.Context, null, cancellation);
                if (parsed.GetValue(scope.Json))
                {
                    Console.WriteLine(ContractJson.Write(ContractJson.Of(answer, parsed.GetValue(batch) is null ? null : item.Id)));
                }
                else
                {
                    if (parsed.GetValue(explain) && answer.Understood is { } understood)
                    {
                        UnderstoodQuestionPage.Print(understood);
                    }

                    AnswerPage.Print(answer);
                }
            }

            return 0;
        }, parsed => parsed.GetValue(question));
    }

    private static string Example(string command) => command is "draft"
        ? "请写出要起草什么,例如:lawbot draft \"写一段行政复议工作的内容\""
        : $"请写出问题,例如:lawbot {command} \"各地行政复议受理了多少件?\"";

    /// <summary>The one question of the command line, or those of the batch.</summary>
    internal static IAsyncEnumerable<BatchItem> Items(
        ParseResult parsed, Argument<string?> single, Option<string?> batch, CancellationToken cancellation)
    {
        if (parsed.GetValue(batch) is { } path)
        {
            return Batch.ReadAsync(path, cancellation);
        }

        return parsed.GetValue(single) is { } text && !string.IsNullOrWhiteSpace(text)
            ? new[] { new BatchItem("", text, []) }.ToAsyncEnumerable()
            : throw new CommandFailedException($"{Example(parsed.CommandResult.Command.Name)},或用 --batch 文件。", CommandScope.Misused);
    }
}

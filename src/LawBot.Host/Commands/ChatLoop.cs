using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary>The conversation in a terminal.</summary>
/// <param name="turns">Answers.</param>
/// <param name="catalog">Lists what is indexed.</param>
internal sealed class ChatLoop(ITurnHandler turns, IReportCatalog catalog)
{
    private const string Conversation = "terminal";
    private static readonly string[] Examples =
    [
        "各地行政复议受理了多少件?",
        "行政机关负责人出庭应诉,别的县怎么做的?",
        "帮我写一段行政复议体制改革的内容",
    ];

    private Reply? last;

    /// <summary>Reads questions until the input ends, the user leaves or the program stops.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var entries = await catalog.ListAsync(cancellation);
        Console.WriteLine(entries.Count == 0
            ? "库里还没有报告。先退出(/quit),用 lawbot ingest 文件夹 读入,或用 lawbot run 试用随附的示例。读入后可以这样问:"
            : $"库里有 {entries.Count} 份报告。直接输入问题;/help 看用法,/quit 退出。可以这样问:");
        foreach (var example in Examples)
        {
            Console.WriteLine($"  · {example}");
        }

        while (!cancellation.IsCancellationRequested)
        {
            Console.Write("\n问> ");

            // Reading a line cannot be cancelled; on its own thread it does not keep the process from stopping.
            var line = await Task.Run(Console.In.ReadLine, cancellation).WaitAsync(cancellation);
            if (line is null || line.Trim() is "/quit" or "/exit" or "退出")
            {
                return;
            }

            if (line.Trim().Length > 0)
            {
                await AnswerAsync(line.Trim(), cancellation);
            }
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancellation)
    {
        try
        {
            if (line.StartsWith('/') && await CommandAsync(line, cancellation))
            {
                return;
            }

            var (kind, text) = line switch
            {
                _ when line.StartsWith("/figures ", StringComparison.Ordinal) => (TurnKind.Figures, line[9..]),
                _ when line.StartsWith("/draft ", StringComparison.Ordinal) => (TurnKind.Draft, line[7..]),
                _ when line.StartsWith("/ask ", StringComparison.Ordinal) => (TurnKind.Ask, line[5..]),
                _ => (TurnKind.Any, line),
            };
            last = await turns.HandleAsync(new Turn(Conversation, text, kind), null, cancellation);
            AnswerPage.Print(last.Answer);
            Console.WriteLine($"(回执 {last.Receipt};/sources 看引文原文)");
        }
        catch (IndexUnavailableException e)
        {
            Console.WriteLine(e.Message);
        }
    }

    private async Task<bool> CommandAsync(string line, CancellationToken cancellation)
    {
        switch (line.Split(' ')[0])
        {
            case "/help":
                Console.WriteLine("直接输入问题即可。命令:/figures 问题(查数字) /draft 要求(起草) /sources(上一答的引文) /reports(库里的报告) /receipt 编号(再看一次) /new(忘掉前面的对话) /quit(退出)");
                return true;
            case "/reports":
                foreach (var entry in await catalog.ListAsync(cancellation))
                {
                    Console.WriteLine($"{entry.Id}  {entry.Jurisdiction.Name} {entry.Year}年  {entry.Title}");
                }

                return true;
            case "/sources":
                ShowSources(last);
                return true;
            case "/receipt":
                last = await turns.RecallAsync(line["/receipt".Length..].Trim().ToUpperInvariant(), cancellation) ?? last;
                ShowSources(last);
                return true;
            case "/new":
                await turns.ForgetAsync(Conversation, cancellation);
                Console.WriteLine("好的,前面的对话已忘掉。");
                return true;
            case "/figures" or "/draft" or "/ask" when line.Contains(' ', StringComparison.Ordinal):
                return false;
            default:
                Console.WriteLine("没有这个命令。/help 看用法。");
                return true;
        }
    }

    private static void ShowSources(Reply? reply)
    {
        if (reply is null || reply.Answer.Citations.Count == 0)
        {
            Console.WriteLine("没有引文可看。先提一个问题。");
            return;
        }

        foreach (var (number, source) in reply.Answer.Citations)
        {
            Console.WriteLine($"[{number}] {source.Jurisdiction} {source.Year}年 {string.Join(" > ", source.Section)}({source.File})");
            Console.WriteLine($"    {source.Quote.ReplaceLineEndings(" ")}");
        }
    }
}

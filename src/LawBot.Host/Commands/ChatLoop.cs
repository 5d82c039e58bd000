using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Host.Exports;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Turns;
using Spectre.Console;

namespace LawBot.Host.Commands;

/// <summary>The conversation in a terminal.</summary>
/// <param name="turns">Answers.</param>
/// <param name="catalog">Lists what is indexed.</param>
/// <param name="news">What happened to the reports folder.</param>
internal sealed class ChatLoop(ITurnHandler turns, IReportCatalog catalog, INewsFeed news)
{
    private const string Conversation = "terminal";
    private static readonly string[] Examples =
    [
        "各地行政复议受理了多少件?",
        "行政机关负责人出庭应诉,别的县怎么做的?",
        "帮我写一段行政复议体制改革的内容",
    ];

    private static readonly string[] Commands = ["/ask", "/draft", "/figures", "/help", "/new", "/quit", "/receipt", "/reports", "/sources", "/undo"];

    private IReadOnlyList<string> places = [];
    private Reply? last;
    private long told;

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

        places = [.. entries.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal)];
        var editor = new LineEditor(Completions);
        while (!cancellation.IsCancellationRequested)
        {
            (var lines, told) = news.After(told);
            foreach (var line in lines)
            {
                Console.WriteLine($"\n[报告文件夹] {line}");
            }

            Console.WriteLine();
            var typed = await editor.ReadAsync("问> ", cancellation);
            if (typed is null or "/quit" or "/exit" or "退出")
            {
                return;
            }

            if (typed.Length > 0)
            {
                await AnswerAsync(typed, cancellation);
            }
        }
    }

    private IReadOnlyList<string> Completions(string beginning) =>
        [.. (beginning[0] == '/' ? Commands : places).Where(w => w.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

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
                "/undo" => (TurnKind.Any, "撤销上一步"),
                _ => (TurnKind.Any, line),
            };
            last = await WorkAsync(new Turn(Conversation, text, kind), cancellation);
            AnswerPage.Print(last.Answer);
            foreach (var file in last.Files)
            {
                await SavedFile.WriteAsync(file.FileName, file.Content, cancellation);
                Console.WriteLine($"文件:{Path.GetFullPath(file.FileName)}");
            }

            for (var i = 0; i < last.Choices.Count && last.Answer.Kind != AnswerKind.Chat; i++)
            {
                Console.WriteLine($"{(i == 0 ? "接着可以(写编号就行):" : "")}{i + 1}. {last.Choices[i]}");
            }

            Console.WriteLine($"(回执 {last.Receipt};/sources 看引文原文)");
        }
        catch (Exception e) when (e is IndexUnavailableException or IOException)
        {
            Console.WriteLine(e.Message);
        }
    }

    // Long work shows that it goes on.
    private Task<Reply> WorkAsync(Turn turn, CancellationToken cancellation) => Console.IsOutputRedirected
        ? turns.HandleAsync(turn, null, cancellation)
        : Screen.Console.Status().StartAsync("正在查阅报告……", status => turns.HandleAsync(
            turn, new Progress<string>(text => status.Status($"正在写……已写 {text.Length} 字")), cancellation));

    private async Task<bool> CommandAsync(string line, CancellationToken cancellation)
    {
        switch (line.Split(' ')[0])
        {
            case "/help":
                Console.WriteLine("直接输入问题即可。命令:/figures 问题(查数字) /draft 要求(起草) /sources(上一答的引文) /reports(库里的报告) /receipt 编号(再看一次) /undo(撤销上一步) /new(忘掉前面的对话) "
                    + "/quit(退出)。上下键翻看写过的话,Tab 补全命令和地名。");
                return true;
            case "/reports":
                foreach (var entry in await catalog.ListAsync(cancellation))
                {
                    Console.WriteLine(PlainText.OneLine($"{entry.Id}  {Naming.Apart(entry.Jurisdiction.Name, entry.Year)}  {entry.Title}"));
                }

                return true;
            case "/sources":
                ShowSources(last);
                return true;
            case "/receipt":
                await RecallAsync(line["/receipt".Length..].Trim().ToUpperInvariant(), cancellation);
                return true;
            case "/new":
                await turns.ForgetAsync(Conversation, cancellation);
                Console.WriteLine("好的,前面的对话已忘掉。");
                return true;
            case "/figures" or "/draft" or "/ask" when line.Contains(' ', StringComparison.Ordinal):
            case "/undo":
                return false;
            default:
                Console.WriteLine("没有这个命令。/help 看用法。");
                return true;
        }
    }

    private async Task RecallAsync(string number, CancellationToken cancellation)
    {
        if (number.Length == 0 || await turns.RecallAsync(number, cancellation) is not { } found)
        {
            Console.WriteLine(number.Length == 0 ? "请在后面写上回执编号,例如 /receipt A1B2C3D4。" : $"没有编号为 {number} 的回执。编号在每次回答的末尾,请核对后再试。");
            return;
        }

        last = found;
        AnswerPage.Print(found.Answer);
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
            Console.WriteLine($"[{number}] {AnswerPage.Line(source)}");
            Console.WriteLine($"    {source.Quote.ReplaceLineEndings(" ")}");
            foreach (var line in ItemMessages.AroundOf(source))
            {
                Console.WriteLine($"    {line}");
            }
        }
    }
}

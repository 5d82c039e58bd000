using LawBot.Host.Telegram.Messages;
using LawBot.Indexing;
using LawBot.Turns;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram.Desks;

/// <summary>The commands that need no search: help, the list of reports, forgetting, stopping.</summary>
internal sealed class CommandDesk(ITurnHandler turns, IReportCatalog catalog, QuestionDesk questions, State.ILastReceipts receipts, RunningWork running)
{
    private const int MostReports = 80;

    /// <summary>The menu of everyone.</summary>
    public static IReadOnlyList<BotCommand> Menu { get; } =
    [
        new("ask", "提问:各县怎么做、怎么写"),
        new("figures", "查数据:多少件、多少人、占比"),
        new("draft", "起草报告中的一段"),
        new("reports", "已收录的报告"),
        new("sources", "上一条回答的原文出处"),
        new("export", "把上一条回答导出为 Excel 或 Word"),
        new("new", "忘掉前面的对话,重新开始"),
        new("cancel", "停止正在进行的工作"),
        new("help", "使用说明"),
    ];

    /// <summary>What an administrator sees besides.</summary>
    public static IReadOnlyList<BotCommand> AdministratorMenu { get; } =
    [
        .. Menu,
        new("approve", "批准申请码:/approve 123456"),
        new("people", "有使用权限的人"),
        new("revoke", "收回权限:/revoke 编号"),
        new("remove", "移除一份报告:/remove 报告编号"),
    ];

    /// <summary>/start and /help.</summary>
    public static Job Help(Asker asker)
    {
        var text = new MessageText()
            .Add("LawBot 法治政府建设报告助手", TextLook.Bold)
            .Add("\n\n直接发问题就行,例如:\n"
                + "· 各县 2021 年受理行政复议案件多少件?\n· 怎样落实行政机关负责人出庭应诉?\n· 起草一段行政执法三项制度的内容\n\n"
                + "每个回答都注明出自哪个县、哪一年的报告,点“来源”看原文。\n\n命令:\n")
            .Add(string.Join('\n', (asker.IsAdministrator ? AdministratorMenu : Menu).Select(c => $"/{c.Command} {c.Description}")));
        if (asker.MayAdd)
        {
            text.Add("\n\n把报告文件(docx、pdf、html、txt……,20 MB 以内)发给我,就会收录进来。");
        }

        return new Job((_, _) => Task.FromResult(new Outgoing(text)));
    }

    /// <summary>/reports, with words to narrow it down.</summary>
    public Job Reports(Asker asker, string words) => new(async (_, c) =>
    {
        var all = await catalog.ListAsync(c);
        var wanted = all.Where(report => words.Length == 0 || Describes(report, words)).ToList();
        if (wanted.Count == 0)
        {
            return Outgoing.Of(all.Count == 0 ? "库里还没有报告。请管理员把报告文件发给我。" : $"没有与“{words}”有关的报告。只发 /reports 看全部。");
        }

        var lines = wanted.Take(MostReports).Select(report =>
            $"{report.Jurisdiction.Name} {AnswerMessage.Year(report.Year)}{(asker.IsAdministrator ? $"({report.Id})" : "")}");
        var more = wanted.Count > MostReports ? $"\n……其余 {wanted.Count - MostReports} 份请写地名或年份,例如:/reports {wanted[0].Jurisdiction.Name}" : "";
        return Outgoing.Of($"共 {wanted.Count} 份报告:\n{string.Join('\n', lines)}{more}");
    });

    /// <summary>/new.</summary>
    public Job Forget(Asker asker) => new(async (_, c) =>
    {
        await turns.ForgetAsync(asker.Arrival.Conversation, c);
        await questions.CloseDraftAsync(asker, c);
        await receipts.PutAsync(asker.ChatId, null, c);
        return Outgoing.Of("好的,前面的对话已忘掉,请重新提问。");
    });

    /// <summary>/cancel: running work was stopped when it came in; here an open draft is closed.</summary>
    public Job Cancel(Asker asker) => new(async (_, c) =>
    {
        var stopped = running.HasStopped(asker.Arrival.UpdateId);
        var closed = await questions.CloseDraftAsync(asker, c);
        return Outgoing.Of(closed ? "好的,这份草稿不再补数据了。" : stopped ? "好的,已经停下。" : "现在没有正在进行的工作。");
    });

    private static bool Describes(ReportEntry report, string words) =>
        $"{report.Jurisdiction.Province} {report.Jurisdiction.Prefecture} {report.Jurisdiction.Name} {report.Year} {report.Title}"
            .Contains(words, StringComparison.Ordinal);
}

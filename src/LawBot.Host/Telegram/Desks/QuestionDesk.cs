using LawBot.Answers;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Turns;

namespace LawBot.Host.Telegram.Desks;

/// <summary>Hands questions, figures and drafts to the turn handler, and keeps a draft open while figures are missing.</summary>
internal sealed class QuestionDesk(ITurnHandler turns, IOpenDrafts drafts, ILastReceipts receipts, TimeProvider time)
{
    private static readonly TimeSpan DraftLife = TimeSpan.FromHours(1);

    /// <summary>A question in plain words or by a command.</summary>
    public Job Ask(Asker asker, string text, TurnKind kind)
    {
        if (text.Length == 0)
        {
            return Job.Say(Usage(kind));
        }

        return new Job((progress, c) => AnswerAsync(asker, new Turn(asker.Arrival.Conversation, text, kind), progress, c))
        {
            Placeholder = kind == TurnKind.Draft ? "正在起草……" : "正在查阅报告……",
        };
    }

    /// <summary>The figures that an open draft waits for, as text or out of a file.</summary>
    public Job Facts(Asker asker, OpenDraft draft, Func<CancellationToken, Task<string>> facts) =>
        new(async (progress, c) =>
        {
            var more = await facts(c);
            var turn = new Turn(asker.Arrival.Conversation, draft.Instruction, TurnKind.Draft) { Facts = Join(draft.Facts, more) };
            return await AnswerAsync(asker, turn, progress, c);
        })
        {
            Placeholder = "正在把数据写进草稿……",
        };

    /// <summary>The draft that this person keeps open in this chat, or null; an hour after the last word it is closed.</summary>
    public async Task<OpenDraft?> OpenDraftAsync(Asker asker, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(asker.ChatId, asker.Arrival.From.Id, cancellation);
        return draft is not null && draft.UpdatedAt + DraftLife > time.GetUtcNow() ? draft : null;
    }

    /// <summary>Closes the open draft.</summary>
    /// <returns>False when none was open.</returns>
    public async Task<bool> CloseDraftAsync(Asker asker, CancellationToken cancellation)
    {
        var open = await OpenDraftAsync(asker, cancellation) is not null;
        await drafts.PutAsync(asker.ChatId, asker.Arrival.From.Id, null, cancellation);
        return open;
    }

    /// <summary>True when words look like a new question rather than the figures asked for.</summary>
    public static bool IsQuestion(string text) =>
        text.EndsWith('？') || text.EndsWith('?') || text.EndsWith('吗') || text.EndsWith('呢')
        || text.Contains("多少", StringComparison.Ordinal) || text.Contains("怎么", StringComparison.Ordinal)
        || text.Contains("哪些", StringComparison.Ordinal) || text.Contains("如何", StringComparison.Ordinal);

    private async Task<Outgoing> AnswerAsync(Asker asker, Turn turn, IProgress<string> progress, CancellationToken cancellation)
    {
        var reply = await turns.HandleAsync(turn, progress, cancellation);
        await receipts.PutAsync(asker.ChatId, reply.Receipt, cancellation);
        var message = AnswerMessage.Of(reply);
        var draft = reply.Answer.Draft;
        if (draft is not null)
        {
            await KeepAsync(asker, turn, reply, draft, cancellation);
            message.Add(draft.Placeholders.Count == 0 ? "" : "\n\n" + WhatToSend);
        }

        var isReady = draft is not null && (draft.Placeholders.Count == 0 || turn.Facts.Length > 0);
        return new Outgoing(message)
        {
            Keyboard = ButtonData.Under(reply),
            File = reply.Files is [var asked, ..] ? (asked.Receipt, asked.Format) : isReady ? (reply.Receipt, ExportFormat.Word) : null,
            Audit = asker.Did(ActionOf(reply.Answer), "", time.GetUtcNow(), reply.Receipt),
        };
    }

    private Task KeepAsync(Asker asker, Turn turn, Reply reply, Draft draft, CancellationToken cancellation) =>
        drafts.PutAsync(
            asker.ChatId, asker.Arrival.From.Id,
            draft.Placeholders.Count == 0 ? null : new OpenDraft(turn.Text, turn.Facts, reply.Receipt, time.GetUtcNow()), cancellation);

    private const string WhatToSend =
        "请把这些数据直接发给我(例如:受理 81 件,办结 75 件),或发一个表格文件(xlsx、csv、docx、txt)。/export 导出现在这一稿,/cancel 不再补。";

    private static string Join(string facts, string more) =>
        facts.Length == 0 ? more : facts.EndsWith(more, StringComparison.Ordinal) ? facts : facts + "\n" + more;

    private static string ActionOf(Answer answer) => answer.Kind switch
    {
        AnswerKind.Figures or AnswerKind.Comparison => "figures",
        AnswerKind.Draft => "draft",
        _ => "ask",
    };

    private static string Usage(TurnKind kind) => kind switch
    {
        TurnKind.Figures => "请在命令后写要查的数据,例如:/figures 各县 2021 年行政复议受理件数",
        TurnKind.Draft => "请在命令后写要起草什么,例如:/draft 起草行政复议工作一段,今年受理 81 件",
        _ => "请在命令后写问题,例如:/ask 各县怎样落实行政机关负责人出庭应诉?也可以不用命令,直接发问题。",
    };
}

using LawBot.Answers;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Turns;

namespace LawBot.Host.Telegram.Desks;

/// <summary>What is done with an earlier answer, by button or by command; it is found by its number, so it works after a restart.</summary>
internal sealed class ReceiptDesk(ITurnHandler turns, ILastReceipts receipts, SourcesMessage sources, QuestionDesk questions, TimeProvider time)
{
    private const string Unknown = "找不到这条回答的记录,请重新提问。";
    private const string Nothing = "这里还没有可以导出或查看来源的回答,请先提问。";

    /// <summary>A pressed button.</summary>
    public Job Press(Asker asker, PressedButton pressed) => pressed.Action switch
    {
        ButtonAction.Sources => Sources(asker, pressed.Receipt),
        ButtonAction.Excel => Export(asker, ExportFormat.Excel, pressed.Receipt),
        ButtonAction.Word => Export(asker, ExportFormat.Word, pressed.Receipt),
        ButtonAction.Rephrase => Rephrase(pressed.Receipt),
        ButtonAction.AsAnswer => Again(asker, pressed.Receipt, TurnKind.Ask),
        ButtonAction.AsFigures => Again(asker, pressed.Receipt, TurnKind.Figures),
        ButtonAction.AsDraft => Again(asker, pressed.Receipt, TurnKind.Draft),
        ButtonAction.Choose => Choose(asker, pressed.Receipt, pressed.Choice),
        _ => Job.Say("好的。"),
    };

    /// <summary>/sources [number].</summary>
    public Job Sources(Asker asker, string receipt) => new(async (_, c) =>
        await RecallAsync(asker, receipt, c) is not { } reply
            ? Outgoing.Of(receipt.Length > 0 ? Unknown : Nothing)
            : new Outgoing(await sources.OfAsync(reply, c)) { Audit = asker.Did("sources", "", time.GetUtcNow(), reply.Receipt) });

    /// <summary>/export [excel|word] [number].</summary>
    public Job Export(Asker asker, string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ExportFormat? format = null;
        var receipt = "";
        foreach (var part in parts)
        {
            switch (part.ToLowerInvariant())
            {
                case "excel" or "xlsx" or "表格":
                    format = ExportFormat.Excel;
                    break;
                case "word" or "docx" or "文档":
                    format = ExportFormat.Word;
                    break;
                default:
                    receipt = part;
                    break;
            }
        }

        return Export(asker, format, receipt);
    }

    private Job Export(Asker asker, ExportFormat? wanted, string receipt) => new(async (_, c) =>
    {
        if (await RecallAsync(asker, receipt, c) is not { } reply)
        {
            return Outgoing.Of(receipt.Length > 0 ? Unknown : Nothing);
        }

        var hasFigures = reply.Answer.Figures?.Rows.Count > 0;
        var format = wanted ?? (hasFigures ? ExportFormat.Excel : ExportFormat.Word);
        if (format == ExportFormat.Excel && !hasFigures)
        {
            return Outgoing.Of("这条回答没有数据表,不能导出 Excel。用 /figures 查数据后再导出,或用 /export word。");
        }

        if (format == ExportFormat.Word && reply.Answer.Kind is AnswerKind.Refusal or AnswerKind.Chat)
        {
            return Outgoing.Of("这条回答没有可导出的内容。请换个问法再试。");
        }

        return new Outgoing(new MessageText())
        {
            File = (reply.Receipt, format),
            Audit = asker.Did("export", "", time.GetUtcNow(), reply.Receipt),
        };
    });

    private Job Rephrase(string receipt) => new(async (_, c) =>
        await turns.RecallAsync(receipt, c) is not { } reply
            ? Outgoing.Of(Unknown)
            : new Outgoing(new MessageText()
                .Add("原来的问题:").Add(reply.Answer.Question, TextLook.Italic)
                .Add("\n\n可以写明县名和年份、换一个更常见的词,再发一遍;也可以按下面的方式重新查同一个问题。"))
            {
                Keyboard = ButtonData.Ways(receipt),
            });

    private Job Again(Asker asker, string receipt, TurnKind kind)
    {
        var job = questions.Ask(asker, receipt, kind);
        return job with
        {
            Work = async (progress, c) => await turns.RecallAsync(receipt, c) is { } reply
                ? await questions.Ask(asker, reply.Answer.Question, kind).Work(progress, c)
                : Outgoing.Of(Unknown),
        };
    }

    // What was offered is said in the chat's own conversation, as if it had been typed.
    private Job Choose(Asker asker, string receipt, int choice)
    {
        var job = questions.Ask(asker, receipt, TurnKind.Any);
        return job with
        {
            Work = async (progress, c) => await turns.RecallAsync(receipt, c) is { } reply && choice < reply.Choices.Count
                ? await questions.Ask(asker, reply.Choices[choice], TurnKind.Any).Work(progress, c)
                : Outgoing.Of(Unknown),
        };
    }

    private async Task<Reply?> RecallAsync(Asker asker, string receipt, CancellationToken cancellation)
    {
        var number = receipt.Length > 0 ? receipt : await receipts.FindAsync(asker.ChatId, cancellation);
        return number is null ? null : await turns.RecallAsync(number, cancellation);
    }
}

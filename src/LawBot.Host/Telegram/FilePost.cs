using LawBot.Host.Telegram.State;
using LawBot.Turns;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>Sends the file that goes along with an answer; made when it is sent, so no file lies in the journal.</summary>
internal sealed class FilePost(BotClient api, TelegramRetries retries, Courier courier, ITurnHandler turns, IExporter exporter)
{
    /// <summary>Sends it unless it was sent. A kill in the instant between sending and storing sends it once more.</summary>
    public async Task SendAsync(Ledger ledger, ChatTarget target, CancellationToken cancellation)
    {
        var delivery = ledger.Current;
        if (delivery.FileReceipt.Length == 0 || delivery.IsFileSent)
        {
            return;
        }

        var format = Enum.Parse<ExportFormat>(delivery.FileFormat);
        var reply = await turns.RecallAsync(delivery.FileReceipt, cancellation);
        var file = reply is null ? null : await exporter.ExportAsync(reply, format, cancellation);
        if (file is null)
        {
            await courier.TellAsync(target, "这条回答导不出这种文件。请重新提问后再导出。", cancellation);
        }
        else
        {
            SendDocumentRequest request() => new()
            {
                ChatId = target.ChatId,
                Document = InputFile.FromStream(new MemoryStream(file.Content.ToArray()), NameOf(file)),
                MessageThreadId = target.ThreadId,
                Caption = $"编号 {delivery.FileReceipt}",
            };
            await retries.AskAsync(c => api.SendAsync(request(), c), cancellation);
        }

        await ledger.SaveAsync(delivery with { IsFileSent = true }, cancellation);
    }

    // The official client writes the name between quotation marks as it is.
    private static string NameOf(ExportedFile file) => string.Concat(file.FileName.Select(c => c is '"' or '\\' || char.IsControl(c) ? '_' : c));
}

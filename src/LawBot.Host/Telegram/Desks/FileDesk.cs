using System.Text;
using LawBot.Documents;
using LawBot.Host.Telegram.Messages;
using LawBot.Turns;
using Document = Telegram.Bot.Types.Document;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram.Desks;

/// <summary>Files that people send: reports from whoever may put them in, tables of figures for an open draft from anyone let in.</summary>
internal sealed class FileDesk(
    BotClient api, TelegramRetries retries, IUploadDesk uploads, IEnumerable<IDocumentReader> readers, QuestionDesk questions, TimeProvider time)
{
    /// <summary>The most that the Bot API hands to a bot.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int HeadBytes = 4096;
    private const int MostFacts = 20_000;

    /// <summary>A file was sent.</summary>
    public async Task<Job> TakeAsync(Asker asker, Document document, CancellationToken cancellation)
    {
        if (document.FileSize > MostBytes)
        {
            return Job.Say("文件超过 20 MB,Telegram 不让机器人下载。请拆开或压缩图片后再发,或把它放进报告文件夹。");
        }

        var name = SafeName(document.FileName);
        if (await questions.OpenDraftAsync(asker, cancellation) is { } draft)
        {
            return questions.Facts(asker, draft, c => FactsAsync(document, name, c));
        }

        return asker.MayAdd
            ? new Job((_, c) => UploadAsync(asker, document, name, c)) { Placeholder = $"正在读 {name}……" }
            : Job.Say("只有管理员和有收录权限的人可以上传报告。要给草稿补数据,请先用 /draft 起草。");
    }

    /// <summary>/remove REPORT-ID.</summary>
    public Job Remove(Asker asker, string id)
    {
        if (!asker.IsAdministrator)
        {
            return Job.Say("只有管理员可以移除报告。");
        }

        if (id.Length == 0)
        {
            return Job.Say("请写报告编号,例如:/remove a1b2c3d4e5(编号用 /reports 看)");
        }

        return new Job(async (_, c) =>
        {
            var outcome = await uploads.RemoveAsync(id, asker.Name, c);
            return Outgoing.Of(outcome.Result == UploadResult.Failed ? outcome.Error : $"已移除报告 {id}。") with
            {
                Audit = asker.Did("remove", id, time.GetUtcNow(), reports: [id]),
            };
        });
    }

    private async Task<Outgoing> UploadAsync(Asker asker, Document document, string name, CancellationToken cancellation)
    {
        var outcome = await uploads.TakeAsync(name, await FetchAsync(document, cancellation), asker.Name, cancellation);
        return new Outgoing(UploadMessage.Of(name, outcome))
        {
            Audit = asker.Did("add", $"{name}: {outcome.Result}", time.GetUtcNow(), reports: [.. outcome.Reports.Select(r => r.ReportId)]),
        };
    }

    private async Task<string> FactsAsync(Document document, string name, CancellationToken cancellation)
    {
        var content = await FetchAsync(document, cancellation);
        var head = content.Span[..Math.Min(HeadBytes, content.Length)].ToArray();
        var reader = readers.FirstOrDefault(r => r.CanRead(name, head))
            ?? throw new DocumentUnreadableException(name, "读不了这种文件。请发 xlsx、csv、docx 或 txt,或把数据直接打出来。");
        var text = new StringBuilder();
        foreach (var block in (await reader.ReadAsync(name, content, cancellation)).SelectMany(read => read.Blocks))
        {
            if (text.Length + block.Text.Length < MostFacts)
            {
                text.AppendLine(block.Text);
            }
        }

        return text.ToString().Trim();
    }

    private async Task<ReadOnlyMemory<byte>> FetchAsync(Document document, CancellationToken cancellation)
    {
        return await retries.AskAsync(c => api.FetchAsync(document.FileId, MostBytes, c), cancellation);
    }

    /// <summary>The name without folders and control characters.</summary>
    private static string SafeName(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c))).Trim().TrimStart('.');
        return clean.Length > 0 ? clean : "未命名文件";
    }
}

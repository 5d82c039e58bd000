using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Workers;

/// <summary>Keeps an uploaded file in the reports folder and ingests it at once.</summary>
internal sealed class UploadDesk(ReportIngest ingest, ReportsFolder folder, IReportCatalog catalog, DocumentCheck check, Withdrawal withdrawal) : IUploadDesk
{
    public async Task<UploadOutcome> TakeAsync(string fileName, ReadOnlyMemory<byte> content, string by, CancellationToken cancellation)
    {
        var name = FileNames.Safe(fileName);
        try
        {
            await check.ReadAsync(name, content, cancellation); // A file that cannot be read is not kept.
        }
        catch (DocumentUnreadableException e)
        {
            return new UploadOutcome(UploadResult.Failed, [], e.Message);
        }

        Directory.CreateDirectory(folder.Wanted);
        var path = Path.Combine(folder.Wanted, name);
        await WriteAsync(path, content, cancellation);
        var (result, _) = await ingest.RunAsync(new FolderSource([path]), isConfirmed: true, null, cancellation);
        var kind = result.Added.Count > 0 ? UploadResult.Added : result.Updated.Count > 0 ? UploadResult.Updated : UploadResult.Unchanged;
        List<string> ids = [.. result.Added, .. result.Updated, .. result.Unchanged,
            .. result.Duplicates.Select(d => d.ReportId).Distinct(StringComparer.Ordinal)];
        return new UploadOutcome(
            ids.Count == 0 && result.Failed.Count > 0 ? UploadResult.Failed
                : kind, await DescribeAsync(ids, cancellation), ErrorOf(Path.GetFullPath(path), result.Failed))
        {
            Notes = await NotesAsync(ids, result.Duplicates, cancellation),
        };
    }

    // An archive may be stored but for some of its files.
    private static string ErrorOf(string path, IReadOnlyList<FailedFile> failed) =>
        failed.Count == 0 ? ""
        : !failed[0].File.StartsWith(path + "/", StringComparison.Ordinal) ? failed[0].Error
        : $"压缩包里有 {failed.Count} 个文件读不出来,例如 {failed[0].File[(path.Length + 1)..]}:{failed[0].Error}";

    /// <summary>Which of the files sent are not needed, and which earlier ones those sent replace.</summary>
    private async Task<IReadOnlyList<string>> NotesAsync(List<string> ids, IReadOnlyList<DuplicateFile> sent, CancellationToken cancellation)
    {
        var others = (await catalog.ListDuplicatesAsync(cancellation)).Except(sent);
        return
        [
            .. DuplicateNotes.Lines(sent, await catalog.ListAsync(cancellation)),
            .. ids.SelectMany(id => DuplicateNotes.Of(id, others)),
        ];
    }

    public async Task<UploadOutcome> RemoveAsync(string reportId, string by, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(reportId, cancellation) is null)
        {
            return new UploadOutcome(UploadResult.Failed, [], $"没有编号为 {reportId} 的报告。用 /reports 查看编号。");
        }

        var described = await DescribeAsync([reportId], cancellation);
        await withdrawal.RemoveAsync([reportId], by, cancellation);
        return new UploadOutcome(UploadResult.Removed, described, "");
    }

    public async Task<UploadOutcome> UndoRemoveAsync(string reportId, string by, CancellationToken cancellation) =>
        await withdrawal.UndoAsync(reportId, cancellation) is { Failed.Count: 0 } result
            ? new UploadOutcome(UploadResult.Added, await DescribeAsync([.. result.Added, .. result.Updated, .. result.Unchanged], cancellation), "")
            : new UploadOutcome(UploadResult.Failed, [], "原来的文件已经不在或改动过,不能恢复。请重新上传。");

    private async Task<IReadOnlyList<UploadedReport>> DescribeAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var reports = new List<UploadedReport>();
        foreach (var id in ids)
        {
            if (await catalog.FindAsync(id, cancellation) is { Report: var r } indexed)
            {
                reports.Add(new UploadedReport(
                    id, r.Jurisdiction.Name, r.Jurisdiction.LevelName, r.Year, r.Title, r.Outline.Count, indexed.Figures.Count, r.Doubts));
            }
        }

        return reports;
    }

    // Written beside and moved: the watched folder never sees half a file.
    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var part = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.part");
        try
        {
            await File.WriteAllBytesAsync(part, content, cancellation);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}

/// <summary>Reads a file only to see whether it can be read.</summary>
internal sealed class DocumentCheck(IDocumentReader reader)
{
    /// <exception cref="DocumentUnreadableException">It cannot.</exception>
    public Task<IReadOnlyList<Document>> ReadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        reader.CanRead(name, content.Span[..Math.Min(4096, content.Length)])
            ? reader.ReadAsync(name, content, cancellation)
            : throw new DocumentUnreadableException(name, "不是能读的格式。请用 docx、doc、wps、pdf、ofd、xlsx、html、txt、图片或压缩包。");
}

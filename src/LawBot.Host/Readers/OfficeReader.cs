using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads doc, wps, rtf and odt: LibreOffice turns them into docx, without a window, without macros, in a profile of its own.</summary>
/// <param name="word">Reads the docx that comes out.</param>
/// <param name="spreadsheet">Reads the workbooks among them (xls, et), which look the same at their head.</param>
internal sealed class OfficeReader(IDocumentReader word, IDocumentReader spreadsheet) : IDocumentReader
{
    // A report of 30 pages takes 215 MB, half of it shared code; nesting without end is stopped by this, not by LibreOffice.
    private const int MemoryMegabytes = 350;

    // One at a time: each takes some 250 MB, and the whole ingest is to stay under one gigabyte.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => CompoundFile.IsCompound(head) || head.StartsWith("{\\rtf"u8);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (CompoundFile.IsCompound(content.Span) && CompoundFile.IsWorkbook(content.Span))
        {
            return await spreadsheet.ReadAsync(file, content, cancellation);
        }

        var name = "in" + KindOf(file, content.Span);
        var program = RequiredProgram.Office.PathFor(file);
        using var turn = await ReadingTime.TakeTurnAsync(Turn, cancellation);
        using var folder = new PrivateFolder();
        await folder.PutAsync(name, content, cancellation);
        await OfficeProfile.WriteAsync(folder, cancellation);
        await new ChildProcess(folder.Path, MemoryMegabytes).RunAsync(
            program,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile"))}", "--headless", "--norestore", "--nologo", "--nodefault",
                "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "out", name,
            ],
            cancellation);
        var converted = Path.Combine(folder.Path, "out", "in.docx");
        if (!File.Exists(converted))
        {
            throw new DocumentUnreadableException(file, "LibreOffice 打不开这个文件,它可能已损坏或设有密码。请在 Word 或 WPS 中另存为 docx 后再放入。");
        }

        return await word.ReadAsync(file, await File.ReadAllBytesAsync(converted, cancellation), cancellation);
    }

    private static string KindOf(string file, ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("{\\rtf"u8))
        {
            return ".rtf";
        }

        return CompoundFile.IsCompound(content) ? CompoundFile.WordKind(file, content) : ".odt";
    }
}

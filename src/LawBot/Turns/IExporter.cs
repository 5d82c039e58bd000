namespace LawBot.Turns;

/// <summary>The kinds of file a reply can be saved as.</summary>
public enum ExportFormat
{
    /// <summary>An .xlsx workbook of the figures.</summary>
    Excel,

    /// <summary>A .docx of the draft or of the answer with its sources.</summary>
    Word,

    /// <summary>An .svg drawing of the figures.</summary>
    Chart,

    /// <summary>A .png picture of the figures; the drawing, with a note that says why, where none can be made on this machine.</summary>
    Picture,
}

/// <summary>A file made of a reply.</summary>
/// <param name="FileName">A name to save it under, with extension, without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ExportedFile(string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>The number of the reply that it was made of: with the format it can be made again.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>What kind of file it is.</summary>
    public ExportFormat Format { get; init; }

    /// <summary>What to say of it besides its name, one Chinese sentence; empty when nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Makes files of replies.</summary>
public interface IExporter
{
    /// <returns>The file, or null when this reply has nothing to put into that format (a workbook without figures).</returns>
    Task<ExportedFile?> ExportAsync(Reply reply, ExportFormat format, CancellationToken cancellation);
}

using LawBot.Turns;

namespace LawBot.Host.Web;

/// <summary>Files made of replies, as answers to requests.</summary>
internal static class FileResults
{
    /// <summary>Makes a file.</summary>
    /// <param name="exporter">Makes it.</param>
    /// <param name="reply">Of what.</param>
    /// <param name="format">word, excel, chart (a drawing) or picture (a PNG; the drawing where none can be made).</param>
    /// <param name="isInline">True for a chart that is shown in the page: fetched as a picture, in which nothing runs; all else is a download.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<IResult> OfAsync(IExporter exporter, Reply reply, string format, bool isInline, CancellationToken cancellation)
    {
        var (kind, type) = format switch
        {
            "word" => (ExportFormat.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "excel" => (ExportFormat.Excel, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "chart" => (ExportFormat.Chart, "image/svg+xml"),
            "picture" => (ExportFormat.Picture, "image/png"),
            _ => ((ExportFormat?)null, ""),
        };
        return kind is { } wanted && await exporter.ExportAsync(reply, wanted, cancellation) is { } file
            ? Results.File(file.Content.ToArray(), file.FileName.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : type,
                isInline && wanted == ExportFormat.Chart ? null : file.FileName)
            : WebJson.NotFound("这里没有可以导出成这种文件的内容。");
    }
}

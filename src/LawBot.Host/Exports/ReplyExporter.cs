using LawBot.Answers;
using LawBot.Turns;

namespace LawBot.Host.Exports;

/// <summary>Makes files of replies for the channels that send them.</summary>
internal sealed class ReplyExporter : IExporter
{
    public async Task<ExportedFile?> ExportAsync(Reply reply, ExportFormat format, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return format switch
        {
            ExportFormat.Word => Word(reply),
            ExportFormat.Chart => Chart(reply),
            ExportFormat.Picture => await PictureAsync(reply, cancellation),
            _ => Excel(reply),
        };
    }

    // A drawing opens in every browser; a picture in the chat itself.
    private static async Task<ExportedFile?> PictureAsync(Reply reply, CancellationToken cancellation)
    {
        if (reply.Answer.Figures is not { Rows.Count: > 0 } figures)
        {
            return null;
        }

        try
        {
            return new ExportedFile($"LawBot-{reply.Receipt}.png", await ChartPicture.PngAsync(FigureChart.Svg(figures), cancellation));
        }
        catch (IOException e)
        {
            return Chart(reply)! with { Note = $"没有画成 PNG,存成了 SVG,用浏览器可以打开。{e.Message}" };
        }
    }

    private static ExportedFile? Excel(Reply reply)
    {
        if (reply.Answer.Figures is not { Rows.Count: > 0 } figures)
        {
            return null;
        }

        using var stream = new MemoryStream();
        FigureWorkbook.Write(figures, stream);
        return new ExportedFile($"LawBot-{reply.Receipt}.xlsx", stream.ToArray());
    }

    private static ExportedFile? Chart(Reply reply) => reply.Answer.Figures is { Rows.Count: > 0 } figures
        ? new ExportedFile($"LawBot-{reply.Receipt}.svg", System.Text.Encoding.UTF8.GetBytes(FigureChart.Svg(figures))) : null;

    private static ExportedFile Word(Reply reply)
    {
        var draft = reply.Answer.Draft ?? AsDraft(reply.Answer);
        using var stream = new MemoryStream();
        OfficialDocument.Write(stream, reply.Answer.Draft is null ? "答复" : draft.Spec?.Title ?? "代拟稿", draft, isClean: false);
        return new ExportedFile($"LawBot-{reply.Receipt}.docx", stream.ToArray());
    }

    // An answer is laid out like a draft: a paragraph a line, its citations as sources.
    private static Draft AsDraft(Answer answer) => new(
        answer.Question, answer.Text, [], [.. answer.Citations.Select(c => c.Source)], [], answer.Grounding, answer.Warnings);
}

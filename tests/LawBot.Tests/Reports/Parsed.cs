using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Tests.Reports;

/// <summary>Reports parsed from texts that tests write down.</summary>
internal static class Parsed
{
    /// <summary>A plain text, one block a line; a form feed is a page break.</summary>
    public static Report Text(string text, string file = "report.txt") =>
        Blocks(file, [.. text.Split('\n').Select(l => l == "\f" ? new Block(BlockKind.PageBreak, "") : new Block(BlockKind.Line, l))]);

    /// <summary>A document of given blocks.</summary>
    public static Report Blocks(string file, params Block[] blocks) => new ReportParser().Parse(new Document(file, blocks), "abcdefghij", "00");

    /// <summary>Outline as lines: level, number and words.</summary>
    public static IReadOnlyList<string> OutlineLines(Report report) => [.. report.Outline.Select(h => $"{h.Level} {h.Number}{h.Text}")];

    /// <summary>The words of the paragraphs of a kind.</summary>
    public static IReadOnlyList<string> Of(Report report, ParagraphKind kind) =>
        [.. report.Paragraphs.Where(p => p.Kind == kind).Select(p => p.Span.In(report.Text))];
}

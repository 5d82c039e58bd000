using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

/// <summary>A report of 青禾县 on 2021 made of paragraphs, so that a test of figures needs no parser.</summary>
internal static class FigureReport
{
    /// <summary>A paragraph with a tab is a table row; one that begins with "#" is a heading of the first level, "##" of the second.</summary>
    public static Report Of(params string[] paragraphs)
    {
        var outline = new List<Heading>();
        var spans = new List<Paragraph>();
        var sentences = new List<Sentence>();
        var text = string.Join('\n', paragraphs.Select(p => p.TrimStart('#')));
        var at = 0;
        foreach (var printed in paragraphs)
        {
            var paragraph = printed.TrimStart('#');
            var span = new TextSpan(at, at + paragraph.Length);
            var level = printed.Length - paragraph.Length;
            if (level > 0)
            {
                outline.Add(new(level, "", paragraph, span, text.Length, IsRunIn: false));
            }

            spans.Add(new(span, level > 0 ? ParagraphKind.Heading : paragraph.Contains('\t', StringComparison.Ordinal) ? ParagraphKind.TableRow
                : ParagraphKind.Body));
            sentences.AddRange(Sentences(text, span).Select(s => new Sentence(s, outline.Count - 1, spans.Count - 1)));
            at = span.End + 1;
        }

        var jurisdiction = new Jurisdiction("青禾县", JurisdictionLevel.County, null, null);
        return new Report("qinghe2021", "qinghe.txt", "", jurisdiction, 2021, "青禾县2021年法治政府建设情况报告", text) { Outline = outline, Paragraphs = spans,
            Sentences = sentences }
            .WithParts();
    }

    /// <summary>The figures of such a report.</summary>
    public static IReadOnlyList<Figure> Figures(params string[] paragraphs) => new FigureExtractor().Extract(Of(paragraphs));

    private static IEnumerable<TextSpan> Sentences(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (text[at] is '。' or '；' or '！' || at == paragraph.End - 1)
            {
                yield return new(start, at + 1);
                start = at + 1;
            }
        }
    }
}

using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Tests.Contracts;

/// <summary>Reports of invented counties, built by hand: a passage a sentence, a figure where a sentence is marked as one.</summary>
internal static class Invented
{
    public static readonly DateTimeOffset Then = new(2024, 3, 1, 8, 30, 0, TimeSpan.Zero);

    public static IndexedReport Report(
        string id, string county, int? year, string[] sentences, string province = "云岭", string? prefecture = "云岭市",
        JurisdictionLevel level = JurisdictionLevel.County, string heading = "一、依法行政")
    {
        var title = $"{county}{year}年法治政府建设情况报告";
        var text = title + "\n" + heading + "\n" + string.Concat(sentences);
        var headingStart = title.Length + 1;
        var outline = new Heading(
            1, heading[..2], heading[2..], new(headingStart, headingStart + heading.Length), text.Length, IsRunIn: false);
        var bodyStart = outline.Span.End + 1;
        var spans = Spans(sentences, bodyStart);
        var report = new Report(id, id + ".txt", "hash-" + text.Length, new(county, level, province, prefecture), year, title, text)
        {
            Issuer = county + "人民政府",
            Published = new DateOnly(2024, 2, 28),
            Outline = [outline],
            Paragraphs =
            [
                new(new(0, title.Length), ParagraphKind.Title), new(outline.Span, ParagraphKind.Heading),
                new(new(bodyStart, text.Length), ParagraphKind.Body),
            ],
            Sentences = [.. spans.Select(s => new Sentence(s, 0, 2))],
            Doubtful = [new(bodyStart, bodyStart + 1)],
            RecognitionConfidence = 91.5,
            Pages = [new(0, 1), new(bodyStart, 3)],
            Doubts = ["第3页没有文字。"],
        };
        return new(
            report,
            [.. spans.Select((s, i) => new Passage(id, i, s, i, 1, [outline.Label], s.In(text)))],
            [.. spans.SelectMany(s => Figures(text, s))],
            [new("分项之和与总数不符。", spans[0], spans[^1])],
            "/reports/" + id + ".txt", Then);
    }

    private static List<TextSpan> Spans(string[] sentences, int start)
    {
        var spans = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            spans.Add(new(start, start + sentence.Length));
            start += sentence.Length;
        }

        return spans;
    }

    /// <summary>A digit and the character after it are a figure; what stands before it is its metric.</summary>
    private static IEnumerable<Figure> Figures(string text, TextSpan sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (char.IsAsciiDigit(text[i]) && !char.IsAsciiDigit(text[i - 1]))
            {
                var end = i;
                while (char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                var metric = text[sentence.Start..i];
                yield return new(
                    metric, decimal.Parse(text[i..end], System.Globalization.CultureInfo.InvariantCulture), text[end].ToString(),
                    IsApproximate: false, new(i, end + 1), sentence);
            }
        }
    }
}

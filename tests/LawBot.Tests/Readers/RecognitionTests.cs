using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Tests.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Readers;

public sealed partial class RecognitionTests(ITestOutputHelper output)
{
    [FactIfInstalled("soffice", "pdftoppm", "tesseract")]
    public async Task A_scan_at_200_dpi_reads_97_percent_of_characters_and_95_percent_of_figures_and_doubts_the_wrong_ones()
    {
        var document = await Reading.Of("青禾.pdf", Formats.Scanned("pdf", 200));
        var read = TextFolding.Fold(InventedReport.Squeeze(string.Concat(document.Texts())));
        var meant = TextFolding.Fold(InventedReport.Characters);
        var characters = 1 - ((double)Distance(meant, read) / meant.Length);

        var expected = InventedReport.Paragraphs.SelectMany(Figures).ToList();
        var wrong = new List<string>();
        var right = 0;
        foreach (var block in document.Blocks)
        {
            foreach (Match match in Figure().Matches(block.Text))
            {
                var isRight = expected.Remove(match.Value);
                right += isRight ? 1 : 0;
                if (!isRight && !block.Doubtful.Any(span => span.Overlaps(new TextSpan(match.Index, match.Index + match.Length))))
                {
                    wrong.Add(match.Value);
                }
            }
        }

        var figures = (double)right / (right + expected.Count);
        output.WriteLine(
            $"characters {characters:P2}, figures {figures:P2}, wrong and not doubted: {wrong.Count}, confidence {document.RecognitionConfidence}");
        Assert.True(characters >= 0.97, $"characters {characters:P2}");
        Assert.True(figures >= 0.95, $"figures {figures:P2}, missing {string.Join(' ', expected)}");
        Assert.Empty(wrong);
        Assert.InRange(document.RecognitionConfidence!.Value, 80, 100);
        Assert.Contains(document.Doubts, doubt => doubt.Contains("扫描件", StringComparison.Ordinal));
    }

    [FactIfInstalled("soffice", "pdftoppm", "tesseract")]
    public async Task A_picture_of_a_page_is_read_too()
    {
        var document = await Reading.Of("青禾.png", Formats.Scanned("png", 200));
        Assert.Contains("(一)加强组织领导,压实第一责任人职责", document.Texts());
        Assert.NotNull(document.RecognitionConfidence);
    }

    private static IEnumerable<string> Figures(string text) => Figure().Matches(text).Select(match => match.Value);

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i + 1);
            for (var j = 0; j < b.Length; j++)
            {
                (diagonal, left) = (row[j + 1], row[j + 1] = Math.Min(Math.Min(row[j + 1], left) + 1, diagonal + (a[i] == b[j] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Figure();
}

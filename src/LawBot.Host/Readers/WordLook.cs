using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Readers;

/// <summary>How the running text of a Word document looks, and what differs from it.</summary>
internal sealed partial class WordLook
{
    private readonly WordStyles styles;
    private readonly int bodySize;
    private readonly bool bodyIsHeadingFace;

    public WordLook(WordStyles styles, MainDocumentPart part)
    {
        this.styles = styles;
        var sizes = new Dictionary<int, int>();
        int all = 0, inHeadingFace = 0;
        foreach (var run in part.Document?.Body?.Descendants<Run>() ?? [])
        {
            var length = run.Elements<Text>().Sum(text => text.Text.Length);
            if (length == 0)
            {
                continue;
            }

            var paragraph = run.Ancestors<Paragraph>().FirstOrDefault();
            var size = styles.SizeOf(run, paragraph);
            sizes[size] = sizes.GetValueOrDefault(size) + length;
            all += length;
            inHeadingFace += HeadingFace().IsMatch(styles.TypefaceOf(run, paragraph)) ? length : 0;
        }

        bodySize = sizes.Count == 0 ? styles.DefaultSize : sizes.MaxBy(pair => pair.Value).Key;
        bodyIsHeadingFace = inHeadingFace * 2 > all;
    }

    /// <summary>Adds the words of a run with its look.</summary>
    public void Append(WordSegment segment, string words, Run run, Paragraph? paragraph) => segment.Append(
        words,
        styles.IsBold(run, paragraph),
        styles.SizeOf(run, paragraph) >= bodySize + 4,
        !bodyIsHeadingFace && HeadingFace().IsMatch(styles.TypefaceOf(run, paragraph)));

    /// <summary>Typefaces that official documents keep for titles and headings (GB/T 9704).</summary>
    [GeneratedRegex("黑体|小标宋|楷体|SimHei|KaiTi|Kai", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingFace();
}

using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawBot.Answers;

namespace LawBot.Host.Exports;

/// <summary>The paragraphs of an official document.</summary>
internal static partial class OfficialText
{
    internal static Paragraph Title(string title) => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            TextRun(title, OfficialStyles.Song, OfficialStyles.Second, isOpen: false));

    internal static Paragraph Empty() => new();

    /// <summary>The draft's lines, placeholders highlighted, a footnote behind each sentence that has a source.</summary>
    internal static IEnumerable<Paragraph> Paragraphs(Draft draft, OfficialFootnotes notes, string title)
    {
        var sentences = new Queue<DraftSentence>(draft.Ledger);
        var lines = draft.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            // The title of the file is not said again where the text begins with it.
            if (i == 0 && lines.Length > 1 && lines[i] == title)
            {
                if (sentences.TryPeek(out var first) && first.Text == title)
                {
                    sentences.Dequeue();
                }

                continue;
            }

            var paragraph = new Paragraph(new ParagraphProperties(
                new Indentation { FirstLine = "640", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both }));
            foreach (var (text, note) in Pieces(lines[i], sentences, notes))
            {
                paragraph.Append(Runs(text, FaceOf(lines[i])));
                paragraph.Append(note);
            }

            if (i == lines.Length - 1)
            {
                paragraph.Append(notes.Rest());
            }

            yield return paragraph;
        }
    }

    private static IEnumerable<(string Text, IReadOnlyList<Run> Notes)> Pieces(string line, Queue<DraftSentence> sentences, OfficialFootnotes notes)
    {
        var at = 0;
        while (at < line.Length)
        {
            var next = sentences.Count > 0 ? line.IndexOf(sentences.Peek().Text, at, StringComparison.Ordinal) : -1;
            if (next < 0)
            {
                yield return (line[at..], []);
                yield break;
            }

            var sentence = sentences.Dequeue();
            var end = next + sentence.Text.Length;
            yield return (line[at..end], notes.For(sentence));
            at = end;
        }
    }

    private static IEnumerable<OpenXmlElement> Runs(string text, string face)
    {
        var at = 0;
        foreach (var open in Placeholder().Matches(text).AsEnumerable())
        {
            if (open.Index > at)
            {
                yield return TextRun(text[at..open.Index], face, OfficialStyles.Third, isOpen: false);
            }

            yield return TextRun(open.Value, face, OfficialStyles.Third, isOpen: true);
            at = open.Index + open.Length;
        }

        if (at < text.Length)
        {
            yield return TextRun(text[at..], face, OfficialStyles.Third, isOpen: false);
        }
    }

    private static Run TextRun(string text, string face, string size, bool isOpen)
    {
        var properties = OfficialStyles.Run(face, size);
        if (isOpen)
        {
            properties.Append(new Highlight { Val = HighlightColorValues.Yellow });
        }

        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static string FaceOf(string line) =>
        line.Length > 40 || line.EndsWith('。') ? OfficialStyles.FangSong
        : First().IsMatch(line) ? OfficialStyles.Hei
        : Second().IsMatch(line) ? OfficialStyles.Kai
        : OfficialStyles.FangSong;

    [GeneratedRegex("【[^】]*】", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[一二三四五六七八九十]+、", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]+[）)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Second();
}

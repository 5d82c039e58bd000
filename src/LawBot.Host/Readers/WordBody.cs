using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Turns the body of a Word document into blocks.</summary>
internal sealed class WordBody
{
    private readonly BlockList blocks;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly WordText text;
    private readonly Dictionary<(bool IsEndnote, long Id), OpenXmlElement> notes;
    private readonly List<string> doubts = [];
    private List<WordSegment> carried = [];

    public WordBody(MainDocumentPart part, BlockList blocks)
    {
        this.blocks = blocks;
        styles = new WordStyles(part);
        numbering = new WordNumbering(part);
        text = new WordText(styles, new WordLook(styles, part));
        notes = (part.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
            .Select(note => (Key: (false, note.Id?.Value ?? 0), Body: (OpenXmlElement)note))
            .Concat((part.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []).Select(note => (Key: (true, note.Id?.Value ?? 0), Body: (OpenXmlElement)note)))
            .GroupBy(note => note.Key)
            .ToDictionary(group => group.Key, group => group.First().Body);
    }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> Doubts => text.HasStruck ? [.. doubts, "文中用删除线划去的文字没有读入。"] : doubts;

    /// <summary>Adds everything under an element.</summary>
    public void Add(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case SdtBlock control when IsContents(control):
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or SdtRow or SdtCell or TableRow or TableCell or SdtContentRow or SdtContentCell:
                    Add(child);
                    break;
                case AlternateContent alternate when alternate.GetFirstChild<AlternateContentChoice>() is { } choice:
                    Add(choice);
                    break;
                case AltChunk:
                    doubts.Add("文件里嵌入的另一个文档没有读取。");
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var level = styles.OutlineLevel(paragraph);
        var segments = text.Read(paragraph);
        var (boxes, referred) = (text.Boxes.ToArray(), text.Notes.ToArray());
        if (level < 0)
        {
            return;
        }

        segments = TakeCarried(segments);
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            // Its end was deleted as a tracked change: it goes on in the next one.
            carried = segments;
            return;
        }

        AddSegments(paragraph, Joined(segments), level);
        AddNotes(referred);
        Array.ForEach(boxes, Add);
    }

    private void AddNotes(IEnumerable<(bool IsEndnote, long Id)> referred)
    {
        foreach (var note in referred)
        {
            if (notes.TryGetValue(note, out var body))
            {
                Add(body);
            }
        }
    }

    private void AddSegments(Paragraph paragraph, List<WordSegment> segments, int level)
    {
        if (segments.Any(segment => !string.IsNullOrWhiteSpace(segment.Text)))
        {
            var (number, depth) = styles.Numbering(paragraph);
            segments.First(segment => !string.IsNullOrWhiteSpace(segment.Text)).Prepend(numbering.Next(number, depth));
        }

        var isCentred = styles.IsCentred(paragraph);
        if (level > 0 || (isCentred && segments.TrueForAll(segment => segment.IsStrong)))
        {
            // A break inside a heading only wraps it.
            segments = segments.Aggregate(new List<WordSegment>(), (all, next) => Append(all, next, join: !next.StartsPage));
        }

        foreach (var segment in segments)
        {
            if (segment.StartsPage)
            {
                blocks.AddPageBreak();
            }

            var words = segment.Text.Trim();
            var isHeading = level > 0
                ? words.Length <= HeadingLook.LongestHeading * 2
                : (segment.IsSetOff || (isCentred && segment.IsStrong)) && HeadingLook.CouldBeHeading(words);
            blocks.AddText(isHeading ? BlockKind.Heading : BlockKind.Paragraph, words, isHeading ? level : 0);
        }
    }

    private static List<WordSegment> Joined(List<WordSegment> segments) =>
        segments.Aggregate(new List<WordSegment>(), (all, next) => Append(all, next, all.Count > 0 && all[^1].GoesOnIn(next)));

    private static List<WordSegment> Append(List<WordSegment> all, WordSegment next, bool join)
    {
        if (join && all.Count > 0)
        {
            all[^1].Join(next);
        }
        else
        {
            all.Add(next);
        }

        return all;
    }

    private List<WordSegment> TakeCarried(List<WordSegment> segments)
    {
        if (carried.Count == 0)
        {
            return segments;
        }

        var all = carried;
        carried = [];
        all[^1].Join(segments[0]);
        all.AddRange(segments.Skip(1));
        return all;
    }

    private void AddTable(Table table)
    {
        if (WordTable.IsLayout(table))
        {
            foreach (var cell in WordTable.Rows(table).SelectMany(WordTable.Cells))
            {
                Add(cell);
            }

            return;
        }

        var referred = new List<(bool IsEndnote, long Id)>();
        foreach (var (cells, isHeader) in WordTable.Layout(table, cell => string.Join(' ', WordsIn(cell, referred)).Replace('\t', ' ')))
        {
            blocks.AddRow(cells, isHeader);
        }

        AddNotes(referred);
    }

    /// <summary>The words of a cell, a text for each paragraph; text boxes after the paragraph that holds them.</summary>
    private List<string> WordsIn(OpenXmlElement cell, List<(bool IsEndnote, long Id)> referred)
    {
        var parts = new List<string>();
        foreach (var paragraph in WordTable.Paragraphs(cell))
        {
            var segments = text.Read(paragraph);
            var boxes = text.Boxes.ToArray();
            referred.AddRange(text.Notes);
            var (number, depth) = styles.Numbering(paragraph);
            var words = string.Concat(segments.Select(segment => segment.Text)).Trim();
            if (words.Length > 0)
            {
                parts.Add(numbering.Next(number, depth) + words);
            }

            parts.AddRange(boxes.SelectMany(box => WordsIn(box, referred)));
        }

        return parts;
    }

    private static bool IsContents(SdtBlock control) =>
        control.SdtProperties?.Descendants<DocPartGallery>().Any(gallery =>
            gallery.Val?.Value?.Contains("Table of Contents", StringComparison.OrdinalIgnoreCase) == true) == true;
}

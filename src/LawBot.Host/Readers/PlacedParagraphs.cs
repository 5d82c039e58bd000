using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Joins the lines of pages into paragraphs by where they stand: indentation, lines left short, gaps and size of type.</summary>
/// <param name="blocks">Takes the paragraphs.</param>
/// <param name="doubtfulBelow">Confidence under which a recognised number is doubtful; 0 for text that was not recognised.</param>
internal sealed class PlacedParagraphs(BlockList blocks, int doubtfulBelow)
{
    private const double ParagraphIndent = 1.2;
    private const double ShortLine = 2.2;
    private const int EnoughLines = 8;

    private readonly List<TextLine> open = [];
    private readonly bool isRecognised = doubtfulBelow > 0;
    private double bodySize;
    private bool breaksPage;
    private int page;

    /// <summary>Adds whole documents; a paragraph may reach over the end of a page.</summary>
    public void Add(IReadOnlyList<PlacedPage> pages)
    {
        var elements = new List<PlacedElement>();
        foreach (var sheet in RunningHeads.Remove(PageSpreads.Cut(pages)))
        {
            elements.Add(new PageBeginning(sheet.Number));
            elements.AddRange(PageLayout.Read(sheet));
        }

        elements = TableFinder.Continue(WidenSparsePages(elements));
        var sizes = elements.OfType<TextLine>().SelectMany(line => line.Line.Words.Select(word => (word.Height, word.Text.Length)))
            .OrderBy(word => word.Height).ToArray();
        var half = sizes.Sum(word => word.Length) / 2;
        bodySize = sizes.FirstOrDefault(word => (half -= word.Length) <= 0).Height;
        elements.ForEach(Add);
        Close();
    }

    private void Add(PlacedElement element)
    {
        switch (element)
        {
            case PageBeginning beginning:
                breaksPage |= open.Count > 0 || blocks.Blocks.Count > 0;
                page = beginning.Number;
                break;
            case TableLine row:
                Close();
                AddRow(row);
                break;
            case TextLine line:
                if (open.Count > 0 && Begins(line, open[^1]))
                {
                    Close();
                }

                open.Add(line with { Page = page });
                break;
        }
    }

    private bool Begins(TextLine line, TextLine last)
    {
        var tolerance = isRecognised ? 0.6 : 0.18;
        var isOtherSize = Math.Abs(line.Line.Size - last.Line.Size) > last.Line.Size * tolerance;
        var gap = breaksPage || line.Line.Top < last.Line.Top ? 0 : (line.Line.Top - last.Line.Bottom) / line.Line.Size;
        if (isOtherSize || gap > 2.5 || HeadingLook.IsNumbered(line.Line.Text))
        {
            return true;
        }

        if (last.IsCentred || line.IsCentred)
        {
            // The lines of a title are centred, each by itself.
            return last.IsCentred != line.IsCentred && !(open.Count == 1 && last.Free < ShortLine && line.IsCentred);
        }

        return line.Indent > ParagraphIndent || last.Free > ShortestEnd(line, last);
    }

    /// <summary>How much a line leaves free when its paragraph ends there. A number or Latin word that did not fit leaves its own width
    /// free, and a line whose sentence goes on needs a stronger sign.</summary>
    private static double ShortestEnd(TextLine line, TextLine last)
    {
        const double LatinWidth = 0.6;
        var first = line.Line.Text.TakeWhile(c => c < '\u2e80').Count() * LatinWidth;
        var goesOn = last.Line.Text is { Length: > 0 } words && !HeadingLook.EndsSentence(words) && last.Free < 8;
        return ShortLine + Math.Min(first, 12) + (goesOn ? ShortLine : 0);
    }

    private void Close()
    {
        if (open.Count > 0)
        {
            var (text, doubtful, starts) = PlacedText.Of(open.Select(line => line.Line), doubtfulBelow);
            var isLarge = open.TrueForAll(line => line.Line.Size > bodySize * (isRecognised ? 1.3 : 1.15));
            var looks = (isLarge || open.TrueForAll(line => line.IsCentred)) && HeadingLook.CouldBeHeading(text) && text[^1] != '。';
            blocks.Add(new Block(looks ? BlockKind.Heading : BlockKind.Paragraph, text)
            {
                Doubtful = doubtful, Pages = [.. open.Zip(starts, (line, start) => new PageStart(start, line.Page)).DistinctBy(start => start.Page)],
            });
            open.Clear();
        }

        if (breaksPage)
        {
            blocks.AddPageBreak();
            breaksPage = false;
        }
    }

    private void AddRow(TableLine row)
    {
        var cells = row.Cells.Select(cell => PlacedText.Of(cell, doubtfulBelow)).ToArray();
        var texts = cells.Select(cell => cell.Text).ToArray();
        var doubtful = cells.SelectMany((cell, i) => cell.Doubtful.Select(span => span.Shift(texts.Take(i).Sum(text => text.Length + 1)))).ToArray();
        blocks.Add(new Block(BlockKind.TableRow, string.Join('\t', texts))
        {
            Cells = texts, Doubtful = doubtful, Pages = [new PageStart(0, page)], IsTableHeader = row.Index == 0 && TableLook.NamesColumns(texts, row.RowCount),
        });
    }

    /// <summary>A page with few lines does not show how wide its text is; the others do.</summary>
    private static List<PlacedElement> WidenSparsePages(List<PlacedElement> elements)
    {
        var lines = elements.OfType<TextLine>().ToArray();
        var columns = lines.Where(line => !line.IsInColumn).GroupBy(line => (line.Left, line.Right)).Where(column => column.Count() >= EnoughLines)
            .Select(column => column.Key).ToArray();
        if (columns.Length == 0)
        {
            return elements;
        }

        var full = columns.ToHashSet();
        return elements.ConvertAll(element => element is TextLine { IsInColumn: false } line && !full.Contains((line.Left, line.Right))
            ? Widen(line, columns.MinBy(column => Math.Abs(column.Left - line.Left) + Math.Abs(column.Right - line.Right)))
            : element);
    }

    private static TextLine Widen(TextLine line, (double Left, double Right) column) =>
        line with { Left = Math.Min(line.Left, column.Left), Right = Math.Max(line.Right, column.Right) };
}

using System.Text;
using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>The text of a report with everything that has a place in it.</summary>
internal sealed record TextLayout(
    string Text, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Heading> Outline, IReadOnlyList<Sentence> Sentences, IReadOnlyList<TextSpan> Doubtful,
    IReadOnlyList<PageStart> Pages)
{
    /// <summary>Lays paragraphs out one after another, a line feed between them, and finds headings and sentences.</summary>
    public static TextLayout Of(IReadOnlyList<RawParagraph> raw)
    {
        var split = raw.Select(p => IsProse(p.Kind) ? SentenceSplitter.Split(p.Text) : [new TextSpan(0, p.Text.Length)]).ToList();
        var found = HeadingRules.Find(raw, split);
        var text = new StringBuilder();
        var starts = new int[raw.Count];
        var doubtful = new List<TextSpan>();
        var pages = new List<PageStart>();
        for (var i = 0; i < raw.Count; i++)
        {
            starts[i] = text.Length + (i > 0 ? 1 : 0);
            text.Append(i > 0 ? "\n" : "").Append(raw[i].Text);
            doubtful.AddRange(raw[i].Doubtful.Select(s => s.Shift(starts[i])));
            pages.AddRange(raw[i].Pages.Select(p => p with { Start = p.Start + starts[i] }).Where(p => pages.Count == 0 || p.Page != pages[^1].Page));
        }

        var alone = found.Where(h => !h.IsRunIn).Select(h => h.Paragraph).ToHashSet();
        var paragraphs = raw.Select((p, i) => new Paragraph(
            new TextSpan(starts[i], starts[i] + p.Text.Length), alone.Contains(i) ? ParagraphKind.Heading : p.Kind)).ToList();
        var outline = LayOutline(found, paragraphs, starts);
        return new TextLayout(text.ToString(), paragraphs, outline, LaySentences(split, paragraphs, outline, starts), doubtful, pages);
    }

    private static bool IsProse(ParagraphKind kind) => kind is ParagraphKind.Body;

    private static List<Heading> LayOutline(IReadOnlyList<FoundHeading> found, List<Paragraph> paragraphs, int[] starts)
    {
        var levels = HeadingLevels.Assign(found);
        var last = paragraphs.FindLastIndex(p => p.Kind != ParagraphKind.Frame);
        var textEnd = last < 0 ? 0 : paragraphs[last].Span.End;
        var outline = new Heading[found.Count];
        var open = new Stack<int>();
        for (var i = 0; i <= found.Count; i++)
        {
            var start = i < found.Count ? starts[found[i].Paragraph] + found[i].Span.Start : textEnd;
            while (open.Count > 0 && (i == found.Count || levels[open.Peek()] >= levels[i]))
            {
                var closed = open.Pop();
                outline[closed] = outline[closed] with { BodyEnd = Math.Min(outline[closed].BodyEnd, Math.Max(start, outline[closed].Span.End)) };
            }

            if (i < found.Count)
            {
                var heading = found[i];

                // 一是 inside a paragraph holds to the end of that paragraph, whatever comes after it.
                var limit = heading is { Style: NumberStyle.Clause, IsRunIn: true } ? paragraphs[heading.Paragraph].Span.End : int.MaxValue;
                outline[i] = new Heading(levels[i], heading.Number, heading.Words, heading.Span.Shift(starts[heading.Paragraph]), limit, heading.IsRunIn);
                open.Push(i);
            }
        }

        return [.. outline];
    }

    private static List<Sentence> LaySentences(List<List<TextSpan>> split, List<Paragraph> paragraphs, List<Heading> outline, int[] starts)
    {
        var sentences = new List<Sentence>();
        var next = 0;
        var open = new Stack<int>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            foreach (var span in split[i])
            {
                var place = span.Shift(starts[i]);
                for (; next < outline.Count && outline[next].Span.Start <= place.Start; next++)
                {
                    open.Push(next);
                }

                while (open.Count > 0 && outline[open.Peek()].BodyEnd <= place.Start)
                {
                    open.Pop();
                }

                if (paragraphs[i].Kind is ParagraphKind.Body or ParagraphKind.TableRow or ParagraphKind.TableHeader)
                {
                    sentences.Add(new Sentence(place, open.Count > 0 ? open.Peek() : -1, i));
                }
            }
        }

        return sentences;
    }
}

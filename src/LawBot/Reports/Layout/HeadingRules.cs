using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>
/// Finds the headings of a report: numbered lines, run-in phrases (a number, a short phrase, a full stop, and more under it in the same
/// paragraph), 一是 where it acts as one of these, and short unnumbered lines between paragraphs.
/// </summary>
internal sealed class HeadingRules
{
    // No report has a tenth of this; a file of a million heading-like lines is text from here on, or every walk up the outline would be long.
    private const int MostHeadings = 5000;
    private const double LongestStandalone = 60;
    private const double LongestMarked = 80;

    private readonly IReadOnlyList<RawParagraph> paragraphs;
    private readonly IReadOnlyList<List<TextSpan>> sentences;
    private readonly List<FoundHeading> found = [];
    private int runInsEnd = -1;
    private readonly int[] lastOrdinal = new int[(int)NumberStyle.None + 1];

    private HeadingRules(IReadOnlyList<RawParagraph> paragraphs, IReadOnlyList<List<TextSpan>> sentences)
    {
        this.paragraphs = paragraphs;
        this.sentences = sentences;
    }

    /// <summary>The headings, in order.</summary>
    /// <param name="paragraphs">The paragraphs of the report; only those of kind Body are looked at.</param>
    /// <param name="sentences">The sentences of each.</param>
    public static IReadOnlyList<FoundHeading> Find(IReadOnlyList<RawParagraph> paragraphs, IReadOnlyList<List<TextSpan>> sentences)
    {
        var rules = new HeadingRules(paragraphs, sentences);
        for (var i = 0; i < paragraphs.Count && rules.found.Count < MostHeadings; i++)
        {
            if (paragraphs[i].Kind == ParagraphKind.Body && sentences[i].Count > 0)
            {
                rules.Look(i);
            }
        }

        return HeadingLists.Without(rules.found, paragraphs);
    }

    private void Look(int index)
    {
        var paragraph = paragraphs[index];
        var number = HeadingNumber.Read(paragraph.Text, 0);
        if (number is null)
        {
            if (sentences[index].Count == 1)
            {
                LookUnnumbered(index);
                return;
            }

            LookUnnumberedRunIn(index);
        }

        if (number is { } first && first.Style != NumberStyle.Clause)
        {
            lastOrdinal[(int)first.Style] = first.Ordinal;
            if (sentences[index].Count == 1 && IsStandalone(index, first))
            {
                Add(index, 0, paragraph.Text.Length, first, isRunIn: false);
                return;
            }
        }

        LookInside(index);
    }

    private bool IsStandalone(int index, HeadingNumber number)
    {
        var paragraph = paragraphs[index];
        var end = paragraph.Text[^1];
        if (paragraph.Text.Length > LongestMarked * 2 || paragraph.Text.Length <= number.Length)
        {
            return false;
        }

        if (end == '。')
        {
            return HeadingPhrase.IsRunIn(paragraph.Text[number.Length..^1], number.Style) && HasBodyAfter(index);
        }

        return paragraph.Width <= (paragraph.Block == BlockKind.Heading ? LongestMarked : LongestStandalone)
            && end is not ('；' or ';' or '，' or ',' or '、' or '！' or '？')
            && (end is not ('：' or ':') || paragraph.Width <= LongestStandalone / 2)
            && HeadingPhrase.LengthBeforeColonOrBlank(paragraph.Text, number.Length) == 0;
    }

    // A paragraph that says more than this line, or the first of a numbering of another form.
    private bool HasBodyAfter(int index)
    {
        if (index + 1 >= paragraphs.Count || paragraphs[index + 1].Kind != ParagraphKind.Body)
        {
            return false;
        }

        var (text, next) = (paragraphs[index].Text, paragraphs[index + 1].Text);
        return HeadingNumber.Read(next, 0) is { } number
            ? number.Ordinal == 1 && number.Style != HeadingNumber.Read(text, 0)?.Style && number.Style > NumberStyle.Han
            : SentenceSplitter.IsEnder(next[^1]) && next.Length > text.Length;
    }

    private void LookInside(int index)
    {
        var text = paragraphs[index].Text;
        var spans = sentences[index];
        for (var i = 0; i < spans.Count && found.Count < MostHeadings; i++)
        {
            if (HeadingNumber.Read(text, spans[i].Start) is not { } number)
            {
                continue;
            }

            ref var last = ref lastOrdinal[(int)number.Style];
            var inOrder = number.Ordinal == 1 || number.Ordinal == last + 1 || (spans[i].Start == 0 && number.Style != NumberStyle.Clause);
            last = number.Ordinal;
            if (inOrder)
            {
                LookAt(index, i, number);
            }
        }
    }

    private void LookAt(int index, int sentence, HeadingNumber number)
    {
        var text = paragraphs[index].Text;
        var spans = sentences[index];
        var span = spans[sentence];
        var start = span.Start + number.Length;
        if (start < span.End - 1 && text[span.End - 1] == '。' && HeadingPhrase.IsRunIn(text[start..(span.End - 1)], number.Style)
            && (sentence + 1 < spans.Count ? !IsSameStyle(text, spans[sentence + 1].Start, number.Style) : HasBodyAfter(index) && sentence == 0))
        {
            Add(index, span.Start, span.End - 1, number, isRunIn: sentence + 1 < spans.Count);
            return;
        }

        if (span.Start > 0 || number.Style is NumberStyle.Clause)
        {
            return;
        }

        var length = HeadingPhrase.LengthBeforeColonOrBlank(text, start);
        if (length == 0 && number.Style is NumberStyle.Arabic or NumberStyle.HanInBrackets && SiblingRunsIn(index, number))
        {
            length = HeadingPhrase.LengthBeforeLostStop(text, start);
        }

        if (length > 0)
        {
            Add(index, 0, start + length, number, isRunIn: true);
        }
    }

    private static bool IsSameStyle(string text, int start, NumberStyle style) => HeadingNumber.Read(text, start) is { } next && next.Style == style;

    // The next paragraphs of the same numbering begin with a run-in heading: then so does this one.
    private bool SiblingRunsIn(int index, HeadingNumber number)
    {
        for (var i = index + 1; i < Math.Min(index + 6, paragraphs.Count); i++)
        {
            if (HeadingNumber.Read(paragraphs[i].Text, 0) is { } next && next.Style == number.Style && next.Ordinal == number.Ordinal + 1)
            {
                var first = sentences[i].Count > 1 ? sentences[i][0] : new TextSpan(0, 0);
                return first.End > next.Length + 1 && HeadingPhrase.IsRunIn(paragraphs[i].Text[next.Length..(first.End - 1)], next.Style);
            }
        }

        return false;
    }

    private void LookUnnumbered(int index)
    {
        var paragraph = paragraphs[index];
        var marked = paragraph.Block == BlockKind.Heading && paragraph.Width <= LongestStandalone && !SentenceSplitter.IsEnder(paragraph.Text[^1]);
        if (marked || (HeadingPhrase.IsUnnumbered(paragraph.Text) && StandsBetweenParagraphs(index)))
        {
            found.Add(new FoundHeading(index, new TextSpan(0, paragraph.Text.Length), NumberStyle.None, 0, "", IsRunIn: false)
            {
                Depth = paragraph.Depth,
                Words = paragraph.Text,
            });
        }
    }

    // 深化学法。县委…… ⏎ 压实责任。县政府……: where every paragraph under a heading begins with such a phrase, each heads its paragraph.
    private void LookUnnumberedRunIn(int index)
    {
        var isFirst = found.Count > 0 && found[^1].Paragraph == index - 1 && !found[^1].IsRunIn;
        if (!isFirst ? index != runInsEnd : !OpensRunIns(index))
        {
            return;
        }

        runInsEnd = index + 1 < paragraphs.Count && BeginsWithPhrase(index + 1) ? index + 1 : -1;
        var end = sentences[index][0].End - 1;
        found.Add(new FoundHeading(index, new TextSpan(0, end), NumberStyle.None, 0, "", IsRunIn: true) { Words = paragraphs[index].Text[..end] });
    }

    private bool OpensRunIns(int index)
    {
        var end = index;
        while (end < paragraphs.Count && paragraphs[end].Kind == ParagraphKind.Body && HeadingNumber.Read(paragraphs[end].Text, 0) is null)
        {
            if (!BeginsWithPhrase(end))
            {
                return false;
            }

            end++;
        }

        return end - index >= 2;
    }

    private bool BeginsWithPhrase(int index)
    {
        var paragraph = paragraphs[index];
        return paragraph.Kind == ParagraphKind.Body && sentences[index] is [{ Start: 0 } first, _, ..] && paragraph.Text[first.End - 1] == '。'
            && HeadingNumber.Read(paragraph.Text, 0) is null && HeadingPhrase.IsUnnumbered(paragraph.Text[..(first.End - 1)])
            && HeadingPhrase.IsRunIn(paragraph.Text[..(first.End - 1)], NumberStyle.Clause);
    }

    private bool StandsBetweenParagraphs(int index)
    {
        if (index + 1 >= paragraphs.Count || paragraphs[index + 1].Kind != ParagraphKind.Body)
        {
            return false;
        }

        var next = paragraphs[index + 1].Text;
        var roomy = next.Length > paragraphs[index].Text.Length * 2 && (SentenceSplitter.IsEnder(next[^1]) || next[^1] is '：' or ':');
        var before = index == 0 ? ParagraphKind.Title : paragraphs[index - 1].Kind;
        var closed = before != ParagraphKind.Body || SentenceSplitter.IsEnder(paragraphs[index - 1].Text[^1])
            || paragraphs[index - 1].Text[^1] is '：' or ':' || (found.Count > 0 && found[^1].Paragraph == index - 1);
        var leads = HeadingPhrase.NamesSection(paragraphs[index].Text) && (HeadingNumber.StartsWith(next) || HeadingPhrase.IsUnnumbered(next));
        var sibling = found.Count > 0 && found[^1] is { Style: NumberStyle.None, IsRunIn: false } && next.Length > paragraphs[index].Text.Length;
        var tells = SentenceSplitter.IsEnder(next[^1]) && (sibling || HeadingPhrase.NamesSection(paragraphs[index].Text));
        return closed && (roomy || leads || tells);
    }

    private void Add(int index, int start, int end, HeadingNumber number, bool isRunIn)
    {
        var text = paragraphs[index].Text;
        end = text[end - 1] == '。' ? end - 1 : end;
        found.Add(new FoundHeading(index, new TextSpan(start, end), number.Style, number.Ordinal, number.Text, isRunIn)
        {
            Depth = paragraphs[index].Depth,
            Words = text[(start + number.Length)..end].Trim(),
        });
    }
}

using System.Text;
using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Quantities;

namespace LawBot.Reports.Layout;

/// <summary>
/// Makes paragraphs of lines: joins what a page break or a fixed line width cut, and never a heading or a line of a list to its neighbour.
/// </summary>
internal sealed class ParagraphJoiner
{
    // A numbered line without a full stop is a heading up to this width; beyond it, a paragraph that was cut.
    private const double LongestHeading = 60;

    private readonly double? wrap;
    private readonly bool indents;

    /// <param name="lines">All lines of the document, from which its habits are read.</param>
    public ParagraphJoiner(IReadOnlyList<CleanLine> lines)
    {
        wrap = WrapWidth.Find(lines);
        var plain = lines.Count(l => l.Kind == BlockKind.Line);
        var indented = lines.Count(l => l.Kind == BlockKind.Line && l.IsIndented);
        indents = indented > 0 && indented < plain;
    }

    /// <summary>The paragraphs, in order.</summary>
    public List<RawParagraph> Join(IReadOnlyList<CleanLine> lines)
    {
        var paragraphs = new List<RawParagraph>();
        var text = new StringBuilder();
        var doubtful = new List<TextSpan>();
        var pages = new List<PageStart>();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            text.Clear().Append(first.Text);
            doubtful.Clear();
            doubtful.AddRange(first.Doubtful);
            pages.Clear();
            pages.AddRange(first.Pages);
            var unfinished = HasEnder(first.Text);
            var head = first.Text.Length > 80 ? first.Text[..80] : first.Text;
            while (i + 1 < lines.Count && Continues(lines[i], head, unfinished, text.Length, lines[i + 1]))
            {
                var next = lines[++i];
                if (char.IsAsciiLetter(text[^1]) && char.IsAsciiLetter(next.Text[0]))
                {
                    text.Append(' ');
                }

                doubtful.AddRange(next.Doubtful.Select(s => s.Shift(text.Length)));
                pages.AddRange(next.Pages.Select(p => p with { Start = p.Start + text.Length }));
                text.Append(next.Text);
                unfinished = unfinished || HasEnder(next.Text);
            }

            paragraphs.Add(new RawParagraph(text.ToString(), first.Kind)
            {
                Depth = first.Depth,
                Doubtful = [.. doubtful],
                Pages = [.. pages],
                Kind = first.Kind != BlockKind.TableRow ? ParagraphKind.Body : first.IsTableHeader ? ParagraphKind.TableHeader : ParagraphKind.TableRow,
            });
        }

        return paragraphs;
    }

    private bool Continues(CleanLine last, string head, bool hasEnder, int length, CleanLine next)
    {
        if (last.Kind is BlockKind.TableRow || next.Kind is BlockKind.TableRow or BlockKind.Heading)
        {
            return false;
        }

        var end = last.Text[^1];
        if ((LeansBack(next.Text) || SplitsNumber(last.Text, next.Text)) && last.Kind != BlockKind.Heading
            && (!IsClosed(last.Text) || SplitsNumber(last.Text, next.Text)))
        {
            return true;
        }

        if (last.Kind == BlockKind.Heading)
        {
            return false;
        }

        var cut = !StartsAnew(next) && !IsClosed(last.Text) && (IsOpen(last.Text) || IsCut(end, HeadingNumber.StartsWith(head), hasEnder, length, head));
        var joins = wrap is { } full && last.Kind == BlockKind.Line && next.Kind == BlockKind.Line
            ? ContinuesWrapped(last, next, full) || (cut && last.Width >= full * 0.75)
            : cut;
        return joins && !FrameRules.IsDate(next.Text) && !FrameRules.IsOffice(next.Text) && !FrameRules.IsAttachment(head);
    }

    private bool ContinuesWrapped(CleanLine last, CleanLine next, double full)
    {
        var closed = IsClosed(last.Text);
        if (next.IsIndented && indents && (closed || last.Width < full - WrapWidth.Slack))
        {
            return false;
        }

        if (last.Width < full - WrapWidth.Slack)
        {
            return last.Text[^1] is '，' or ',' or '、' && !StartsAnew(next);
        }

        if (next.IsIndented && indents)
        {
            return false;
        }

        return !closed || (!next.AfterGap && indents && !StartsAnew(next)) || (!next.AfterGap && !indents && !HeadingNumber.StartsWith(next.Text));
    }

    private static bool StartsAnew(CleanLine next) => HeadingNumber.StartsWith(next.Text) || (HeadingNumber.Read(next.Text, 0) is not null && next.IsIndented);

    // A line without a full stop at its end was cut when it has one inside, when it ends in the middle of a phrase, or when it is too long
    // for a heading.
    private static bool IsCut(char end, bool numbered, bool hasEnder, int length, string head) =>
        hasEnder
        || (end is '，' or ',' or '、' or '（' or '《' or '“' && length > 12)
        || (char.IsAsciiDigit(end) && length > 12 && head.AsSpan().ContainsAny('，', ','))
        || length > (numbered ? LongestHeading : head.AsSpan().ContainsAny('，', ',') ? LongestHeading / 2 : LongestHeading * 0.75);

    // A title or a bracket that the line does not close goes on in the next.
    private static bool IsOpen(string text) => text.Length > 12 && (text.LastIndexOf('《') > text.LastIndexOf('》')
        || text.AsSpan().LastIndexOfAny('（', '(') > text.AsSpan().LastIndexOfAny('）', ')'));

    // 达到98. | 5%, 受理4, | 326件, 受理4 | 326件: a number that a line's end cuts goes on with digits. A line of number and point alone is the number of a list.
    private static bool SplitsNumber(string text, string next)
    {
        var digits = 0;
        while (digits < next.Length && char.IsAsciiDigit(next[digits]))
        {
            digits++;
        }

        var behind = digits < next.Length && (next[digits] is not ('.' or '．' or '、' or ')' or '）')
            || (next[digits] == '.' && digits + 1 < next.Length && char.IsAsciiDigit(next[digits + 1])));
        var start = text.Length - 1;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return digits > 0 && behind && start > 0
            && (text[^1] is '.' or '．' ? start < text.Length - 1 && digits <= 2
                : text[^1] is ',' ? start < text.Length - 1 && digits == 3
                : char.IsAsciiDigit(text[^1]) && GoesOnCounting(next, digits));
    }

    // 办理案件1 | 326件: digits that a measure word follows; 2023年 begins a line of its own.
    private static bool GoesOnCounting(string next, int digits)
    {
        var folded = TextFolding.Fold(next);
        var at = Numerals.TryRead(folded, 0, folded.Length, out var number) ? number.End : digits;
        return UnitTable.At(folded, Numerals.SkipSpace(folded, at, folded.Length), folded.Length, isChinese: false) is { Kind: not UnitKind.Time };
    }

    // Words that begin with a closing mark or a comma lean on the line before.
    private static bool LeansBack(string text) =>
        text[0] is '，' or ',' or '。' or '、' or '；' or ';' or '”' or '》' or '）' or ')' or '！' or '？' or '：' or '%' or '％';

    private static bool IsClosed(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (SentenceSplitter.IsEnder(text[i]) || text[i] is '：' or ':' or '…' or '.' or '．')
            {
                return true;
            }

            if (text[i] is not ('”' or '）' or ')' or '』' or '」' or '"'))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasEnder(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is '。' or '；' or ';' or '！')
            {
                return true;
            }
        }

        return false;
    }
}

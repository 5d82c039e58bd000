using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Reads which part of a text words mean: 第二条, 最后一句, 前两点, 一和三, 发资料那句.</summary>
internal static class TargetReader
{
    private const int Digit = 9;
    private static readonly WordList Points = WordList.Of("edit-words", "point");
    private static readonly WordList Sentences = WordList.Of("edit-words", "sentence");
    private static readonly WordList Paragraphs = WordList.Of("edit-words", "paragraph");
    private static readonly WordList First = WordList.Of("edit-words", "first");
    private static readonly WordList Last = WordList.Of("edit-words", "last");
    private static readonly WordList FromEnd = WordList.Of("edit-words", "from-end");
    private static readonly WordList Joints = WordList.Of("edit-words", "joint");
    private static readonly WordList Around = WordList.Of("edit-words", "around");
    private static readonly WordList Tail = WordList.Of("edit-words", "around-tail");
    private static readonly WordList Whole = WordList.Of("edit-words", "whole");

    /// <summary>Reads a target.</summary>
    /// <param name="words">As typed.</param>
    /// <returns>Null for words that mean no part.</returns>
    internal static EditTarget? Read(string words)
    {
        var folded = Trimmed(TextFolding.Fold(words));
        return folded.Length == 0 ? null : Whole.Are(folded) ? EditTarget.Whole with { Said = words }
            : ByNumber(folded) is { } numbered ? numbered with { Said = words.Trim() }
            : ByWords(folded) is { } named ? named with { Said = words.Trim() } : null;
    }

    /// <summary>Reads a target that is meant by number or as the whole; null for any other.</summary>
    internal static EditTarget? ReadNumbered(string words) => Read(words) is { Thing.Length: 0 } target ? target : null;

    /// <summary>True for words that lead into a message and mean no part.</summary>
    internal static bool IsBlank(string words) => Trimmed(TextFolding.Fold(words)).Length == 0;

    /// <summary>The words without those that lead on to what is wished: 第三条说具体点.</summary>
    internal static string WithoutTail(string words)
    {
        while (Tail.LengthAtEnd(words) is > 0 and var tail)
        {
            words = words[..^tail];
        }

        return words;
    }

    private static string Trimmed(string text)
    {
        while (Around.LengthAt(text, 0) is > 0 and var lead)
        {
            text = text[lead..];
        }

        while (Around.LengthAtEnd(text) is > 0 and var tail)
        {
            text = text[..^tail];
        }

        return text;
    }

    private static EditTarget? ByNumber(string text)
    {
        var ordinals = new List<int>();
        TargetUnit? unit = null;
        var (isFirst, isLast, isFromEnd, isRange) = (false, false, false, false);
        for (var at = 0; at < text.Length;)
        {
            if (UnitAt(text, at) is var (kind, length) && length > 0)
            {
                unit = kind;
                at += length;
                Close();
                (isFirst, isLast, isFromEnd) = (false, false, false);
            }
            else if (FromEnd.LengthAt(text, at) is > 0 and var back)
            {
                (isFromEnd, at) = (true, at + back);
            }
            else if (Last.LengthAt(text, at) is > 0 and var last)
            {
                (isLast, at) = (true, at + last);
            }
            else if (First.LengthAt(text, at) is > 0 and var first)
            {
                (isFirst, at) = (true, at + first);
            }
            else if (text[at] is '、' or ',' or ' ')
            {
                at++;
            }
            else if (Joints.LengthAt(text, at) is > 0 and var joint)
            {
                isRange = text[at] is '到' or '至' or '-' or '~';
                at += joint;
            }
            else if (Around.LengthAt(text, at) is > 0 and var around)
            {
                at += around;
            }
            else if (NumbersAt(text, ref at) is { Count: > 0 } numbers)
            {
                Add(numbers);
            }
            else
            {
                return null;
            }
        }

        Close();
        return ordinals.Count == 0 ? null : new EditTarget(unit ?? TargetUnit.Point, [.. ordinals.Distinct()], "") { HasUnit = unit is not null };

        // 最后 alone is the last one, 前两条 the first two, 倒数第二句 the one before the last.
        void Add(List<int> numbers)
        {
            var count = numbers[0];
            ordinals.AddRange(isFromEnd ? [-count] : isLast ? Enumerable.Range(-count, count) : isFirst ? Enumerable.Range(1, count)
                : isRange && ordinals.Count > 0 && count > ordinals[^1] ? Enumerable.Range(ordinals[^1] + 1, count - ordinals[^1]) : numbers);
            (isFirst, isLast, isFromEnd, isRange) = (false, false, false, false);
        }

        void Close()
        {
            if (isFirst || isLast || isFromEnd)
            {
                ordinals.Add(isFirst ? 1 : -1);
            }

            (isFirst, isLast, isFromEnd) = (false, false, false);
        }
    }

    // 发资料那句: a word for a part closes it.
    private static EditTarget? ByWords(string text)
    {
        for (var at = text.Length - 1; at > 0; at--)
        {
            if (UnitAt(text, at) is var (kind, length) && at + length == text.Length)
            {
                var thing = DraftCues.Trimmed(Trimmed(text[..at]), "thing-lead", "thing-tail").TrimEnd('一', '那', '这', '半', '的');
                thing = thing.Trim('"', '“', '”');
                return thing.Length > 1 ? new EditTarget(kind, [], thing) { HasUnit = true } : null;
            }
        }

        return DraftCues.Trimmed(text, "thing-lead", "thing-tail").Trim('"', '“', '”') is { Length: > 1 } words
            ? new EditTarget(TargetUnit.Sentence, [], words) : null;
    }

    private static (TargetUnit Kind, int Length) UnitAt(string text, int at) =>
        Sentences.LengthAt(text, at) is > 0 and var sentence ? (TargetUnit.Sentence, sentence)
        : Paragraphs.LengthAt(text, at) is > 0 and var paragraph ? (TargetUnit.Paragraph, paragraph)
        : Points.LengthAt(text, at) is > 0 and var point ? (TargetUnit.Point, point) : default;

    // 一二 are two numbers, 十二 is one.
    private static List<int> NumbersAt(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || NumeralCharacters.IsNumeral(text[at])))
        {
            at++;
        }

        var run = text[start..at];
        return run.Length > 1 && run.All(c => NumeralCharacters.DigitOf(c) is > 0 and <= Digit) && !run.Any(char.IsAsciiDigit)
            ? [.. run.Select(c => NumeralCharacters.DigitOf(c))]
            : WishedSpec.NumberOf(run) is > 0 and var number ? [number] : [];
    }
}

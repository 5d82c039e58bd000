using System.Text;
using LawBot.Answers.Grounding;

namespace LawBot.Answers.Generated;

/// <summary>A sentence of a model, and whether a new line begins with it.</summary>
/// <param name="BeginsLine">True when a line end stood before it.</param>
/// <param name="Text">The sentence with its marks.</param>
internal readonly record struct StreamedSentence(bool BeginsLine, string Text)
{
    /// <summary>True for a short line of its own without stop and mark: a heading of the model's; code prints its own.</summary>
    internal bool IsHeading { get; init; }
}

/// <summary>
/// Cuts a stream of tokens into whole sentences. A sentence ends at 。！？ or a line end outside “”, 《》 and （）, and takes the marks [S3]
/// that follow with it; it is handed on as soon as it is certain that nothing more belongs to it.
/// </summary>
internal sealed class GeneratedStream
{
    private const string Stops = "。！？!?";
    private const int LongestHeading = 24;
    private readonly StringBuilder pending = new();
    private readonly GeneratedTable table = new();
    private bool beginsLine = true;

    /// <summary>Takes the next piece.</summary>
    /// <returns>The sentences that are now whole, in order.</returns>
    internal IReadOnlyList<StreamedSentence> Append(string piece)
    {
        pending.Append(piece);
        var whole = new List<StreamedSentence>();
        while (Cut(isEnd: false) is { } sentence)
        {
            Keep(sentence, whole);
        }

        return whole;
    }

    /// <summary>Ends the stream.</summary>
    /// <param name="wasCut">True when the model ran out of room: what has no full stop is then no sentence.</param>
    /// <returns>The last sentences.</returns>
    internal IReadOnlyList<StreamedSentence> Complete(bool wasCut)
    {
        var whole = new List<StreamedSentence>();
        while (Cut(isEnd: true) is { } sentence)
        {
            Keep(sentence, whole);
        }

        if (!wasCut)
        {
            Keep(pending.ToString(), whole);
        }

        pending.Clear();
        return whole;
    }

    /// <summary>Forgets what is pending: it was a model thinking aloud.</summary>
    internal void Clear()
    {
        pending.Clear();
        beginsLine = true;
    }

    private void Keep(string sentence, List<StreamedSentence> whole)
    {
        var text = sentence.Trim().Trim('#', '>').Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim();
        beginsLine |= sentence.TrimStart(' ').StartsWith('\n');
        if (beginsLine && GeneratedTable.IsRow(text))
        {
            text = table.Add(text) ?? "";
        }
        else if (text.Length > 0)
        {
            table.End();
        }

        if (GroundingMarks.Without(text).Any(char.IsLetterOrDigit))
        {
            whole.Add(new(beginsLine, GroundingMarks.BeforeStop(text)) { IsHeading = beginsLine && sentence.EndsWith('\n') && IsHeading(text) });
            beginsLine = false;
        }

        beginsLine |= sentence.EndsWith('\n');
    }

    private static bool IsHeading(string text) =>
        text.Length <= LongestHeading && !Stops.Contains(text[^1], StringComparison.Ordinal) && text[^1] is not ('；' or ';')
            && GroundingMarks.In(text).Count == 0;

    private string? Cut(bool isEnd)
    {
        var depth = 0;
        for (var i = 0; i < pending.Length; i++)
        {
            var c = pending[i];
            depth += c is '“' or '《' or '（' or '「' ? 1 : c is '”' or '》' or '）' or '」' && depth > 0 ? -1 : 0;
            var isLineEnd = c == '\n' && i > 0;
            // A mark before the stop ends the sentence even where a report left a quotation mark open.
            var isStop = !isLineEnd && Stops.Contains(c, StringComparison.Ordinal)
                && (depth == 0 || (i > 0 && IsMarkEnd(pending.ToString(Math.Max(0, i - 20), Math.Min(20, i)), Math.Min(20, i) - 1)));
            if (!isLineEnd && !isStop)
            {
                continue;
            }

            var end = isLineEnd ? i + 1 : EndWithMarks(i + 1, isEnd);
            if (end < 0)
            {
                return null;
            }

            var sentence = pending.ToString(0, end);
            pending.Remove(0, end);
            return sentence;
        }

        return null;
    }

    // Marks may follow the full stop. Without the next characters it is open whether one comes, unless marks stood before the stop already.
    private int EndWithMarks(int end, bool isEnd)
    {
        var text = pending.ToString();
        var hasMarks = end >= 2 && IsMarkEnd(text, end - 2);
        var at = end;
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '”' or '）' or '*')
            {
                at++;
            }

            if (at >= text.Length)
            {
                return isEnd || hasMarks ? at : -1;
            }

            var mark = GroundingMarks.LengthAt(text, at);
            if (mark == 0 || (mark < 0 && isEnd))
            {
                return mark < 0 ? text.Length : end;
            }

            if (mark < 0)
            {
                return -1;
            }

            end = at += mark;
        }
    }

    private static bool IsMarkEnd(string text, int at) => text[at] is ']' or '】' or '］' or '〕' or ')' or '）'
        && GroundingMarks.Without(text[Math.Max(0, at - 15)..(at + 1)]) is var bare && !bare.EndsWith(text[at]);
}

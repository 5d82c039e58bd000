namespace LawBot.Host.Telegram.Messages;

/// <summary>One message as it is sent.</summary>
/// <param name="Html">With mark-up.</param>
/// <param name="Plain">Without, for when the mark-up is refused.</param>
/// <param name="Rich">As a rich message; empty where it holds no whole table.</param>
internal sealed record MessagePart(string Html, string Plain, string Rich);

/// <summary>Cuts a text into messages: between lines or sentences where it can, never inside a surrogate pair.</summary>
internal static class MessageSplitter
{
    /// <summary>The most characters of a message, in UTF-16 units, counted after the mark-up was read.</summary>
    public const int MostCharacters = 4096;

    /// <summary>The most looks of a message; the Bot API passes over those beyond 100.</summary>
    public const int MostLooks = 90;

    private const string SentenceEnds = "。！？；!?;…";
    private const string Closers = "”’』」》）)】]";

    /// <returns>The messages in order, none empty; no message for a text of blanks.</returns>
    public static IReadOnlyList<MessagePart> Split(MessageText text, int limit = MostCharacters)
    {
        var runs = new LinkedList<LookedRun>(text.Runs);
        var parts = new List<MessagePart>();
        while (runs.Count > 0)
        {
            var part = Take(runs, limit);
            if (part.Count > 0)
            {
                parts.Add(new MessagePart(MessageHtml.Write(part), string.Concat(part.Select(run => run.Text)), RichHtml.Write(part)));
            }
        }

        return parts;
    }

    /// <summary>Takes the runs of one message off the front.</summary>
    private static List<LookedRun> Take(LinkedList<LookedRun> runs, int limit)
    {
        var visible = string.Concat(runs.Select(run => run.Text));
        var length = Math.Min(visible.Length, LengthWithinLooks(runs));
        if (length > limit || length < visible.Length)
        {
            length = Cut(visible, Math.Min(length, limit));
        }

        var part = new List<LookedRun>();
        while (length > 0 && runs.First is { } first)
        {
            runs.RemoveFirst();
            var run = first.Value;
            if (run.Text.Length > length)
            {
                runs.AddFirst(run with { Text = run.Text[length..], Table = null });
                run = run with { Text = run.Text[..length], Table = null };
            }

            length -= run.Text.Length;
            part.Add(run);
        }

        SkipBlanks(runs);
        return Trimmed(part);
    }

    /// <summary>How many characters come before the look that would be one too many.</summary>
    private static int LengthWithinLooks(LinkedList<LookedRun> runs)
    {
        var looks = 0;
        var length = 0;
        foreach (var run in runs)
        {
            looks += run.Look == TextLook.Plain ? 0 : 1;
            if (looks > MostLooks)
            {
                return length;
            }

            length += run.Text.Length;
        }

        return length;
    }

    /// <summary>The best place to cut at or before <paramref name="most"/>: after a line in its second half, after a sentence, anywhere.</summary>
    private static int Cut(string visible, int most)
    {
        if (most >= visible.Length)
        {
            return visible.Length;
        }

        var line = visible.LastIndexOf('\n', most - 1);
        if (line >= most / 2)
        {
            return line + 1;
        }

        for (var end = most; end > most / 2; end--)
        {
            if (EndsSentence(visible, end))
            {
                return end;
            }
        }

        return line > 0 ? line + 1 : char.IsHighSurrogate(visible[most - 1]) ? most - 1 : most;
    }

    private static bool EndsSentence(string visible, int end)
    {
        var last = end - 1;
        while (last > 0 && Closers.Contains(visible[last], StringComparison.Ordinal))
        {
            last--;
        }

        return SentenceEnds.Contains(visible[last], StringComparison.Ordinal) && !Closers.Contains(visible[end], StringComparison.Ordinal);
    }

    private static void SkipBlanks(LinkedList<LookedRun> runs)
    {
        while (runs.First is { } first)
        {
            var rest = first.Value.Text.TrimStart('\n');
            if (rest.Length == first.Value.Text.Length)
            {
                return;
            }

            runs.RemoveFirst();
            if (rest.Length > 0)
            {
                runs.AddFirst(first.Value with { Text = rest });
            }
        }
    }

    private static List<LookedRun> Trimmed(List<LookedRun> part)
    {
        while (part.Count > 0)
        {
            var text = part[^1].Text.TrimEnd();
            if (text.Length == part[^1].Text.Length)
            {
                break;
            }

            part[^1] = part[^1] with { Text = text };
            if (text.Length > 0)
            {
                break;
            }

            part.RemoveAt(part.Count - 1);
        }

        return part;
    }
}

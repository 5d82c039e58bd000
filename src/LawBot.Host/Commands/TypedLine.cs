namespace LawBot.Host.Commands;

/// <summary>A line being typed, with those typed before it: what the keys do to it, without a terminal.</summary>
/// <param name="complete">All that a beginning may be completed to, best first: <c>/fi</c> → <c>/figures</c>, 青 → 青禾县.</param>
internal sealed class TypedLine(Func<string, IReadOnlyList<string>> complete)
{
    private const int MostRemembered = 200;
    private readonly List<string> history = [];
    private int shown;
    private string unsent = "";

    /// <summary>What stands there now; lines of a pasted text are separated by a line feed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Before which character the cursor stands, from 0 to the length of the text.</summary>
    public int Cursor { get; private set; }

    public void Insert(char character) => Replace(Text.Insert(Cursor, character.ToString()), Cursor + 1);

    public void Backspace()
    {
        if (Cursor > 0)
        {
            Replace(Text.Remove(Cursor - 1, 1), Cursor - 1);
        }
    }

    public void Delete()
    {
        if (Cursor < Text.Length)
        {
            Replace(Text.Remove(Cursor, 1), Cursor);
        }
    }

    public void Move(int by) => Cursor = Math.Clamp(Cursor + by, 0, Text.Length);

    public void Home() => Cursor = 0;

    public void End() => Cursor = Text.Length;

    public void Clear() => Replace("", 0);

    /// <summary>The line typed before the one shown.</summary>
    public void Earlier()
    {
        if (shown > 0)
        {
            unsent = shown == history.Count ? Text : unsent;
            shown--;
            Replace(history[shown], history[shown].Length);
        }
    }

    /// <summary>The line typed after the one shown; after the last, what was being typed.</summary>
    public void Later()
    {
        if (shown < history.Count)
        {
            shown++;
            var text = shown == history.Count ? unsent : history[shown];
            Replace(text, text.Length);
        }
    }

    /// <summary>Completes the longest beginning that stands before the cursor.</summary>
    /// <returns>The others that it may be completed to, when it is not the only one; empty otherwise.</returns>
    public IReadOnlyList<string> Complete()
    {
        for (var start = 0; start < Cursor; start++)
        {
            var beginning = Text[start..Cursor];
            var found = complete(beginning);
            if (found.Count == 0)
            {
                continue;
            }

            var common = found.Aggregate(static (a, b) => a[..a.Zip(b).TakeWhile(static p => p.First == p.Second).Count()]);
            if (common.Length > beginning.Length)
            {
                Replace(Text[..start] + common + Text[Cursor..], start + common.Length);
            }

            return found.Count > 1 ? found : [];
        }

        return [];
    }

    /// <summary>Sends the line: it goes into the history, and an empty one stands there.</summary>
    public string Send()
    {
        var sent = Text.Trim();
        if (sent.Length > 0 && (history.Count == 0 || history[^1] != sent))
        {
            history.Add(sent);
            if (history.Count > MostRemembered)
            {
                history.RemoveAt(0);
            }
        }

        (shown, unsent) = (history.Count, "");
        Clear();
        return sent;
    }

    private void Replace(string text, int cursor) => (Text, Cursor) = (text, cursor);
}

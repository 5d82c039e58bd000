using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>The words of a class, except where a longer word that holds one begins no later than it: 共 counts, 公共 and 共同 do not.</summary>
/// <param name="table">The table's name.</param>
/// <param name="kind">The class; the longer words are of the class with <c>-not</c> behind its name.</param>
internal sealed class GuardedWords(string table, string kind)
{
    private readonly WordList words = WordList.Of(table, kind);
    private readonly WordList longer = WordList.Of(table, kind + "-not");

    /// <summary>Length of the longest word that begins at a place, a longer one beginning there aside; 0 when none does.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int start) =>
        words.LengthAt(text, start) is var length && length > longer.LengthAt(text, start) ? length : 0;

    /// <summary>True when a text begins with one of the words, a longer one that begins there aside.</summary>
    public bool Begin(ReadOnlySpan<char> text) => LengthAt(text, 0) > 0;

    /// <summary>The words in a text from left to right, none overlapping another; nothing is found inside a longer word.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var (length, guarded) = (words.LengthAt(text, at), longer.LengthAt(text, at));
            if (length > guarded)
            {
                yield return new TextSpan(at, at + length);
            }

            at += Math.Max(1, Math.Max(length, guarded)) - 1;
        }
    }

    /// <summary>Where the first of the words begins; -1 when none stands in the text.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var guarded = 0;
        for (var at = 0; at < text.Length; at++)
        {
            guarded = Math.Max(guarded, at + longer.LengthAt(text, at));
            if (words.LengthAt(text, at) is var length and > 0 && at + length > guarded)
            {
                return at;
            }
        }

        return -1;
    }
}

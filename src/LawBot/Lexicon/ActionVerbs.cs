using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>Runs of the verbs with which reports say what was done.</summary>
internal static class ActionVerbs
{
    private static readonly PhraseTrie<LexiconRow> Adverbs = ReadAdverbs();

    /// <summary>Length of the verb that begins at <paramref name="at"/>, or 0.</summary>
    /// <param name="words">The words.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="isLight">True for a verb that takes an activity: 开展.</param>
    public static int VerbAt(ReadOnlySpan<char> words, int at, out bool isLight)
    {
        var verb = ActionTable.At(words, at, ActionReading.Reported);
        isLight = verb is { IsLight: true };
        return verb?.Word.Length ?? 0;
    }

    /// <summary>The first run of verbs (申领、换发), or an empty range; titles in 《》 are passed over.</summary>
    public static (int Start, int Length) FirstRun(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == '《' && words[at..].IndexOf('》') is > 0 and var close)
            {
                at += close;
                continue;
            }

            var length = VerbAt(words, at, out var light);
            if (length == 0)
            {
                continue;
            }

            var end = at + length;
            while (!light && end < words.Length)
            {
                var joint = words[end] is '、' or '和' or '及' ? end + 1 : end;
                var more = joint < words.Length ? VerbAt(words, joint, out light) : 0;
                if (more == 0 || light)
                {
                    break;
                }

                end = joint + more;
            }

            return (at, end - at);
        }

        return default;
    }

    /// <summary>True when there are verbs and adverbs only, so that the object stands elsewhere: 依法审理结案, but not 开展培训.</summary>
    public static bool AreAll(ReadOnlySpan<char> words, bool needVerb)
    {
        var verbs = 0;
        for (var at = 0; at < words.Length;)
        {
            var length = VerbAt(words, at, out var light);
            if (length > 0)
            {
                verbs++;
                if (light && at + length < words.Length && needVerb)
                {
                    return false;
                }
            }
            else
            {
                length = AdverbAt(words, at);
            }

            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return verbs > 0 || !needVerb;
    }

    private static int AdverbAt(ReadOnlySpan<char> words, int at)
    {
        if (words[at] is '、' or '和' or '并' or '及' || char.IsWhiteSpace(words[at]))
        {
            return 1;
        }

        var longest = 0;
        foreach (var (length, _) in Adverbs.At(words, at))
        {
            longest = length;
        }

        return longest;
    }

    private static PhraseTrie<LexiconRow> ReadAdverbs()
    {
        var adverbs = new PhraseTrie<LexiconRow>();
        foreach (var row in LexiconTable.Rows("verb-adverbs"))
        {
            foreach (var word in row.Words)
            {
                adverbs.Add(word, row);
            }
        }

        return adverbs;
    }
}

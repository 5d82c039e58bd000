using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>The things that a wish to mention, to leave out or to speak of first names.</summary>
internal static class WishedThings
{
    private const int Shortest = 2;
    private const int Longest = 16;
    private static readonly string[] Joints = ["、", "以及", "还有", "和", "与", "及", "跟"];
    private static readonly WordList Untold = WordList.Of("draft-words", "untold");
    private static readonly WordList NoCount = WordList.Of("draft-words", "thing-tail");

    /// <summary>The words in quotes, where there are any; else each of the things, without the words around it that name none.</summary>
    internal static List<string> In(string words)
    {
        var quoted = Quoted(words);
        return quoted.Count > 0 ? quoted : [.. words.Split(Joints, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => DraftCues.Trimmed(w.Trim(), "thing-lead", "thing-tail").Trim()).Where(w => w.Length is >= Shortest and <= Longest && !NoCount.Are(w))];
    }

    /// <summary>What a clause is about that says why it is not to be mentioned (公证我们没做): its words before whoever has not done it.</summary>
    internal static List<string> SpokenOf(string clause)
    {
        var end = Enumerable.Range(0, clause.Length).FirstOrDefault(i => Untold.LengthAt(clause, i) > 0, clause.Length);
        return In(clause[..end]);
    }

    /// <summary>What stands in quotes.</summary>
    internal static List<string> Quoted(string words)
    {
        var parts = TextFolding.Fold(words).Split('"');
        var at = 0;
        var quoted = new List<string>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1 && i < parts.Length - 1 && parts[i].Length > 0)
            {
                quoted.Add(words.Substring(at, parts[i].Length));
            }

            at += parts[i].Length + 1;
        }

        return quoted;
    }
}

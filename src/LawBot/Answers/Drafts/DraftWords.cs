using LawBot.Answers.Grounding;
using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>How much two wordings share, by pairs of neighbouring Han characters.</summary>
internal static class DraftWords
{
    /// <summary>The pairs of a text, each once.</summary>
    internal static HashSet<(char, char)> Pairs(string text)
    {
        var folded = TextFolding.Fold(text);
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < folded.Length; i++)
        {
            if (TextFolding.IsHan(folded[i - 1]) && TextFolding.IsHan(folded[i]))
            {
                pairs.Add((folded[i - 1], folded[i]));
            }
        }

        return pairs;
    }

    /// <summary>The share of <paramref name="part"/> that stands in <paramref name="whole"/>, 0 to 1; 0 for an empty part.</summary>
    internal static double Share(HashSet<(char, char)> part, HashSet<(char, char)> whole) =>
        part.Count == 0 ? 0 : (double)part.Count(whole.Contains) / part.Count;

    /// <summary>The share of one text in another.</summary>
    internal static double Share(string part, string whole) => Share(Pairs(part), Pairs(whole));

    /// <summary>The longest run of letters that stands in both, in letters; punctuation and blanks do not count.</summary>
    internal static (int Length, string Run) LongestRun(string text, string other)
    {
        var a = GroundingText.Letters(text);
        var b = GroundingText.Letters(other);
        var row = new int[b.Length + 1];
        int best = 0, end = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = b.Length; j >= 1; j--)
            {
                row[j] = a[i - 1] == b[j - 1] ? row[j - 1] + 1 : 0;
                if (row[j] > best)
                {
                    best = row[j];
                    end = i;
                }
            }
        }

        return (best, a[(end - best)..end]);
    }
}

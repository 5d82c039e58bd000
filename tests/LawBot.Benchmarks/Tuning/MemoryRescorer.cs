using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Benchmarks.Tuning;

/// <summary>What a variant adds to the score of the best documents.</summary>
internal sealed class MemoryRescorer(MemoryCollection collection, Variant variant, string query)
{
    private readonly (char Character, int Count)[] _characters =
        [.. query.Where(TermSplitter.IsRunning).GroupBy(c => c).Select(g => (g.Key, g.Count()))];

    public float Score(int document)
    {
        var text = collection.Texts[document];
        var score = variant.Characters * Characters(text);
        score += variant.Triples > 0 ? variant.Triples * Stretches(text, 3) : 0;
        score += variant.LongestRun > 0 ? variant.LongestRun * LongestRun(text) : 0;
        score += variant.Skips > 0 ? variant.Skips * Skips(text) : 0;
        return score;
    }

    private float Characters(string text)
    {
        var length = text.Count(TermSplitter.IsRunning);
        var damping = variant.K1 * (1 - variant.CharacterB + (variant.CharacterB * length / collection.MeanCharacters));
        var score = 0f;
        foreach (var (character, count) in _characters)
        {
            var having = collection.CharacterDocuments.GetValueOrDefault(character);
            var inText = text.Count(c => c == character);
            score += count * Bm25.Rarity(collection.Lengths.Count, having) * inText * (variant.K1 + 1) / (inText + (float)damping);
        }

        return score;
    }

    // Stretches of the query of this length that stand in the text, by the rarity of their rarest pair.
    private float Stretches(string text, int length)
    {
        var score = 0f;
        for (var i = 0; i + length <= query.Length; i++)
        {
            var stretch = query.AsSpan(i, length);
            if (IsRunning(stretch) && text.AsSpan().IndexOf(stretch, StringComparison.Ordinal) >= 0)
            {
                score += Math.Max(Rarity(stretch[0], stretch[1]), Rarity(stretch[1], stretch[2]));
            }
        }

        return score;
    }

    private float Skips(string text)
    {
        var score = 0f;
        for (var i = 0; i + 2 < query.Length; i++)
        {
            if (!IsRunning(query.AsSpan(i, 3)))
            {
                continue;
            }

            for (var j = 0; j + 2 < text.Length; j++)
            {
                if (text[j] == query[i] && text[j + 2] == query[i + 2])
                {
                    score += 1;
                    break;
                }
            }
        }

        return score;
    }

    private float LongestRun(string text)
    {
        var longest = 0;
        for (var i = 0; i < query.Length; i++)
        {
            while (i + longest + 1 <= query.Length && IsRunning(query.AsSpan(i, longest + 1))
                && text.AsSpan().IndexOf(query.AsSpan(i, longest + 1), StringComparison.Ordinal) >= 0)
            {
                longest++;
            }
        }

        return longest * longest;
    }

    private float Rarity(char first, char second) =>
        collection.Postings.TryGetValue(Term.Pair(first, second), out var postings) ? Bm25.Rarity(collection.Lengths.Count, postings.Count) : 0;

    private static bool IsRunning(ReadOnlySpan<char> stretch)
    {
        foreach (var c in stretch)
        {
            if (!TermSplitter.IsRunning(c))
            {
                return false;
            }
        }

        return true;
    }
}

namespace LawBot.Chinese;

/// <summary>What may have been meant by a word that was typed wrong in one place.</summary>
public static class Spelling
{
    private const int SoundsAPlace = 24;

    /// <summary>The words that differ from this one in one character that sounds or looks like it.</summary>
    /// <param name="folded">A word or name of at most a dozen characters, folded; of a longer one only the first twelve are varied.</param>
    /// <returns>For each place look-alikes first, then homophones, commoner before rarer; at most some forty a place. The word itself is not
    /// among them.</returns>
    public static IEnumerable<string> Variants(string folded)
    {
        for (var i = 0; i < Math.Min(folded.Length, 12); i++)
        {
            foreach (var c in Candidates(folded[i]))
            {
                yield return string.Concat(folded.AsSpan(0, i), [c], folded.AsSpan(i + 1));
            }
        }
    }

    /// <summary>The characters that may stand for a mistyped one, likeliest first: look-alikes, then homophones, commoner before rarer.</summary>
    /// <returns>At most some forty; the character itself is not among them.</returns>
    public static IEnumerable<char> Candidates(char typed) =>
        LookAlikes.Of(typed).Concat(Readings.Homophones(typed).Take(SoundsAPlace)).Distinct();

    /// <summary>How likely <paramref name="typed"/> was meant to be <paramref name="meant"/>: 3 the same sound or look and more, 2 the same
    /// sound or look, 1 a close sound, 0 otherwise.</summary>
    public static int Likeness(char typed, char meant)
    {
        var sound = Readings.Compare(typed, meant);
        return (LookAlikes.LookAlike(typed, meant), sound) switch
        {
            (true, SoundMatch.Same or SoundMatch.Close) => 3,
            (true, _) or (_, SoundMatch.Same) => 2,
            (_, SoundMatch.Close) => 1,
            _ => 0,
        };
    }

    /// <summary>The one of these names that was probably meant.</summary>
    /// <param name="folded">A name as typed, folded: 襄桓县.</param>
    /// <param name="names">The names that exist, folded.</param>
    /// <returns>The name itself when it exists. Else the one at one wrong character: of the same sound or look before a close sound; one
    /// left out, one too many, two swapped or one unlike only where three others hold. Null when there is none, or two as likely.</returns>
    public static string? NearestName(string folded, IReadOnlyCollection<string> names)
    {
        var (best, bestGrade, tied) = ((string?)null, 0, false);
        foreach (var name in names)
        {
            if (string.Equals(name, folded, StringComparison.Ordinal))
            {
                return name;
            }

            var grade = Grade(folded, name);
            if (grade > bestGrade)
            {
                (best, bestGrade, tied) = (name, grade, false);
            }
            else if (grade > 0 && grade == bestGrade && !string.Equals(name, best, StringComparison.Ordinal))
            {
                tied = true;
            }
        }

        return tied ? null : best;
    }

    private static int Grade(string typed, string name)
    {
        if (typed.Length == name.Length)
        {
            return GradeSameLength(typed, name);
        }

        var (longer, shorter) = typed.Length > name.Length ? (typed, name) : (name, typed);
        return shorter.Length >= 3 && longer.Length == shorter.Length + 1 && IsOneLonger(longer, shorter) ? 1 : 0;
    }

    // 2..4: one character of Likeness 1..3; 1: an unlike character, or two neighbours swapped.
    private static int GradeSameLength(string typed, string name)
    {
        var first = Differs(typed, name, 0);
        if (first < 0 || name.Length < 2)
        {
            return 0;
        }

        var second = Differs(typed, name, first + 1);
        if (second < 0)
        {
            var likeness = Likeness(typed[first], name[first]);
            return likeness > 0 ? likeness + 1 : name.Length >= 4 ? 1 : 0;
        }

        var swapped = second == first + 1 && typed[first] == name[second] && typed[second] == name[first];
        return swapped && name.Length >= 3 && Differs(typed, name, second + 1) < 0 ? 1 : 0;
    }

    private static int Differs(string a, string b, int from)
    {
        for (var i = from; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOneLonger(string longer, string shorter)
    {
        var i = 0;
        while (i < shorter.Length && longer[i] == shorter[i])
        {
            i++;
        }

        return longer.AsSpan(i + 1).SequenceEqual(shorter.AsSpan(i));
    }
}

using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>How well words that somebody uses for a clause (发资料) fit one (发放宣传资料9000份).</summary>
internal static class Likeness
{
    /// <summary>From so much on the words mean the clause.</summary>
    internal const double Enough = 0.5;

    private const double InOrder = 0.8;

    /// <returns>1 where the words stand there as they are, less where only their pairs of letters or their letters in order do, 0 where neither.</returns>
    internal static double Of(string thing, string clause)
    {
        thing = string.Concat(thing.Where(char.IsLetterOrDigit));
        return thing.Length == 0 ? 0 : clause.Contains(thing, StringComparison.Ordinal) ? 1
            : Math.Max(DraftWords.Share(thing, clause), Stands(thing, clause) ? InOrder : 0);
    }

    private static bool Stands(string thing, string clause)
    {
        var at = -1;
        foreach (var letter in thing)
        {
            at = clause.IndexOf(letter, at + 1);
            if (at < 0)
            {
                return false;
            }
        }

        return thing.Any(TextFolding.IsHan);
    }
}

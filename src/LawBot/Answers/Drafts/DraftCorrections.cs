using System.Text.RegularExpressions;

namespace LawBot.Answers.Drafts;

/// <summary>A number of the instruction that takes the place of one in the file: 事项数以最新口径58项为准.</summary>
internal static partial class DraftCorrections
{
    /// <summary>Puts the corrected number in the place of the one that it corrects.</summary>
    /// <param name="clause">A clause of the instruction.</param>
    /// <param name="facts">The facts of the file; changed where the clause corrects one of them.</param>
    /// <returns>True when it corrected one, and so is no fact of its own.</returns>
    internal static bool Apply(string clause, ref string facts)
    {
        if (Corrected().Match(clause) is not { Success: true } match || DraftFacts.ClauseOf(match.Groups["number"].Value) is not { Number.Length: > 0 } right)
        {
            return false;
        }

        var thing = match.Groups["thing"].Value;
        var wrong = ClauseEnd().Split(facts).Select(DraftFacts.ClauseOf).Where(c => c.Number.Length > 0 && c.Unit == right.Unit)
            .OrderByDescending(c => DraftWords.Share(thing, c.Text)).ThenByDescending(c => thing.Count(l => c.Text.Contains(l, StringComparison.Ordinal)))
                .FirstOrDefault();
        var said = wrong is null ? "" : wrong.Number + wrong.Unit;
        var at = said.Length == 0 ? -1 : facts.IndexOf(said, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        facts = facts.Remove(at, said.Length).Insert(at, right.Number + right.Unit);
        return true;
    }

    [GeneratedRegex("^(?<thing>[^，。；]*?)(?:以|按|用|改成|改为|更正为|应为|应该是|就写)[^，。；\\d]{0,8}(?<number>\\d[\\d.]*[万亿]?[\\p{IsCJKUnifiedIdeographs}%]{1,3}?)(?:为准|来写|算|吧|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Corrected();

    [GeneratedRegex("[，；;。\n]|(?<!\\d),|,(?!\\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseEnd();
}

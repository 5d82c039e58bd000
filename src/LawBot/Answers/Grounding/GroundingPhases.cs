using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Grounding;

/// <summary>Whether a clause says before or after which deed something is done as its source does: 审结后 of 受理后, 处罚后 of 处罚前.</summary>
internal static class GroundingPhases
{
    private const int Deed = 2;

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var told = PhasesIn(clause.Masked());
        foreach (var (deed, phase, at) in told)
        {
            if (clause.Basis.Exists(s => s.Words.Contains(deed + phase, StringComparison.Ordinal)))
            {
                continue;
            }

            // 参加培训后,有239人考取: that one came of the other is told, where the clause of the deed says nothing of the kind.
            if (GroundingWords.Afterwards.Are(phase) && at + deed.Length + 1 >= clause.Text.Length - 1
                && clause.Basis.SelectMany(s => s.Clauses).Where(c => Holds(c.Text, deed)).ToList() is { Count: > 0 } ofDeed
                && !ofDeed.Exists(c => GroundingWords.Stages.StandIn(c.Text)))
            {
                reasons.Add(GroundingMessages.NotSaid(deed + phase));
                continue;
            }

            var retold = clause.NearestWithout(new LexiconHit(deed + phase, "", -1, at)).Select(PhasesIn).ToList();
            if (retold.Count > 0 && retold.TrueForAll(r => r.Exists(p => IsAnother(deed, phase, p)) && !r.Exists(p => IsSame(deed, phase, p))))
            {
                var (other, its, _) = retold[0].Find(p => IsAnother(deed, phase, p));
                reasons.Add(GroundingMessages.Stated(deed + phase, other + its));
            }
        }
    }

    private static bool Holds(string text, string deed) =>
        text.Contains(deed, StringComparison.Ordinal) || GroundingContrast.IsReworded(deed, text);

    private static bool IsAnother(string deed, string phase, (string Deed, string Phase, int At) stated) =>
        stated.Phase == phase ? stated.Deed != deed && !GroundingContrast.IsReworded(deed, stated.Deed) : stated.Deed == deed;

    private static bool IsSame(string deed, string phase, (string Deed, string Phase, int At) stated) =>
        stated.Phase == phase && (stated.Deed == deed || GroundingContrast.IsReworded(deed, stated.Deed));

    // A verb of the tables right before 前 or 后.
    private static List<(string Deed, string Phase, int At)> PhasesIn(string text)
    {
        var found = new List<(string, string, int)>();
        for (var i = Deed; i < text.Length; i++)
        {
            if (GroundingWords.Phases.LengthAt(text, i) is > 0 and var length && TextFolding.IsHan(text[i - 1])
                && ActionTable.At(text.AsSpan(0, i), i - Deed, ActionReading.Reported) is { Word.Length: Deed })
            {
                // 之后 and 后 are one phase.
                found.Add((text[(i - Deed)..i], text[(i + length - 1)..(i + length)], i - Deed));
            }
        }

        return found;
    }
}

using System.Globalization;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Puts together what hangs on one count: its parts, its rate, how it moved, and the words without a number behind it.</summary>
internal static class FactGroups
{
    private static readonly WordList Outcomes = new(LexiconTable.Rows("outcomes")
        .Where(r => r.Class.Split(' ').Any(c => c is "upheld" or "overturned" or "corrected" or "settled" or "outcome")).SelectMany(r => r.Words));

    /// <summary>The clauses of a sentence, each count with what hangs on it.</summary>
    internal static List<List<FactClause>> Of(IReadOnlyList<FactClause> clauses)
    {
        var groups = new List<List<FactClause>>();
        List<FactClause>? whole = null;
        foreach (var clause in clauses)
        {
            whole = clause.IsPart ? WholeOf(clause, groups) : whole;
            if (whole is null || !Hangs(clause, whole))
            {
                groups.Add(whole = []);
            }

            whole.Add(clause);
        }

        return groups;
    }

    // 办案214件,罚没款386.4万元,其中食品类97件: parts are of what is counted as they are.
    private static List<FactClause>? WholeOf(FactClause part, List<List<FactClause>> groups)
    {
        var unit = part.Unit.Length > 0 ? part.Unit : DraftFacts.EachCount(part.Text).Select(c => c.Unit).FirstOrDefault() ?? "";
        return groups.FindLast(g => g[0].Group == part.Group && g.Exists(c => DraftData.IsAlike(c.Unit, unit))) ?? groups.LastOrDefault();
    }

    private static bool Hangs(FactClause clause, List<FactClause> whole) =>
        // 较上年下降23% says of the count before it how it moved.
        clause.IsPart || FactWording.Hangs(clause) || DraftCues.Of("comparison").Begin(clause.Text) || clause.Numbers == 0
            || DraftCues.Of("continuing").Begin(clause.Text) || (clause.Group == whole[^1].Group && (IsRateOf(whole[^1], clause) || IsNextPart(whole, clause)));

    private static bool IsNextPart(List<FactClause> whole, FactClause clause) => !DraftCues.Of("remainder").Begin(clause.Text) && IsMore(whole, clause);

    private static bool IsMore(List<FactClause> whole, FactClause clause) => DraftCues.Has(clause.Text, "superlative")
        || (whole.Exists(c => c.IsPart) && whole.FindLast(c => c.Numbers > 0) is { } last && (last.Unit.Length == 0 || last.Unit == clause.Unit)
            && (IsWithinWhole(whole, clause) || (ActionVerbs.FirstRun(clause.Text).Length == 0 && DraftData.NamedIn(clause) is null)));

    // 局长出庭21件,出庭率95.5%: a rate of what was counted right before it.
    private static bool IsRateOf(FactClause before, FactClause rate) => FactWording.IsRate(rate) && before.Number.Length > 0
        && DraftWords.Pairs(WordsOf(rate)).Overlaps(DraftWords.Pairs(WordsOf(before)));

    private static string WordsOf(FactClause clause) => clause.Text[..Math.Max(0, DraftFacts.FirstCount(clause.Text))];

    // 审结25件,其中维持17件,撤销3件,终止5件: as long as the parts do not exceed the count before 其中.
    private static bool IsWithinWhole(List<FactClause> group, FactClause clause)
    {
        var first = group.FindIndex(c => c.IsPart);
        var whole = group.FindLast(c => c.Numbers == 1 && group.IndexOf(c) < first);
        return clause.Numbers == 1 && whole is not null && whole.Unit == clause.Unit
            && group.Skip(first).Append(clause).Sum(c => DraftFacts.EachCount(c.Text).Sum(ValueOf)) <= ValueOf(whole);
    }

    /// <summary>The clauses with 其中 before what are the parts of a count: outcomes and nothing more (维持12件，撤销3件), counted as it is, that make it up.
    /// </summary>
    internal static IEnumerable<FactClause> WithParts(IReadOnlyList<FactClause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var whole = i == 0 ? null : clauses[i - 1];
            // 制定11件、修改4件、废止7件: what was made was not amended.
            yield return whole is { IsPart: false, Against: "" } && !DraftCues.Has(WordsOf(whole), "made") && !IsOutcome(whole) && MakeUp(whole, clauses, i)
                ? clauses[i] with { Text = DraftData.PartMark + clauses[i].Text } : clauses[i];
        }
    }

    // 驳回9件，撤销3件，终止6件: an outcome has no outcomes.
    private static bool IsOutcome(FactClause whole) => FactPlacing.IsBare(whole) && Outcomes.Begin(whole.Text);

    private static bool MakeUp(FactClause whole, IReadOnlyList<FactClause> clauses, int at)
    {
        var sum = 0m;
        for (var i = at; i < clauses.Count && clauses[i] is { Numbers: 1, IsPart: false, Against: "" } next && next.Group == whole.Group
            && next.Unit == whole.Unit && !FactWording.IsRate(next) && FactPlacing.IsBare(next) && sum < ValueOf(whole); i++)
        {
            sum += ValueOf(next);
            if (i > at && sum == ValueOf(whole) && sum > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a count is more than what it would be a part of.</summary>
    internal static bool Exceeds(FactClause part, FactClause whole) => ValueOf(part) > ValueOf(whole);

    private static decimal ValueOf(FactClause clause) =>
        decimal.TryParse(clause.Number.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value
            : 0;
}

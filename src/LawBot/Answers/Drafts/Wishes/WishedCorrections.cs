using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>Puts the numbers that an instruction corrects (材料里收案写的是81件，不对，改成86件) in the places of those that they correct.</summary>
internal sealed class WishedCorrections
{
    private static readonly char[] Ends = ['，', '；', ';', '。', '\n', '、', ','];
    private readonly List<(string Thing, string Wrong, FactClause Right)> found = [];
    private string thing = "";
    private string wrong = "";

    /// <summary>What was corrected so far: what the number counts, the old number where it was said, and the right one.</summary>
    internal IReadOnlyList<(string Thing, string Wrong, FactClause Right)> Found => found;

    /// <summary>Keeps a correction, or what the next one is about.</summary>
    internal void Add(DraftWish wish)
    {
        var named = wish["thing"].Length > 0 ? wish["thing"] : thing;
        if (wish.Value == "wrong")
        {
            (thing, wrong) = (named, wish["quantity"].Length > 0 ? wish["quantity"] : wrong);
        }
        else if (wish["number"].Length > 0)
        {
            // A number alone takes the measure word of the one that it corrects.
            found.Add((named, wish["n"].Length > 0 ? wish["n"] : wrong, new FactClause(wish["number"], wish["number"], "", 1)));
            (thing, wrong) = ("", "");
        }
        else if (DraftFacts.ClauseOf(wish["quantity"]) is { Number.Length: > 0 } right)
        {
            found.Add((named, wish["wrong"].Length > 0 ? wish["wrong"] : wrong, right));
            (thing, wrong) = ("", "");
        }
    }

    /// <summary>The facts with the corrected numbers; a correction of what they do not state is a fact of its own.</summary>
    internal string Apply(string facts)
    {
        foreach (var (named, old, right) in found)
        {
            var said = old.Length > 0 && facts.Contains(old, StringComparison.Ordinal) ? old : Said(facts, named, right);
            var at = said.Length == 0 ? -1 : facts.IndexOf(said, StringComparison.Ordinal);
            facts = at < 0 && right.Unit.Length == 0 ? facts
                : at >= 0 ? facts.Remove(at, said.Length).Insert(at, right.Number + right.Unit) : $"{facts}\n{named}{right.Text}".Trim('\n');
        }

        return facts;
    }

    // What counts the same thing; of several what shares most of its name.
    private static string Said(string facts, string named, FactClause right)
    {
        var clause = facts.Split(Ends).SelectMany(DraftFacts.EachCount).Where(c => c.Unit.StartsWith(right.Unit, StringComparison.Ordinal))
            .OrderByDescending(c => DraftWords.Share(named, c.Text)).ThenByDescending(c => named.Count(l => c.Text.Contains(l, StringComparison.Ordinal)))
            .FirstOrDefault();
        return clause is null ? "" : right.Unit.Length == 0 ? clause.Number : clause.Number + clause.Unit;
    }
}

using System.Text.RegularExpressions;

namespace LawBot.Answers.Drafts;

/// <summary>Puts the user's numbers where the set phrases have placeholders: by what they count, and by measure word.</summary>
internal sealed partial class DraftFigures(DraftFacts facts)
{
    // Set on the phrases and on invented facts: 受理 against 受理行政复议申请 is 0.9, 收到行政复议申请 against 审结行政复议案件 0.5.
    private const double LeastLikeness = 0.55;

    private static readonly string[] Alike = ["件起宗", "场场次次", "人名人次", "份个"];
    private readonly HashSet<DraftFigure> used = [];

    /// <summary>The numbers that found a place.</summary>
    internal IReadOnlyCollection<DraftFigure> Used => used;

    /// <summary>Fills every placeholder of a phrase that a fact fits, the best pairs first; the others stay.</summary>
    internal string Fill(string phrase)
    {
        var slots = Slot().Matches(phrase).ToList();
        var pairs = slots.SelectMany(s => facts.Figures.Where(f => !used.Contains(f)).Select(f => (Slot: s, Figure: f, Likeness: Likeness(s, f))))
            .Where(p => p.Likeness >= LeastLikeness).OrderByDescending(p => p.Likeness).ToList();
        var chosen = new Dictionary<int, DraftFigure>();
        foreach (var (slot, figure, _) in pairs)
        {
            if (!chosen.ContainsKey(slot.Index) && used.Add(figure))
            {
                chosen[slot.Index] = figure;
            }
        }

        return Slot().Replace(phrase, m => chosen.TryGetValue(m.Index, out var figure)
            ? figure.Number + (figure.Unit.Length > 0 ? figure.Unit : m.Groups["unit"].Value)
            : m.Value);
    }

    private static double Likeness(Match slot, DraftFigure figure)
    {
        var unit = slot.Groups["unit"].Value;
        if (figure.Unit.Length > 0 && figure.Unit != unit && !Alike.Any(a => a.Contains(unit, StringComparison.Ordinal) && a.Contains(figure.Unit, StringComparison.Ordinal)))
        {
            return 0;
        }

        var name = slot.Groups["name"].Value;
        return (0.6 * DraftWords.Share(figure.Label, name)) + (0.4 * DraftWords.Share(name, figure.Context));
    }

    [GeneratedRegex("【(?<name>[^】]+)】(?<unit>人次|场次|件次|户次|[件起宗个名人支项份期次场条户家%])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slot();
}

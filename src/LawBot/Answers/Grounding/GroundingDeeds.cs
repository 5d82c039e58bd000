using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether what a number is told to have undergone is what its source says: 收到司法建议 of 落实司法建议, 出台文件 of 审核制发的文件. A verb of the record stands in
/// the clause of its figure, however common it is elsewhere.
/// </summary>
internal static class GroundingDeeds
{
    private const char Attributive = '的';

    /// <summary>The verb of a number that its figures do not have; null when they have all.</summary>
    /// <param name="said">The number of the generated sentence.</param>
    /// <param name="fitting">The figures that have its value; one or more.</param>
    /// <param name="sources">The sources that they stand in.</param>
    internal static string? Unstated(QuantityInContext said, List<QuantityInContext> fitting, List<GroundingSource> sources)
    {
        var verbs = ActionWords.ActionsIn(said.Before).Where(a => a.Kind != ActionKind.Weak).ToList();
        return verbs.Where(a => !GroundingScope.Directions(a.Class).Any() && !IsStated(a.Class, fitting, sources))
            .Select(a => said.Before[a.Span.Start..a.Span.End].TrimEnd('了'))
            .FirstOrDefault(w => !GroundingOpposites.IsTrend(w)
                && !sources.Exists(s => s.Words.Contains(w, StringComparison.Ordinal) || GroundingContrast.IsReworded(w, s.Words)))
            ?? fitting.ConvertAll(f => UndoneBy(f.Before, said, verbs)).Find(w => w is not null);
    }

    /// <summary>True when two numbers share a verb; one that only tells which things are meant (制发的文件6件) is none where another stands beside it.</summary>
    internal static bool Share(QuantityInContext said, QuantityInContext stated) => Own(said).Overlaps(Own(stated));

    /// <summary>The words of a number without the verbs that only tell which things are meant, where others tell what was done with them.</summary>
    internal static string WithoutAttributive(QuantityInContext number)
    {
        var attributive = AttributiveIn(number);
        return attributive.Aggregate(number.Own, (own, a) => own[..a.Span.Start] + new string('|', a.Span.Length) + own[a.Span.End..]);
    }

    /// <summary>What was done with what a number counts, as a report is read where a question would read no verb.</summary>
    internal static HashSet<string> Own(QuantityInContext number) =>
        (number.Actions.Count > 0 ? number.Actions.Except(AttributiveIn(number).Select(a => a.Class), StringComparer.Ordinal) : ClassesIn(number.Before))
            .ToHashSet(StringComparer.Ordinal);

    private static List<MetricAction> AttributiveIn(QuantityInContext number)
    {
        var verbs = ActionWords.ActionsIn(number.Before).Where(a => a.Kind != ActionKind.Weak).ToList();
        var attributive = verbs.FindAll(a => a.Span.End < number.Before.Length && number.Before[a.Span.End] == Attributive);
        return attributive.Count < number.Actions.Count ? attributive : [];
    }

    // 罚款47.5万元 of 退还罚款47.5万元: what was done with a deed is left out, and the deed is told instead.
    private static string? UndoneBy(string stated, QuantityInContext said, List<MetricAction> verbs) =>
        ActionWords.ActionsIn(stated) is [.., var last] && last.Span.End == stated.Length && verbs.Exists(v => v.Class == last.Class)
            && GroundingLexicon.Opposites.In(stated).FindLast(h => h.End == last.Span.Start && h.Class is "money" or "charge") is { Word: { } undone } hit
            && !GroundingLexicon.Opposites.Row(hit.Row).Any(w => said.Own.Contains(w, StringComparison.Ordinal))
            && !GroundingLexicon.SameWords.In(said.Own).Exists(h => GroundingLexicon.SameWords.Row(h.Row).Contains(undone, StringComparer.Ordinal))
            ? undone : null;

    // In the clause of its figure; or where that clause has no verb of the record, elsewhere in the sentence.
    private static bool IsStated(string verb, List<QuantityInContext> fitting, List<GroundingSource> sources) => fitting.Exists(f =>
        ClassesIn(f.Clause).ToList() is { Count: > 0 } own ? own.Contains(verb) : sources.Exists(s => s.Actions.Contains(verb)));

    // As a question reads them and as a report does: 受理法律援助案件 is a verb to the second only.
    private static IEnumerable<string> ClassesIn(string text)
    {
        var asked = ActionWords.ActionsIn(text).Where(a => a.Kind != ActionKind.Weak).Select(a => a.Class);
        var reported = Enumerable.Range(0, text.Length).Select(i => ActionTable.At(text, i, ActionReading.Reported))
            .OfType<ActionVerb>().Where(v => v.Kind is "main" or "part").Select(v => v.Row.Class);
        return asked.Concat(reported);
    }
}

using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval;

/// <summary>How well a figure is the one that was asked for.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Score">0 to about 1; how much of what was asked its words, its clause and what stands above them say.</param>
/// <param name="IsNear">True when it speaks of the same thing but is another metric (收到 for 受理): to be named, never given.</param>
internal sealed record MatchedFigure(Figure Figure, double Score, bool IsNear);

/// <summary>Matches the figures of one report against one wish. The verb, the kind of quantity and the thing counted must agree.</summary>
internal sealed class FigureMatch
{
    /// <summary>The least score at which a figure counts as the one that was asked for.</summary>
    public const double Least = 0.6;

    // Set by hand below what half a term gives: a few characters in common with a term of the field (农民工 with 农民工工资) do not name it.
    private const double Named = 0.2;
    private const double ContextShare = 0.5;
    private const double OwnWords = 0.5;
    private const double PartOfAnother = 0.1;
    private const double UnitAgrees = 0.12; // Orders the figures that match; lifts none over the bar.
    private const double NotGoverning = 0.9; // A verb inside the name of what is counted (申请更换证件的人员) is less surely its own.
    private const double SameVerb = 0.03; // 主动公开 before 公示, which is of the same class.
    private const double UnnamedMain = 0.02;
    private const double TableRow = 0.12; // A sentence says more of what a number means than a cell does.

    private static readonly string[] Actors = ["群众", "百姓", "市民", "居民", "村民", "公民", "企业", "单位", "部门", "机关", "干部", "领导", "本级", "机构"];

    private readonly ShelvedReport shelved;
    private readonly Report report;
    private readonly MetricWish wish;
    private readonly IReadOnlyList<Concept> concepts;
    private readonly int own;
    private readonly IReadOnlyList<Concept> demanded;
    private readonly bool plans;

    public FigureMatch(ShelvedReport shelved, MetricWish wish, bool plans)
    {
        this.shelved = shelved;
        report = shelved.Report;
        this.wish = wish;
        this.plans = plans;
        var named = Weighted(wish.Words);
        own = named.Count;
        demanded = [.. named.Where(c => !c.IsOfField && IsAttribute(c.Wordings[0], wish.Words))];
        concepts = [.. named, .. Weighted(wish.Context)
            .Where(c => !named.Any(o => Is(o.Wordings[0], c.Wordings[0])))
            .Select(c => c with { Weight = c.Weight * (own > 0 ? ContextShare : 1) })];
    }

    /// <summary>Scores one figure; null when it is about something else.</summary>
    public MatchedFigure? Of(FigureContext context)
    {
        var figure = context.Figure;
        if (concepts.Count == 0 && wish.Action is null && wish.Rate is null)
        {
            return null; // 一年多少件 says nothing to look for: any number would be a guess.
        }

        if (IsPlanned(context) != plans || !FigureKinds.Agree(figure.Unit, wish)
            || !FigureKinds.CanBeCountedBy(wish, context) || FigureKinds.IsThreshold(context))
        {
            return null;
        }

        var (words, weakest) = WordScore(context);
        if (demanded.Any(c => context.CoverageOf(c) <= 0))
        {
            return null;
        }

        var action = ActionAgreement(context);
        if (wish.Rate is { } rate)
        {
            action *= FigureKinds.RateAgreement(rate, context);
        }

        if ((FigureKinds.CountsTwoMeetings(context.Own) && !FigureKinds.CountsTwoMeetings(wish.Words))
            || FigureKinds.CountsMakersInstead(wish, context) || FigureRivals.CountsOther(wish, context))
        {
            action = 0;
        }

        if (action <= 0 || (figure.IsChange && !wish.WantsChange && !Is(wish.Action, "减少") && !Is(wish.Action, "增加") && wish.Kind != QuantityKind.Rate))
        {
            return concepts.Any(c => c.IsOfField) && words >= Least && weakest >= FigureContext.Above ? new MatchedFigure(figure, words, IsNear: true) : null;
        }

        var score = (concepts.Count == 0 ? Least : words) * action
            - (figure.Whole is null ? 0 : PartOfAnother) - (InTable(context) ? TableRow : 0)
            + (wish.Action is null && figure.Action is not null ? -UnnamedMain : 0)
            + (wish.Verb is { } verb && context.Own.Contains(verb, StringComparison.Ordinal) ? SameVerb : 0);
        return score < Least || weakest < Named ? null
            : new MatchedFigure(figure, score + (FigureKinds.SameUnit(wish.Unit, figure.Unit) ? UnitAgrees : 0), IsNear: false);
    }

    private (double Score, double Weakest) WordScore(FigureContext context)
    {
        double sum = 0, total = 0, weakest = 1;
        for (var i = 0; i < concepts.Count; i++)
        {
            // What the question says besides need only be near: else 转隶多少人 would find the number of 编制, named before it.
            var (concept, coverage) = (concepts[i], context.CoverageOf(concepts[i], i < own));
            coverage = i >= own && own > 0 ? Math.Min(coverage, FigureContext.InSentence) : coverage;
            sum += concept.Weight * coverage;
            total += concept.Weight;
            weakest = concept.IsOfField ? Math.Min(weakest, coverage) : weakest;
        }

        return (total > 0 ? sum / total : 0, weakest);
    }

    // 1: the same verb. Less: the verb stands farther off. 0: another verb governs the number.
    private double ActionAgreement(FigureContext context)
    {
        var stated = ActionWords.ActionsIn(context.Own);
        if (wish.Action is null)
        {
            return wish.Kind != QuantityKind.Count || stated.All(a => a.Kind != ActionKind.Part) ? 1 : 0;
        }

        var governing = ActionWords.ActionsIn(context.Action);
        if (stated.Any(a => Is(a.Class, wish.Action)))
        {
            // A verb that came with the subject from an earlier clause (终止8件 after 撤销或者变更4件) is not this number's own.
            var isOwn = ActionWords.ActionsIn(context.Clause).Any(a => Is(a.Class, wish.Action));
            return (context.Action.Length == 0 || governing.Any(a => Is(a.Class, wish.Action)) ? 1 : NotGoverning) * (isOwn ? 1 : NotGoverning);
        }

        if (wish.Kind == QuantityKind.Duration && FigureKinds.NamesTime(context.Own + context.Clause))
        {
            return NotGoverning;
        }

        if (governing.Any(a => a.Kind != ActionKind.Weak))
        {
            return 0;
        }

        return ActionWords.ActionsIn(context.Clause).Any(a => Is(a.Class, wish.Action)) ? 0.95
            : ActionWords.ActionsIn(context.Sentence).Any(a => Is(a.Class, wish.Action)) && stated.All(a => a.Kind == ActionKind.Weak) && NamesThing(context) ? 0.8
            : 0;
    }

    private bool IsPlanned(FigureContext context) => context.Figure.IsPlanned || shelved.Report.Sentences[context.Place].Part == ReportPart.Plans;

    private bool InTable(FigureContext context) =>
        report.Paragraphs[report.Sentences[context.Place].Paragraph].Kind == ParagraphKind.TableRow;

    // A verb elsewhere in the sentence governs the number only when the number counts the very thing.
    private bool NamesThing(FigureContext context) => concepts.Any(c => (c.IsOfField || concepts.Count == 1) && context.NamesItself(c));

    // 彩礼纠纷 is not any 纠纷: a word of the question's own right before a term of the field narrows it, unless it names who acts (群众申请公开).
    private static bool IsAttribute(string word, string words)
    {
        var behind = words.IndexOf(word, StringComparison.Ordinal) + word.Length;
        return !Actors.Any(a => word.EndsWith(a, StringComparison.Ordinal))
            && Vocabulary.Field.Match(words).Any(m => m.Span.Start == behind && ActionWords.IsObject(m));
    }

    // What staff add in their own words (全国统一的执法证) tells one figure from another less than the field's term does.
    private static List<Concept> Weighted(string words) =>
        [.. Concepts.Of(words).Select(c => c.IsOfField ? c : c with { Weight = OwnWords * c.Weight })];

    private static bool Is(string? a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}

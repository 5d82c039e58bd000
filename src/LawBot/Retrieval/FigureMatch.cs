using LawBot.Chinese;
using LawBot.Extraction;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>How well a figure is the one that was asked for.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Score">0 to 1; how much of what was asked its words, its clause and what stands above them say.</param>
/// <param name="IsNear">True when it speaks of the same thing but is another metric (收到 for 受理): to be named, never given.</param>
internal sealed record MatchedFigure(Figure Figure, double Score, bool IsNear);

/// <summary>Matches the figures of one report against one wish. The verb, the kind of quantity and the thing counted must agree.</summary>
internal sealed class FigureMatch
{
    private const double Clause = 0.9;
    private const double SameTopic = 0.85;
    private const double SameSentence = 0.6;
    private const double Above = 0.5;
    private const double PartOfAnother = 0.12;
    private const double UnitAgrees = 0.08;

    private readonly Report report;
    private readonly MetricWish wish;
    private readonly IReadOnlyList<Concept> concepts;
    private readonly bool plans;

    public FigureMatch(Report report, MetricWish wish, bool plans)
    {
        this.report = report;
        this.wish = wish;
        this.plans = plans;
        concepts = Concepts.Of(wish.Words);
    }

    /// <summary>The least score at which a figure counts as the one that was asked for.</summary>
    public const double Least = 0.62;

    /// <summary>Scores one figure; null when it is about something else.</summary>
    public MatchedFigure? Of(Figure figure)
    {
        if (!KindAgrees(figure) || figure.IsDoubtful || figure.IsPlanned != plans || concepts.Count == 0)
        {
            return null;
        }

        var (words, weakest) = WordScore(figure);
        var action = ActionAgreement(figure);
        var score = words - (figure.Whole is null ? 0 : PartOfAnother) + (string.Equals(UnitClassOf(wish.Unit), UnitClassOf(figure.Unit), StringComparison.Ordinal) ? UnitAgrees : 0);
        if (action <= 0 || (figure.IsChange && !wish.WantsChange && !string.Equals(wish.Action, "减少", StringComparison.Ordinal)))
        {
            return words >= Least && weakest >= Above ? new MatchedFigure(figure, score, IsNear: true) : null;
        }

        return score * action >= Least && weakest > 0
            ? new MatchedFigure(figure, score * action, IsNear: false)
            : null;
    }

    private (double Score, double Weakest) WordScore(Figure figure)
    {
        var own = SentenceScores.Plain(figure.Metric + "," + figure.Subject + "," + figure.Action);
        var clause = SentenceScores.Plain(figure.Clause.In(report.Text));
        var topic = figure.Topic is null ? "" : SentenceScores.Plain(figure.Topic);
        var at = SentenceAt(figure.Number.Start);
        var sentence = SentenceScores.Plain(report.Sentences[at].Span.In(report.Text));
        var above = string.Join(' ', report.HeadingPath(report.Sentences[at].Heading).Select(SentenceScores.Plain))
            + " " + (at > 0 ? SentenceScores.Plain(report.Sentences[at - 1].Span.In(report.Text)) : "");
        double sum = 0, total = 0, weakest = 1;
        foreach (var concept in concepts)
        {
            var coverage = new[]
            {
                concept.CoverageBy(own), Clause * concept.CoverageBy(clause), SameTopic * concept.CoverageBy(topic),
                SameSentence * concept.CoverageBy(sentence), Above * concept.CoverageBy(above),
            }.Max();
            sum += concept.Weight * coverage;
            total += concept.Weight;
            weakest = concept.IsOfField ? Math.Min(weakest, coverage) : weakest;
        }

        return (sum / total, weakest);
    }

    // 1: the same verb. Less: the verb stands farther off. 0: another verb governs the number.
    private double ActionAgreement(Figure figure)
    {
        var own = MetricVerbs.ActionsIn(SentenceScores.Plain((figure.Action ?? "") + "," + figure.Metric));
        if (wish.Action is null)
        {
            return wish.Kind == QuantityKind.Rate || own.All(a => a.Kind != ActionKind.Part) ? 1 : 0;
        }

        if (own.Any(a => Same(a.Class)))
        {
            return 1;
        }

        if (own.Any(a => a.Kind != ActionKind.Weak))
        {
            return 0;
        }

        var clause = MetricVerbs.ActionsIn(SentenceScores.Plain(figure.Clause.In(report.Text)));
        var sentence = MetricVerbs.ActionsIn(SentenceScores.Plain(report.Sentences[SentenceAt(figure.Number.Start)].Span.In(report.Text)));
        return clause.Any(a => Same(a.Class)) ? 0.95 : sentence.Any(a => Same(a.Class)) ? 0.85 : 0;
    }

    private bool Same(string action) => string.Equals(action, wish.Action, StringComparison.Ordinal);

    private bool KindAgrees(Figure figure)
    {
        var kind = figure.Unit switch
        {
            "%" or "个百分点" or "成" => QuantityKind.Rate,
            "元" => QuantityKind.Money,
            "个工作日" or "工作日" or "小时" or "分钟" or "天" or "日" or "个月" or "年" => QuantityKind.Duration,
            _ => QuantityKind.Count,
        };
        return kind == wish.Kind;
    }

    private static string UnitClassOf(string? unit) => unit switch
    {
        null => "none",
        "人" or "名" or "人次" or "位" or "余人" => "people",
        "次" or "场" or "场次" or "轮" or "期" => "times",
        _ => "things",
    };

    private int SentenceAt(int offset)
    {
        var (low, high) = (0, report.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (report.Sentences[middle].Span.Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

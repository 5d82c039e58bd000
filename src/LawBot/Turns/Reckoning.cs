using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>What follows by arithmetic from the sentences of the last answer: 还剩几件没化掉, 改掉的占几成.</summary>
/// <remarks>A part of a whole stands behind it under the same measure word: 交办690件,实际化解687件. Of several such pairs the one whose part is told in the
/// message's own characters is meant.</remarks>
/// <param name="catalog">The reports, for their figures.</param>
internal sealed class Reckoning(IReportCatalog catalog)
{
    private const int LongestLeaning = 4;

    /// <summary>Whether a message asks for what is left, or for a share, of numbers that were just told.</summary>
    /// <returns>Null when it asks for neither.</returns>
    public static Reckoned? Wanted(ConversationState state, TurnReading message) =>
        state is not { Topic: ConversationTopic.Question, Items.Count: > 0 } || message.NamesPlace || message.NamesMatter
            || message.Alone.Years.Count > 0 ? null
        : message.Does("remaining") && message.AsksNumber ? Reckoned.Left
        : MessageWords.AloneOf(MessageWords.Trim(message.Bare)) is "share-alone" && state.Values.Count <= 1 ? Reckoned.Share
        : message is { Alone.Operator.Name: "share", IsSilent: true } && state.Subject.Whole.Length > 0 && state.Values.Count <= 1 ? Reckoned.Share
        : message is { Alone.Operator.Name: "share", Content.Length: > 0 and <= LongestLeaning } && state.Values.Count <= 1 ? Reckoned.Share
        : null;

    /// <summary>The words by which the part is known: those of the message, or 企业 where it asks 占多大比例 of 其中企业.</summary>
    public static string WordsOf(ConversationState state, TurnReading message) =>
        message.Content.Length == 0 && state.Subject.Whole.Length > 0 ? state.Subject.Content : message.Bare;

    /// <summary>The number that a message supposes, 要是又办结45件,还剩几件; 0 where it supposes none.</summary>
    public static decimal FurtherOf(TurnReading message) => !message.Does("supposing") ? 0 : message.Alone.Spans
        .Where(s => s.Kind == SpanKind.Number).Select(s => decimal.Parse(s.Value, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>Computes it.</summary>
    /// <returns>Null when the sentences hold no such pair, or none that can be told from the others.</returns>
    public async Task<Answer?> AnswerAsync(TurnPlan.Reckon plan, string asked, CancellationToken cancellation)
    {
        var pairs = new List<Pair>();
        foreach (var source in plan.State.Items.Select(i => i.Source))
        {
            pairs.AddRange(await catalog.FindAsync(source.ReportId, cancellation) is { } indexed ? PairsIn(indexed, source, plan.Words) : []);
        }

        var best = pairs.Count == 0 ? 0 : pairs.Max(p => p.Shared);
        var meant = pairs.Where(p => p.Shared == best).ToList();
        var isOpen = best == 0 && (meant.Count > 1 || (plan.Wanted == Reckoned.Share && plan.Words.Any(TextFolding.IsHan) && !IsShareAlone(plan.Words)));
        return meant.Count == 0 || isOpen ? null : AnswerOf(meant[^1], plan.Wanted, asked, plan.Further);
    }

    private static bool IsShareAlone(string words) => MessageWords.AloneOf(MessageWords.Trim(words)) is "share-alone";

    private static IEnumerable<Pair> PairsIn(IndexedReport indexed, Source source, string words)
    {
        var figures = indexed.Figures.Where(f => source.Span.Contains(f.Number) && f is { IsPlanned: false, IsChange: false, IsDoubtful: false })
            .OrderBy(f => f.Number.Start).ToList();
        for (var i = 1; i < figures.Count; i++)
        {
            var part = figures[i];
            if (figures.Take(i).LastOrDefault(f => f.Unit == part.Unit && f.Value > part.Value) is { } whole)
            {
                var told = TextFolding.Fold(indexed.Report.Text[figures[i - 1].Number.End..part.Number.End]);
                yield return new Pair(source, whole, part, words.Where(TextFolding.IsHan).Distinct().Count(c => told.Contains(c, StringComparison.Ordinal)));
            }
        }
    }

    private static Answer AnswerOf(Pair pair, Reckoned wanted, string asked, decimal further)
    {
        var (source, whole, part, _) = pair;
        var isShare = wanted == Reckoned.Share;
        var value = isShare ? Math.Round(100 * part.Value / whole.Value, 1) : whole.Value - part.Value - further;
        var isAbout = whole.IsApproximate || part.IsApproximate;
        var line = ReckoningMessages.Line(source, isShare, value, isShare ? "%" : part.Unit, isAbout, whole, part, further);
        var rows = new[] { whole, part }.Select(f => new FigureRow(
            source.Jurisdiction, source.Year, f.Value, f.Upper, f.Unit, ReckoningMessages.Number(f), f.IsApproximate, f.Metric, f.Scope, source)).ToList();
        var table = new FigureTable(asked, part.Metric, rows, [], [])
        {
            Computed = [new ComputedFigure(ReckoningMessages.Result(isShare, value, part.Unit, isAbout), value, isShare ? "%" : part.Unit,
                isShare ? "share" : "difference", isShare ? [1, 0] : [0, 1])],
        };
        return new Answer(asked, AnswerKind.Figures, line, AnswerOrigin.Extracted, [new Citation(1, source)], []) { Figures = table };
    }

    private sealed record Pair(Source Source, Figure Whole, Figure Part, int Shared);
}

/// <summary>What is computed from numbers that were just told.</summary>
public enum Reckoned
{
    /// <summary>The whole less the part.</summary>
    Left,

    /// <summary>The part in a hundred of the whole.</summary>
    Share,
}

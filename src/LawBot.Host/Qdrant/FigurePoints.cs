using System.Globalization;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Quantities;
using LawBot.Reports;
using LawBot.Reports.Figures;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Figures as points, and back.</summary>
internal static class FigurePoints
{
    public static PointStruct Of(IndexedReport indexed, int ordinal, IEnumerable<string> folded, long generation)
    {
        var f = indexed.Figures[ordinal];
        var payload = PassagePoints.Marked(
            new FigurePayload
            {
                Ordinal = ordinal,
                Metric = f.Metric,
                Value = f.Value.ToString(CultureInfo.InvariantCulture),
                Upper = f.Upper?.ToString(CultureInfo.InvariantCulture),
                Unit = f.Unit,
                Approximate = f.IsApproximate,
                Number = [f.Number.Start, f.Number.End],
                Clause = [f.Clause.Start, f.Clause.End],
                Whole = f.Whole is { } whole ? [whole.Start, whole.End] : null,
                Scope = f.Scope,
                Subject = f.Subject,
                Action = f.Action,
                Topic = f.Topic,
                StatedYear = f.Year,
                Planned = f.IsPlanned,
                Change = f.IsChange,
                Bound = (int)f.Bound,
                Doubtful = f.IsDoubtful,
            },
            indexed.Report, generation);
        return PayloadCodec.Point(
            PointIds.OfFigure(indexed.Report.Id, generation, ordinal), payload, PayloadJson.Wire.FigurePayload, SparseTerms.OfFigure(folded));
    }

    public static Figure Read(FigurePayload p) =>
        new(p.Metric, Number(p.Value), p.Unit, p.Approximate, Span(p.Number), Span(p.Clause))
        {
            Upper = p.Upper is null ? null : Number(p.Upper),
            Scope = p.Scope,
            Subject = p.Subject,
            Action = p.Action,
            Topic = p.Topic,
            Whole = p.Whole is null ? null : Span(p.Whole),
            Year = p.StatedYear,
            IsPlanned = p.Planned,
            IsChange = p.Change,
            Bound = (QuantityBound)p.Bound,
            IsDoubtful = p.Doubtful,
        };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static TextSpan Span(IReadOnlyList<int> place) => new(place[0], place[1]);
}

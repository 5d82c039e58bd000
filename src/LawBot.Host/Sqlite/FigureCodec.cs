using LawBot.Quantities;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Host.Sqlite;

/// <summary>A figure as the bytes of one row.</summary>
internal static class FigureCodec
{
    [Flags]
    private enum Traits
    {
        None = 0,
        Approximate = 1,
        Planned = 2,
        Change = 4,
        Doubtful = 8,
        Range = 16,
        Part = 32,
        AtLeast = 64,
        AtMost = 128,
    }

    public static void Encode(BlobWriter writer, Figure figure)
    {
        writer.Number((int)TraitsOf(figure));
        writer.Text(figure.Metric);
        writer.Decimal(figure.Value);
        writer.Text(figure.Unit);
        writer.Span(figure.Number);
        writer.Span(figure.Clause);
        writer.Decimal(figure.Upper ?? 0);
        writer.Optional(figure.Scope);
        writer.Text(figure.Subject);
        writer.Optional(figure.Action);
        writer.Optional(figure.Topic);
        writer.Span(figure.Whole ?? default);
        writer.Number(figure.Year ?? 0);
    }

    public static Figure Decode(ReadOnlySpan<byte> data)
    {
        var reader = new BlobReader(data);
        var traits = (Traits)reader.Number();
        var figure = new Figure(
            reader.Text(), reader.Decimal(), reader.Text(), traits.HasFlag(Traits.Approximate), reader.Span(), reader.Span());
        var upper = reader.Decimal();
        var scope = reader.Optional();
        var (subject, action, topic) = (reader.Text(), reader.Optional(), reader.Optional());
        var whole = reader.Span();
        var year = (int)reader.Number();
        return figure with
        {
            Upper = traits.HasFlag(Traits.Range) ? upper : null,
            Scope = scope,
            Subject = subject,
            Action = action,
            Topic = topic,
            Whole = traits.HasFlag(Traits.Part) ? whole : null,
            Year = year == 0 ? null : year,
            IsPlanned = traits.HasFlag(Traits.Planned),
            IsChange = traits.HasFlag(Traits.Change),
            Bound = traits.HasFlag(Traits.AtLeast) ? QuantityBound.Least : traits.HasFlag(Traits.AtMost) ? QuantityBound.Most : QuantityBound.None,
            IsDoubtful = traits.HasFlag(Traits.Doubtful),
        };
    }

    private static Traits TraitsOf(Figure figure) =>
        If(figure.IsApproximate, Traits.Approximate) | If(figure.IsPlanned, Traits.Planned) | If(figure.IsChange, Traits.Change)
        | If(figure.IsDoubtful, Traits.Doubtful) | If(figure.Upper is not null, Traits.Range)
        | If(figure.Whole is not null, Traits.Part)
        | If(figure.Bound == QuantityBound.Least, Traits.AtLeast) | If(figure.Bound == QuantityBound.Most, Traits.AtMost);

    private static Traits If(bool isSo, Traits trait) => isSo ? trait : Traits.None;
}

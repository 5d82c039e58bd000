using LawBot.Extraction;

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
    }

    public static Figure Decode(ReadOnlySpan<byte> data)
    {
        var reader = new BlobReader(data);
        var traits = (Traits)reader.Number();
        var figure = new Figure(
            reader.Text(), reader.Decimal(), reader.Text(), traits.HasFlag(Traits.Approximate), reader.Span(), reader.Span());
        var upper = reader.Decimal();
        return figure with
        {
            Upper = traits.HasFlag(Traits.Range) ? upper : null,
            Scope = reader.Optional(),
            IsPlanned = traits.HasFlag(Traits.Planned),
            IsChange = traits.HasFlag(Traits.Change),
            IsDoubtful = traits.HasFlag(Traits.Doubtful),
        };
    }

    private static Traits TraitsOf(Figure figure) =>
        If(figure.IsApproximate, Traits.Approximate) | If(figure.IsPlanned, Traits.Planned) | If(figure.IsChange, Traits.Change)
        | If(figure.IsDoubtful, Traits.Doubtful) | If(figure.Upper is not null, Traits.Range);

    private static Traits If(bool isSo, Traits trait) => isSo ? trait : Traits.None;
}

using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Tells by its words of measuring what kind of number a part of a question asks for: <c>Lexicon/measured.tsv</c> and the measure words.</summary>
internal static class AskedKind
{
    // 哪几家 asks which ones.
    private const char Which = '哪';

    private static readonly WordList Rates = WordList.Of("measured", "rate");
    private static readonly WordList Money = WordList.Of("measured", "money");
    private static readonly WordList Times = WordList.Of("measured", "time");
    private static readonly WordList Open = WordList.Of("measured", "open");
    private static readonly WordList Points = WordList.Of("measured", "point");

    /// <summary>True where a share or a change in points is asked for: 占几成, 降了几个点.</summary>
    /// <param name="part">The folded part.</param>
    /// <param name="isChange">True when it asks by how much something changed.</param>
    public static bool IsShare(string part, bool isChange) => Rates.StandIn(part) || Measures(part, UnitKind.Rate)
        || (isChange && AskedMeasure.In(part).Any(m => Points.Are(m.Unit))); // A change of so many points is one of a share.

    /// <summary>True where money is asked for.</summary>
    public static bool IsMoney(string part) => Money.StandIn(part) || Measures(part, UnitKind.Money);

    /// <summary>True where a length of time is asked for.</summary>
    public static bool IsDuration(string part) => Times.StandIn(part) || Measures(part, UnitKind.Time);

    /// <summary>True where it is asked by a measure word that counts things (几项): words of money, time or share beside it say only of what.</summary>
    public static bool CountsBy(string part) =>
        AskedMeasure.In(part).Where(m => m.Unit is not null && !(m.Span.Start > 0 && part[m.Span.Start - 1] == Which)).Take(1)
            .Any(m => m.Kind is UnitKind.Case or UnitKind.People or UnitKind.Count && !Open.Are(m.Unit));

    private static bool Measures(string part, UnitKind kind) => AskedMeasure.In(part).Any(m => m.Kind == kind);
}

using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Tells by its words of measuring what kind of number a part of a question asks for: <c>Lexicon/measured.tsv</c> and the measure words.</summary>
internal static class AskedKind
{
    private static readonly WordList Rates = WordList.Of("measured", "rate");
    private static readonly WordList Money = WordList.Of("measured", "money");
    private static readonly WordList Times = WordList.Of("measured", "time");
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

    private static bool Measures(string part, UnitKind kind) => AskedMeasure.In(part).Any(m => m.Kind == kind);
}

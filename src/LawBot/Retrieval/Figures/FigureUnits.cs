using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Which measures can be meant by a measure word that was asked.</summary>
internal static class FigureUnits
{
    private const string People = "people";
    private const string Times = "times";
    private const string Cases = "cases";
    private const string Papers = "papers";
    private const string Things = "";

    // 行政|执法人员: characters of a noun of people.
    private const int LongestPerson = 4;

    private static readonly WordList Persons = WordList.Of("counted", "person");
    private static readonly WordList Makers = WordList.Of("counted", "maker");
    private static readonly WordList Below = WordList.Of("counted", "below");
    private static readonly WordList NotBelow = WordList.Of("counted", "below-not");
    private static readonly WordList Above = WordList.Of("counted", "above");

    /// <summary>What sort of quantity a measure measures.</summary>
    public static QuantityKind KindOf(string unit) => UnitTable.KindOf(unit) switch
    {
        UnitKind.Rate => QuantityKind.Rate,
        UnitKind.Money => QuantityKind.Money,
        UnitKind.Time => QuantityKind.Duration,
        _ => unit is "成" ? QuantityKind.Rate : QuantityKind.Count,
    };

    /// <summary>True when both measures are of one class: 件 and 起, 人 and 名.</summary>
    public static bool AreAlike(string a, string b) => KindOf(a) == KindOf(b) && UnitTable.AskedLike(a) == UnitTable.AskedLike(b) && !MeasureApart(a, b);

    /// <summary>True when numbers of one matter with these measures can be put in order: 60项 and 34件, 328人 and 275个 of certificates. Money, rates and
    /// times are apart from each other and from counts, people from cases and occasions.</summary>
    public static bool AreComparable(string a, string b)
    {
        var (one, other) = (UnitTable.AskedLike(a), UnitTable.AskedLike(b));
        return KindOf(a) == KindOf(b) && !MeasureApart(a, b) && (UnitTable.SameClass(a, b) || KindOf(a) == QuantityKind.Count)
            && !(one is People && other is Cases or Times) && !(other is People && one is Cases or Times);
    }

    // 公里 are no 平方米, and neither is a count.
    private static bool MeasureApart(string a, string b) => (IsPhysical(a) || IsPhysical(b)) && UnitTable.KindOf(a) != UnitTable.KindOf(b);

    private static bool IsPhysical(string unit) => UnitTable.KindOf(unit) is >= UnitKind.Area and <= UnitKind.Score;

    /// <summary>True when a figure can be what is asked for by that measure word: 几个律师 is not 35场, 几件案子 not 20人.</summary>
    /// <remarks>Certificates issued are as many as the people who got them.</remarks>
    public static bool CanCount(string asked, FigureWords words)
    {
        var unit = words.Figure.Unit;
        var (wanted, counted) = (UnitTable.AskedLike(asked), UnitTable.AskedLike(unit));
        if (KindOf(asked) != KindOf(unit) || MeasureApart(asked, unit) || (unit is "种" or "类" && asked is not ("种" or "类" or "个")))
        {
            return false; // Eight 种 of cases are no eight cases.
        }

        return wanted == counted || wanted switch
        {
            People => unit is "个" or "本" or "张" && Persons.End(words.Subject),
            Times => counted is Cases or Things,
            Cases or Papers => counted is Cases or Papers or Things,
            Things => asked is "个" or "类" or "种" || counted is not People and not Times,
            _ => unit is "个",
        };
    }

    /// <summary>True where certificates are counted, which are as many as the people who got them: 证件275个.</summary>
    public static bool CountsPeople(Reports.Figure figure) => figure.Unit is "个" or "本" or "张" && Persons.End(Chinese.TextFolding.Fold(figure.Subject));

    /// <summary>True when the number counts who handles cases or a list of them, and cases were asked for: 复议受理点11个, 公证事项清单20项.</summary>
    public static bool CountsMakers(AskedFigure asked, FigureWords words) => (asked.Unit is not { } unit || UnitTable.AskedLike(unit) is Cases or Papers)
        && words.Makers.Any(m => !asked.Words.Contains(m, StringComparison.Ordinal));

    /// <summary>A folded text with its nouns of people blanked out (执法人员, 律师).</summary>
    public static string WithoutPeople(string text)
    {
        List<Chinese.TextSpan> nouns = [.. Persons.In(text)];
        return QuestionTopic.Blank(text, nouns.Where(s => !nouns.Exists(next => next.Start == s.End))
            .Select(s => new Chinese.TextSpan(Math.Max(0, s.End - LongestPerson), s.End)));
    }

    /// <summary>The words of <see cref="FigureWords.Makers"/>.</summary>
    internal static string[] MakersOf(FigureWords words) =>
        [.. new[] { words.Subject, words.After.Split('、', ',', '的')[0] }.Select(thing => thing[^Makers.LengthAtEnd(thing)..])
            .Where(maker => maker.Length > 0)];

    /// <summary>True for a number that says when something follows and not what was reached: 对满意率低于60%的单位.</summary>
    public static bool IsThreshold(FigureWords words) =>
        (Below.End(words.Before) && !NotBelow.End(words.Before)) || (words.After.StartsWith('的') && Above.End(words.Before));
}

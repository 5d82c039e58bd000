using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Tells which measure word a question asks by, or what its noun is counted in.</summary>
internal static class WishUnits
{
    // 几个县级的调解员: characters before the one that ends a name of people.
    private const int LongestPerson = 5;

    private static readonly WordList People = WordList.Of("measured", "people");
    private static readonly WordList Occasions = WordList.Of("measured", "occasions");
    private static readonly WordList PersonFirst = WordList.Of("measured", "person-first");
    private static readonly WordList NoPerson = WordList.Of("measured", "person-not");
    private static readonly WordList Person = WordList.Of("measured", "person");
    private static readonly GuardedWords Cases = new("measured", "case");

    /// <returns>件, 人, 次 …; null when the wording leaves it open.</returns>
    public static string? Of(string segment)
    {
        // 服务了多少人次 asks for deeds, whoever they were done to.
        if (Occasions.In(segment).ToList() is [var occasions, ..])
        {
            return occasions.In(segment);
        }

        // 几个干部 counts people and 多少案子 cases, whatever the measure word.
        var measures = AskedMeasure.In(segment).ToList();
        if (People.StandIn(segment) || measures.Exists(m => CountsPeople(segment, m)))
        {
            return "人";
        }

        var unit = measures.Select(m => m.Unit).FirstOrDefault(u => u is not null);
        return unit is null or "个" && Cases.IndexIn(segment) >= 0 ? "件" : unit;
    }

    private static bool CountsPeople(string segment, AskedMeasure measure)
    {
        if (measure.Unit is not (null or "个") && measure.Kind != UnitKind.People)
        {
            return false;
        }

        var behind = segment.AsSpan(measure.Span.End);
        var thing = behind[..Runs.Han(behind, 0, LongestPerson)];
        var person = Person.IndexIn(thing);
        return measure.Kind == UnitKind.People || (PersonFirst.Begin(thing) && !NoPerson.Begin(thing))
            || (person > 0 && NoPerson.LengthAt(behind, person) == 0);
    }
}

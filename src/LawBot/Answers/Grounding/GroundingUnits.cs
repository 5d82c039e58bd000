using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>Whether the measure word of a number counts what that of a figure counts.</summary>
internal static class GroundingUnits
{
    // 3个专职调解员.
    private const int NounReach = 4;

    private const int HalfDay = 12;

    /// <summary>True when both are counted alike: the same measure word, or one that counts the same things (件, 起, 宗, 个).</summary>
    internal static bool HasUnit(QuantityInContext said, QuantityInContext stated, string words)
    {
        var (a, b) = (said.Number.Unit, stated.Number.Unit);
        if (a == b)
        {
            return a.Length > 0 || said.Number.Next == stated.Number.Next || !TextFolding.IsHan(said.Number.Next) || !TextFolding.IsHan(stated.Number.Next)
                || said.Number.Value >= 1000;
        }

        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == 0 ? !TextFolding.IsHan(said.Number.Next) : !TextFolding.IsHan(stated.Number.Next) && words.Contains(a, StringComparison.Ordinal);
        }

        // 15万多群众 of 15万余人.
        if (UnitTable.KindOf(b) == UnitKind.People && UnitTable.KindOf(a) != UnitKind.People && IsPeople(a))
        {
            return true;
        }

        if (UnitTable.KindOf(a) == UnitKind.People != (UnitTable.KindOf(b) == UnitKind.People) && !NamesPeople(a, b, said, stated))
        {
            return false;
        }

        return UnitTable.SameClass(a, b) || UnitTable.AreMachines(a, b) || UnitTable.IsGeneralFor(a, b)
            || (GroundingWords.Occasions.Are(a) && GroundingWords.Occasions.Are(b)) || NamesTheNoun(a, b, stated.After) || NamesTheNoun(b, a, said.After)
            || (GroundingWords.ThingUnits.Are(a) && GroundingWords.ThingUnits.Are(b) && CountTheSame(said, stated))
            || (UnitTable.CountPapers(a, b) && (IsOfPaper(stated) || CountTheSame(said, stated)) && said.Actions.IsSubsetOf(stated.Actions));
    }

    /// <summary>True when a source counts as many by the same measure word as a number in characters: 改了五遍 of 五次修改, 各添一名 of 增配1名.</summary>
    internal static bool CountsAlike(in StatedNumber said, GroundingSource source)
    {
        var (value, unit) = (said.Value, said.Text[^1].ToString());
        // 晚上七点 of 19时.
        if (GroundingWords.Hours.Are(unit))
        {
            return GroundingWords.Hours.Words.Append(":").Any(w => source.Words.Contains($"{value}{w}", StringComparison.Ordinal)
                || source.Words.Contains($"{value + HalfDay}{w}", StringComparison.Ordinal));
        }

        return source.Numbers.Any(n => n.Value == value && n.Unit.Length > 0 && CountAlike(unit, n.Unit))
            || source.Numbers.Any(n => n.IsName && n.Value == value && CountAlike(unit, n.Text[^1].ToString()));
    }

    private static bool CountAlike(string one, string other) => UnitTable.KindOf(one) != UnitKind.None
        && (UnitTable.SameClass(one, other) || (GroundingWords.Occasions.Are(one) && GroundingWords.Occasions.Are(other)));

    private static bool IsPeople(string unit) => GroundingLexicon.Claims.In(unit).Exists(h => h is { At: 0, Class: "people" or "role" });

    // 个 counts people only where the words beside it name people: 3个调解员, not 换发证件306个 of 306名.
    private static bool NamesPeople(string said, string stated, QuantityInContext one, QuantityInContext other)
    {
        var general = UnitTable.KindOf(said) == UnitKind.People ? other : UnitTable.KindOf(stated) == UnitKind.People ? one : null;
        // 61个嘎查配备法律顾问 counts no people: the noun stands right behind, or before a number with nothing behind it.
        return general is null || (UnitTable.IsGeneral(general.Number.Unit) && UnitTable.KindOf(general.Number.Next.ToString()) == UnitKind.People)
            || GroundingLexicon.Claims.In(general.After.Any(TextFolding.IsHan) ? general.After : general.Before)
            .Exists(h => h.Class is "role" or "office" or "people" && (h.At <= NounReach || !general.After.Any(TextFolding.IsHan)));
    }

    // 3条采砂船 of 采砂船3艘: the noun beside both numbers is the same.
    private static bool CountTheSame(QuantityInContext said, QuantityInContext stated) => Beside(said).Intersect(Beside(stated)).Any();

    private static IEnumerable<(char, char)> Beside(QuantityInContext figure) => GroundingPolarity.Pairs(ActionWords.WithoutActions(
        figure.Before[Math.Max(0, figure.Before.Length - NounReach)..] + "|" + figure.After[..Math.Min(figure.After.Length, NounReach)]));

    private static bool IsOfPaper(QuantityInContext stated) => GroundingLexicon.Claims.In(stated.Own).Exists(h => h.Class == "paper");

    // 104村 and 104个村.
    private static bool NamesTheNoun(string noun, string general, string after) =>
        UnitTable.IsGeneral(general) && after.StartsWith(noun, StringComparison.Ordinal);
}

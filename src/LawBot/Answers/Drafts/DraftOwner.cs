using System.Text.RegularExpressions;
using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>Whose section is being written, and about which year.</summary>
/// <param name="Rank">县, 市, 区, 旗, 镇, 乡, 局 or 省.</param>
/// <param name="Year">As the text names it: 2023年, or the placeholder 【年度】.</param>
internal sealed partial record DraftOwner(char Rank, string Year)
{
    private const string AnyFirstPerson = "党政主要负责人";

    /// <summary>How the instruction calls the first person in charge: 县政府主要负责人; 党政主要负责人 where it says nothing more.</summary>
    internal string FirstPerson { get; init; } = AnyFirstPerson;

    internal const string UnknownYear = "【年度】";

    /// <summary>A county in a year that is not known.</summary>
    internal static DraftOwner Usual { get; } = new('县', UnknownYear);

    /// <summary>Whose text it is, and of which year.</summary>
    internal static DraftOwner Of(DraftSpec spec)
    {
        // Facts that a bureau hands in (我局…) do not make the county's text the bureau's.
        var called = Called().Match(spec.Instruction) is { Success: true } asked ? asked
            : Called().Match(spec.Facts.Replace("我局", "", StringComparison.Ordinal).Replace("本局", "", StringComparison.Ordinal));
        var rank = spec.Place.Length > 0 && "县市区旗镇乡局省".Contains(spec.Place[^1], StringComparison.Ordinal) ? spec.Place[^1] : called.Success ? called.Value[^1]
            : '县';
        return new(rank, Naming.YearOf(spec.Year, UnknownYear)) { FirstPerson = PersonIn(spec.Instruction, rank) };
    }

    /// <summary>A set phrase in the owner's words, the first person in charge as the instruction calls it where a sentence begins to speak of it.</summary>
    internal string FillPerson(string phrase) => Fill(phrase.IndexOf(AnyFirstPerson, StringComparison.Ordinal) is >= 0 and var at
        ? phrase.Remove(at, AnyFirstPerson.Length).Insert(at, FirstPerson) : phrase);

    private static string PersonIn(string instruction, char rank)
    {
        if (DraftCues.Has(instruction, "党政"))
        {
            return AnyFirstPerson;
        }

        var party = DraftCues.Has(instruction, "党委负责人");
        var government = DraftCues.Has(instruction, "政府负责人");
        return party == government ? AnyFirstPerson : rank == '局' ? "局主要负责人" : party ? $"{rank}委主要负责人" : $"{rank}政府主要负责人";
    }

    /// <summary>A set phrase in the owner's words.</summary>
    internal string Fill(string phrase)
    {
        var filled = phrase.Replace("{年}", Year, StringComparison.Ordinal);
        return Rank switch
        {
            '县' => filled,
            '局' => filled.Replace("县委理论学习中心组和县政府常务会议", "局党组理论学习中心组", StringComparison.Ordinal).Replace("县委、县政府", "局党组", StringComparison.Ordinal)
                .Replace("我县", "我局", StringComparison.Ordinal).Replace("全县", "全系统", StringComparison.Ordinal),
            _ => County().Replace(filled, m => m.Value.Replace('县', Rank)),
        };
    }

    [GeneratedRegex("(?:我们?|本|全|咱们?)[县市区旗镇乡局省]|(?<![县市校社景园])[县市区旗镇乡](?=长[，。、履写的法]|长$|委书记|政府主要)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Called();

    [GeneratedRegex("[我全]县|县委|县政府", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex County();
}

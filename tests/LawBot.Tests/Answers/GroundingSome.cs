using LawBot.Answers.Grounding;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>Invented evidence for the tests of what a model writes.</summary>
internal static class GroundingSome
{
    public static readonly IReadOnlyList<Jurisdiction> Jurisdictions =
    [
        new("青禾县", JurisdictionLevel.County, "山南", "云岭市"),
        new("白河县", JurisdictionLevel.County, "山南", "云岭市"),
        new("石泉区", JurisdictionLevel.County, "山南", "云岭市"),
        new("云岭市", JurisdictionLevel.City, "山南", "云岭市"),
        new("望江县", JurisdictionLevel.County, "海东", "临川市"),
        new("理县", JurisdictionLevel.County, "川西", null),
    ];

    public static readonly GroundingPlaces Places = new(Jurisdictions);

    public static EvidenceSentence Sentence(int number, string jurisdiction, int? year, string text, double score = 1) =>
        new(number, $"{jurisdiction}-{year}", $"{jurisdiction}.txt", jurisdiction, year, $"{jurisdiction}{year}年法治政府建设情况报告", ["一、主要做法"],
            new TextSpan(number * 1000, (number * 1000) + text.Length), text, score);

    public static Evidence Of(params (string Jurisdiction, int Year, string Text)[] sentences) =>
        new("各县怎样办理行政复议？", [.. sentences.Select((s, i) => Sentence(i + 1, s.Jurisdiction, s.Year, s.Text))]);

    public static GroundingVerdict Check(string sentence, Evidence evidence) => new GroundingCheck(evidence, Places).Check(sentence);
}

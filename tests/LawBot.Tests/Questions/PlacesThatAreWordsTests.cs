using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;

namespace LawBot.Tests.Questions;

/// <summary>Counties whose names are everyday words, and parts of places that have no report of their own.</summary>
public sealed class PlacesThatAreWordsTests
{
    private static readonly Library Indexed = new([.. new[] { ("太平县", JurisdictionLevel.County), ("同心旗", JurisdictionLevel.County),
        ("青禾区", JurisdictionLevel.County), ("双溪乡", JurisdictionLevel.Township) }.Select((p, i) => new ReportEntry(
        $"r{i}", $"/r{i}", $"r{i}.txt", $"h{i}", new Jurisdiction(p.Item1, p.Item2, null, null), 2022, "", null, null, 10, 10, DateTimeOffset.UnixEpoch))]);

    [Theory]
    [InlineData("太平草场纠纷调解了几起", "太平县")]
    [InlineData("请问太平招商引资几件", "太平县")]
    [InlineData("2022年太平老百姓申请复议几件", "太平县")]
    [InlineData("二二年同心刻章要几天", "同心旗")]
    [InlineData("同心协力化解纠纷几起", "")]
    [InlineData("各地怎么同心化解纠纷", "")]
    [InlineData("太平间管理怎么规范", "")]
    public void A_name_that_is_an_everyday_word_is_the_place_where_a_question_begins(string question, string place) =>
        Assert.Equal(place, string.Join(' ', Parse(question).Jurisdictions));

    [Theory]
    [InlineData("青禾街道执法队有几人", "青禾街道")]
    [InlineData("青禾区石桥街道执法队有几人", "石桥街道")]
    [InlineData("青禾区的白水镇调解几起", "白水镇")]
    public void A_part_of_a_place_is_looked_for_in_the_report_of_that_place(string question, string part)
    {
        var read = Parse(question);
        Assert.Equal(["青禾区"], read.Jurisdictions);
        Assert.Equal([part], read.PlaceParts);
        Assert.Empty(read.UnknownPlaces);
        Assert.Contains(part, read.Topic, StringComparison.Ordinal);
        Assert.Equal($"库里没有{part}自己的报告,从青禾区的报告里找。", Assert.Single(read.Readings));
    }

    [Theory]
    [InlineData("青禾县调解几起", "青禾县")]
    [InlineData("双溪镇调解几起", "双溪镇")]
    public void Another_place_of_the_same_stem_is_no_part_of_it(string question, string unknown) =>
        Assert.Equal([unknown], Parse(question).UnknownPlaces);

    private static Question Parse(string question) => new QuestionParser(TimeProvider.System).Parse(question, Indexed);
}

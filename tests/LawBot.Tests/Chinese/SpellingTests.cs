using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class SpellingTests
{
    private static readonly string[] Names = ["青垣县", "云陇县", "陇县", "长治市", "濮原县", "宁河自治县", "安林县", "安琳县"];

    [Theory]
    [InlineData("青桓县", "青垣县")]
    [InlineData("青元县", "青垣县")]
    [InlineData("垄县", "陇县")]
    [InlineData("长冶市", "长治市")]
    [InlineData("朴原县", "濮原县")]
    [InlineData("宁河治自县", "宁河自治县")]
    [InlineData("宁河自县", "宁河自治县")]
    [InlineData("青垣垣县", "青垣县")]
    [InlineData("青垣县", "青垣县")]
    public void A_name_typed_wrong_in_one_place_finds_its_own(string typed, string meant) =>
        Assert.Equal(meant, Spelling.NearestName(typed, Names));

    [Theory]
    [InlineData("青城县")]
    [InlineData("海县")]
    [InlineData("长治县")]
    [InlineData("云岭市")]
    [InlineData("安霖县")]
    [InlineData("")]
    public void Another_name_and_one_that_could_be_two_find_nothing(string typed) => Assert.Null(Spelling.NearestName(typed, Names));

    [Fact]
    public void The_characters_that_may_have_been_meant_are_few_and_hold_the_right_one()
    {
        var meant = Spelling.Candidates('发').ToList();
        Assert.Contains('法', meant);
        Assert.DoesNotContain('发', meant);
        Assert.InRange(meant.Count, 2, 50);
    }
}

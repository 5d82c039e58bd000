using LawBot.Questions;

namespace LawBot.Tests.Questions;

/// <summary>By which measure a question asks.</summary>
public sealed class AskedMeasureTests
{
    [Theory]
    [InlineData("公证办理件数", "件")]
    [InlineData("辅警人数", "人")]
    [InlineData("宣讲场次数是", "场次")]
    [InlineData("化解纠纷多少起", "起")]
    public void A_measure_word_with_number_behind_it_asks_as_how_many_does(string question, string unit) =>
        Assert.Equal([unit], AskedMeasure.In(question).Select(m => m.Unit));

    [Theory]
    [InlineData("执法人员数据怎么管")]
    [InlineData("法治建设的数字化")]
    [InlineData("多数案件")]
    public void A_longer_word_asks_for_no_number(string question) => Assert.Empty(AskedMeasure.In(question));
}

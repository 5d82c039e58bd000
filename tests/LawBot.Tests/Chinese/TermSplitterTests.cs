using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class TermSplitterTests
{
    [Fact]
    public void A_run_of_characters_gives_its_pairs_and_punctuation_parts_runs() =>
        Assert.Equal([Term.Pair('行', '政'), Term.Pair('政', '复'), Term.Pair('应', '诉')], TermSplitter.Split("行政复,应诉"));

    [Fact]
    public void A_number_is_one_term_and_joins_the_characters_beside_it() =>
        Assert.Equal([Term.Of("12"), Joint('第', "12"), Joint("12", '条')], TermSplitter.Split("第12条"));

    [Theory]
    [InlineData("受理 12 件", "受理12件")]
    [InlineData("1,234件", "1234件")]
    [InlineData("３．５％", "3.5%")]
    [InlineData("ＡＰＰ上線", "app上线")]
    [InlineData("行政複議", "行政复议")]
    public void What_is_printed_differently_and_read_alike_gives_the_same_terms(string one, string other) =>
        Assert.Equal(TermSplitter.Split(other), TermSplitter.Split(one));

    [Fact]
    public void A_point_between_digits_belongs_to_the_number_and_one_at_the_end_does_not()
    {
        Assert.Contains(Term.Of("3.5"), TermSplitter.Split("增长3.5个百分点"));
        Assert.Contains(Term.Of("2020"), TermSplitter.Split("始于2020."));
    }

    [Theory]
    [InlineData("全年收到多少件行政复议申请?", "全年收到  件行政复议申请?")]
    [InlineData("是什么时候", "是    ")]
    [InlineData("什么", "什么")]
    public void Question_words_are_taken_out_unless_nothing_else_is_left(string question, string rest) =>
        Assert.Equal(rest, Interrogatives.Blank(question));

    private static Term Joint(char before, string word) => Term.Joint(before, Term.HashOf(word));

    private static Term Joint(string word, char after) => Term.Joint(Term.HashOf(word), after);
}

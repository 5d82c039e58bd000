using LawBot.Lexicon;
using LawBot.Reports;

namespace LawBot.Tests.Lexicon;

public sealed class LexiconOverlayTests
{
    [Fact]
    public void A_laid_row_needs_no_line_of_column_names()
    {
        var row = Assert.Single(LexiconTable.ParseLaid("actions", "过会\t审核\tmain\t本县的说法\t全年过会多少件\n"));
        Assert.Equal(("actions:过会", "审核"), (row.Id, row.Class));
    }

    [Theory]
    [InlineData("verbs", "过会\t审核\tmain\t\t全年过会多少件", "没有名为 verbs 的词表")]
    [InlineData("actions", "过会\t审核\tmain\t本县的说法", "第 1 行没有例子")]
    [InlineData("actions", "a\tb\tc\td\te\tf\tg\th\ti\tj\tk", "第 1 行有 11 格")]
    public void What_is_wrong_with_a_laid_table_is_said_in_Chinese_with_its_line(string table, string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => LexiconTable.ParseLaid(table, text).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Tables_for_questions_alone_do_not_make_reports_be_read_again()
    {
        Assert.False(ReadingRules.IsForReports("Lexicon/asking.tsv"));
        Assert.True(ReadingRules.IsForReports("Lexicon/parts.tsv"));
        Assert.True(ReadingRules.IsForReports("Places/gazetteer.tsv"));
        Assert.NotEqual(ReadingRules.Hash([("Lexicon/parts.tsv", "a")]), ReadingRules.Hash([("Lexicon/parts.tsv", "b")]));
        Assert.Equal("", ReadingRules.ForReports("Lexicon/matters.tsv", "民告官\t行政应诉\tterm\t行政诉讼\t\t俗称\t民告官怎么办"));
        Assert.NotEqual("", ReadingRules.ForReports("Lexicon/matters.tsv", "公证\t公证\tsign\t公证\t公证事项\t\t公证工作"));
    }
}

using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Tests.Reports;

/// <summary>Recognition misreads a character; the words of the field know better.</summary>
public sealed class DoubtfulTermsTests
{
    [Theory]
    [InlineData("开展案卷言评12次。", "案卷言评", "案卷盲评")]
    [InlineData("推进行政复仪体制改革，成效明显。", "行政复仪体制改革", "行政复议体制改革")]
    public void A_term_with_a_character_misread_is_doubted_with_what_it_may_be(string sentence, string read, string meant)
    {
        var doubt = Assert.Single(Of(sentence, 91).Doubts, d => d.Contains("认错", StringComparison.Ordinal));
        Assert.Contains($"“{read}”(也许是“{meant}”)", doubt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("落实行政执法三项制度，规范行政执行，行政执行案件12件。")]
    [InlineData("开展互评、初评、复评，办理行政争议案件12件，化解行政争议9件。")]
    [InlineData("青禾县推进法治建设，组织学法用法，开展普法宣传35场次。")]
    public void Words_that_are_words_are_not_doubted(string sentence) =>
        Assert.DoesNotContain(Of(sentence, 91).Doubts, d => d.Contains("认错", StringComparison.Ordinal));

    [Fact]
    public void What_was_typed_is_not_doubted() => Assert.DoesNotContain(Of("开展案卷言评12次。", null).Doubts, d => d.Contains("认错", StringComparison.Ordinal));

    private static Report Of(string sentence, double? confidence) => new ReportParser().Parse(
        new Document("青禾.pdf", [.. new[] { "青禾县2022年法治政府建设情况报告", "一、主要工作",
            sentence }.Select(text => new Block(BlockKind.Line, text))]) { RecognitionConfidence = confidence }, "a", "b");
}

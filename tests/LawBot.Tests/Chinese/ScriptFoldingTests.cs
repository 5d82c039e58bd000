using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class ScriptFoldingTests
{
    [Theory]
    [InlineData("濮陽縣行政規範性文件", "濮阳县行政规范性文件")]
    [InlineData("裏麵與後續,羣眾爲主", "里面与后续,群众为主")]
    [InlineData("⾏政复议⼈⺠调解⽅案", "行政复议人民调解方案")]
    [InlineData("淸理緖論,総量発展", "清理绪论,总量发展")]
    [InlineData("１２３ＡBC", "123abc")]
    public void Every_way_to_write_a_character_folds_to_one(string written, string folded)
    {
        Assert.Equal(folded, TextFolding.Fold(written));
        Assert.Equal(written.Length, folded.Length);
    }

    [Fact]
    public void A_folded_character_folds_no_further()
    {
        Assert.All(Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i), c =>
            Assert.Equal(TextFolding.Fold(c), TextFolding.Fold(TextFolding.Fold(c))));
    }
}

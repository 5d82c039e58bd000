using LawBot.Answers.Drafts;
using LawBot.Lexicon;

namespace LawBot.Tests.Answers;

public sealed class FactWordingTests
{
    public static TheoryData<int> Rows() => [.. Enumerable.Range(0, LexiconTable.Own("draft-verbs").Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_notes_count_is_told_with_the_verb_of_its_thing(int row)
    {
        var cells = LexiconTable.Own("draft-verbs")[row].Cells;
        Assert.Equal(cells["becomes"].Split('|'), cells["counts"].Split('|').Select(n => FactWording.Of(DraftFacts.ClauseOf(n), cells["matter"]).Text));
    }

    [Theory]
    [InlineData("①讲座44场②发手册 1.6万册", "讲座44场；发手册1.6万册")]
    [InlineData("法律明白人——新培养275名——累计980名", "法律明白人新培养275名，累计980名")]
    [InlineData("案卷评查 | 72宗 | 优秀 31宗", "案卷评查72宗，优秀31宗")]
    [InlineData("废止9件 修改4件", "废止9件，修改4件")]
    [InlineData("审结52件（调解17件，纠错4件）", "审结52件，其中调解17件，纠错4件")]
    [InlineData("1、新建公园2个 2、培训400人次", "新建公园2个；培训400人次")]
    [InlineData("合格率 96% 以上", "合格率96%以上")]
    [InlineData("公共法律服务站（室）14个", "公共法律服务站（室）14个")]
    public void Marks_of_notes_become_the_joints_of_a_sentence(string notes, string plain) =>
        Assert.Equal(plain, FactNotes.Plain(notes).Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("司法局讲座44场", "司法局举办讲座44场")]
    [InlineData("妇联维权周活动6场", "妇联开展维权周活动6场")]
    public void Who_did_it_stands_before_the_deed(string notes, string written) =>
        Assert.Equal(written, FactWording.Of(DraftFacts.ClauseOf(notes), "").Text);

    [Theory]
    [InlineData("修改了4件", "修改4件")]
    [InlineData("审了文件16件", "审查文件16件")]
    [InlineData("县委常委会研究法治议题5次", "县委常委会研究法治议题5次")]
    [InlineData("负责人出庭58件", "负责人出庭58件")]
    [InlineData("依申请公开31件", "依申请公开31件")]
    [InlineData("容缺受理办件240件", "容缺受理办件240件")]
    public void A_clause_that_has_its_verb_keeps_it(string said, string written) =>
        Assert.Equal(written, FactWording.Of(DraftFacts.ClauseOf(SpokenNotesReader.Line(said)), "").Text);
}

using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Answers.Drafts.Edits;
using LawBot.Lexicon;

namespace LawBot.Tests.Answers;

/// <summary>A later message changes a text as it stands: by the number of a part, by its words, or as a whole; what cannot be done is told.</summary>
public class TextEditTests
{
    private const string Points = "我县行政复议工作扎实推进。一是畅通渠道，收到申请32件。二是规范办案，审结25件。三是加强监督，发出建议书4份。";
    private const string Facts = "全年共举办讲座40场，发放资料9000份，受众2万人次。组织培训6期。";

    public static TheoryData<int> Rows(string table)
    {
        var data = new TheoryData<int>();
        for (var i = 0; i < LexiconTable.Rows(table).Count; i++)
        {
            data.Add(i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows), "draft-edits")]
    public void Each_row_reads_its_examples_and_not_what_does_not_count(int index)
    {
        var row = LexiconTable.Rows("draft-edits")[index];
        if (row.Class.StartsWith("word ", StringComparison.Ordinal))
        {
            return;
        }

        var act = (row.Class, row.Class == "reader" ? "" : row.Cells["value"]);
        Assert.All(row.Counts, text => Assert.True(ActsOf(text).Contains(act), $"{row.Id}: {text} → {string.Join(' ', ActsOf(text))}"));
        Assert.All(row.DoesNotCount, text => Assert.False(ActsOf(text).Contains(act), $"{row.Id}: {text}"));
    }

    [Theory]
    [MemberData(nameof(Rows), "wordings")]
    public void Each_wording_stands_in_its_example(int index)
    {
        var row = LexiconTable.Rows("wordings")[index];
        Assert.All(row.Counts, e => Assert.True(row.Words.Any(w => e.Contains(w, StringComparison.Ordinal)), $"{row.Id}: {e}"));
    }

    [Fact]
    public void Each_plain_word_stands_in_its_example() => Assert.All(LexiconTable.Rows("edit-words"),
        r => Assert.All(r.Counts, e => Assert.True(r.Words.Any(w => e.Contains(w, StringComparison.Ordinal)), $"{r.Class}: {e}")));

    [Theory]
    [InlineData(Points, "第二条删了", "我县行政复议工作扎实推进。一是畅通渠道，收到申请32件。二是加强监督，发出建议书4份。")]
    [InlineData(Points, "最后一点不要", "我县行政复议工作扎实推进。一是畅通渠道，收到申请32件。二是规范办案，审结25件。")]
    [InlineData(Points, "把一和三合并", "我县行政复议工作扎实推进。一是畅通渠道，收到申请32件；加强监督，发出建议书4份。二是规范办案，审结25件。")]
    [InlineData(Points, "一二对调", "我县行政复议工作扎实推进。一是规范办案，审结25件。二是畅通渠道，收到申请32件。三是加强监督，发出建议书4份。")]
    [InlineData(Points, "第三条提到最前面", "我县行政复议工作扎实推进。一是加强监督，发出建议书4份。二是畅通渠道，收到申请32件。三是规范办案，审结25件。")]
    [InlineData(Points, "第二条换成：推行听证，听证会3场", "我县行政复议工作扎实推进。一是畅通渠道，收到申请32件。二是推行听证，听证会3场。三是加强监督，发出建议书4份。")]
    [InlineData(Points, "再加一条开展听证3场，放在最前面", "我县行政复议工作扎实推进。一是开展听证3场。二是畅通渠道，收到申请32件。三是规范办案，审结25件。四是加强监督，发出建议书4份。")]
    [InlineData(Points, "第一句不要，第三条也删了", "一是畅通渠道，收到申请32件。二是规范办案，审结25件。")]
    [InlineData(Facts, "发资料那句拿掉", "全年共举办讲座40场，受众2万人次。组织培训6期。")]
    [InlineData(Facts, "讲座那半句删掉吧", "全年共发放资料9000份，受众2万人次。组织培训6期。")]
    [InlineData(Facts, "讲座应该是42场，刚说错了", "全年共举办讲座42场，发放资料9000份，受众2万人次。组织培训6期。")]
    [InlineData(Facts, "把6期改成8期", "全年共举办讲座40场，发放资料9000份，受众2万人次。组织培训8期。")]
    [InlineData(Facts, "培训改7期", "全年共举办讲座40场，发放资料9000份，受众2万人次。组织培训7期。")]
    [InlineData(Facts, "把资料换成手册", "全年共举办讲座40场，发放手册9000份，受众2万人次。组织培训6期。")]
    [InlineData(Facts, "把数字都拿掉", "全年举办讲座，发放资料。组织培训。")]
    [InlineData(Facts, "标题改成普法亮点", "普法亮点\n全年共举办讲座40场，发放资料9000份，受众2万人次。组织培训6期。")]
    [InlineData(Facts, "年份改成2024年", "2024年共举办讲座40场，发放资料9000份，受众2万人次。组织培训6期。")]
    [InlineData("部分单位对监督置若罔闻，3份建议书石沉大海。", "软一点", "部分单位对监督重视程度还不够，3份建议书尚未得到回复。")]
    [InlineData("我们县搞了很多活动，一共组织组织了56场。", "润色一下", "我县开展了大量活动，共组织了56场。")]
    public void A_change_does_what_it_says_and_nothing_else(string text, string message, string changed) => Assert.Equal(changed, Changed(text, message).Text);

    [Theory]
    [InlineData(Points, "第八条删了", "3条")]
    [InlineData(Points, "第二条换成", "没有说换成什么")]
    [InlineData(Facts, "信访那句删了", "信访")]
    [InlineData(Facts, "软一点", "语气没有动")]
    [InlineData(Facts, "恢复刚才删的那条", "没有删过")]
    public void What_cannot_be_done_is_told_and_leaves_the_text(string text, string message, string told)
    {
        var draft = Changed(text, message);
        Assert.Equal(text, draft.Text);
        Assert.Contains(draft.Warnings, w => w.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_taken_away_comes_back_where_it_stood()
    {
        var cut = Changed(Points, "第二条删了");
        Assert.Equal(Points, Changed(cut, "恢复刚才删的那条").Text);
    }

    [Fact]
    public void A_text_that_is_made_shorter_keeps_every_number()
    {
        var draft = Changed("为深入贯彻法治思想，我局高度重视，切实加强组织领导。全年开展检查312次，罚没款45.6万元。组织培训6期，取得了明显成效。", "压缩一半");
        Assert.Equal("全年开展检查312次，罚没款45.6万元。组织培训6期。", draft.Text);
    }

    [Theory]
    [InlineData("帮我润色一下：我们县搞了很多活动，一共56场。", "我们县搞了很多活动，一共56场。")]
    [InlineData("下面这段顺一顺。我们县搞了很多活动，一共56场。", "我们县搞了很多活动，一共56场。")]
    [InlineData("我们县搞了很多活动，一共56场。\n帮我改得正式点", "我们县搞了很多活动，一共56场。")]
    public void A_text_that_is_handed_in_is_told_from_what_is_asked(string message, string text) => Assert.Equal(text, PastedText.Of(message)?.Text);

    [Theory]
    [InlineData("写一段行政复议：收到32件，受理28件，审结25件")]
    [InlineData("“推行网上申请、窗口受理和当场登记”这话出自哪份报告？")]
    [InlineData("各县行政复议怎么做的")]
    public void What_asks_for_something_else_hands_in_no_text(string message) => Assert.Null(PastedText.Of(message));

    // Where something is to stand is said of what the clause before it puts.
    private static List<(string, string)> ActsOf(string text) =>
    [
        .. EditReader.Read(text, ["云岭县"]).Edits.Select(e => (e.Act, e.Act == "reader" ? "" : e.Value)),
        .. EditReader.Read($"加一句办案3件，{text}", ["云岭县"]).Edits.Where(e => e.Place is not null).Select(_ => ("place", "")),
    ];

    private static Draft Changed(string text, string message) =>
        Changed(new Draft("", text, [], [], [], AnswerOrigin.Template, []) { Spec = new DraftSpec { Facts = text }, IsEdited = true }, message);

    private static Draft Changed(Draft draft, string message)
    {
        var (text, read) = (new TextEditing(draft), EditReader.Read(message, []));
        WishedText.Do(text, string.Join('，', WishedText.Correct(text, read.Rest, [])), []);
        foreach (var edit in read.Edits)
        {
            DraftRevision.Do(text, edit);
        }

        return text.Done();
    }
}

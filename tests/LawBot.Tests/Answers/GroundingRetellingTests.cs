using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>Free retellings: what a writer may word in his own way, and what he may not.</summary>
public class GroundingRetellingTests
{
    private static readonly Evidence Evidence = GroundingSome.Of(
        ("青禾县", 2022, "对37个部门的权力清单进行了动态调整，连接部门98个、乡镇12个。"),
        ("青禾县", 2022, "由中心抽调律师、心理咨询师和社工同坐一桌，受理复议申请36件，审核规范性文件6件、政府合同14件、涉法文件10件。"),
        ("青禾县", 2022, "收案由200宗增长到310宗，办理时限由40个工作日压缩到15个工作日。"),
        ("青禾县", 2022, "召开听证会4次，预案修改五次，每月第二个周三由司法局登门，夜间19时至22时由律师值守。"),
        ("青禾县", 2022, "综合执法改革基本完成，政务服务中心设食品药品窗口，举办夜市24期，参与3.7万人次。"),
        ("青禾县", 2022, "这一做法在石桥街道试行十个月，噪声投诉从每月210宗降到64宗。"),
        ("青禾县", 2022, "由商户自选“摊长”排位，城管只当裁判，报市人民政府备案。"),
        ("青禾县", 2022, "摸排欠款31笔，年内偿还27笔；发现问题条款9处，全部与企业重新协商后签订协议。"),
        ("青禾县", 2022, "收到公开申请88件，其中予以公开52件、部分公开14件、无法提供17件、不予公开5件。"));

    [Theory]
    [InlineData("青禾县重新调整了37个部门的权力清单[S1]。", true)]
    [InlineData("青禾县重新调整了37家医院的权力清单[S1]。", false)]
    [InlineData("青禾县共联通98个部门[S1]。", true)]
    public void Only_the_noun_that_a_number_counts_must_be_the_reports_own(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县的中心抽调律师、心理咨询师和社工一起坐下来谈[S2]。", true)]
    [InlineData("青禾县的中心抽调律师、网格员和社工同坐一桌[S2]。", false)]
    [InlineData("青禾县审核政府合同24件、涉法文件10件[S2]。", false)]
    [InlineData("青禾县审核规范性文件、政府合同和涉法文件共30件[S2]。", true)]
    public void What_stands_in_a_list_is_not_added_to(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县收案翻了一番，达310宗[S3]。", false)]
    [InlineData("青禾县收案涨了五成多，达310宗[S3]。", true)]
    [InlineData("青禾县办理时限从40个工作日降到15个，压掉六成多[S3]。", true)]
    [InlineData("青禾县办理时限从40个工作日降到15个，减半还多[S3]。", false)]
    public void How_many_times_something_grew_is_counted_again(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县开了4场听证会[S4]。", true)]
    [InlineData("青禾县预案改了五遍[S4]。", true)]
    [InlineData("青禾县预案改了六遍[S4]。", false)]
    [InlineData("青禾县每月第二个星期三由司法局登门[S4]。", true)]
    [InlineData("青禾县每月第二个星期四由司法局登门[S4]。", false)]
    [InlineData("青禾县晚上七点到十点由律师值守[S4]。", true)]
    [InlineData("青禾县晚上八点到十点由律师值守[S4]。", false)]
    public void Occasions_days_and_hours_are_told_in_other_words(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县综合执法改革已大体完成[S5]。", true)]
    [InlineData("青禾县综合执法改革已全面完成[S5]。", false)]
    [InlineData("青禾县政务中心设了食药窗口[S5]。", true)]
    [InlineData("青禾县夜市办了24期，平均每期约1500人次[S5]。", true)]
    [InlineData("青禾县夜市办了24期，平均每期约2500人次[S5]。", false)]
    public void Names_may_be_shortened_and_degrees_not_raised(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县在石桥街道试行十个月，月投诉由210宗降到64宗[S6]。", true)]
    [InlineData("青禾县全县试行十个月，月投诉由210宗降到64宗[S6]。", false)]
    [InlineData("青禾县由城管指定“摊长”排位[S7]。", false)]
    [InlineData("青禾县报自治区政府备案[S7]。", false)]
    [InlineData("青禾县报市政府备案[S7]。", true)]
    public void Where_by_whom_and_to_whom_are_kept(string sentence, bool stands) => Judge(sentence, stands);

    [Theory]
    [InlineData("青禾县摸排欠款31笔，当年全部还清[S8]。", false)]
    [InlineData("青禾县公开和部分公开的合计66件，占四分之三[S9]。", true)]
    [InlineData("青禾县公开和部分公开的合计66件，占三分之二[S9]。", false)]
    public void All_and_shares_are_of_what_the_sentence_tells(string sentence, bool stands) => Judge(sentence, stands);

    private static void Judge(string sentence, bool stands)
    {
        var verdict = GroundingSome.Check(sentence, Evidence);
        Assert.True(verdict.IsGrounded == stands, string.Join('；', verdict.Reasons));
    }
}

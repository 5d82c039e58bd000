using LawBot.Reports;
using LawBot.Reports.Checks;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

public sealed class ConsistencyCheckTests
{
    [Theory]
    [InlineData("权责清单共47项行政权力，其中行政处罚5项、行政检查3项、其他行政职权26项。", "之和34项")]
    [InlineData("在册主体100户，其中企业80户，合作社30户。", "之和110户")]
    [InlineData("收到行政复议申请9件，其中结案7件，不予受理1件，2件正在办理之中。", "之和10件")]
    [InlineData("化解纠纷20件，其中疑难纠纷25件。", "却比它大")]
    [InlineData("调整公告事项4项，保留登报事项6项，合计清理事项11项。", "之和10项")]
    [InlineData("受理行政复议案件30件，办结35件。", "没有提到上年结转")]
    [InlineData("受理各类矛盾纠纷3925件，调解成功3601件，成功率达98%以上。", "91.75%")]
    [InlineData("办结案件100件，其中刑事案件60件、民事案件55件。", "之和115件")]
    [InlineData("发现隐患356处，整改351处，整改率95%。", "98.6%")]
    [InlineData("将310项事项减少为216项，压缩了40%。", "30.32%")]
    [InlineData("全年收到行政复议申请60件，受理48件，不予受理9件。", "之和57件")]
    [InlineData("审结行政复议案件45件，其中维持22件、撤销8件、终止13件。", "之和43件")]
    [InlineData("审结行政复议案件43件，其中维持22件、撤销8件、终止13件，纠错率20%。", "18.6%")]
    public void What_cannot_both_be_right_is_told_with_both_quotes(string sentence, string message)
    {
        var (report, found) = Check(sentence);
        var one = Assert.Single(found);
        Assert.Contains(message, one.Message, StringComparison.Ordinal);
        Assert.NotEqual(one.First.In(report.Text), one.Second.In(report.Text));
    }

    [Theory]
    [InlineData("权责清单共40项行政权力，其中行政处罚5项、行政检查3项、其他行政职权32项。")]
    [InlineData("公开信息6900条，包括重点信息916条，新闻1268条，其他信息138条等。")]
    [InlineData("公开信息6900条，其中重点信息916条，新闻1268条。")]
    [InlineData("收到行政复议申请45件，其中受理38件，审结35件，3件正在办理。")]
    [InlineData("上年结转5件，受理行政复议案件30件，办结35件。")]
    [InlineData("交办信访件690件，化解687件，化解率99.57%。")]
    [InlineData("将310项事项减少为216项，压缩了30%。")]
    [InlineData("新收行政应诉案件32件，审结30件，败诉2件，败诉率6.25%。")]
    [InlineData("受理纠纷1.8万余件，调解成功1.7万余件，成功率99%。")]
    [InlineData("受理行政复议案件59件，审结37件，综合纠错率达59.46%。")]
    [InlineData("受理法律援助案件708件，办结563件，满意率100%。")]
    [InlineData("全年收到行政复议申请60件，受理48件，不予受理9件，其他处理3件。")]
    [InlineData("审结行政复议案件43件，其中维持22件、撤销8件、终止13件，纠错率18.6%。")]
    [InlineData("受理纠纷213件，调解成功209件，其中土地纠纷64件、邻里纠纷71件、婚姻纠纷43件、其他纠纷35件。")]
    [InlineData("办理行政应诉案件80件，其中一审63件、二审17件，一审败诉7件。")]
    [InlineData("申请材料由平均14份减至6份，办理时限压缩62%。")]
    [InlineData("受理各类矛盾纠纷3925件，调解成功3899件，成功率达98%以上。")]
    [InlineData("培训干部100人，其中领导干部60人，执法人员80人。")]
    [InlineData("审结行政复议案件45件，其中撤销8件，纠错率20%。")]
    [InlineData("合计\t30\t26\t24")]
    [InlineData("审结38件，其中维持20件、撤销6件、终止12件，另有3件结转下年审理。")]
    public void What_agrees_or_may_agree_raises_no_alarm(string sentence) => Assert.Empty(Check(sentence).Found.Select(i => i.Message));

    private static (Report Report, IReadOnlyList<Inconsistency> Found) Check(string sentence)
    {
        var report = FigureReport.Of(sentence);
        return (report, new ConsistencyCheck().Check(report, new FigureExtractor().Extract(report)));
    }
}

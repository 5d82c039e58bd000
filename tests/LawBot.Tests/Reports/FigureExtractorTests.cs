using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

public sealed class FigureExtractorTests
{
    [Theory]
    [InlineData("全县开展普法宣传1400余场次，受教育群众达3.2万人次。", "1400场次~ 32000人次")]
    [InlineData("培训行政执法人员1，234人次，发放资料3.2万多份。", "1234人次 32000份~")]
    [InlineData("投入资金386.4万元，挽回损失1.2亿元，人均补助500元。", "3864000元 120000000元 500元")]
    [InlineData("替农民工追回工资 250 余万元。", "2500000元~")]
    [InlineData("办结率达98.5%，满意率为１００％。", "98.5% 100%")]
    [InlineData("应诉率达百分之九十八，九成以上的案件当庭宣判。", "98% 90%~")]
    [InlineData("三分之二以上的村建成法治文化广场。", "66.67%~")]
    [InlineData("较上年下降3个百分点，同比增长12.3%，增长1.5倍。", "-3个百分点 12.3% 1.5倍")]
    [InlineData("每年培训10-15次，每次3至5天。", "10..15次 3..5天")]
    [InlineData("人员增加三至五名，覆盖率在80%-90%之间。", "3..5名 80..90%")]
    [InlineData("办理时限由15个工作日压缩至5个工作日。", "15个工作日 5个工作日")]
    [InlineData("原则上30日内办结，特急事项2小时内报告，公示不少于7天。", "30日 2小时 7天~")]
    [InlineData("审批时限压缩至36个工作日内，最多不超过40个工作日。", "36个工作日 40个工作日")]
    [InlineData("有效期届满前三个月评估，征求意见不得少于30日，化解持续三十多年的纠纷。", "3个月 30日~ 30年~")]
    [InlineData("历时五个月，开展巡查3个多月，为期半个月。", "5个月 3个月~ 0.5个月")]
    [InlineData("受理投诉三十二件，举办培训一百二十期，参训两千三百余人次。", "32件 120期 2300人次~")]
    [InlineData("两次组织考试，规定了八种情形，开通三个栏目。", "2次 8种 3个")]
    [InlineData("对全县11个乡镇、一个经开区、27个执法单位开展考核。", "11个 1个 27个")]
    [InlineData("召开联席会议一次，荣立三等功一次。", "1次 1次")]
    [InlineData("推进市场监管、交通运输、文化市场和农业四大领域改革。", "4领域")]
    [InlineData("由发改、科技、工信、自然资源四部门联合发文，赴青禾县、云岭县两地调研。", "4部门 2地")]
    [InlineData("将积案列入领导包案两批80件，分两组督导。", "2批 80件 2组")]
    [InlineData("明确了10个方面32类73项重点任务。", "10个 32类 73项")]
    [InlineData("全县34个部门（单位）、12个乡镇（142个行政村、11个社区）全部接入。", "34个 12个 142个 11个")]
    [InlineData("公开4008项（5714小项）权力事项。", "4008项 5714小项")]
    [InlineData("抽查市场主体133批次6225户，开放数据120.65万条。", "133批次 6225户 1206500条")]
    [InlineData("为全县990村配备调解员，覆盖12乡镇。", "990村 12乡镇")]
    [InlineData("开展活动230余场（次），受教育群众5.6万人（次）。", "230场次~ 56000人次")]
    [InlineData("接待群众近5000余人次，化解纠纷约300件，达成协议上千份。", "5000人次~ 300件~")]
    [InlineData("网上可办事项超过86%，至少安排4次学习，成功率达98%以上。", "86%~ 4次~ 98%~")]
    [InlineData("公众号阅读量突破200万，点赞10万+，办件量达67857。", "2000000~ 100000~ 67857")]
    [InlineData("平均得分95.6分，拆除违建2.3万平方米，整治河道12.5公里。", "95.6分 23000平方米 12.5公里")]
    [InlineData("组织4批（次）180人参加考试。", "4批次 180人")]
    [InlineData("共受理34\n件，办结30 件。", "34件 30件")]
    [InlineData("2 0 2 1 年共办理案件3 2 6件。", "326件")]
    [InlineData("4.12个乡镇全部建成执法队。", "12个")]
    [InlineData("長治市調解各類矛盾糾紛1.8萬余件，審結37件，為企業減負3.5億元。", "18000件~ 37件 350000000元")]
    [InlineData("上年结转5件，新收32件，审结30件，败诉2件。", "5件 32件 30件 2件")]
    [InlineData("讲课52堂，开设夜校38课，先后两次修改。", "52堂 38课 2次")]
    [InlineData("清零112条黑臭水体，明确10大类37项任务，宣讲14堂次，举办培训17期(次)。", "112条 10大类 37项 14堂次 17期次")]
    public void Every_quantity_is_found_in_base_units(string sentence, string expected)
    {
        var found = FigureReport.Figures(sentence)
            .Select(f => Value(f.Value) + (f.Upper is { } upper ? ".." + Value(upper) : "") + f.Unit + (f.IsApproximate ? "~" : ""));
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("2021年3月15日至5月20日，9:30召开会议，12月4日举行宣誓。")]
    [InlineData("2020-2025年规划和“十四五”时期、2035年远景目标，近三年来，上半年，第一季度。")]
    [InlineData("印发青政发〔2020〕13号、国发[2023]5号文件，（2021）青01行初12号判决。")]
    [InlineData("根据《行政复议法》第十二条、第3款规定，落实《优化营商环境100条措施》。")]
    [InlineData("拨打12345热线、12348咨询电话，设立“7412345”专线，电话0355-8123456。")]
    [InlineData("落实行政执法三项制度、“八五”普法、1+N体系、“1335”工作模式和中央八项规定。")]
    [InlineData("公布第一批清单，参加第3次测评，位列全省第五，获评3A级景区。")]
    [InlineData("推进三级公共法律服务平台建设，实现省市县三级贯通、镇村两级覆盖。")]
    [InlineData("最多跑一次、一窗受理、一网通办、一件事一次办、一枚印章管审批，实行一村一法律顾问。")]
    [InlineData("做到“两个维护”，增强四个意识，坚定四个自信，落实三重一大。")]
    [InlineData("召开市“两会”，学习十九届六中全会精神，推进四级四同、三统一、法律七进。")]
    [InlineData("多次召开会议，解决数十件难题，几个方面，一系列举措，一批项目，一定成效，一体推进。")]
    [InlineData("24小时自助服务，实行7×24小时值守，开展三年行动。")]
    [InlineData("班子成员每周三轮流接访，推进前三名单位交流。")]
    [InlineData("一是强化领导；二是压实责任；三是统筹推进。")]
    [InlineData("实现一个领域一支队伍管执法，统一行使职责，进一步规范，万无一失，千方百计。")]
    [InlineData("十分重视，半数以上，五位一体，四大支点，这两个重心。")]
    [InlineData("为70周岁以上老人优先办理，实行一乡一人，每半年通报一次，排名后三位的予以约谈。")]
    [InlineData("做到执法亮证、两人以上执法。")]
    [InlineData("连续三年获评优秀，每月1日至20日为安静期，重点做好四项工作，抓好五件大事。")]
    public void What_only_looks_like_a_quantity_is_none(string sentence) =>
        Assert.Empty(FigureReport.Figures(sentence).Select(f => Value(f.Value) + f.Unit));

    [Fact]
    public void A_rate_stated_once_for_several_things_is_one_figure()
    {
        var figure = Assert.Single(FigureReport.Figures("积极办理人大代表建议和政协提案，办复率、满意率和基本满意率均达100%。"));
        Assert.Equal("人大代表建议和政协提案办复率、满意率和基本满意率", figure.Metric);
    }

    [Fact]
    public void The_clause_is_the_smallest_that_states_it_and_holds_its_number()
    {
        var report = FigureReport.Of("乡镇权责清单共47项行政权力，其中行政处罚5项、行政裁决1项；对3个镇、9个部门进行了表彰。");
        var figures = new FigureExtractor().Extract(report);
        Assert.Equal(
            ["乡镇权责清单共47项行政权力", "其中行政处罚5项", "行政裁决1项", "对3个镇、9个部门进行了表彰", "对3个镇、9个部门进行了表彰"],
            figures.Select(f => f.Clause.In(report.Text)));
        Assert.All(figures, f => Assert.True(f.Clause.Contains(f.Number)));
    }

    [Fact]
    public void A_number_that_recognition_was_not_sure_of_is_marked()
    {
        var report = FigureReport.Of("受理案件81件，办结75件。");
        var figures = new FigureExtractor().Extract(report with { Doubtful = [new(4, 6)] });
        Assert.Equal([true, false], figures.Select(f => f.IsDoubtful));
    }

    [Fact]
    public void Where_an_expression_runs_out_of_time_the_sentence_has_no_figures_and_the_report_says_so()
    {
        var extractor = new FigureExtractor((folded, span, found) =>
        {
            if (span.In(folded).Contains("培训", StringComparison.Ordinal))
            {
                throw new RegexMatchTimeoutException();
            }

            QuantityReader.Read(folded, span, found);
        });
        var document = new Document("a.txt", [new(BlockKind.Line, "青禾县2022年法治政府建设情况报告"), new(BlockKind.Line, "受理案件81件。开展培训12场。审查合同9份。")]);
        var made = new ReportMaker(extractor).Make(document, "a.txt", "a.txt", "", DateTimeOffset.UnixEpoch);
        Assert.Equal([81m, 9m], made.Figures.Select(f => f.Value));
        Assert.Contains(made.Report.Doubts, d => d.Contains("开展培训12场", StringComparison.Ordinal) && d.Contains("看原文", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_made_to_be_slow_is_given_up()
    {
        var extractor = new FigureExtractor((_, _, _) => throw new RegexMatchTimeoutException());
        Assert.Throws<RegexMatchTimeoutException>(() => extractor.Extract(FigureReport.Of("受理81件。办结75件。培训12场。审查9份。"), []));
    }

    private static string Value(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

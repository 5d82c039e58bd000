using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

public sealed class MetricTests
{
    [Theory]
    [InlineData("今年以来共受理复议案件81件，办结75件。", "受理复议案件 办结复议案件")]
    [InlineData("收到行政复议申请5件，受理3件并全部进行了前置调解，依法审理结案2件。", "收到行政复议申请 受理行政复议申请 审理结案行政复议申请")]
    [InlineData("全年共收到行政复议申请案件9件，其中结案7件，不予受理1件，1件正在办理之中。",
        "收到行政复议申请案件 结案行政复议申请案件 不予受理行政复议申请案件 行政复议申请案件正在办理之中")]
    [InlineData("办理人大代表建议27件，政协委员提案51件。", "办理人大代表建议 办理政协委员提案")]
    [InlineData("召开县政府常务会18次，县长办公会7次。", "召开县政府常务会 召开县长办公会")]
    [InlineData("发放宣传资料12万余份，受教群众15万余人。", "发放宣传资料 受教群众")]
    [InlineData("在册市场主体11304户，其中企业2096户，个体工商户8710户。", "在册市场主体 在册市场主体中的企业 在册市场主体中的个体工商户")]
    [InlineData("为10个镇党委政府和104个村（社区）配备了法律顾问。", "镇党委政府配备了法律顾问 村（社区）配备了法律顾问")]
    [InlineData("县委主要领导2次主持召开依法治县委员会会议。", "县委主要领导主持召开依法治县委员会会议")]
    [InlineData("受理各类矛盾纠纷3925件，调解成功3899件，成功率达99%。", "受理各类矛盾纠纷 调解成功矛盾纠纷 矛盾纠纷成功率")]
    [InlineData("办理总时限由4762个工作日减少到1775个工作日。", "办理总时限 办理总时限")]
    [InlineData("开展培训14场次，650人次。", "开展培训 开展培训")]
    [InlineData("办理一审行政诉讼案件100起、二审行政案件22起。", "办理一审行政诉讼案件 办理二审行政案件")]
    [InlineData("纠正部门违法行政行为1件，完成审计项目34件。", "纠正部门违法行政行为 完成审计项目")]
    [InlineData("每天不少于3次、每月不少于4次的集中读网检查。", "每天集中读网检查 每月集中读网检查")]
    [InlineData("创建全国民主法治示范村2个、省级15个。", "创建全国民主法治示范村 创建省级民主法治示范村")]
    [InlineData("受理法律援助案件537件；推出便民措施103项，办理5万件。", "受理法律援助案件 推出便民措施 办理便民措施")]
    [InlineData("在全市推出164项“一件事”套餐服务，上线14个“一业一证”。", "在全市推出一件事套餐服务 上线一业一证")]
    [InlineData("主动评价率超95%、差评率为零。", "主动评价率")]
    [InlineData("办理业务8058件，即办件4956件，群众好评率100%.", "办理业务 即办件 即办件群众好评率")]
    [InlineData("组织2期培训班(每期3天)，参训率98.7%。", "组织培训班(每期3天) 每期 培训班(每期3天)参训率")]
    [InlineData("调解率提高约3个百分点至29.8%。", "调解率提高 调解率")]
    [InlineData("每千人拥有5名律师，负责人应出庭28件，实际出庭27件。", "每千人拥有律师 负责人应出庭 出庭负责人")]
    [InlineData("新收行政复议申请214件，较2020年103件增加111件；受理198件。", "新收行政复议申请 新收行政复议申请 新收行政复议申请增加 受理行政复议申请")]
    [InlineData("许可事项由2019年的310项减少到2021年的226项。", "许可事项 许可事项")]
    [InlineData("证明事项从上年的45项压减至12项，审批环节由原来的8个减为3个。", "证明事项 证明事项 审批环节 审批环节")]
    [InlineData("调解员队伍从五年前的320人发展到480人。", "调解员队伍 调解员队伍")]
    [InlineData("近三年共培训执法人员2300人次。三年来累计办理援助案件860件。", "培训执法人员 办理援助案件")]
    [InlineData("办结复议案件192件中直接纠正45件。", "办结复议案件 直接纠正复议案件")]
    [InlineData("按行业分，土地类41件，违章建筑拆除类33件，占比16%，城市管理类9件。", "土地类 违章建筑拆除类 违章建筑拆除类占比 城市管理类")]
    [InlineData("办理案件40件。法律援助经费增长9%，达到175万元。", "办理案件 法律援助经费增长 法律援助经费")]
    [InlineData("东镇、西镇、南镇调解纠纷分别为35、12、9件。", "东镇调解纠纷 西镇调解纠纷 南镇调解纠纷")]
    [InlineData("一审败诉率及二审败诉率分别达到9.3%和7.6%。", "一审败诉率 二审败诉率")]
    [InlineData("受理、审结案件分别为52件、48件。", "受理案件 审结案件")]
    [InlineData("土地征收（18.2%）、房屋拆除（14.7%）两个领域败诉率偏高。", "土地征收 房屋拆除 领域败诉率偏高")]
    public void A_metric_says_in_the_reports_words_what_was_done_with_what(string sentence, string metrics) =>
        Assert.Equal(metrics.Split(' '), FigureReport.Figures(sentence).Select(f => f.Metric));

    [Theory]
    [InlineData("从近年来的5000件文件中筛选出规范性文件260件。", "筛选")]
    [InlineData("在全县120个站点中评出示范站12个。", "评出")]
    public void What_was_done_with_a_part_is_not_said_of_the_whole_it_was_taken_from(string sentence, string done)
    {
        var figures = FigureReport.Figures(sentence);
        Assert.DoesNotContain(done, figures[0].Metric, StringComparison.Ordinal);
        Assert.Contains(done, figures[1].Metric, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("许可事项由2019年的310项减少到216项。", "310项 2019 |216项  ")]
    [InlineData("许可事项由2019年的310项减少到2021年的216项。", "310项 2019 |216项  ")]
    [InlineData("案件从去年的35件增至今年的52件。", "35件 2020 |52件  ")]
    [InlineData("审批环节由8个压减为3个，办理时限由法定的20天缩短到5天。", "8个  原来|3个  |20天  原来|5天  ")]
    [InlineData("五年来新增站点325个，培训人员1520名。2021年，新增站点56个。", "325个  五年来|1520名  五年来|56个  ")]
    [InlineData("近三年培训2300人次，今年培训780人次。", "2300人次  近三年|780人次  ")]
    [InlineData("2019年以来化解纠纷4300件，“八五”普法以来举办讲座260场。", "4300件  2019年以来|260场  八五普法以来")]
    [InlineData("2021年以来化解纠纷430件，三年行动期间检查12次，一年来培训15次。", "430件  |12次  |15次  ")]
    public void A_number_of_another_time_is_never_taken_for_that_of_the_report(string sentence, string figures) =>
        Assert.Equal(figures.Split('|'), FigureReport.Figures(sentence).Select(f => $"{f.Value}{f.Unit} {f.Year} {f.Scope}"));

    [Fact]
    public void A_list_under_a_heading_inherits_the_thing_counted()
    {
        var figures = FigureReport.Figures("#加大行政规范性文件清理力度", "开展了集中审查，废止文件158件、失效76件、修改29件。");
        Assert.Equal(["废止行政规范性文件", "失效行政规范性文件", "修改行政规范性文件"], figures.Select(f => f.Metric));
        Assert.All(figures, f => Assert.Equal("行政规范性文件", f.Topic));
    }

    [Fact]
    public void A_bare_verb_takes_its_object_from_the_sentence_before_and_its_scope_from_its_own()
    {
        var figures = FigureReport.Figures("行政复议体制改革全面完成。全年县本级受理59件，审结37件，综合纠错率达59.46%。");
        Assert.Equal(["县本级受理行政复议案件", "审结行政复议案件", "行政复议案件综合纠错率"], figures.Select(f => f.Metric));
        Assert.All(figures, f => Assert.Equal("县本级", f.Scope));
    }

    [Fact]
    public void Received_accepted_and_closed_are_told_apart()
    {
        var figures = FigureReport.Figures("收到行政复议申请45件，受理38件，审结35件，其中维持20件、撤销6件。");
        Assert.Equal(["收到", "受理", "审结", "维持", "撤销"], figures.Select(f => f.Action));
        Assert.All(figures, f => Assert.Equal("行政复议申请", f.Subject));
        Assert.All(figures.Skip(3), f => Assert.Equal(figures[2].Number, f.Whole));
    }

    [Fact]
    public void Whole_city_and_own_office_and_a_single_town_are_different_scopes()
    {
        var figures = FigureReport.Figures("全市共受理行政复议案件512件，其中市本级受理120件，县（市、区）受理392件。白石乡受理矛盾纠纷18件。全县受理矛盾纠纷96件。");
        Assert.Equal(["全市", "市本级", "县(市、区)", "白石乡", null], figures.Select(f => f.Scope));
    }

    [Theory]
    [InlineData("力争到2023年底，法律明白人达到3000名。", true)]
    [InlineData("12月将组织306名执法人员参加考试。", true)]
    [InlineData("将310项事项合并为216项。", false)]
    [InlineData("编制年度立法计划，完成立法项目3项。", false)]
    public void What_is_to_come_is_marked_as_planned(string sentence, bool planned) =>
        Assert.All(FigureReport.Figures(sentence), f => Assert.Equal(planned, f.IsPlanned));

    [Fact]
    public void Whatever_stands_under_next_years_plans_is_planned() =>
        Assert.True(Assert.Single(FigureReport.Figures("#下一步工作打算", "##加强培训", "培训执法人员500人。")).IsPlanned);

    [Theory]
    [InlineData("信访总量同比下降21.5%。", true)]
    [InlineData("审批环节减少了31%。", true)]
    [InlineData("满意率提升到99%。", false)]
    [InlineData("办结率99%。", false)]
    public void A_change_is_no_level(string sentence, bool change) => Assert.Equal(change, Assert.Single(FigureReport.Figures(sentence)).IsChange);

    [Fact]
    public void A_figure_of_another_year_says_so()
    {
        var figures = FigureReport.Figures("2020年受理行政复议案件45件，2021年受理81件。");
        Assert.Equal([2020, null], figures.Select(f => f.Year));
        Assert.Equal([null, 2020, null], FigureReport.Figures("新收申请214件，较2020年103件增加111件。").Select(f => f.IsChange ? null : f.Year));
    }

    [Fact]
    public void A_fall_is_negative_and_a_bound_is_kept()
    {
        var figures = FigureReport.Figures("信访总量减少42件，出庭应诉率达98%以上，审批压缩到36个工作日以内。");
        Assert.Equal([(-42m, QuantityBound.None), (98m, QuantityBound.Least), (36m, QuantityBound.Most)], figures.Select(f => (f.Value, f.Bound)));
    }

    [Fact]
    public void A_table_row_takes_its_metric_from_row_and_column_and_its_unit_from_the_head()
    {
        var figures = FigureReport.Figures("序号\t单位名称\t受理数（件）\t办结率（%）\t金额（万元）\t备注", "1\t城关镇\t32\t98.5\t1.2\t3次", "2\t白石乡\t18\t100\t0.8\t");
        Assert.Equal([(32m, "件"), (98.5m, "%"), (12000m, "元"), (18m, "件"), (100m, "%"), (8000m, "元")], figures.Select(f => (f.Value, f.Unit)));
        Assert.Equal(["城关镇受理数", "城关镇办结率", "城关镇金额"], figures.Take(3).Select(f => f.Metric));
    }

    [Fact]
    public void Columns_of_years_and_a_column_of_units_are_read_as_such()
    {
        var figures = FigureReport.Figures("指标\t单位\t2020年\t2021年\t同比", "县本级受理行政复议案件\t件\t86\t109\t26.7%");
        Assert.Equal([(86m, "件", 2020), (109m, "件", null), (26.7m, "%", (int?)null)], figures.Select(f => (f.Value, f.Unit, f.Year)));
        Assert.Equal([false, false, true], figures.Select(f => f.IsChange));
        Assert.All(figures, f => Assert.Equal(("县本级", "行政复议"), (f.Scope, f.Topic)));
    }
}

using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Questions;

namespace LawBot.Tests.Questions;

/// <summary>How clerks ask, and which field of the reports they mean.</summary>
public sealed class EverydayWordsTests
{
    private static readonly string[] Topics = [.. Vocabulary.Field.Entries.Where(e => !e.IsEveryday).Select(e => e.Topic).Distinct(StringComparer.Ordinal)];

    [Theory]
    [InlineData("行政复议",
        "对罚款不服去哪说理|罚款罚错了怎么办|被交警罚得冤能找谁|复议怎么申请|在家能不能复议|复议局有几个人手|复议里能不能和解|复议要不要开庭|复议结果上不上网|把错的决定改过来的复议多吗|复议权归一家管了没有|对政府的处理决定不服怎么办|不上法院能讨说法吗|行政复议为人民怎么做的")]
    [InlineData("行政应诉", "民告官谁出面|一把手上法庭了没有|局长自己出庭吗|告官不见官怎么治|打官司政府输了几回|官司打不赢怎么整改|被老百姓告了怎么应对|光派律师去行不行|法院判了不执行咋办|干部去法院旁听过没有|政府当被告的多不多|县长亲自出庭了吗|政府赔钱的有没有|应诉培训怎么搞")]
    [InlineData("规范性文件", "过时的文件怎么处理|哪些老规定不算数了|发文件前要不要送司法局|乱发文怎么管|文件管几年|这么多旧文件清一遍了没有|文件谁审|土政策怎么治")]
    [InlineData("合法性审核", "文件谁来把关|合同谁把关|签合同前谁看|司法局怎么给决策把法律关|上会之前合不合法谁看|招商协议谁来把关|乡镇的法律把关谁做|文件会不会打架")]
    [InlineData("备案审查", "文件报上级了没有|文件报备了几份|发了文有没有报上去|奇葩文件谁来纠")]
    [InlineData("重大行政决策", "大事怎么拍板|怎么防止拍脑袋|大事是不是一个人说了算|政府定大事要不要问老百姓|上大项目前听不听专家意见|决策错了谁负责|会不会出乱子事先评估吗|决策效果有没有回头看|怎么让老百姓参与进来")]
    [InlineData("法律顾问", "法律顾问顶不顶用|政府请律师了没有|律师给政府出什么主意|顾问是不是摆设|机关里的律师有几个|聘而不用怎么办")]
    [InlineData("法律援助", "没钱请律师怎么办|打不起官司找谁|打官司的钱谁出|穷人告状谁帮|免费的律师哪里有|讨薪打官司有人帮吗|替农民工打官司|被抓了没律师怎么办|法援门槛高不高")]
    [InlineData("公共法律服务", "村里有没有律师|有法律问题问谁|律师下乡吗|打电话能问律师吗|在家门口能找到法律服务吗|乡下人问法去哪里")]
    [InlineData("人民调解", "村里吵架谁来劝|邻居争地边怎么办|两口子打架谁管|婆媳闹别扭谁调停|劝架的人有没有报酬|调完反悔怎么办|物业和业主的矛盾怎么调|医闹怎么处理|调解员的钱谁出|苗头怎么早发现矛盾|兄弟分家产闹起来|会调解的人怎么选")]
    [InlineData("行政调解", "部门出面调解的多吗|政府来调解行不行|公安局主持的调解有多少种")]
    [InlineData("行政裁决", "政府断案是怎么断的|山林地界谁来裁|权属争议找谁")]
    [InlineData("诉前调解", "到法院先调一调|派出所能不能调|起诉前能不能先调解|法院调解和委派调解怎么配合")]
    [InlineData("诉源治理", "官司怎么越来越少的|怎样不闹到法院|有矛盾去哪里说理|纠纷找谁一站办|法院案子太多怎么减")]
    [InlineData("仲裁", "被辞退了找谁|炒鱿鱼赔不赔|加班费要不到|生意纠纷怎么了结")]
    [InlineData("信访", "老上访户怎么化解|老百姓反映问题没人管|去北京告怎么处置|领导接待群众吗|越级的怎么办|领导包了几个老大难")]
    [InlineData("三项制度", "执法要不要录像|罚款公开了没有|重罚前谁审|执法记录仪够不够|罚大案要不要先把关|处罚结果网上能查吗")]
    [InlineData("执法证件", "执法证怎么考|没证的人能上街执法吗|执法证过期怎么办|临时工执法怎么管|亮证执法做到了吗")]
    [InlineData("培训考试", "执法人员多久考试一次|怎么提高执法水平|执法人员上课学什么|执法大练兵搞了没有")]
    [InlineData("案卷评查", "案卷谁来挑毛病|办的案子质量怎么样查卷|卷宗评得怎么样")]
    [InlineData("柔性执法", "罚不罚首次违法|第一次违法能不能不罚|小毛病罚不罚|哪些情况不罚|光罚款不教育怎么改|执法怎么有温度|免罚清单有多少项|不予处罚不予强制的做法")]
    [InlineData("涉企检查", "多头检查怎么治|三天两头来查企业|检查太多怎么减|好几个部门一起查|扫码才能进厂检查吗|亮码检查做了没有|厂里一年被查几回|怎么少打扰企业|规范涉企行政执法专项行动怎么搞|一次查完行不行")]
    [InlineData("执法监督", "乱罚款谁来管|谁来管执法的人|执法粗暴怎么投诉|靠罚款吃饭怎么治|执法吃拿卡要怎么办|行政执法质量提升三年行动|小案重罚怎么纠|执法办错案追不追责")]
    [InlineData("双随机", "抽签查企业吗|随机查结果公不公开|抽查怎么做到公正")]
    [InlineData("罚缴", "罚来的钱归谁|罚款去哪了|罚款和财政脱钩没有")]
    [InlineData("乡镇赋权", "乡镇能不能罚款|权力给乡镇了没有|看得见管不着怎么破|镇里没权怎么办|乡镇接得住吗|赋权评估做了吗|街道执法有没有人")]
    [InlineData("综合执法改革", "几支队伍合成一支|大盖帽太多|多头执法怎么解决|执法服装统一了没有")]
    [InlineData("行刑衔接", "够得上犯罪的交给公安没有|以罚代刑怎么防|案子移给公安多少")]
    [InlineData("行政执法", "老板欠了三个月工钱|欠薪讨薪怎么帮|拿不到工资找谁|罚多少谁说了算|同样的事罚得不一样|偷排污水怎么查|学校食堂卫生谁管|私搭乱建怎么拆|拆迁补偿谈不拢|地摊怎么管")]
    [InlineData("政务服务", "窗口办事少跑腿|网上能不能办|手机上能办吗|人在外地怎么办|生孩子一次办完手续|周末能办事吗|窗口态度差怎么办|排队太久|高效办成一件事|给窗口打差评管用吗|老人不会用手机怎么办")]
    [InlineData("证明事项", "开证明太麻烦|还要不要开证明|写个承诺能不能办|证明我妈是我妈|免证明城市怎么建")]
    [InlineData("放管服", "审批太慢|盖那么多章|权力下放了多少|工程审批手续怎么快起来|中介收费太贵|少交材料")]
    [InlineData("营商环境", "怎么让老板放心来投资|办营业执照要几天|优惠政策不兑现|政府欠企业的工程款|企业有法律风险谁给把脉|企业受委屈找谁|法治体检做了多少家|企业负担怎么减|公司注销难不难")]
    [InlineData("信用", "老赖怎么治|政府说话不算数怎么办|换了领导不认账|黑名单怎么出来|新官不理旧账")]
    [InlineData("公平竞争审查", "政策偏袒本地企业怎么管|不让外地企业进来|有没有搞特殊优惠")]
    [InlineData("机构职能", "部门踢皮球怎么办|三不管的事谁管|部门互相推诿")]
    [InlineData("政务公开", "政府的事怎么晒出来|公众号没人管怎么清|政策看不懂|网友留言回不回|向政府要信息给不给|政府网站打不开")]
    [InlineData("12345热线", "打热线管用吗|打12345多久回复|投诉电话没人接")]
    [InlineData("建议提案", "代表提的建议办了没有|政协提的意见怎么回|两会上的建议")]
    [InlineData("审计", "公款花得对不对谁查|钱花哪了|离任审不审")]
    [InlineData("监督", "怎么治不作为|干部怕担责怎么办|纪委抓贪官|有没有请记者曝光|人大怎么管政府")]
    [InlineData("督察考核", "考核扣分扣在哪|法治怎么考核|上面来查过没有|查出来的问题改没改|老百姓满意不满意怎么测|打板子打过谁|考核和评优挂钩吗")]
    [InlineData("第一责任人", "一把手怎么抓法治|书记带头没有|谁负总责")]
    [InlineData("述法", "年底怎么述职讲法|一把手汇报依法办事吗|领导怎么交法治账")]
    [InlineData("学法", "领导怎么学法|当官的懂法吗|开会前学不学法|提拔前考不考法律|干部考试考什么|公务员学法怎么抓")]
    [InlineData("普法", "怎么让老百姓懂法|赶集宣传法律|各部门都要普法吗|学生懂法吗|法治公园有几个|抖音普法效果|七五普法验收|大喇叭讲法律")]
    [InlineData("法律明白人", "村里谁懂法|村里的明白人怎么培养|土律师有几个")]
    [InlineData("未成年人保护", "霸凌怎么管|留守的孩子谁保护|小孩犯罪怎么防")]
    [InlineData("社会治理", "高价彩礼怎么管|村里的规矩怎么定|治安好不好|老人被骗怎么防|村霸扫了没有")]
    [InlineData("社区矫正", "判了缓刑的谁管|戴手环的有多少|从监狱出来的怎么安置|不用坐牢的人怎么管")]
    [InlineData("突发事件", "出了急事怎么应对|发大水怎么办|出大事有没有预案")]
    [InlineData("数字政府", "部门数据不通|重复录入怎么治|大数据怎么用|用手机执法行不行")]
    [InlineData("府院联动", "政府和法院坐下来谈吗|法院提建议了没有|给法院打招呼怎么防")]
    [InlineData("行政检察", "检察院给政府提建议|检察院发函了几份|检察院怎么督促")]
    [InlineData("示范创建", "想评上法治示范|争示范有什么用")]
    [InlineData("枫桥经验", "矛盾就地化解怎么做|小事不出村")]
    public void Everyday_questions_lead_to_their_field(string topic, string questions)
    {
        Assert.Contains(topic, Topics, StringComparer.Ordinal);
        var missed = questions.Split('|').Where(q => !TopicsOf(q).Contains(topic, StringComparer.Ordinal))
            .Select(q => $"{q} → {string.Join('、', TopicsOf(q))}");
        Assert.Empty(missed);
    }

    [Fact]
    public void Everyday_words_belong_to_topics_of_the_field() =>
        Assert.All(Vocabulary.Field.Entries.Where(e => e.IsEveryday), e => Assert.Contains(e.Topic, Topics, StringComparer.Ordinal));

    [Theory]
    [InlineData("对罚款不服去哪说理", "行政应诉", "信访")]
    [InlineData("告官不见官怎么治", "行政复议", "信访")]
    [InlineData("老上访户怎么化解", "行政复议", "行政应诉")]
    [InlineData("没钱请律师怎么办", "法律顾问", "律师")]
    [InlineData("政府请律师了没有", "法律援助", "公共法律服务")]
    [InlineData("部门出面调解的多吗", "人民调解", "诉前调解")]
    [InlineData("村里吵架谁来劝", "行政调解", "诉前调解")]
    [InlineData("到法院先调一调", "行政应诉", "行政调解")]
    [InlineData("文件报上级了没有", "合法性审核", "督察考核")]
    [InlineData("过时的文件怎么处理", "备案审查", "合法性审核")]
    [InlineData("村里有没有律师", "法律顾问", "法律援助")]
    [InlineData("罚来的钱归谁", "行政复议", "柔性执法")]
    [InlineData("处罚了多少企业", "柔性执法", "执法监督")]
    [InlineData("文件印发了几份", "规范性文件", "备案审查")]
    [InlineData("企业有多少家", "营商环境", "涉企检查")]
    [InlineData("加强管理有什么办法", "执法证件", "督察考核")]
    public void What_must_not_be_mixed_stays_apart(string question, string other, string another)
    {
        Assert.DoesNotContain(other, TopicsOf(question), StringComparer.Ordinal);
        Assert.DoesNotContain(another, TopicsOf(question), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("老板欠了我三个月工钱", "农民工工资")]
    [InlineData("文件会不会打架", "规范性文件")]
    [InlineData("开会前领导学不学法律", "会前学法")]
    [InlineData("大事怎么拍板", "重大行政决策")]
    [InlineData("罚不罚首次违法", "轻微违法不予处罚")]
    [InlineData("亮码检查", "扫码入企")]
    [InlineData("依法行政考核", "法治政府建设考核")]
    public void Everyday_words_lead_to_the_wordings_of_reports(string question, string wording) => Assert.Contains(
        wording, Vocabulary.Field.Match(TextFolding.Fold(question)).SelectMany(m => m.ReportWordings), StringComparer.Ordinal);

    [Theory]
    [InlineData("欠,我想问问,工钱")]
    [InlineData("欠了很久很久也没有给的工钱")]
    public void A_gap_is_short_and_stays_in_its_clause(string question) =>
        Assert.DoesNotContain(Vocabulary.Field.Match(question), m => m.Span.In(question).StartsWith('欠'));

    [Fact]
    public void A_half_in_brackets_is_left_for_other_wordings()
    {
        const string question = "文件谁来把关";
        Assert.Contains(Vocabulary.Field.Match(question), m => m.Span.In(question) is "文件");
        Assert.Contains(Vocabulary.Field.Match(question), m => m.Span.In(question).EndsWith("把关", StringComparison.Ordinal));
        Assert.DoesNotContain(Vocabulary.Field.Match("文件有几份"), m => m.Topic is "规范性文件");
    }

    [Fact]
    public void A_report_is_not_about_what_it_says_in_everyday_words()
    {
        Assert.Empty(Vocabulary.Field.Topics("群众排队两小时,是一件大事"));
        Assert.NotEmpty(Vocabulary.Field.Match("排队太久"));
    }

    [Theory]
    [InlineData("执法证怎么考", "执法证怎么考")]
    [InlineData("请问数字政府怎么建", "数字政府 建")]
    [InlineData("领导干部学法有哪些做法", "领导干部学法")]
    [InlineData("怎么减少行政检查频次", "减少行政检查频次")]
    public void Words_of_asking_stay_inside_a_wording(string question, string topic) => Assert.Equal(topic, QuestionTopic.Of(question));

    [Theory]
    [InlineData("工地扬尘巡查谁家在做", "工地扬尘巡查谁家在做")]
    [InlineData("系列普法活动怎么搞的", "系列普法活动")]
    [InlineData("查一下调解员的补贴", "调解员的补贴")]
    [InlineData("各县区案卷抽查有哪些好做法?", "案卷抽查")]
    [InlineData("调解成的,反悔的各有多少", "调解成 反悔")]
    public void A_topic_keeps_its_deeds_and_loses_what_only_asks(string question, string topic) => Assert.Equal(topic, QuestionTopic.Of(question));

    [Theory]
    [InlineData("罚多少谁说了算", QuestionTask.Experience)]
    [InlineData("写个承诺就能办的事怎么推", QuestionTask.Experience)]
    [InlineData("写信告状怎么办理", QuestionTask.Experience)]
    [InlineData("罚了多少", QuestionTask.Figures)]
    [InlineData("写一段行政应诉的材料", QuestionTask.Draft)]
    public void An_everyday_phrase_asks_for_no_number_and_no_draft(string question, QuestionTask task) =>
        Assert.Equal(task, Asked.Of(question).Task);

    [Theory]
    [InlineData("往后复议准备怎么做", ReportPart.Plans)]
    [InlineData("执法上哪些地方没做好", ReportPart.Problems)]
    [InlineData("群众准备材料多不多", ReportPart.Done)]
    public void Everyday_words_choose_the_part_of_a_report(string question, ReportPart part) => Assert.Equal(part, Asked.Of(question).Part);

    private static List<string> TopicsOf(string question) =>
        [.. Vocabulary.Field.Match(TextFolding.Fold(question)).Select(m => m.Topic).Distinct(StringComparer.Ordinal)];
}

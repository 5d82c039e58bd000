using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>Where the sentence is sure and the number is not, the sentence is said whole; it claims no more than the report.</summary>
public sealed class SentenceAnswerTests : IAsyncLifetime
{
    private const string Report = """
        澧湾县2022年法治政府建设情况报告
        一、主要工作
        （一）政务服务
        在边远村寨开设“赶集服务点”，干部摆摊收件、集中送办，全年替群众跑腿代办3170件，免去往返路程约8万公里。
        12345热线受理诉求15.2万件，平均接通时长7秒，满意率97.4%。
        （二）行政执法
        开展垃圾分类检查1.3万家次，处罚单位216家、个人54人，罚款共计31.5万元。
        （三）行政应诉
        全年行政应诉案件41件，行政机关负责人出庭应诉36件。
        （四）队伍和场所
        综合执法大队现有队员28人，其中持证25人。
        撤除闲置岗亭14座，退还押金6万元。
        在河滩公园设置宠物活动区9处，劝导不文明养犬640人次。
        就收费标准等方面组织听证会4次。
        （五）行政复议
        收到复议申请33件，审结30件，其中维持17件、撤销6件、确认违法2件。
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-sentence-").FullName;
    private ServiceProvider? _services;

    public async Task InitializeAsync()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        await File.WriteAllTextAsync(Path.Combine(reports, "liwan-2022.txt"), Report);
        _services = SampleDesk.Services(_folder);
        await _services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("澧湾信访收了多少 办了多少", "组织听证会4次[1]")]
    [InlineData("澧湾公证收了多少 办了多少", "“就收费标准等方面组织听证会4次。”[1]\n\n没有完全对应")]
    [InlineData("澧湾法律援助受理了多少 办了多少", "“12345热线受理诉求15.2万件,平均接通时长7秒,满意率97.4%。”[1]\n\n出处")]
    public async Task A_number_of_another_matter_is_not_told_for_a_verb_alone(string question, string told)
    {
        var answer = await AskAsync(question);
        Assert.Contains("没有把下面的数字当作答案", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("澧湾 垃圾不分类被罚的单位、个人数，罚金总额", "处罚单位216家、个人54人，罚款共计31.5万元")]
    [InlineData("澧湾那边赶集的时候摆摊替人办事，一年代办了多少件，省了多少公里路？", "全年替群众跑腿代办3170件，免去往返路程约8万公里")]
    public async Task Several_numbers_of_one_sentence_are_said_by_the_sentence(string question, string said)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerKind.Figures, answer.Kind);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Single(answer.Citations).Source.Quote, StringComparison.Ordinal);
        Assert.DoesNotContain("没有完全对应", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("澧湾在河滩公园划了几块能带宠物的地方？", "设置宠物活动区9处")]
    [InlineData("澧湾 没人用的岗亭 拆了几座", "撤除闲置岗亭14座")]
    [InlineData("澧湾执法大队的队员里头有证的几个？", "其中持证25人")]
    [InlineData("澧湾审结的复议里，维持、撤销、确认违法的各是多少件？", "撤销6件")]
    public async Task The_sentence_far_ahead_of_all_others_is_said_in_whatever_words_it_was_asked(string question, string said)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerKind.Figures, answer.Kind);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("澧湾县败诉了几件？")]
    [InlineData("澧湾县办了多少件公证？")]
    [InlineData("澧湾县查酒驾查了多少起？")]
    [InlineData("澧湾在河滩公园划了几块能遛狗的地方？")]
    public async Task A_sentence_on_a_related_matter_is_not_said_for_another(string question) =>
        Assert.Contains((await AskAsync(question)).Kind, new[] { AnswerKind.Nearest, AnswerKind.Refusal });

    [Fact]
    public async Task A_number_that_another_of_its_sentence_rivals_is_said_by_the_sentence_and_kept_in_the_table()
    {
        var answer = await AskAsync("澧湾县垃圾分类检查、处罚了多少？");
        Assert.StartsWith("澧湾县2022年:“开展垃圾分类检查1.3万家次，处罚单位216家、个人54人，罚款共计31.5万元。”[1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Figures, answer.Kind);
    }

    private async Task<Answer> AskAsync(string question) =>
        (await _services!.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;
}

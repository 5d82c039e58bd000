using LawBot.Answers;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Tests.Telegram.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed class ButtonTests : TelegramTest
{
    private readonly FakeCatalog _catalog = new();

    [Fact]
    public async Task Sources_shows_each_quotation_with_county_year_and_heading_path_also_after_a_restart()
    {
        Put(Some.ReportText);
        var answer = await AskAsync();
        await RestartAsync(WithCatalog);
        Server.Press(TestBot.Clerk, TestBot.Clerk, answer.Id, answer.ButtonData("来源"));
        await UntilAsync(() => Server.Chat(TestBot.Clerk).Count == 2, "the sources");
        var shown = Server.Chat(TestBot.Clerk)[1];
        Assert.Equal($"[1] 青禾县2021年\n一、工作成效\n{Some.Quote}\n\n编号 R0000001", shown.Text);
        Assert.Contains("<blockquote expandable>", shown.Request["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, Server.Count("answerCallbackQuery"));
    }

    [Theory]
    [InlineData("一、工作成效\n前面多了一句。全年受理行政复议案件81件,办结75件。", "这句话仍在其中")]
    [InlineData("一、工作成效\n全年受理行政复议案件82件,办结75件。", "新版里已没有这句话")]
    [InlineData(null, "已不在库中")]
    public async Task Sources_says_so_when_the_report_was_replaced_or_removed(string? text, string notice)
    {
        Put(text);
        var answer = await AskAsync();
        Server.Press(TestBot.Clerk, TestBot.Clerk, answer.Id, answer.ButtonData("来源"));
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains(notice, StringComparison.Ordinal)), notice);
        Assert.Contains(Some.Quote, Server.Texts(TestBot.Clerk)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("导出 Excel", "法治_政府R0000001.xlsx")]
    [InlineData("导出 Word", "法治_政府R0000001.docx")]
    public async Task Export_sends_the_file_of_that_answer(string button, string file)
    {
        Turns.Work = (turn, _, _) => Task.FromResult(Some.Figures(turn.Text));
        var answer = await AskAsync();
        Server.Press(TestBot.Clerk, TestBot.Clerk, answer.Id, answer.ButtonData(button));
        await UntilAsync(() => Server.Files.Count == 1, "the file");
        Assert.Equal((TestBot.Clerk, file), Server.Files.Select(f => (f.Chat, f.Name)).Single());
    }

    [Fact]
    public async Task Export_and_sources_as_commands_mean_the_last_answer()
    {
        Turns.Work = (turn, _, _) => Task.FromResult(Some.Figures(turn.Text));
        await AskAsync();
        Server.Say(TestBot.Clerk, "/export");
        Server.Say(TestBot.Clerk, "/sources");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.StartsWith("[1] 青禾县2021年", StringComparison.Ordinal)), "the sources");
        Assert.Equal("法治_政府R0000001.xlsx", Server.Files.Single().Name);
    }

    [Fact]
    public async Task What_can_be_said_next_is_a_button_that_says_it_in_this_chat_also_after_a_restart()
    {
        Turns.Choices = ["别的县呢", "原文", "要的是受理的案件,还是办结的案件"];
        var answer = await AskAsync();
        Assert.Equal(["别的县呢", "原文", "要的是受理的案件,还是办结的案件", "来源", "换个问法", "导出 Word"], answer.Buttons);
        await RestartAsync(WithCatalog);
        Server.Press(TestBot.Clerk, TestBot.Clerk, answer.Id, answer.ButtonData("原文"));
        await UntilAsync(() => Turns.Turns.Count == 2, "the choice was said");
        var (asked, said) = (Turns.Turns.First(), Turns.Turns.Last());
        Assert.Equal((asked.Conversation, "原文", TurnKind.Any), (said.Conversation, said.Text, said.Kind));
    }

    [Fact]
    public async Task A_file_that_was_asked_for_in_words_is_sent_with_the_answer()
    {
        await AskAsync();
        Turns.Files = [new ExportedFile("LawBot-R0000001.png", new byte[] { 1 }) { Receipt = "R0000001", Format = ExportFormat.Picture }];
        Server.Say(TestBot.Clerk, "画个图");
        await UntilAsync(() => Server.Files.Count == 1, "the file");
        Assert.Equal("法治_政府R0000001.png", Server.Files.Single().Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_table_is_a_real_one_where_the_server_has_rich_messages_and_monospace_where_not(bool isNew)
    {
        Server.KnowsRichMessages = isNew;
        Turns.Work = (turn, _, _) => Task.FromResult(Some.Figures(turn.Text));
        var answer = await AskAsync();
        Assert.Equal(isNew, answer.Request["rich_message"] is not null);
        Assert.Contains("1203件", answer.Text, StringComparison.Ordinal);
        Assert.Contains("未载明(1 份):松溪县2021年", answer.Text, StringComparison.Ordinal);
        Assert.Contains("导出 Excel", answer.Buttons);
        Assert.Contains(isNew ? "<td align=\"right\" valign=\"middle\">1203件</td>" : "<pre>",
            (answer.Request["rich_message"]?["html"] ?? answer.Request["text"])!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_way_to_ask_runs_the_same_question_as_another_kind_of_work()
    {
        var answer = await AskAsync();
        Server.Press(TestBot.Clerk, TestBot.Clerk, answer.Id, answer.ButtonData("换个问法"));
        await UntilAsync(() => Server.Chat(TestBot.Clerk).Count == 2, "the ways");
        var ways = Server.Chat(TestBot.Clerk)[1];
        Assert.Equal(["查数据", "查做法", "起草一段"], ways.Buttons);
        Server.Press(TestBot.Clerk, TestBot.Clerk, ways.Id, ways.ButtonData("查数据"));
        await UntilAsync(() => Turns.Turns.Count == 2, "asked again");
        Assert.Equal(("问题", TurnKind.Figures), Turns.Turns.Select(t => (t.Text, t.Kind)).Last());
    }

    [Fact]
    public async Task A_button_of_an_unknown_answer_or_of_another_making_says_so()
    {
        await AskAsync();
        Server.Press(TestBot.Clerk, TestBot.Clerk, 1, "s:ZZZZZZZZ");
        Server.Press(TestBot.Clerk, TestBot.Clerk, 1, "'; DROP TABLE people; --");
        await UntilAsync(() => Server.Chat(TestBot.Clerk).Count == 3, "both told");
        Assert.Equal(["找不到这条回答的记录,请重新提问。", "这个按钮已经失效,请重新提问。"], Server.Texts(TestBot.Clerk).Skip(1));
    }

    [Fact]
    public async Task A_refusal_offers_no_export()
    {
        Turns.Work = (turn, _, _) => Task.FromResult(
            new Answer(turn.Text, AnswerKind.Refusal, "库里的报告没有讲到。", AnswerOrigin.Extracted, [], []));
        Assert.Equal(["换个问法"], (await AskAsync()).Buttons);
    }

    [Fact]
    public async Task A_stranger_who_presses_a_button_in_a_group_gets_nothing_but_the_reason()
    {
        var answer = await AskAsync();
        Server.Press(77, -500, answer.Id, answer.ButtonData("来源"));
        await UntilAsync(() => Server.Count("answerCallbackQuery") == 1, "the reason");
        Assert.Equal("您没有使用权限。", Server.Calls.Last(c => c.Method is "answerCallbackQuery").Body["text"]!.GetValue<string>());
        Assert.Empty(Server.Chat(-500));
    }

    private async Task<StandingMessage> AskAsync()
    {
        await StartAsync(WithCatalog);
        Server.Say(TestBot.Clerk, "问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        return Server.Chat(TestBot.Clerk)[0];
    }

    private void WithCatalog(IServiceCollection services) => services.AddSingleton<IReportCatalog>(_catalog);

    private void Put(string? text)
    {
        if (text is not null)
        {
            var report = new Report("qinghe2021", "qinghe-2021.txt", "", new Jurisdiction("青禾县", JurisdictionLevel.County, null, null), 2021, "", text);
            _catalog.Reports["qinghe2021"] = new IndexedReport(report, [], [], [], "", default);
        }
    }
}

using System.Text;
using LawBot.Answers;
using LawBot.Tests.Telegram.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed class DraftAndFileTests : TelegramTest
{
    private readonly FakeUploads _uploads = new();

    public DraftAndFileTests() => Turns.Work = (turn, _, _) => Task.FromResult(
        turn.Facts.Contains("81", StringComparison.Ordinal)
            ? Some.Draft(turn.Text, "全年受理行政复议申请81件。")
            : turn.Kind == TurnKind.Draft
                ? Some.Draft(turn.Text, "全年受理行政复议申请【受理行政复议申请件数】件。", "【受理行政复议申请件数】")
                : Some.Answer(turn.Text, "答。"));

    [Fact]
    public async Task A_draft_names_the_figures_it_lacks_takes_them_as_text_and_sends_the_docx()
    {
        await StartDraftAsync();
        Server.Say(TestBot.Clerk, "受理 81 件");
        await UntilAsync(() => Server.Files.Count == 1, "the docx");
        Assert.Equal("法治_政府R0000002.docx", Server.Files.Single().Name);
        Assert.Equal(("起草行政复议一段", "受理 81 件", TurnKind.Draft), Turns.Turns.Select(t => (t.Text, t.Facts, t.Kind)).Last());
        Server.Say(TestBot.Clerk, "下一个话题");
        await UntilAsync(() => Turns.Turns.Count == 3, "the next turn");
        Assert.Equal(TurnKind.Any, Turns.Turns.Last().Kind);
    }

    [Fact]
    public async Task A_draft_takes_its_figures_from_a_table_that_anyone_let_in_uploads_also_after_a_restart()
    {
        await StartDraftAsync();
        await RestartAsync(services => services.AddSingleton<IUploadDesk>(_uploads));
        Server.SendFile(TestBot.Clerk, "数据.csv", Encoding.UTF8.GetBytes("指标,数值\n受理行政复议申请,81"));
        await UntilAsync(() => Server.Files.Count == 1, "the docx");
        Assert.Equal("指标,数值\n受理行政复议申请,81", Turns.Turns.Last().Facts);
        Assert.Empty(_uploads.Taken);
    }

    [Fact]
    public async Task A_question_in_between_is_a_question_and_cancel_closes_the_draft()
    {
        await StartDraftAsync();
        Server.Say(TestBot.Clerk, "松溪县受理了多少件?");
        await UntilAsync(() => Turns.Turns.Count == 2, "the question");
        Assert.Equal(TurnKind.Any, Turns.Turns.Last().Kind);
        Server.Say(TestBot.Clerk, "/cancel");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("不再补数据", StringComparison.Ordinal)), "closed");
        Server.Say(TestBot.Clerk, "受理 81 件");
        await UntilAsync(() => Turns.Turns.Count == 3, "plain words");
        Assert.Empty(Turns.Turns.Last().Facts);
    }

    [Fact]
    public async Task An_administrators_file_is_ingested_and_answered_with_what_was_understood()
    {
        await StartWithUploadsAsync();
        Server.SendFile(TestBot.Administrator, "../../青禾县2021.docx", new byte[2048]);
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Any(t => t.StartsWith("已收录", StringComparison.Ordinal)), "taken in");
        Assert.Equal(("青禾县2021.docx", 2048, "职员1"), _uploads.Taken.Single());
        var text = Server.Texts(TestBot.Administrator)[0];
        Assert.Contains("青禾县(县) 2021年 · 12 个标题 · 48 个数据 · 编号 qinghe2021", text, StringComparison.Ordinal);
        Assert.Contains("⚠ 第 3 页没有文字", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_answered_with_the_reason()
    {
        await StartWithUploadsAsync();
        Server.SendFile(TestBot.Administrator, "病毒.exe", new byte[10]);
        await UntilAsync(() => Server.Texts(TestBot.Administrator) is ["没能收录 病毒.exe\n这不是报告文件。请发 docx、pdf、html 或 txt。"], "the reason");
    }

    [Fact]
    public async Task A_file_beyond_20_MB_is_refused_with_what_to_do_instead()
    {
        await StartWithUploadsAsync();
        Server.SendFile(TestBot.Administrator, "大.pdf", [1], size: 21 * 1024 * 1024);
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Any(t => t.Contains("超过 20 MB", StringComparison.Ordinal)), "the reason");
        Assert.Empty(_uploads.Taken);
    }

    [Fact]
    public async Task Staff_may_not_upload_reports()
    {
        await StartWithUploadsAsync();
        Server.SendFile(TestBot.Clerk, "报告.docx", [1]);
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.StartsWith("只有管理员和有收录权限的人可以上传", StringComparison.Ordinal)), "the reason");
        Assert.Empty(_uploads.Taken);
    }

    private Task StartWithUploadsAsync() => StartAsync(services => services.AddSingleton<IUploadDesk>(_uploads));

    private async Task StartDraftAsync()
    {
        await StartWithUploadsAsync();
        Server.Say(TestBot.Clerk, "/draft 起草行政复议一段");
        await UntilAnsweredOrAskedAsync();
        Assert.Contains("还缺 1 处:【受理行政复议申请件数】", Server.Texts(TestBot.Clerk)[0], StringComparison.Ordinal);
        Assert.Empty(Server.Files);
    }

    private Task UntilAnsweredOrAskedAsync() =>
        UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("请把这些数据直接发给我", StringComparison.Ordinal)), "the draft");
}

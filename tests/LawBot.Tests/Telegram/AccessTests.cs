using System.Text.RegularExpressions;
using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using LawBot.Host.Telegram;
using LawBot.Tests.Telegram.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed partial class AccessTests : TelegramTest
{
    private const long Stranger = 77;

    [Fact]
    public async Task A_stranger_gets_a_code_and_the_line_to_pass_on_and_no_answer()
    {
        await StartAsync();
        Server.Say(Stranger, "各县受理多少件?");
        await UntilAsync(() => Server.Texts(Stranger).Count == 1, "the code");
        Assert.Matches(@"/approve \d{6}\n", Server.Texts(Stranger)[0]);
        Assert.Empty(Turns.Turns);
    }

    [Fact]
    public async Task An_administrator_lets_a_stranger_in_who_is_told_and_answered_then_and_let_out_again()
    {
        await StartAsync();
        var code = await CodeAsync();
        Server.Say(TestBot.Administrator, $"/approve {code}");
        await UntilAsync(() => Server.Texts(Stranger).Any(t => t.Contains("已批准您使用", StringComparison.Ordinal)), "the welcome");
        Server.Say(Stranger, "问题");
        await UntilAnsweredAsync(Stranger);
        Server.Say(TestBot.Administrator, "/people");
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Any(t => t.Contains("职员77 77 查阅", StringComparison.Ordinal)), "the list");
        Server.Say(TestBot.Administrator, "/revoke 77");
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Any(t => t.StartsWith("已收回 职员77", StringComparison.Ordinal)), "the revocation");
        Server.Say(Stranger, "再问");
        await UntilAsync(() => Server.Texts(Stranger).Count(t => t.Contains("您还没有使用权限", StringComparison.Ordinal)) == 2, "no way in");
        Assert.Single(Turns.Turns);
    }

    [Theory]
    [InlineData("/approve 000000")]
    [InlineData("/revoke 1")]
    [InlineData("/people")]
    [InlineData("/remove abc")]
    public async Task Staff_may_do_none_of_what_administrators_do(string command)
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, command);
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Count == 1, "an answer");
        Assert.StartsWith("只有管理员可以", Server.Texts(TestBot.Clerk)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_expired_lets_nobody_in()
    {
        await StartAsync();
        await Bot.Services.GetRequiredService<IAccessCodes>().AddAsync(
            new AccessCode("123456", Stranger, "职员77", "", DateTimeOffset.UtcNow.AddMinutes(-1)), DateTimeOffset.UtcNow, default);
        Server.Say(TestBot.Administrator, "/approve 123456");
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Any(t => t.Contains("已过期", StringComparison.Ordinal)), "the reason");
    }

    [Fact]
    public async Task The_first_to_send_the_printed_code_becomes_administrator_and_the_code_is_used_up()
    {
        await StartAsync(null, ("Telegram:Administrators", ""));
        await UntilAsync(() => Printed() is not null, "the code");
        var code = Printed()!;
        Server.Say(Stranger, "/start " + code.ToLowerInvariant());
        await UntilAsync(() => Server.Texts(Stranger).Any(t => t.Contains("您现在是管理员", StringComparison.Ordinal)), "the rank");
        Server.Say(78, code);
        await UntilAsync(() => Server.Texts(78).Any(t => t.Contains("您还没有使用权限", StringComparison.Ordinal)), "no second one");
    }

    [Fact]
    public async Task The_command_line_lets_people_in_and_out_while_the_bot_runs()
    {
        await StartAsync();
        var admin = Bot.Services.GetRequiredService<TelegramAdmin>();
        var (done, message) = await admin.ApproveAsync(await CodeAsync(), LawBot.Host.People.PersonRole.Reader, default);
        Assert.True(done, message);
        Server.Say(Stranger, "问题");
        await UntilAnsweredAsync(Stranger);
        Assert.True((await admin.RevokeAsync("职员77", default)).Done);
        Assert.DoesNotContain(await admin.PeopleAsync(default), person => person.Id == Stranger);
        Assert.False((await admin.ApproveAsync("999999x", LawBot.Host.People.PersonRole.Reader, default)).Done);
    }

    [Fact]
    public async Task The_one_audit_log_says_who_did_what_over_Telegram_not_what_was_asked_and_cannot_be_changed()
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, "受理多少件?");
        await UntilAnsweredAsync(TestBot.Clerk);
        Server.SendFile(TestBot.Administrator, "青禾县2021.docx", new byte[2048]);
        await UntilAsync(() => Lines().Count == 2, "the lines");
        var account = await Bot.Services.GetRequiredService<Accounts>().OfTelegramAsync(TestBot.Clerk, default);
        Assert.Equal([(account!.Id, "职员2", "telegram:2", "ask", "R0000001"), ("", "职员1", "telegram:1", "add", "青禾县2021.docx: Added qinghe2021")],
            Lines().Select(l => (l.PersonId, l.Person, l.Via, l.Action, l.Subject)));
        Assert.Equal(Lines().Reverse(), await Bot.Services.GetRequiredService<AuditLog>().LastAsync(10, default));
        var database = Bot.Services.GetRequiredService<PeopleDatabase>();
        await Assert.ThrowsAsync<SqliteException>(() => database.RunAsync(c => c.Execute("DELETE FROM audit"), default));
        await Assert.ThrowsAsync<SqliteException>(() => database.RunAsync(c => c.Execute("UPDATE audit SET subject = ''"), default));
    }

    [Fact]
    public async Task An_answered_question_does_not_stay_in_the_journal()
    {
        await StartAsync();
        Server.Say(TestBot.Clerk, "不留痕的问题");
        await UntilAnsweredAsync(TestBot.Clerk);
        var database = Bot.Services.GetRequiredService<TelegramDatabase>();
        await UntilAsync(() => database.RunAsync(c => c.Query("SELECT payload FROM updates", r => r.GetString(0)), default).GetAwaiter().GetResult() is [""],
            "dropped");
    }

    private IReadOnlyList<AuditEntry> Lines() => Bot.Services.GetRequiredService<TelegramAdmin>().AuditAsync(10, default).GetAwaiter().GetResult();

    private string? Printed() => Bot.Log.Lines.Select(line => OneTimeCode().Match(line)).FirstOrDefault(match => match.Success)?.Value;

    private async Task<string> CodeAsync()
    {
        Server.Say(Stranger, "你好");
        await UntilAsync(() => Server.Texts(Stranger).Count == 1, "the code");
        return SixDigits().Match(Server.Texts(Stranger)[0]).Value;
    }

    [GeneratedRegex("(?<=一次性口令 )[2-9A-Z]{5}-[2-9A-Z]{5}")]
    private static partial Regex OneTimeCode();

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();
}

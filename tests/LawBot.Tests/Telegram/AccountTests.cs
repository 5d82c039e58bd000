using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using LawBot.Tests.Telegram.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

/// <summary>One set of accounts and roles for the page, Telegram and keys.</summary>
public sealed class AccountTests : TelegramTest
{
    private const long Newcomer = 77;

    private Accounts Accounts => Bot.Services.GetRequiredService<Accounts>();

    [Fact]
    public async Task Who_is_let_in_over_Telegram_has_an_account_and_the_role_that_the_page_gives_it_counts_at_once()
    {
        await StartAsync();
        var account = (await Accounts.OfTelegramAsync(TestBot.Clerk, default))!;
        Assert.Equal(("职员2", PersonRole.Reader, ""), (account.Name, account.Role, account.PasswordHash));
        Server.SendFile(TestBot.Clerk, "青禾县2021.docx", new byte[2048]);
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("只有管理员和有收录权限的人", StringComparison.Ordinal)), "the refusal");
        await Accounts.SetRoleAsync(account.Id, PersonRole.Contributor, default);
        Server.SendFile(TestBot.Clerk, "青禾县2021.docx", new byte[2048]);
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("青禾县2021年法治政府建设情况报告", StringComparison.Ordinal)), "the report");
        await Accounts.RemoveAsync(account.Id, default);
        Server.Say(TestBot.Clerk, "还能问吗");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("您还没有使用权限", StringComparison.Ordinal)), "no way in");
    }

    [Fact]
    public async Task Approved_with_a_role_one_may_put_reports_in_but_not_take_them_out()
    {
        await StartAsync();
        Server.Say(Newcomer, "你好");
        await UntilAsync(() => Server.Texts(Newcomer).Count == 1, "the code");
        var code = new string([.. Server.Texts(Newcomer)[0].SkipWhile(c => !char.IsDigit(c)).Take(6)]);
        Server.Say(TestBot.Administrator, $"/approve {code} 收录");
        await UntilAsync(() => Server.Texts(Newcomer).Count == 2, "the welcome");
        Server.SendFile(Newcomer, "青禾县2021.docx", new byte[2048]);
        await UntilAsync(() => Server.Texts(Newcomer).Any(t => t.Contains("青禾县2021年法治政府建设情况报告", StringComparison.Ordinal)), "the report");
        Server.Say(Newcomer, "/remove qinghe2021");
        await UntilAsync(() => Server.Texts(Newcomer).Any(t => t.StartsWith("只有管理员可以移除", StringComparison.Ordinal)), "the refusal");
    }

    [Fact]
    public async Task The_link_that_the_page_gives_makes_Telegram_the_same_person_and_is_good_once()
    {
        await StartAsync();
        var account = new Account(Secrets.Id(), "王芳", "hash", PersonRole.Contributor, null, DateTimeOffset.UtcNow, "测试");
        await Accounts.AddAsync(account, default);
        var code = await Bot.Services.GetRequiredService<TelegramLinks>().GiveAsync(account.Id, default);
        Server.Say(Newcomer, "/link 22222-22222");
        await UntilAsync(() => Server.Texts(Newcomer).Any(t => t.Contains("无效或已过期", StringComparison.Ordinal)), "the refusal");
        Server.Say(Newcomer, $"/link {code.ToLowerInvariant()}");
        await UntilAsync(() => Server.Texts(Newcomer).Any(t => t.Contains("已与“王芳”的账号连接", StringComparison.Ordinal)), "the link");
        Server.Say(Newcomer, "问题");
        await UntilAnsweredAsync(Newcomer);
        Server.Say(78, $"/link {code}");
        await UntilAsync(() => Server.Texts(78).Any(t => t.Contains("无效或已过期", StringComparison.Ordinal)), "no second one");
        Assert.Equal(Newcomer, (await Accounts.FindAsync(account.Id, default))!.TelegramId);
    }

    [Fact]
    public async Task Linking_an_account_takes_the_one_that_was_for_Telegram_only_with_its_role()
    {
        await StartAsync();
        var alone = (await Accounts.OfTelegramAsync(TestBot.Clerk, default))!;
        await Accounts.SetRoleAsync(alone.Id, PersonRole.Contributor, default);
        var account = new Account(Secrets.Id(), "李敏", "hash", PersonRole.Reader, null, DateTimeOffset.UtcNow, "测试");
        await Accounts.AddAsync(account, default);
        Server.Say(TestBot.Clerk, $"/link {await Bot.Services.GetRequiredService<TelegramLinks>().GiveAsync(account.Id, default)}");
        await UntilAsync(() => Server.Texts(TestBot.Clerk).Any(t => t.Contains("“李敏”", StringComparison.Ordinal)), "the link");
        Assert.Null(await Accounts.FindAsync(alone.Id, default));
        Assert.Equal(PersonRole.Contributor, (await Accounts.OfTelegramAsync(TestBot.Clerk, default))!.Role);
    }

    [Fact]
    public async Task Letting_out_keeps_an_account_that_signs_in_on_the_page_and_the_last_administrator()
    {
        await StartAsync(null, ("Telegram:Administrators", ""));
        await Bot.Services.GetRequiredService<Members>().LetInAsync(new TelegramUser(78, "孙主任", ""), PersonRole.Administrator, "测试", default);
        var signsIn = new Account(Secrets.Id(), "赵强", "hash", PersonRole.Reader, Newcomer, DateTimeOffset.UtcNow, "测试");
        await Accounts.AddAsync(signsIn, default);
        Server.Say(78, $"/revoke {Newcomer}");
        await UntilAsync(() => Server.Texts(78).Any(t => t.StartsWith("已收回 赵强", StringComparison.Ordinal)), "the revocation");
        Assert.Null((await Accounts.FindAsync(signsIn.Id, default))!.TelegramId);
        Server.Say(78, "/revoke 78");
        await UntilAsync(() => Server.Texts(78).Any(t => t.StartsWith("这是最后一位管理员", StringComparison.Ordinal)), "the refusal");
    }

    [Fact]
    public async Task The_one_time_code_makes_one_administrator_here_or_on_the_page()
    {
        await StartAsync(null, ("Telegram:Administrators", ""));
        var invitations = Bot.Services.GetRequiredService<Invitations>();
        var code = (await invitations.OpenFirstAsync(default))!;
        Server.Say(Newcomer, code);
        await UntilAsync(() => Server.Texts(Newcomer).Any(t => t.Contains("您现在是管理员", StringComparison.Ordinal)), "the rank");
        Assert.Null((await invitations.UseAsync(code, "何科长", "a long password 7", default)).Account);
    }

    [Fact]
    public async Task Two_of_one_name_get_two_accounts()
    {
        await StartAsync();
        var members = Bot.Services.GetRequiredService<Members>();
        await members.LetInAsync(new TelegramUser(101, "李明", "liming"), PersonRole.Reader, "测试", default);
        await members.LetInAsync(new TelegramUser(102, "李明", ""), PersonRole.Reader, "测试", default);
        Assert.Equal(["李明", "李明 102"], (await members.ListAsync(default)).Where(p => p.Id > 100).Select(p => p.Name).Order(StringComparer.Ordinal));
    }
}

using System.Text;
using System.Text.Json.Nodes;
using LawBot.Host.People;
using LawBot.Host.Telegram;
using LawBot.Host.Telegram.State;
using LawBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

/// <summary>Files that two earlier versions wrote themselves: one with a list of people in <c>telegram.db</c>, a later one with accounts in <c>people.db</c>,
/// both with an audit log of Telegram's own. Member 11 made themselves administrator, let in 12, who asked, exported and stopped the bot, and 13, and let 13
/// out
/// again.</summary>
public sealed class EarlierFilesTests : TelegramTest
{
    private const int Answered = 10;

    [Theory]
    [InlineData("list")]
    [InlineData("accounts")]
    public async Task The_people_keep_their_roles_and_the_log_goes_into_the_one_of_all_channels_once_without_what_was_asked(string version)
    {
        Place(version);
        await StartAsync(null, ("Telegram:Administrators", ""));
        var before = await LinesAsync();
        await Bot.DisposeAsync();
        await StartAsync(null, ("Telegram:Administrators", ""));
        Assert.Equal(before, await LinesAsync());

        var members = (await Bot.Services.GetRequiredService<Members>().ListAsync(default)).OrderBy(p => p.Id).ToList();
        Assert.Equal(
            [(2, PersonRole.Reader, false), (11, PersonRole.Administrator, false), (12, PersonRole.Reader, true)],
                members.Select(p => (p.Id, p.Role, p.IsBlocked)));
        Assert.Equal(("职员11", "职员11"), (members[1].Name, members[2].ApprovedBy));
        for (var update = 0; update < Answered; update++)
        {
            Server.Push("poll", new JsonObject()); // The file's offset is past these: Telegram's numbers went on from there.
        }

        Server.Say(13, "问题");
        await UntilAsync(() => Server.Texts(13).Any(t => t.Contains("您还没有使用权限", StringComparison.Ordinal)), "no way in");
        Server.Say(11, "/people");
        await UntilAsync(() => Server.Texts(11).Any(t => t.Contains("职员12 12 查阅 已停用机器人", StringComparison.Ordinal)), "the list");

        var account = members[2].AccountId;
        Assert.Equal(
            ["approve", "request", "approve", "request", "approve", "ask", "export", "revoke", "add"],
            before.Where(l => l.Via.StartsWith("telegram:", StringComparison.Ordinal)).Select(l => l.Action));
        Assert.Contains(before, l => (l.PersonId, l.Person, l.Via, l.Action, l.Subject) == (account, "职员12", "telegram:12", "ask", "R0000001"));
        Assert.Contains(before, l => (l.Person, l.Action, l.Subject) == ("职员11", "add", "青禾县2021.docx: Added qinghe2021"));
        Assert.Equal(version is "accounts", before.Any(l => (l.Person, l.Via, l.Action, l.Subject) == ("王芳", "page", "export", "qinghe2021")));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("accounts")]
    public async Task What_was_asked_stands_in_no_file_afterwards(string version)
    {
        Place(version);
        Assert.Contains("拘留", Held(), StringComparison.Ordinal);
        await StartAsync();
        await Bot.DisposeAsync();
        Assert.DoesNotContain("拘留", Held(), StringComparison.Ordinal);
        await StartAsync();
        await LinesAsync();
    }

    private void Place(string version)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(ProjectFolder.Path, "tests", "LawBot.Tests", "Telegram", "Earlier"), version + ".*"))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)[(version.Length + 1)..]));
        }
    }

    private string Held() => string.Concat(Directory.GetFiles(Folder, "*.db*").Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))));

    private async Task<IReadOnlyList<AuditEntry>> LinesAsync() => await Bot.Services.GetRequiredService<TelegramAdmin>().AuditAsync(100, default);
}

using LawBot.Answers;
using LawBot.Host.Sqlite;
using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using LawBot.Tests.Sqlite;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Commands;

/// <summary>Whoever asked may have it deleted: by conversation and by person, and nothing of it stays in the files.</summary>
public sealed class ForgetTests : IDisposable
{
    private const string Secret = "青禾县去年拘留了几个人";
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_conversation_goes_by_its_number_and_the_others_stay()
    {
        await RecordAsync(("AAAA1111", "terminal"), ("BBBB2222", "telegram:7"));
        Assert.Contains("telegram:7\t1\t", await RunAsync("forget"), StringComparison.Ordinal);
        Assert.Contains("已删除 1 条", await RunAsync("forget", "--conversation", "telegram:7"), StringComparison.Ordinal);
        var left = await RunAsync("forget", "--json");
        Assert.Contains("terminal", left, StringComparison.Ordinal);
        Assert.DoesNotContain("telegram:7", left, StringComparison.Ordinal);
        var (status, _, error) = await HostProcess.RunAsync("forget", "--conversation", "telegram:8", "--data", _folder);
        Assert.Equal(1, status);
        Assert.Contains("没有编号为 telegram:8 的对话", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_s_questions_go_from_their_own_chat_from_groups_and_from_the_audit_log()
    {
        await RecordAsync(("AAAA1111", "telegram:7"), ("BBBB2222", "telegram:-100"), ("CCCC3333", "telegram:-100"));
        using (var database = new TelegramDatabase(Path.Combine(_folder, "telegram.db")))
        {
            var at = new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);
            using var people = new PeopleDatabase(Path.Combine(_folder, "people.db"));
            var (accounts, lines) = (new Accounts(people), new AuditLog(people, TimeProvider.System));
            using var members = new Members(accounts, database, TimeProvider.System);
            await members.LetInAsync(new TelegramUser(7, "李明", "liming"), PersonRole.Reader, "命令行", default);
            using var earlier = new EarlierAudit(database, lines, accounts, NullLogger<EarlierAudit>.Instance);
            var audit = new ChannelAudit(lines, accounts, earlier);
            await audit.AddAsync(1, new AuditLine(at, 7, "李明", "ask", Secret, "AAAA1111", ["qinghe"]), default);
            await audit.AddAsync(2, new AuditLine(at, 7, "李明", "ask", Secret, "BBBB2222", ["qinghe"]), default);
            await audit.AddAsync(3, new AuditLine(at, 8, "王芳", "ask", "别的", "CCCC3333", []), default);
            await audit.AddAsync(4, new AuditLine(at, 7, "李明", "export", "", "CCCC3333", []), default);
        }

        Assert.Contains("已删除 2 条", await RunAsync("forget", "--person", "@liming"), StringComparison.Ordinal);
        Assert.Equal(["CCCC3333"], await LeftAsync("AAAA1111", "BBBB2222", "CCCC3333"));
        var log = await RunAsync("telegram", "audit");
        Assert.Contains("李明", log, StringComparison.Ordinal);
        Assert.Contains("CCCC3333", log, StringComparison.Ordinal);
        Assert.DoesNotContain("拘留", log, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(_folder, "*.db*"))
        {
            Assert.DoesNotContain("拘留", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_person_asked_on_the_page_goes_as_well_with_the_titles_and_the_account_stays()
    {
        var account = new Account(Secrets.Id(), "王芳", "hash", PersonRole.Reader, 7, DateTimeOffset.UnixEpoch, "测试");
        using (var people = new PeopleDatabase(Path.Combine(_folder, "people.db")))
        {
            await new Accounts(people).AddAsync(account, default);
        }

        await using (var services = SqliteStore.Services(_folder))
        {
            await services.GetRequiredService<IConversationBook>()
                .OpenAsync(account.Id, new ConversationEntry("page-1", ConversationKind.Chat, Secret, DateTimeOffset.UnixEpoch), default);
        }

        await RecordAsync(("AAAA1111", "page-1"), ("BBBB2222", "telegram:7"), ("CCCC3333", "terminal"));
        Assert.Contains("已删除 2 条", await RunAsync("forget", "--person", "王芳"), StringComparison.Ordinal);
        Assert.Equal(["CCCC3333"], await LeftAsync("AAAA1111", "BBBB2222", "CCCC3333"));
        Assert.DoesNotContain("拘留", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(_folder, "lawbot.db"))),
            StringComparison.Ordinal);
    }

    private async Task RecordAsync(params (string Number, string Conversation)[] receipts)
    {
        await using var services = SqliteStore.Services(_folder);
        foreach (var (number, conversation) in receipts)
        {
            var question = number.StartsWith('C') ? "别的" : Secret;
            var answer = new Answer(question, AnswerKind.Chat, "答", AnswerOrigin.Extracted, [], []);
            await services.GetRequiredService<SqliteTurnLog>()
                .RecordAsync(new Receipt(number, conversation, question, question, DateTimeOffset.UnixEpoch, answer), default);
        }
    }

    private async Task<IEnumerable<string>> LeftAsync(params string[] numbers)
    {
        await using var services = SqliteStore.Services(_folder);
        var log = services.GetRequiredService<SqliteTurnLog>();
        var left = new List<string>();
        foreach (var number in numbers)
        {
            left.AddRange(await log.FindAsync(number, default) is null ? [] : [number]);
        }

        return left;
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var (status, output, error) = await HostProcess.RunAsync([.. arguments, "--data", _folder]);
        Assert.True(status == 0, error);
        return output;
    }
}

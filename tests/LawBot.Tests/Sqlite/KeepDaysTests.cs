using LawBot.Answers;
using LawBot.Host.Sqlite;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Sqlite;

/// <summary>Questions and answers go when they were kept long enough.</summary>
public sealed class KeepDaysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Older_receipts_go_and_younger_stay()
    {
        await using var services = SqliteStore.Services(_folder);
        var log = services.GetRequiredService<SqliteTurnLog>();
        var now = new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);
        foreach (var (number, days) in new[] { ("AAAA1111", 40), ("BBBB2222", 3) })
        {
            var answer = new Answer("问", AnswerKind.Chat, "答", AnswerOrigin.Extracted, [], []);
            await log.RecordAsync(new Receipt(number, "甲", "问", "问", now.AddDays(-days), answer), default);
        }

        await log.DeleteBeforeAsync(now.AddDays(-30), default);
        Assert.Null(await log.FindAsync("AAAA1111", default));
        Assert.NotNull(await log.FindAsync("BBBB2222", default));
    }
}

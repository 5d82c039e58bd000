using System.CommandLine;
using LawBot.Host.Contract;
using LawBot.Host.Sqlite;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot forget</c>: what was asked and answered, deleted by person or by conversation.</summary>
internal static class ForgetCommand
{
    public static Command Create(CommandScope scope)
    {
        var conversations = new Option<string[]>("--conversation") { Description = "对话的编号,可多次;不带选项运行 forget 可看到全部编号", HelpName = "编号" };
        var people = new Option<string[]>("--person") { Description = "提问的人:编号、用户名或姓名,可多次", HelpName = "人" };
        return scope.Bind(new Command("forget", "删除提问和回答(报告不删):按人,或按对话") { conversations, people }, async (parsed, services, cancellation) =>
        {
            var log = services.GetRequiredService<SqliteTurnLog>();
            var (byConversation, byPerson) = (parsed.GetValue(conversations) ?? [], parsed.GetValue(people) ?? []);
            if (byConversation.Length + byPerson.Length == 0)
            {
                return List(log.List(), parsed.GetValue(scope.Json));
            }

            var known = log.List().Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
            if (byConversation.Where(one => !known.Contains(one)).ToArray() is { Length: > 0 } unknown)
            {
                throw new CommandFailedException($"没有编号为 {string.Join("、", unknown)} 的对话。运行 lawbot forget 查看编号。");
            }

            var deleted = await log.DeleteAsync(byConversation, [], cancellation);
            foreach (var person in byPerson)
            {
                deleted += await ForgetAsync(person, services, log, cancellation);
            }

            Console.WriteLine($"已删除 {deleted} 条提问和回答。以前的备份里仍有它们,请一并处理。");
            return 0;
        });
    }

    private static async Task<int> ForgetAsync(string person, IServiceProvider services, SqliteTurnLog log, CancellationToken cancellation)
    {
        var found = new List<PersonRecords>();
        foreach (var channel in services.GetServices<IPersonRecords>())
        {
            if (await channel.ForgetAsync(person, cancellation) is { } records)
            {
                found.Add(records);
            }
        }

        return found.Count == 0
            ? throw new CommandFailedException($"没有找到“{person}”,或同名的不止一人。请用编号(lawbot telegram people 第一列的数字),或网页“账号”里的姓名。")
            : await log.DeleteAsync([.. found.SelectMany(one => one.Conversations)], [.. found.SelectMany(one => one.Receipts)], cancellation);
    }

    private static int List(IReadOnlyList<KeptConversation> all, bool isJson)
    {
        if (isJson)
        {
            Console.WriteLine(ContractJson.Write(all.Select(one => new { conversation = one.Id, answers = one.Answers, last = one.Last })));
            return 0;
        }

        Console.WriteLine(all.Count == 0 ? "没有保留任何提问和回答。" : "对话\t回答\t最后一次");
        foreach (var one in all)
        {
            Console.WriteLine($"{one.Id}\t{one.Answers}\t{one.Last.LocalDateTime:yyyy-MM-dd HH:mm}");
        }

        return 0;
    }
}

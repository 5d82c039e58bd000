using System.CommandLine;
using LawBot.Host.People;
using LawBot.Host.Telegram;
using LawBot.Host.Telegram.State;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot telegram approve CODE | people | revoke PERSON | audit</c>: who may talk to the bot, from the command line.</summary>
public static class TelegramCommand
{
    /// <param name="bind">Gives a command its action: the work, which returns the exit status.</param>
    internal static Command Create(BindCommand bind) => new("telegram", "Telegram 机器人的使用权限")
    {
        Approve(bind), People(bind), Revoke(bind), Audit(bind),
    };

    private static Command Approve(BindCommand bind)
    {
        var code = new Argument<string>("CODE") { Description = "六位申请码" };
        var administrator = new Option<bool>("--admin") { Description = "让对方做管理员" };
        var contributor = new Option<bool>("--contributor") { Description = "让对方也能上传报告" };
        var command = new Command("approve", "批准申请码") { code, administrator, contributor };
        return bind(command, async (parsed, services, cancellation) => Tell(
            parsed, await Admin(services).ApproveAsync(parsed.GetRequiredValue(code),
                parsed.GetValue(administrator) ? PersonRole.Administrator : parsed.GetValue(contributor) ? PersonRole.Contributor : PersonRole.Reader,
                    cancellation)));
    }

    private static Command Revoke(BindCommand bind)
    {
        var person = new Argument<string>("PERSON") { Description = "编号、用户名或姓名" };
        var command = new Command("revoke", "收回权限") { person };
        return bind(command, async (parsed, services, cancellation) => Tell(parsed,
            await Admin(services).RevokeAsync(parsed.GetRequiredValue(person), cancellation)));
    }

    private static Command People(BindCommand bind)
    {
        var command = new Command("people", "有使用权限的人");
        return bind(command, async (parsed, services, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var all = await Admin(services).PeopleAsync(cancellation);
            if (all.Count == 0)
            {
                output.WriteLine("还没有人有使用权限。让对方给机器人发一条消息取得申请码,再用 lawbot telegram approve 申请码 批准。");
            }

            foreach (var person in all)
            {
                output.WriteLine(
                    $"{person.Id}\t{person.Name}\t{Roles.ChineseOf(person.Role)}\t{person.ApprovedBy}\t{person.ApprovedAt.LocalDateTime:yyyy-MM-dd HH:mm}");
            }

            return 0;
        });
    }

    private static Command Audit(BindCommand bind)
    {
        var count = TypedOptions.Number("--last", "最近多少条", 1, 100_000, 50);
        var command = new Command("audit", "使用记录:网页、Telegram 和命令行,谁做了什么,不记问了什么") { count };
        return bind(command, async (parsed, services, cancellation) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var lines = await Admin(services).AuditAsync(parsed.GetValue(count), cancellation);
            if (lines.Count == 0)
            {
                output.WriteLine("还没有使用记录。");
            }

            foreach (var line in lines)
            {
                output.WriteLine($"{line.At.LocalDateTime:yyyy-MM-dd HH:mm:ss}\t{line.Person}\t{line.Via}\t{line.Action}\t{line.Subject}");
            }

            return 0;
        });
    }

    private static TelegramAdmin Admin(IServiceProvider services) => services.GetRequiredService<TelegramAdmin>();

    private static int Tell(ParseResult parsed, (bool Done, string Message) outcome)
    {
        (outcome.Done ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error).WriteLine(outcome.Message);
        return outcome.Done ? 0 : 1;
    }
}

/// <inheritdoc cref="CommandScope.Bind"/>
internal delegate Command BindCommand(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run);

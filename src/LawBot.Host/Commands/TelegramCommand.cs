using System.CommandLine;
using LawBot.Host.Telegram;
using LawBot.Host.Telegram.State;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot telegram approve CODE | people | revoke PERSON | audit</c>: who may talk to the bot, from the command line.</summary>
public static class TelegramCommand
{
    /// <param name="services">Makes the services when the command runs.</param>
    public static Command Create(Func<IServiceProvider> services) => new("telegram", "Telegram 机器人的使用权限")
    {
        Approve(services), People(services), Revoke(services), Audit(services),
    };

    private static Command Approve(Func<IServiceProvider> services)
    {
        var code = new Argument<string>("CODE") { Description = "六位申请码" };
        var administrator = new Option<bool>("--admin") { Description = "让对方做管理员" };
        var command = new Command("approve", "批准申请码") { code, administrator };
        command.SetAction(async (parsed, cancellation) => Tell(
            parsed, await Admin(services).ApproveAsync(parsed.GetRequiredValue(code), parsed.GetValue(administrator), cancellation)));
        return command;
    }

    private static Command Revoke(Func<IServiceProvider> services)
    {
        var person = new Argument<string>("PERSON") { Description = "编号、用户名或姓名" };
        var command = new Command("revoke", "收回权限") { person };
        command.SetAction(async (parsed, cancellation) => Tell(parsed, await Admin(services).RevokeAsync(parsed.GetRequiredValue(person), cancellation)));
        return command;
    }

    private static Command People(Func<IServiceProvider> services)
    {
        var command = new Command("people", "有使用权限的人");
        command.SetAction(async (parsed, cancellation) =>
        {
            foreach (var person in await Admin(services).PeopleAsync(cancellation))
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{person.Id}\t{person.Name}\t{Role(person)}\t{person.ApprovedBy}\t{person.ApprovedAt.LocalDateTime:yyyy-MM-dd HH:mm}");
            }

            return 0;
        });
        return command;
    }

    private static Command Audit(Func<IServiceProvider> services)
    {
        var count = new Option<int>("--last") { Description = "最近多少条", DefaultValueFactory = _ => 50 };
        var command = new Command("audit", "使用记录") { count };
        command.SetAction(async (parsed, cancellation) =>
        {
            foreach (var line in await Admin(services).AuditAsync(parsed.GetValue(count), cancellation))
            {
                parsed.InvocationConfiguration.Output.WriteLine(
                    $"{line.At.LocalDateTime:yyyy-MM-dd HH:mm:ss}\t{line.Person}({line.PersonId})\t{line.Action}\t{line.Subject}\t{line.Receipt}\t{string.Join(',', line.Reports)}");
            }

            return 0;
        });
        return command;
    }

    private static TelegramAdmin Admin(Func<IServiceProvider> services) => services().GetRequiredService<TelegramAdmin>();

    private static string Role(TelegramPerson person) => person.Role switch
    {
        TelegramRole.Administrator => "管理员",
        TelegramRole.Staff => "工作人员",
        _ => "已收回",
    };

    private static int Tell(ParseResult parsed, (bool Done, string Message) outcome)
    {
        (outcome.Done ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error).WriteLine(outcome.Message);
        return outcome.Done ? 0 : 1;
    }
}

using System.CommandLine;
using LawBot.Host.Commands;
using LawBot.Host.Telegram.State;
using LawBot.Tests.Telegram.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed class TelegramCommandTests : TelegramTest
{
    [Fact]
    public async Task The_command_line_approves_lists_revokes_and_shows_the_audit_log()
    {
        await StartAsync();
        await Bot.Services.GetRequiredService<IAccessCodes>().AddAsync(
            new AccessCode("246810", 77, "新来的", "", DateTimeOffset.UtcNow.AddHours(1)), DateTimeOffset.UtcNow, default);
        Assert.Equal((0, "已批准 新来的 77 管理员\n"), await RunAsync("approve 246810 --admin"));
        Assert.Matches("77\t新来的\t管理员\t命令行\t", (await RunAsync("people")).Output);
        Assert.Equal((0, "已收回 新来的 77 管理员 的权限\n"), await RunAsync("revoke 77"));
        Assert.Matches("命令行.*approve.*\n.*命令行.*revoke", (await RunAsync("audit")).Output);
        var (status, reason) = await RunAsync("approve 000000");
        Assert.Equal(1, status);
        Assert.StartsWith("没有这个申请码", reason, StringComparison.Ordinal);
    }

    private Command Bind(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run)
    {
        command.SetAction((parsed, cancellation) => run(parsed, Bot.Services, cancellation));
        return command;
    }

    private async Task<(int Status, string Output)> RunAsync(string line)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration { Output = output, Error = output };
        var status = await TelegramCommand.Create(Bind).Parse(line).InvokeAsync(configuration);
        return (status, output.ToString());
    }
}

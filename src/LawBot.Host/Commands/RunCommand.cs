using System.CommandLine;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot</c>, <c>lawbot run</c> and <c>lawbot chat</c>.</summary>
internal static class RunCommand
{
    /// <param name="scope">What commands share.</param>
    /// <param name="serve">Runs the worker until it is stopped.</param>
    public static Command Create(CommandScope scope, Func<IConfigurationRoot, CancellationToken, Task> serve)
    {
        var folder = new Option<string?>("--folder") { Description = "在哪个文件夹里运行(默认当前文件夹);装成 Windows 服务时要写", HelpName = "文件夹" };
        var command = new Command("run", "启动服务:读入并跟踪报告文件夹,接待各渠道的提问,直到 Ctrl-C") { folder };
        command.SetAction((parsed, cancellation) => CommandScope.GuardAsync(
            async () =>
            {
                // A service of Windows is started in the system's own folder.
                Directory.SetCurrentDirectory(parsed.GetValue(folder) ?? ".");
                await serve(scope.Configuration(parsed), cancellation);
                return 0;
            },
            cancellation));
        return command;
    }

    /// <summary>Lets the bare program do the same.</summary>
    public static void Bind(CommandScope scope, Command command, Func<IConfigurationRoot, CancellationToken, Task> serve) =>
        command.SetAction((parsed, cancellation) => CommandScope.GuardAsync(
            async () =>
            {
                await serve(scope.Configuration(parsed), cancellation);
                return 0;
            },
            cancellation));

    public static Command Chat(CommandScope scope)
    {
        var batch = new Option<string?>("--batch")
        {
            Description = "从文件读入对话,每行一个 JSON 对象:{\"id\", \"conversation\", \"text\"};- 为标准输入", HelpName = "文件",
        };
        var folder = new Option<string?>("--out") { Description = "与 --batch 同用:导出的文件放在这里(默认放进临时文件夹)", HelpName = "文件夹" };
        return scope.Bind(new Command("chat", "在终端里对话") { batch, folder }, async (parsed, services, cancellation) =>
        {
            if (parsed.GetValue(batch) is { } path)
            {
                await services.GetRequiredService<ChatBatch>().PlayAsync(
                    path, parsed.GetValue(folder) ?? Directory.CreateTempSubdirectory("lawbot-").FullName, cancellation);
                return 0;
            }

            await services.GetRequiredService<ChatLoop>().RunAsync(cancellation);
            return 0;
        });
    }
}

using System.CommandLine;
using System.Diagnostics;
using LawBot.Host.Services;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot service install | remove</c>: LawBot as a service of systemd or Windows.</summary>
internal static class ServiceCommands
{
    public static Command Create(CommandScope scope) => new("service", "装成系统服务,开机自动运行(Linux 用 systemd,Windows 用系统服务)") { Install(scope), Remove() };

    private static Command Install(CommandScope scope)
    {
        var (name, user) = (NameOption(), UserOption());
        var folder = new Option<string?>("--folder") { Description = "在哪个文件夹里运行:里面放 reports、data 和 appsettings.json(默认当前文件夹)", HelpName = "文件夹" };
        var print = new Option<bool>("--print") { Description = "只显示要写的内容,什么都不装" };
        var command = new Command("install", "安装并启动") { folder, name, user, print };
        command.SetAction((parsed, cancellation) => CommandScope.GuardAsync(
            async () =>
            {
                var where = Path.GetFullPath(parsed.GetValue(folder) ?? ".");
                if (!Directory.Exists(where))
                {
                    throw new CommandFailedException($"没有文件夹 {where}。请先建好它,把报告放进其中的 reports。");
                }

                scope.Configuration(parsed); // Settings that cannot be used are told now, not in a log.
                var unit = new ServiceUnit(parsed.GetValue(name)!, where, Self());
                if (parsed.GetValue(print))
                {
                    Console.Write(OperatingSystem.IsWindows() ? unit.ToWindowsCommand() + Environment.NewLine : unit.ToSystemd(parsed.GetValue(user)));
                    return 0;
                }

                await (OperatingSystem.IsWindows() ? InstallOnWindowsAsync(unit, cancellation)
                    : InstallOnLinuxAsync(unit, parsed.GetValue(user), cancellation));
                Console.WriteLine($"已装成服务 {unit.Name} 并启动,在 {where} 里运行。日志在 {Path.Combine(where, "data", "logs")}。");
                return 0;
            },
            cancellation));
        return command;
    }

    private static Command Remove()
    {
        var (name, user) = (NameOption(), UserOption());
        var command = new Command("remove", "停止并卸下;报告、索引和对话都留着") { name, user };
        command.SetAction((parsed, cancellation) => CommandScope.GuardAsync(
            async () =>
            {
                var unit = new ServiceUnit(parsed.GetValue(name)!, Environment.CurrentDirectory, Self());
                await (OperatingSystem.IsWindows() ? RemoveOnWindowsAsync(unit, cancellation) : RemoveOnLinuxAsync(unit, parsed.GetValue(user), cancellation));
                Console.WriteLine($"已停止并卸下服务 {unit.Name}。报告、索引和对话都没有动。");
                return 0;
            },
            cancellation));
        return command;
    }

    private static async Task InstallOnLinuxAsync(ServiceUnit unit, bool isForUser, CancellationToken cancellation)
    {
        var file = unit.SystemdFile(isForUser);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, unit.ToSystemd(isForUser), cancellation);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new CommandFailedException($"不能写入 {file}。请用 sudo 运行,或加 --user 装成自己的服务(不需要管理员)。");
        }

        await SystemctlAsync(isForUser, cancellation, "daemon-reload");
        await SystemctlAsync(isForUser, cancellation, "enable", "--now", unit.Name);
    }

    private static async Task RemoveOnLinuxAsync(ServiceUnit unit, bool isForUser, CancellationToken cancellation)
    {
        var file = unit.SystemdFile(isForUser);
        if (!File.Exists(file))
        {
            throw new CommandFailedException($"没有装过服务 {unit.Name}({file} 不存在)。");
        }

        await SystemctlAsync(isForUser, cancellation, "disable", "--now", unit.Name);
        File.Delete(file);
        await SystemctlAsync(isForUser, cancellation, "daemon-reload");
    }

    private static async Task InstallOnWindowsAsync(ServiceUnit unit, CancellationToken cancellation)
    {
        await RunAsync("sc.exe", cancellation, "create", unit.Name, "binPath=", unit.ToWindowsCommand(), "start=", "auto", "DisplayName=", "LawBot 报告问答");
        await RunAsync("sc.exe", cancellation, "failure", unit.Name, "reset=", "86400", "actions=", "restart/5000/restart/5000/restart/60000");
        await RunAsync("sc.exe", cancellation, "start", unit.Name);
    }

    private static async Task RemoveOnWindowsAsync(ServiceUnit unit, CancellationToken cancellation)
    {
        await RunAsync("sc.exe", cancellation, "stop", unit.Name);
        await RunAsync("sc.exe", cancellation, "delete", unit.Name);
    }

    private static Task SystemctlAsync(bool isForUser, CancellationToken cancellation, params string[] arguments) =>
        RunAsync("systemctl", cancellation, [.. isForUser ? ["--user"] : Array.Empty<string>(), .. arguments]);

    private static async Task RunAsync(string program, CancellationToken cancellation, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true,
                UseShellExecute = false })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
            {
                throw new CommandFailedException($"{program} {string.Join(' ', arguments)} 没有成功:{(await errors + await output).Trim()}");
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandFailedException($"这台机器上没有 {program},不能装成服务。可以用别的方式让 lawbot run 在后台运行。");
        }
    }

    /// <summary>This program as the system can start it again.</summary>
    private static IReadOnlyList<string> Self()
    {
        var self = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(self) is "dotnet" ? [self, Path.Combine(AppContext.BaseDirectory, "LawBot.Host.dll")] : [self];
    }

    private static Option<string> NameOption()
    {
        var option = new Option<string>("--name") { Description = "服务的名字(默认 lawbot)", HelpName = "名字", DefaultValueFactory = _ => "lawbot" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !result.Tokens[0].Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                result.AddError("--name 只能用字母、数字、- 和 _。");
            }
        });
        return option;
    }

    private static Option<bool> UserOption() => new("--user") { Description = "装成自己的服务,不需要管理员(只用于 Linux)" };
}

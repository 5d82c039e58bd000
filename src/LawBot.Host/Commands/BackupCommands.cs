using System.CommandLine;
using LawBot.Host.Sqlite;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot backup</c> and <c>restore</c>.</summary>
internal static class BackupCommands
{
    public static IEnumerable<Command> Create(CommandScope scope) => [Backup(scope), Restore(scope)];

    private static Command Backup(CommandScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "备份到哪个文件,例如 备份.zip;已有的会被替换" };
        return scope.Bind(new Command("backup", "备份索引、对话和账号;服务运行时也可以") { file }, async (parsed, services, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                throw new CommandFailedException($"不能备份到 {path}:它是文件夹,或所在的文件夹不存在。请写一个文件名,例如 备份.zip。");
            }

            await services.GetRequiredService<DataBackup>().SaveAsync(path, cancellation);
            Console.WriteLine($"已备份到 {Path.GetFullPath(path)}({new FileInfo(path).Length / 1048576.0:0.0} MB)。里面有提问和回答,请妥善保管。");
            return 0;
        });
    }

    private static Command Restore(CommandScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "lawbot backup 做的备份文件" };
        return scope.Bind(new Command("restore", "从备份恢复;请先停止服务,现有的内容会留在一边") { file }, (parsed, services, _) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new CommandFailedException($"找不到 {path}。请检查路径。");
            }

            var aside = services.GetRequiredService<DataBackup>().Restore(path);
            Console.WriteLine("已恢复。" + (aside is null ? "" : $"原来的内容留在 {aside},确认无误后可以删除。"));
            return Task.FromResult(0);
        });
    }
}

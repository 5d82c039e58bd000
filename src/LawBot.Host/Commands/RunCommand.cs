using System.CommandLine;

namespace LawBot.Host.Commands;

internal static class RunCommand
{
    public static Command Create(CommandScope scope) => new("run", "启动服务");

    public static Command Chat(CommandScope scope) => scope.Bind(new Command("chat", "在终端里对话"), async (parsed, services, cancellation) =>
    {
        await ActivatorUtilities.CreateInstance<ChatLoop>(services).RunAsync(cancellation);
        return 0;
    });

    public static void Bind(CommandScope scope, RootCommand root) => root.SetAction(_ => 0);
}

using System.CommandLine;
using System.Reflection;
using LawBot.Host.Mcp;
using LawBot.Host.Models;
using LawBot.Turns.Tools;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot mcp</c>: the library as a server of the Model Context Protocol on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(CommandScope scope) =>
        scope.Bind(new Command("mcp", "把报告库作为 MCP 服务(标准输入输出),供别的 AI 程序查"), async (_, services, cancellation) =>
        {
            // One client, one session: what it found keeps its number as long as it stays.
            var session = services.GetRequiredService<ReportTools>().Begin("", new ToolLimits());
            var functions = ToolPlugin.FunctionsOf(async (tool, arguments, token) => await session.CallAsync(tool, arguments, token) ?? "");
            var version = typeof(McpCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            await ToolServer.RunAsync(functions, Console.OpenStandardInput(), Console.OpenStandardOutput(), version, cancellation);
            return 0;
        });
}

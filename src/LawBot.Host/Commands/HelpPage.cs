using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using LawBot.Host.Exports;

namespace LawBot.Host.Commands;

/// <summary>What <c>--help</c> prints, in Chinese throughout and as the command is typed; the library's own page is half English and shows
/// the name of the program's file.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const string FirstSteps = """

        先这样试试:
          lawbot ingest 报告文件夹
          lawbot ask "各地行政复议受理了多少件?"
          lawbot draft "写一段行政复议工作" --out 初稿.docx
        用 lawbot 命令 --help 看一个命令的用法;出了问题用 lawbot doctor 检查。
        """;

    /// <summary>Lets the help option of a command print this page.</summary>
    public static void Use(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            (help.Description, help.Action) = ("显示用法", new HelpPage());
        }
    }

    /// <summary>A command as it is typed: <c>lawbot telegram approve</c>.</summary>
    public static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "lawbot";

    /// <summary>Whoever asks for help need not have typed the rest.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法:{NameOf(parseResult.CommandResult)}{string.Concat(command.Arguments.Select(a => " " + Typed(a)))}"
            + (command.Subcommands.Count > 0 ? " [命令]" : "") + " [选项]");
        Write(output, "命令", command.Subcommands.Select(c => (c.Name + string.Concat(c.Arguments.Select(a => " " + Typed(a))), c.Description)));
        Write(output, "参数", command.Arguments.Select(a => (a.Name, a.Description)));
        var inherited = parseResult.CommandResult.Parent is null ? [] : parseResult.RootCommandResult.Command.Options.Where(o => o.Recursive);
        Write(output, "选项", command.Options.Concat(inherited).Select(o => (Typed(o), o.Description)));
        output.WriteLine(command is RootCommand ? FirstSteps : "");
        return 0;
    }

    private static void Write(TextWriter output, string title, IEnumerable<(string Name, string? Description)> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            var column = all.Max(l => TextWidth.Of(l.Name)) + 2;
            output.WriteLine($"\n{title}:");
            all.ForEach(l => output.WriteLine($"  {TextWidth.Pad(l.Name, column)}{l.Description}"));
        }
    }

    private static string Typed(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Typed(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Append(option.Name)) + (option.HelpName is { } value ? " " + value : "");
}

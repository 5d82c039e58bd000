using System.CommandLine;
using LawBot.Host.Commands;
using Microsoft.Extensions.Configuration;

namespace LawBot.Tests.Commands;

/// <summary>Whoever mistypes a command is told in Chinese what is wrong and where to read on.</summary>
public sealed class CommandLineTests
{
    public CommandLineTests() => ChineseMessages.Use();

    [Theory]
    [InlineData("search 复议 --top x", "--top 要写一个 1 到 1000 之间的整数,不能是“x”。", "用 lawbot search --help 查看用法。")]
    [InlineData("search 复议 --top 0", "--top 要写一个 1 到 1000 之间的整数,不能是“0”。", "用 lawbot search --help 查看用法。")]
    [InlineData("search 复议 --year 2022 --year 去年", "--year 要写一个 1900 到 2999 之间的整数,不能是“去年”。", "用 lawbot search --help 查看用法。")]
    [InlineData("ask 问题 --wrong", "不认得“--wrong”这个选项。", "用 lawbot ask --help 查看用法。")]
    [InlineData("askk", "不认得“askk”。", "用 lawbot --help 查看用法。")]
    [InlineData("ingest", "命令 'ingest' 缺少所需参数 'PATH'。", "用 lawbot ingest --help 查看用法。")]
    [InlineData("draft 写一段普法 --out 初稿.pdf", "--out 的文件名要以 .docx 结尾,不能是 初稿.pdf。", "用 lawbot draft --help 查看用法。")]
    public void A_mistake_has_its_line_and_the_way_on(string typed, string mistake, string wayOn) =>
        Assert.Equal([mistake, wayOn], Misuse.Of(Root().Parse(typed.Split(' '))));

    [Theory]
    [InlineData("search --help", "用法:lawbot search [QUERY] [选项]", "--year YYYY", "最多几段(默认 10)")]
    [InlineData("ingest --help", "用法:lawbot ingest PATH... [选项]", "报告文件或文件夹,可多个", "--data 文件夹")]
    [InlineData("--help", "用法:lawbot [命令] [选项]", "ingest PATH...", "lawbot ask \"各地行政复议受理了多少件?\"")]
    public void The_help_is_Chinese_and_shows_what_is_typed(string typed, params string[] shown)
    {
        var output = new StringWriter();
        Assert.Empty(Root().Parse(typed.Split(' ')).Errors);
        Assert.Equal(0, Root().Parse(typed.Split(' ')).Invoke(new InvocationConfiguration { Output = output }));
        Assert.All(shown, s => Assert.Contains(s, output.ToString(), StringComparison.Ordinal));
        Assert.DoesNotMatch("Description|Show help|default|LawBot.Host", output.ToString());
    }

    private static RootCommand Root()
    {
        var scope = new CommandScope(_ => new ConfigurationBuilder().Build(), [], (_, _) => { });
        var root = new RootCommand("问答与起草助手") { scope.Data, scope.Json, IngestCommand.Create(scope), DraftCommand.Create(scope) };
        foreach (var command in QuestionCommands.Create(scope))
        {
            root.Subcommands.Add(command);
        }

        RunCommand.Bind(scope, root, (_, _) => Task.CompletedTask);
        HelpPage.Use(root);
        return root;
    }
}

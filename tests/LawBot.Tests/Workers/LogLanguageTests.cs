using System.Text.RegularExpressions;
using LawBot.Tests.Support;

namespace LawBot.Tests.Workers;

/// <summary>An office reads its log in one language.</summary>
public sealed partial class LogLanguageTests
{
    [Fact]
    public void Every_line_that_the_program_logs_is_Chinese()
    {
        var lines = Directory.GetFiles(Path.Combine(ProjectFolder.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Line().Matches(File.ReadAllText(file)).Select(match => match.Groups["words"].Value)).ToList();
        Assert.True(lines.Count > 20);
        Assert.DoesNotContain(lines, line => Hole().Replace(line, "") is var said && said.Any(char.IsAsciiLetter)
            && !said.Any(c => c is >= '\u4e00' and <= '\u9fff'));
    }

    [GeneratedRegex(@"(\.Log(Debug|Information|Warning|Error|Critical)\(([^""]{0,60})|LoggerMessage\([^""]{0,60})""(?<words>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}

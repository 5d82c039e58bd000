using System.CommandLine;

namespace LawBot.Host.Commands;

/// <summary>Says what is wrong with a command line, and where to read how it is used.</summary>
internal static class Misuse
{
    /// <returns>One Chinese line for each mistake, and one with the way on.</returns>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        // The library has one line for each word that it cannot place, and repeats what that may have caused.
        var unknown = parsed.UnmatchedTokens;
        var others = parsed.Errors.Select(e => e.Message.TrimEnd('.', '。', ' ') + "。")
            .Where(m => !unknown.Any(t => m.Contains($"'{t}'", StringComparison.Ordinal)));
        return
        [
            .. unknown.Select(t => $"不认得“{t}”{(t.StartsWith('-') ? "这个选项" : "")}。"), .. others.Distinct(StringComparer.Ordinal),
            $"用 {HelpPage.NameOf(parsed.CommandResult)} --help 查看用法。",
        ];
    }
}

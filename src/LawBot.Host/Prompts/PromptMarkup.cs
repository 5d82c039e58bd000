using System.Text.RegularExpressions;
using HandlebarsDotNet;
using LawBot.Prompts;
using Microsoft.Extensions.AI;

namespace LawBot.Host.Prompts;

/// <summary>
/// Cuts a template into its messages and compiles each. The tags are read in the template, before any value is filled in: a report that
/// holds <c>&lt;message role="system"&gt;</c> or <c>{{question}}</c> stays text.
/// </summary>
internal static partial class PromptMarkup
{
    /// <exception cref="PromptInvalidException">A tag, role, block or placeholder is wrong.</exception>
    internal static IReadOnlyList<PromptMessage> Read(string path, string template, IReadOnlyList<string> known)
    {
        var found = Message().Matches(template);
        if (found.Count == 0)
        {
            throw new PromptInvalidException(path, "template 里没有 <message role=\"…\">…</message>。");
        }

        if (Message().Replace(template, "").Trim() is { Length: > 0 } outside)
        {
            throw new PromptInvalidException(path, $"“{outside[..Math.Min(20, outside.Length)]}”不在任何 <message> 里。");
        }

        if (found.Any(m => m.Groups["text"].Value.Contains("<message", StringComparison.Ordinal)))
        {
            throw new PromptInvalidException(path, "有一处 <message> 没有用 </message> 结束。");
        }

        return [.. found.Select(m => new PromptMessage(RoleOf(path, m.Groups["role"].Value), Compile(path, m.Groups["text"].Value.Trim(), known)))];
    }

    private static ChatRole RoleOf(string path, string role) => role switch
    {
        "system" => ChatRole.System,
        "user" => ChatRole.User,
        "assistant" => ChatRole.Assistant,
        _ => throw new PromptInvalidException(path, $"role 是“{role}”，应为 system、user 或 assistant。"),
    };

    private static Func<IReadOnlyDictionary<string, object>, string> Compile(string path, string text, IReadOnlyList<string> known)
    {
        foreach (var placeholder in Mustache().Matches(text).Select(m => m.Groups["word"].Value))
        {
            var name = placeholder.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isKnown = name is ["else"] or ["this"] or ["/each"] or ["/if"] || (name is [_] && known.Contains(name[0], StringComparer.Ordinal))
                || (name is ["#each" or "#if", _] && known.Contains(name[1], StringComparer.Ordinal));
            if (!isKnown)
            {
                throw new PromptInvalidException(path,
                    $"不认识占位“{{{{{placeholder}}}}}”，可用的有：{string.Join("、", known)}；以及 {{{{#each 变量}}}}、{{{{#if 变量}}}}、{{{{this}}}}。");
            }
        }

        try
        {
            var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
            var compiled = handlebars.Compile(text);
            return values => compiled(values.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal));
        }
        catch (HandlebarsException e)
        {
            throw new PromptInvalidException(path, $"模板写错了：{e.Message}");
        }
    }

    [GeneratedRegex("<message role=\"(?<role>[^\"]*)\">(?<text>.*?)</message>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Message();

    [GeneratedRegex(@"\{\{\{?~?\s*(?<word>[^{}~]*?)\s*~?\}\}\}?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mustache();
}

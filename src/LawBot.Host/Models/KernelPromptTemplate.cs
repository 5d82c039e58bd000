using System.Security;
using System.Text;
using LawBot.Prompts;
using Microsoft.SemanticKernel;

namespace LawBot.Host.Models;

/// <summary>
/// A prompt of the library as Semantic Kernel takes it. The kernel reads the rendered text as XML, so every message's text is escaped and freed of characters
/// that XML does not know: with one of them, or with a bare &amp;, the kernel would send the whole prompt as one message of the user.
/// </summary>
internal sealed class KernelPromptTemplate(PromptTemplate prompt) : IPromptTemplate
{
    /// <inheritdoc/>
    public Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        var values = prompt.Variables.ToDictionary(v => v, v => arguments?[v] ?? "", StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var message in prompt.FillWith(values))
        {
            text.Append("<message role=\"").Append(message.Role.Value).Append("\">").Append(SecurityElement.Escape(Printable(message.Text)))
                .Append("</message>\n");
        }

        return Task.FromResult(text.ToString());
    }

    private static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and < 0xFFFE) or > 0xFFFF)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}

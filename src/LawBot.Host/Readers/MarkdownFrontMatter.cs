using LawBot.Documents;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace LawBot.Host.Readers;

/// <summary>Takes title, source and date from the lines between <c>---</c> at the head of a Markdown file.</summary>
internal static class MarkdownFrontMatter
{
    /// <returns>The document with what the head says.</returns>
    public static Document Apply(Document document, MarkdownDocument tree)
    {
        if (tree.Descendants<YamlFrontMatterBlock>().FirstOrDefault() is not { } head)
        {
            return document;
        }

        foreach (var line in head.Lines.ToString().Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? "" : line[(colon + 1)..].Trim().Trim('"', '\'');
            if (value.Length == 0)
            {
                continue;
            }

            document = line[..colon].Trim().ToUpperInvariant() switch
            {
                "TITLE" or "标题" => document with { Title = value },
                "SOURCE" or "AUTHOR" or "来源" or "发布机构" => document with { Issuer = value },
                "DATE" or "PUBLISHED" or "发布时间" or "发布日期" => document with { Published = PageFacts.DateIn(value) },
                _ => document,
            };
        }

        return document;
    }
}

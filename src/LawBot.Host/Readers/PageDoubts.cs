using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>What a page points to and this reader does not fetch: attachments and frames.</summary>
internal static partial class PageDoubts
{
    private const int MostNamed = 8;

    /// <returns>One Chinese sentence for each kind of thing left out.</returns>
    public static IEnumerable<string> Of(IDocument page)
    {
        var attachments = page.QuerySelectorAll("a[href]")
            .Where(link => AttachmentName().IsMatch(link.GetAttribute("href")!))
            .Select(link => link.TextContent.Trim() is { Length: > 0 and < 100 } words ? words : FileName(link.GetAttribute("href")!))
            .Distinct(StringComparer.Ordinal)
            .Take(MostNamed)
            .ToArray();
        if (attachments.Length > 0)
        {
            yield return $"网页附件没有读取:{string.Join('、', attachments)}。";
        }

        var frames = page.QuerySelectorAll("iframe[src], frame[src]")
            .Select(frame => FileName(frame.GetAttribute("src")!))
            .Where(name => name.Length > 0 && !name.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Take(MostNamed)
            .ToArray();
        if (frames.Length > 0)
        {
            yield return $"网页框架里的内容没有读取:{string.Join('、', frames)}。";
        }
    }

    private static string FileName(string address)
    {
        var path = address.Split('?', '#')[0];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > 60 ? name[..60] : name;
    }

    [GeneratedRegex(@"\.(docx?|wps|pdf|xlsx?|et|zip|rar|7z|ofd|odt|rtf)([?#]|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AttachmentName();
}

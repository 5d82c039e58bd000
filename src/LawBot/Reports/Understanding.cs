using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports;

/// <summary>What was understood of a report and which of its words say so, for the reader to check at a glance.</summary>
/// <param name="JurisdictionFrom">Where the jurisdiction stands: 标题“…”, 署名“…”, 正文“…”, 文件名“…”; empty where it was concluded from less.</param>
/// <param name="YearFrom">The same for the year.</param>
/// <param name="Tables">How many tables the text holds.</param>
public sealed record Understanding(string JurisdictionFrom, string YearFrom, int Tables)
{
    private const int Around = 12;

    /// <summary>Looks the words up in the order in which they count: title, signature, text, name of the file.</summary>
    public static Understanding Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        // A title made of jurisdiction and year says nothing about where they come from.
        var printed = report.Paragraphs.Any(p => p.Kind == ParagraphKind.Title) || report.Text.Contains(report.Title, StringComparison.Ordinal);
        (string Name, string? Words)[] places = [("标题", printed ? report.Title : null), ("署名", report.Issuer), ("正文", report.Text), ("文件名", report.File)];
        return new(
            places.Select(p => Quote(p.Name, p.Words, words => OfName(words, report.Jurisdiction.Name))).FirstOrDefault(q => q.Length > 0, ""),
            places.Select(p => Quote(p.Name, p.Words, words => OfYear(words, report.Year))).FirstOrDefault(q => q.Length > 0, ""),
            TablesOf(report));
    }

    private static string Quote(string place, string? words, Func<string, TextSpan?> find)
    {
        if (words is null || find(words) is not { } found)
        {
            return "";
        }

        if (place is not "正文")
        {
            return $"{place}“{words.ReplaceLineEndings("").Trim()}”";
        }

        // The sentence goes on past the words; the line does not.
        var start = found.Start - Math.Min(Around, found.Start - (words.LastIndexOf('\n', Math.Max(0, found.Start - 1)) + 1));
        var line = words.IndexOf('\n', found.End);
        var end = Math.Min(line < 0 ? words.Length : line, found.End + Around);
        var (before, behind) = (start > 0 && words[start - 1] != '\n' ? "…" : "", end < words.Length && words[end] != '\n' ? "…" : "");
        return $"{place}“{before}{words[start..end].Trim()}{behind}”";
    }

    private static TextSpan? OfName(string words, string name)
    {
        var at = name.Length == 0 ? -1 : TextFolding.Fold(words).IndexOf(TextFolding.Fold(name), StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, at + name.Length);
    }

    private static TextSpan? OfYear(string words, int? year)
    {
        if (year is null)
        {
            return null;
        }

        var folded = TextFolding.Fold(words);
        foreach (var (found, start) in ChineseDate.Years(folded))
        {
            if (found == year)
            {
                return new TextSpan(start, Math.Min(words.Length, start + 5));
            }
        }

        var at = folded.IndexOf($"{year}", StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, at + 4);
    }

    private static int TablesOf(Report report)
    {
        var count = 0;
        for (var i = 0; i < report.Paragraphs.Count; i++)
        {
            var follows = i > 0 && report.Paragraphs[i - 1].Kind is ParagraphKind.TableRow or ParagraphKind.TableHeader;
            count += report.Paragraphs[i].Kind == ParagraphKind.TableHeader && !(i > 0 && report.Paragraphs[i - 1].Kind == ParagraphKind.TableHeader)
                || (report.Paragraphs[i].Kind == ParagraphKind.TableRow && !follows) ? 1 : 0;
        }

        return count;
    }
}

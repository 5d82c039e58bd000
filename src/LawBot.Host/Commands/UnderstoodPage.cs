using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Host.Commands;

/// <summary>What an ingest understood of each report and what it doubts, so that a mistake is seen before the report is quoted.</summary>
internal static class UnderstoodPage
{
    // A folder of hundreds is not read line by line: then only what is doubtful is told in full.
    private const int MostInFull = 20;
    private const int MostDoubtful = 100;

    /// <summary>Prints the reports that an ingest stored.</summary>
    public static async Task PrintAsync(IngestionResult result, IReportCatalog catalog, CancellationToken cancellation)
    {
        List<string> ids = [.. result.Added, .. result.Updated];
        var (told, sound, more) = (0, 0, 0);
        foreach (var id in ids)
        {
            if (await catalog.FindAsync(id, cancellation) is not { } indexed)
            {
                continue;
            }

            var isDoubtful = indexed.Report.Doubts.Count + indexed.Inconsistencies.Count > 0;
            if (ids.Count > MostInFull && (!isDoubtful || told >= MostDoubtful))
            {
                (sound, more) = isDoubtful ? (sound, more + 1) : (sound + 1, more);
                continue;
            }

            told++;
            foreach (var line in Lines(indexed))
            {
                Console.WriteLine(line);
            }
        }

        if (sound + more > 0)
        {
            Console.WriteLine($"另有 {sound} 份没有存疑{(more > 0 ? $",{more} 份存疑未列出" : "")}。用 lawbot show 编号 查看。");
        }
    }

    /// <summary>One report: what it is and from which words, what was found in it, what is doubtful.</summary>
    public static IEnumerable<string> Lines(IndexedReport indexed)
    {
        var report = indexed.Report;
        yield return $"· {report.File}(编号 {report.Id}):{(report.Jurisdiction.IsUnknown ? "地方不明" : report.Jurisdiction.Name)} "
            + $"{Naming.YearOf(report.Year, "年度不明")}";
        yield return $"  标题《{report.Title.ReplaceLineEndings("")}》,{Kind(report)};共 {report.Text.Length} 字。";
        yield return "  " + Words(indexed);
        foreach (var doubt in report.Doubts.Concat(indexed.Inconsistencies.Select(i => $"前后不一致:{i.Message}")))
        {
            yield return "  存疑:" + doubt;
        }
    }

    /// <summary>Where jurisdiction and year stand, and how many headings, figures and tables there are.</summary>
    public static string Words(IndexedReport indexed)
    {
        var understood = Understanding.Of(indexed.Report);
        var doubtful = indexed.Figures.Count(f => f.IsDoubtful);
        var confidence = indexed.Report.RecognitionConfidence is { } mean ? $",识别可信度 {mean:0.#}%" : "";
        var (place, year) = (From("地方", !indexed.Report.Jurisdiction.IsUnknown, understood.JurisdictionFrom),
            From("年度", indexed.Report.Year is not null, understood.YearFrom));
        return $"{place},{year};小标题 {indexed.Report.Outline.Count} 个,"
            + $"数字 {indexed.Figures.Count} 个{(doubtful > 0 ? $"(其中 {doubtful} 个识别存疑,不作数字使用)" : "")},表格 {understood.Tables} 个{confidence}。";
    }

    /// <summary>The genre, and where it is none that is quoted, that it is not.</summary>
    public static string Kind(Report report) => report.Genre.IsReport ? $"体裁:{report.Genre.Name}" : $"体裁:{report.Genre.Name}(不是报告,不作依据)";

    private static string From(string what, bool isKnown, string words) =>
        !isKnown ? $"{what}没有认出" : $"{what}据{(words.Length > 0 ? words : "全文推断")}";
}

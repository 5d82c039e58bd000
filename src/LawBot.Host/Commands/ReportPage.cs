using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary>One report laid out for a terminal.</summary>
internal static class ReportPage
{
    public static void Print(IndexedReport indexed, IReadOnlyList<DuplicateFile> duplicates)
    {
        var report = indexed.Report;
        Console.WriteLine(report.Title);
        Console.WriteLine($"编号 {report.Id}  地方 {report.Jurisdiction.Name}({report.Jurisdiction.LevelName})  年度 {report.Year?.ToString() ?? "未说明"}  "
            + $"{UnderstoodPage.Kind(report)}");
        Console.WriteLine($"省 {report.Jurisdiction.Province ?? "未知"}  所属市 {report.Jurisdiction.Prefecture ?? "—"}  署名 {report.Issuer ?? "—"}  日期 "
            + $"{report.Published?.ToString("yyyy-MM-dd") ?? "—"}");
        Console.WriteLine($"文件 {report.File}  段落 {indexed.Passages.Count}  数字 {indexed.Figures.Count}");
        Console.WriteLine(UnderstoodPage.Words(indexed));
        if (report.RecognitionConfidence is { } confidence)
        {
            Console.WriteLine($"本文由扫描件识别而来,平均可信度 {confidence:0.#}%,引用前请对照原件。");
        }

        Section("其他文件", DuplicateNotes.Of(report.Id, duplicates));
        Section("存疑", report.Doubts);
        Section("前后不一致", indexed.Inconsistencies.Select(i => $"{i.Message} “{i.First.In(report.Text)}”／“{i.Second.In(report.Text)}”"));
        Section("目录", report.Outline.Select(h => new string(' ', 2 * (h.Level - 1)) + h.Label));
        Section("数字", indexed.Figures.Select(f =>
            $"{f.Metric}:{f.Number.In(report.Text).ReplaceLineEndings("")}{(f.IsPlanned ? "(计划)" : "")}{(f.IsDoubtful ? "(识别存疑)" : "")}"));
        Section("全文", [report.Text]);
    }

    private static void Section(string name, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count == 0)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine($"【{name}】");
        list.ForEach(Console.WriteLine);
    }
}

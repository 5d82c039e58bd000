using LawBot.Indexing;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>What is said of the library: facts of the catalogue only.</summary>
internal static class CatalogueMessages
{
    /// <summary>How many reports are listed.</summary>
    public const int MostListed = 20;

    public const string Empty = "库里还没有报告。用 lawbot ingest 文件夹 读入,或把报告放进报告文件夹。";

    public static string NoReportOf(string what, IReadOnlyList<string> near) =>
        $"库里没有{what}的报告。{(near.Count > 0 ? "名称相近的有:" + ChatMessages.Listed(near) : "请换一个已入库的地方或年度,或先读入该报告。")}";

    public static string List(IReadOnlyList<ReportEntry> entries, bool isAll) =>
        $"{(isAll ? "库里共有" : "符合的有")} {entries.Count}份报告:" + Lines(entries, e => $"{NameOf(e)}《{e.Title}》");

    public static string Count(IReadOnlyList<ReportEntry> entries, bool isAll)
    {
        var places = entries.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal).Count();
        var (first, last) = (entries.Min(e => e.Year), entries.Max(e => e.Year));
        var years = first is null ? "" : first == last ? $",{first}年" : $",{first}年到{last}年";
        return $"{(isAll ? "库里共有" : "符合的有")} {entries.Count}份报告,{places}个地方{years}{(isAll ? "" : ":" + Names(entries))}。";
    }

    public static string Years(IReadOnlyList<ReportEntry> entries) => "报告的年度:" + string.Concat(entries
        .GroupBy(e => e.Year).OrderBy(g => g.Key).Select(g => $"\n{Naming.YearOf(g.Key, "年度不明")}:{g.Count()}份({Names(g)})"));

    public static string Levels(IReadOnlyList<ReportEntry> entries) => "按级别:" + string.Concat(entries
        .GroupBy(e => e.Jurisdiction.LevelName, StringComparer.Ordinal).Select(g => $"\n{g.Key}:{g.Count()}份({Names(g)})"));

    public static string Published(IReadOnlyList<ReportEntry> entries) => "发布时间:" + Lines(
        entries, e => $"{NameOf(e)}的报告,{(e.Published is { } day ? $"{day:yyyy-MM-dd}发布" : "文件里没有写发布日期")}{(e.Issuer is { } issuer ? $",发布单位:{issuer}" : "")}");

    public static string Titles(IReadOnlyList<ReportEntry> entries) => "报告的标题:" + Lines(entries, e => $"{NameOf(e)}《{e.Title}》,文件 {e.File}");

    public static string Lengths(IReadOnlyList<(ReportEntry Entry, int Characters)> lengths) => "篇幅:"
        + string.Concat(lengths.Select((l, i) => $"\n{i + 1}. {NameOf(l.Entry)}的报告,约 {l.Characters} 字"));

    public static string Outlines(IReadOnlyList<(ReportEntry Entry, IReadOnlyList<string> Headings)> outlines) => string.Join('\n', outlines.Select(o =>
        $"{NameOf(o.Entry)}的报告" + (o.Headings.Count == 0 ? "没有小标题。" : $"分 {o.Headings.Count}个部分:" + string.Concat(o.Headings.Select(h => "\n" + h)))));

    public static string Oldest(IReadOnlyList<ReportEntry> entries)
    {
        var first = entries.Min(e => e.Year);
        IReadOnlyList<ReportEntry> oldest = [.. entries.Where(e => e.Year == first).OrderBy(e => e.Published)];
        return $"年度最早的是{Naming.YearOf(first, "年度不明")}的报告,共 {oldest.Count}份:" + Lines(
            oldest, e => $"{NameOf(e)}《{e.Title}》{(e.Published is { } day ? $",{day:yyyy-MM-dd}发布" : "")}");
    }

    public static string Provinces(IReadOnlyList<ReportEntry> entries)
    {
        var groups = entries.GroupBy(e => e.Jurisdiction.Province ?? "省份不明", StringComparer.Ordinal).ToList();
        return $"来自 {groups.Count(g => g.Any(e => e.Jurisdiction.Province is not null))}个省份:"
            + string.Concat(groups.Select(g => $"\n{g.Key}:{g.Count()}份({Names(g)})"));
    }

    public static string Latest(IReadOnlyList<ReportEntry> entries) => "最近读入的:" + Lines(
        [.. entries.OrderByDescending(e => e.IngestedAt).Take(5)], e => $"{NameOf(e)}《{e.Title}》,{e.IngestedAt.ToLocalTime():yyyy-MM-dd HH:mm}读入");

    /// <summary>The reports on the latest year, the last published first.</summary>
    public static IReadOnlyList<ReportEntry> NewestFirst(IReadOnlyList<ReportEntry> entries) =>
        [.. entries.Where(e => e.Year == entries.Max(o => o.Year)).OrderByDescending(e => e.Published)];

    public static string Newest(IReadOnlyList<ReportEntry> entries)
    {
        var last = entries.Max(e => e.Year);
        var newest = NewestFirst(entries);
        return $"年度最新的是{Naming.YearOf(last, "年度不明")}的报告,共 {newest.Count}份:" + Lines(
            newest, e => $"{NameOf(e)}《{e.Title}》{(e.Published is { } day ? $",{day:yyyy-MM-dd}发布" : "")}");
    }

    public static string Unreadable(IReadOnlyList<UnreadableFile> files) => files.Count == 0 ? "没有读不出来的文件。"
        : $"有 {files.Count} 个文件没有读进来:" + string.Concat(files.Take(MostListed).Select((f, i) => $"\n{i + 1}. {FileOf(f.Path)}:{f.Error}")) + More(files.Count);

    public static string Duplicates(IReadOnlyList<DuplicateFile> files, IReadOnlyList<ReportEntry> entries) => files.Count == 0 ? "没有重复的文件。"
        : $"有 {files.Count} 个文件与已入库的报告重复:"
            + string.Concat(files.Take(MostListed).Select((f, i) => $"\n{i + 1}. {FileOf(f.Path)}:{Same(f, entries)}")) + More(files.Count);

    /// <summary>Place and year: 青禾县2022年.</summary>
    public static string NameOf(ReportEntry e) => Naming.Dated(e.Jurisdiction.Name.Length > 0 ? e.Jurisdiction.Name : e.File, e.Year);

    private static string Lines(IReadOnlyList<ReportEntry> entries, Func<ReportEntry, string> line) =>
        string.Concat(entries.Take(MostListed).Select((e, i) => $"\n{i + 1}. {line(e)}")) + More(entries.Count);

    private static string More(int count) => count > MostListed ? $"\n……共 {count} 个,只列出前 {MostListed} 个。可以写明省、市、县或年度。" : "";

    private static string Names(IEnumerable<ReportEntry> entries)
    {
        var names = entries.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('、', names.Take(8)) + (names.Count > 8 ? "等" : "");
    }

    private static string Same(DuplicateFile file, IReadOnlyList<ReportEntry> entries)
    {
        var stored = entries.FirstOrDefault(e => e.Id == file.ReportId)?.File ?? "已入库的一份";
        return file.IsOlderVersion ? $"是较早的版本,已用{stored}" : $"与{stored}内容相同";
    }

    private static string FileOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

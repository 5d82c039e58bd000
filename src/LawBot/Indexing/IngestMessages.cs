namespace LawBot.Indexing;

/// <summary>What people are told of files that were not taken in, or not as they are.</summary>
internal static class IngestMessages
{
    /// <summary>Reading was given up.</summary>
    public static string TookTooLong(TimeSpan limit) => $"读取超过 {limit.TotalSeconds:0} 秒,已放弃。请拆分文件,或调大 Ingest:FileTimeout。";

    /// <summary>An expression ran into its time-out.</summary>
    public const string TooLong = "有一段文字太长或太乱,在限时内分析不完。请把报告另存为 txt 或 docx 后重试。";

    /// <summary>A reader failed.</summary>
    public static string Failed(string error) => $"读取时出错:{error.ReplaceLineEndings(" ")} 请检查文件能否正常打开。";

    /// <summary>No reader takes the file.</summary>
    public const string NoReader = "不支持这种格式的文件。请另存为 txt、docx、html 或 pdf。";

    /// <summary>The reader found nothing.</summary>
    public const string Empty = "文件里没有可读的报告。";

    /// <summary>An older version of a report was replaced.</summary>
    public static string Replaced(string name) => $"已替换内容不同的旧版 {name}。";

    /// <summary>The same report came in another file too.</summary>
    public static string AlsoIn(string name) => $"同一份报告另有文件 {name}。";

    /// <summary>Two versions of a report, of which one is used.</summary>
    public static string Versions(string name, string kept, string id) => $"{name} 与 {kept} 是同一份报告的不同版本,只用较新的 {kept}(编号 {id})。";

    /// <summary>The same report twice.</summary>
    public static string Same(string name, string kept, string id) => $"{name} 与 {kept} 是同一份报告,只收录 {kept}(编号 {id})。";
}

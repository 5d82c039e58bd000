namespace LawBot.Reports;

/// <summary>What people are told of a report that was read in part only.</summary>
internal static class ReportMessages
{
    /// <summary>Nothing names the place or the department.</summary>
    public const string NoJurisdiction = "没有认出这份报告属于哪个地方或部门。";

    /// <summary>Nothing names the year.</summary>
    public const string NoYear = "没有认出这份报告是哪一年的。";

    /// <summary>No heading was found.</summary>
    public const string NoOutline = "没有认出小标题。";

    /// <summary>Sentences whose figures could not be read in time; the first of them by its opening words.</summary>
    public static string Unread(int sentences, string opening) => $"有 {sentences} 句太长或太乱,没有读出其中的数字(“{opening}……”),引用时请看原文。";
}

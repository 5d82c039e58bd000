namespace LawBot.Reports;

/// <summary>What a document is to the questions that are asked of the library.</summary>
public enum DocumentKind
{
    /// <summary>A report of a place or a body on its own work; the only kind that is quoted.</summary>
    Report,

    /// <summary>解读, 图解: speaks about a report.</summary>
    Explanation,

    /// <summary>范文, 模板: a text to be filled in, of no place.</summary>
    Model,

    /// <summary>通知, 名单, 方案, a piece of news: no report.</summary>
    Other,

    /// <summary>A login page, an error page, a page that failed to load: nothing that anybody meant to keep.</summary>
    Page,
}

/// <summary>The genre of a document.</summary>
/// <param name="Kind">What it is to questions.</param>
/// <param name="Name">Its genre in the field's words, as its title ends: 报告, 总结, 年报, 白皮书, 统计表, 通知; 报告 where no title says.</param>
public sealed record Genre(DocumentKind Kind, string Name)
{
    /// <summary>A report.</summary>
    public static Genre Report { get; } = new(DocumentKind.Report, "报告");

    /// <summary>True for what may be quoted as the words of the place it is about.</summary>
    public bool IsReport => Kind == DocumentKind.Report;
}

namespace LawBot.Reports;

/// <summary>What people are told of a document that is no report.</summary>
public static class GenreMessages
{
    /// <summary>The name of a page that failed to load.</summary>
    internal const string WebPage = "网页";

    /// <summary>The name of a model text.</summary>
    internal const string Model = "范文";

    /// <summary>The name of an explanation.</summary>
    internal const string Explanation = "解读";

    /// <summary>The name of a notice without a title.</summary>
    internal const string Notice = "通知";

    /// <summary>The name of a piece of news without a title.</summary>
    internal const string News = "新闻报道";

    /// <summary>The name of a list without a title.</summary>
    internal const string List = "名单";

    /// <summary>Why such a page is not taken in; for an <see cref="Documents.DocumentUnreadableException"/>.</summary>
    public const string Page = "这是网页的登录页、出错页或没有加载完的页面,不是报告。请打开原网页,重新下载报告正文。";

    /// <summary>What is doubtful about a document of this genre; empty for a report.</summary>
    public static IEnumerable<string> Doubts(Genre genre)
    {
        ArgumentNullException.ThrowIfNull(genre);
        var told = genre.Kind switch
        {
            DocumentKind.Report => null,
            DocumentKind.Explanation => "这是对报告的解读,不是报告本身,不作为当地的做法和数字引用。",
            DocumentKind.Model => "这是范文或没有填好的模板,不作为任何地方的报告引用。",
            DocumentKind.Page => Page,
            _ => $"这份文件不是报告(看起来是{genre.Name}),不作为报告引用。",
        };
        return told is null ? [] : [told];
    }
}

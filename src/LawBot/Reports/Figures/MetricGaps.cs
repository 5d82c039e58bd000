using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>What a clause counted, for the clauses after it.</summary>
/// <param name="Subject">The thing counted.</param>
/// <param name="Action">What was done with it.</param>
/// <param name="Unit">The measure word.</param>
/// <param name="Phrase">The whole metric.</param>
/// <param name="Number">Where its number stands.</param>
internal sealed record MetricHead(string Subject, string? Action, string Unit, string Phrase, Chinese.TextSpan Number);

/// <summary>Fills what a clause leaves out: the object of a bare verb (审结37件), the owner of a bare rate (办结率99%), the kind of a bare noun (废止文件158件).</summary>
internal static class MetricGaps
{
    private static readonly WordList BareNouns = WordList.Of("figure-words", "bare-noun");
    private static readonly WordList Comparisons = WordList.Of("figure-words", "comparison");
    private static readonly WordList RankOnly = WordList.Of("figure-words", "rank-only");

    /// <summary>The metric of a share.</summary>
    public static Metric Rate(string before, MetricHead? head, FigureTopic? topic)
    {
        var bare = IsBareRate(before) && (topic is null || !before.Contains(topic.Name, StringComparison.Ordinal));
        var owner = bare ? head?.Subject ?? topic?.Name ?? "" : "";
        if (owner.Length == 0)
        {
            var phrase = before.Length > 0 ? before : head?.Phrase ?? topic?.Name ?? "";
            return new(phrase, phrase, null, IsInherited: false);
        }

        var whole = before.StartsWith(owner, StringComparison.Ordinal) ? before : owner + before;
        return new(whole, whole, null, IsInherited: true);
    }

    // 办结率; 办复率、满意率; 公示; 较上年下降: said of something that stands before.
    private static bool IsBareRate(string before) =>
        before.Length == 0 || MetricWords.IsVerbOnly(before) || Comparisons.Begin(before)
        || before.Split(['、', '和', '及']).All(static name => name.Length <= 6 && name.EndsWith('率'));

    /// <summary>The metric of a verb without an object.</summary>
    public static Metric Inherit(string verbs, string? action, Quantity reading, MetricHead? head, FigureTopic? topic)
    {
        var subject = Subject(reading, head, topic);
        return new(verbs + subject, subject, action, IsInherited: true);
    }

    /// <summary>The thing counted, when the clause does not name it: that of the clause before, else what the matter counts.</summary>
    public static string Subject(Quantity reading, MetricHead? head, FigureTopic? topic)
    {
        if (head is not null && !IsDeed(head) && (UnitTable.SameClass(head.Unit, reading.Unit) || topic is null || reading.Unit is "人次" or "人" or "名"))
        {
            return head.Subject;
        }

        return topic is null ? "" : reading.UnitKind == UnitKind.Case || reading.Unit is "项" or "个" or "份" or "条" ? topic.Counted : topic.Name;
    }

    // 变更并责令退款6件,确认违法25件: what was done is no thing that something else could be done with.
    private static bool IsDeed(MetricHead head) => head.Subject == head.Phrase && MetricWords.BeginsWithVerb(head.Phrase, out _);

    /// <summary>Completes a bare noun from the matter: 文件 in a paragraph on 行政规范性文件.</summary>
    public static Metric Qualify(Metric metric, FigureTopic? topic)
    {
        if (topic is null)
        {
            return metric;
        }

        if (!BareNouns.Are(metric.Subject))
        {
            return QualifyBeginning(metric, topic);
        }

        var full = topic.Counted.EndsWith(metric.Subject, StringComparison.Ordinal) ? topic.Counted
            : topic.Name.EndsWith(metric.Subject, StringComparison.Ordinal) ? topic.Name
            : topic.Name + metric.Subject;
        var at = metric.Phrase.LastIndexOf(metric.Subject, StringComparison.Ordinal);
        var phrase = at < 0 ? full + metric.Phrase : metric.Phrase[..at] + full + metric.Phrase[(at + metric.Subject.Length)..];
        return metric with { Phrase = phrase, Subject = full, IsInherited = true };
    }

    /// <summary>Completes an entry that names a level only: 省级15个 after 全国民主法治示范村2个.</summary>
    public static Metric QualifyLevel(Metric metric, MetricHead? head)
    {
        if (head is null || !RankOnly.Are(metric.Subject))
        {
            return metric;
        }

        var kind = head.Subject.TrimStart("全国省市县区家级".AsSpan().ToArray());
        return kind.Length == 0 ? metric : metric with { Phrase = metric.Phrase + kind, Subject = metric.Subject + kind };
    }

    // 事项的审批 is of 行政审批事项; 我市第一批 is of 信访事项.
    private static Metric QualifyBeginning(Metric metric, FigureTopic topic)
    {
        var subject = metric.Subject;
        if (subject.StartsWith("事项", StringComparison.Ordinal) && topic.Counted.EndsWith("事项", StringComparison.Ordinal))
        {
            var full = topic.Counted + subject[2..];
            return metric with { Phrase = metric.Phrase.Replace(subject, full, StringComparison.Ordinal), Subject = full };
        }

        return subject.Length <= 6 && subject.EndsWith('批') && subject.Contains('第', StringComparison.Ordinal)
            ? metric with { Phrase = metric.Phrase + topic.Counted, Subject = subject + topic.Counted }
            : metric;
    }

}

using LawBot.Chinese;

namespace LawBot.Extraction;

/// <summary>Puts into words what a number counts: the words round it, completed from the clauses before where they leave something out.</summary>
/// <param name="folded">The report's folded text.</param>
/// <param name="text">The report's text.</param>
internal sealed class MetricReader(string folded, string text)
{
    // Longer phrases lose their head: what stands nearest to the number says most.
    private const int LongestPhrase = 48;

    private static readonly string[] NounUnits =
        ["村", "社区", "行政村", "村居", "乡镇", "镇", "乡", "县", "县区", "市", "区县", "市县", "街道", "部门", "单位", "户", "家", "地", "省", "站", "网格", "领域", "目标", "批件", "学时", "课时"];

    private static readonly string[] BareNouns = ["案件", "文件", "事项", "申请", "案卷", "建议", "草案", "件", "意见", "案", "合同", "信息"];

    /// <summary>Reads the metric of one number.</summary>
    /// <param name="place">The words that belong to it.</param>
    /// <param name="reading">The number.</param>
    /// <param name="tail">What the list's last entry says of all entries, or empty (11个乡镇、27个单位开展考核).</param>
    /// <param name="head">What the clauses before counted; its words fill the gaps.</param>
    /// <param name="topic">The matter in whose neighbourhood the number stands, or null.</param>
    public Metric Read(MetricPlace place, FigureReading reading, string tail, MetricHead? head, FigureTopic? topic)
    {
        var before = DropPreposition(place.Before, place.After.Length > 0);
        var beforeText = Words(before);
        var afterText = WithUnit(reading, Words(place.After), beforeText);
        var noun = afterText[..MetricWords.NounLength(afterText)];
        if (tail.Length > 0 && afterText.Length > 0 && noun.Length == afterText.Length)
        {
            afterText += tail;
        }

        if (IsRate(reading) && afterText.Length == 0)
        {
            return Rate(beforeText, head, topic);
        }

        if (beforeText.Length == 0)
        {
            return WithoutBefore(afterText, noun, reading, head, topic);
        }

        var verb = MetricWords.Verb(folded, before);
        var action = verb is { } v ? v.In(folded) : null;
        if (MetricWords.IsVerbOnly(folded.AsSpan(before.Start, before.Length)))
        {
            return afterText.Length > 0 && !MetricWords.BeginsWithPredicate(afterText)
                ? new(Cut(beforeText + afterText), noun.Length > 0 ? noun : afterText, action, IsInherited: false)
                : Inherit(beforeText, action, reading, head, topic);
        }

        var subject = Object(before, verb);
        return Qualify(new(Cut(beforeText + afterText), subject.Length > 0 ? subject : noun, action ?? VerbIn(place.After), IsInherited: false), topic);
    }

    /// <summary>True for a share: %, ‰, 个百分点, 倍.</summary>
    public static bool IsRate(FigureReading reading) => reading.Unit is "%" or "‰" or "个百分点" or "倍";

    /// <summary>The words of a span in simplified characters, as printed otherwise, without white space and quotation marks.</summary>
    public string Words(TextSpan span) => string.Create(Count(span), (this, span), static (target, state) =>
    {
        var at = 0;
        for (var i = state.span.Start; i < state.span.End; i++)
        {
            if (state.Item1.IsKept(i))
            {
                var original = state.Item1.Original(i);
                target[at++] = TextFolding.IsHan(original) ? TextFolding.Fold(original) : original;
            }
        }
    });

    private char Original(int at) => text[at];

    private int Count(TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            count += IsKept(i) ? 1 : 0;
        }

        return count;
    }

    private bool IsKept(int at) => !char.IsWhiteSpace(folded[at]) && folded[at] is not '"';

    private static string WithUnit(FigureReading reading, string after, string before) =>
        Array.IndexOf(NounUnits, reading.Unit) >= 0 && (reading.Unit.Length > 1 || before.Length == 0 || MetricWords.BeginsWithPredicate(after) || MetricWords.NounLength(after) == 0)
            ? reading.Unit + after
            : after;

    private static Metric Rate(string before, MetricHead? head, FigureTopic? topic)
    {
        var bare = before.Length <= 5 && (topic is null || !before.Contains(topic.Name, StringComparison.Ordinal));
        var owner = bare ? head?.Subject ?? topic?.Name ?? "" : "";
        var phrase = before.StartsWith(owner, StringComparison.Ordinal) ? before : owner + before;
        return new(Cut(phrase.Length > 0 ? phrase : head?.Phrase ?? ""), Cut(phrase.Length > 0 ? phrase : head?.Phrase ?? ""), null, owner.Length > 0);
    }

    private static Metric WithoutBefore(string after, string noun, FigureReading reading, MetricHead? head, FigureTopic? topic)
    {
        if (after.Length == 0)
        {
            var phrase = head?.Phrase ?? topic?.Counted ?? reading.Unit;
            return new(phrase, head?.Subject ?? topic?.Counted ?? reading.Unit, head?.Action, IsInherited: true);
        }

        if (MetricWords.BeginsWithPredicate(after) || noun.Length == 0)
        {
            var subject = InheritedSubject(reading, head, topic);
            return new(Cut(subject + after), subject, after, IsInherited: true);
        }

        return Qualify(new(Cut(after), noun, VerbIn(after[noun.Length..]), IsInherited: false), topic);
    }

    private static Metric Inherit(string verbs, string? action, FigureReading reading, MetricHead? head, FigureTopic? topic)
    {
        var subject = InheritedSubject(reading, head, topic);
        return new(Cut(verbs + subject), subject, action, IsInherited: true);
    }

    private static string InheritedSubject(FigureReading reading, MetricHead? head, FigureTopic? topic)
    {
        if (head is { } h && (string.Equals(h.Unit, reading.Unit, StringComparison.Ordinal) || (IsCase(h.Unit) && IsCase(reading.Unit)) || topic is null))
        {
            return h.Subject;
        }

        return topic is null ? "" : IsCase(reading.Unit) || reading.Unit is "项" or "个" or "份" or "条" ? topic.Counted : topic.Name;
    }

    private static bool IsCase(string unit) => unit is "件" or "起" or "宗" or "例" or "件次";

    // 废止文件158件 in a paragraph on 行政规范性文件: the bare noun is completed from the matter.
    private static Metric Qualify(Metric metric, FigureTopic? topic)
    {
        if (topic is null || Array.IndexOf(BareNouns, metric.Subject) < 0)
        {
            return metric;
        }

        var full = topic.Counted.EndsWith(metric.Subject, StringComparison.Ordinal) ? topic.Counted
            : topic.Name.EndsWith(metric.Subject, StringComparison.Ordinal) ? topic.Name
            : topic.Name + metric.Subject;
        var at = metric.Phrase.LastIndexOf(metric.Subject, StringComparison.Ordinal);
        var phrase = at < 0 ? full + metric.Phrase : metric.Phrase[..at] + full + metric.Phrase[(at + metric.Subject.Length)..];
        return metric with { Phrase = phrase, Subject = full, IsInherited = true };
    }

    private string Object(TextSpan before, TextSpan? verb)
    {
        if (verb is not { } v || v.End >= before.End)
        {
            return Words(verb is { } w && w.Start > before.Start ? new(before.Start, w.Start) : before);
        }

        var start = v.End;
        while (start < before.End && folded[start] is '了' or '的' or '各' or '类' or '级' or '过')
        {
            start++;
        }

        return Words(new(start, before.End));
    }

    // 为10个镇…配备: what governs stands behind, so the preposition before the number says nothing.
    private TextSpan DropPreposition(TextSpan before, bool governed)
    {
        if (!governed)
        {
            return before;
        }

        var end = before.End;
        if (end - 2 >= before.Start && folded[end - 2] is '全' or '我' && folded[end - 1] is '县' or '市' or '区' or '省' or '州' or '镇')
        {
            end -= 2;
        }

        return end > before.Start && folded[end - 1] is '为' or '对' or '向' or '将' or '把' or '在' or '从' or '由' or '给' or '就' or '以' or '与'
            ? before with { End = before.Start }
            : end == before.Start ? before with { End = end } : before;
    }

    private string? VerbIn(TextSpan after) => after.Length > 0 && MetricWords.Verb(folded, after) is { } v ? v.In(folded) : null;

    private static string? VerbIn(string after) => after.Length > 0 && MetricWords.Verb(after, new(0, after.Length)) is { } v ? v.In(after) : null;

    private static string Cut(string phrase) => phrase.Length <= LongestPhrase ? phrase : phrase[^LongestPhrase..];
}

/// <summary>What a clause counted, for the clauses after it.</summary>
/// <param name="Subject">The thing counted.</param>
/// <param name="Action">What was done with it.</param>
/// <param name="Unit">The measure word.</param>
/// <param name="Phrase">The whole metric.</param>
/// <param name="Number">Where its number stands.</param>
internal sealed record MetricHead(string Subject, string? Action, string Unit, string Phrase, TextSpan Number);

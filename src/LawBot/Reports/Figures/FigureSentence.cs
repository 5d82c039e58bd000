using LawBot.Chinese;
using LawBot.Places;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Turns the quantities of one sentence into figures, clause after clause, so that each can take from those before it what it leaves out.</summary>
internal sealed class FigureSentence(Report report, string folded, FigureTopics topics, List<Figure> figures)
{
    private static readonly string[] Divides = NumberWords.Of("divides");
    private static readonly string[] OwnCount = NumberWords.Of("own-count");

    private readonly MetricText words = new(folded, report.Text);
    private readonly MetricReader metrics = new(new(folded, report.Text), folded);
    private readonly List<FigureSegment> segments = [];
    private readonly string ownLevel = report.Jurisdiction.Level == JurisdictionLevel.Department ? "省市县区" : report.Jurisdiction.Ending;

    private List<Quantity> readings = [];
    private TextSpan sentence;
    private int heading;
    private int paragraphStart;
    private bool planned;
    private MetricHead? earlier;   // the last thing counted in the sentences before
    private MetricHead? head;      // the last thing counted in this sentence
    private MetricHead? whole;     // what 其中 divides
    private TextSpan? changed;     // what the last change of this sentence was a change of
    private string? scope;

    /// <summary>Adds the figures of a sentence.</summary>
    /// <param name="of">The sentence.</param>
    /// <param name="found">Its quantities.</param>
    /// <param name="isPlan">True under a heading of plans.</param>
    /// <param name="startsParagraph">True for the first sentence with figures of its paragraph: nothing is inherited across.</param>
    public void Add(Sentence of, List<Quantity> found, bool isPlan, bool startsParagraph)
    {
        (sentence, heading, readings, planned) = (of.Span, of.Heading, found, isPlan);
        paragraphStart = report.Paragraphs.Count > of.Paragraph && of.Paragraph >= 0 ? report.Paragraphs[of.Paragraph].Span.Start : of.Span.Start;
        earlier = startsParagraph ? null : head ?? earlier;
        (head, whole, changed, scope) = (null, null, null, null);
        segments.Clear();
        FigureSegment.Cut(folded, sentence, readings, segments);
        for (var i = 0; i < segments.Count; i++)
        {
            AddSegment(i);
        }
    }

    private void AddSegment(int index)
    {
        var segment = segments[index];
        whole = DividedBy(segment);
        if (segment.Count == 0)
        {
            return;
        }

        var tail = Tail(segment);
        var pairs = MetricPairs.Of(words, folded, segment, readings);
        string? action = null;
        for (var i = segment.First; i < segment.First + segment.Count; i++)
        {
            var reading = readings[i];
            var place = MetricPlace.Of(folded, segment, readings, i);
            place = IsFrequency(place, reading) ? place with { After = MetricPlace.Of(folded, segment, readings, segment.First + segment.Count - 1).After }
                : place;
            place = LevelOfChange(ReachedLevel(place, segment, i), segment, i);
            whole = i > segment.First && MetricPlace.Among(folded, readings[i - 1].End, reading.Start) is not null
                && head is { } among && SameClass(among, reading) ? among : whole;
            var topic = TopicOf(reading, segment);
            var metric = metrics.Read(place, reading, i == segment.First + segment.Count - 1 ? "" : tail, HeadFor(reading, topic, index), topic);
            metric = pairs is null ? Compared(metric, segment, i) : MetricPairs.Metric(pairs[i - segment.First]);
            metric = OwnLevelDropped(MetricGaps.QualifyLevel(Parallel(metric, place, reading, i > segment.First ? action : null), head));
            var part = whole is { } w && SameClass(w, reading) && !reading.IsRate ? whole : null;
            if (part is not null && metric.Action is null && !metric.Phrase.StartsWith(part.Phrase, StringComparison.Ordinal))
            {
                metric = metric with { Phrase = part.Phrase + "中的" + metric.Phrase };
            }

            action = metric.Action ?? action;
            Keep(segment, i, metric, topic, part, StartsWithVerb(place));
        }
    }

    private void Keep(FigureSegment segment, int index, Metric metric, FigureTopic? topic, MetricHead? part, bool continues)
    {
        var reading = readings[index];
        var before = new TextSpan(segment.Span.Start, reading.Start);
        scope = FigureMarks.Scope(folded, before, ownLevel) ?? (metric.IsInherited && continues ? scope : null);
        var number = new TextSpan(reading.Start, reading.End);
        var change = ChangedValue.Of(folded, segment, readings, index, report.Year);
        var year = change?.Year ?? ComparedYear(segment, index) ?? FigureMarks.Year(folded, new(sentence.Start, change?.WordsEnd ?? reading.Start));
        figures.Add(new Figure(metric.Phrase, reading.Value, reading.Unit, reading.IsApproximate, number, FigureClause.Of(folded, segment, readings, index))
        {
            Upper = reading.Upper,
            Scope = scope ?? change?.Scope ?? FigureMarks.Period(folded, sentence.Start, reading.Start, report.Year),
            IsPlanned = planned || FigureMarks.IsPlanned(folded, new(sentence.Start, reading.Start), report.Year),
            IsChange = reading.Change == QuantityChange.By,
            Bound = reading.Bound,
            IsDoubtful = report.Doubtful.Any(d => d.Overlaps(number)),
            Subject = metric.Subject,
            Action = metric.Action,
            Topic = topic?.Name,
            Whole = part?.Number,
            Year = year < report.Year ? year : null,
        });

        // What stands in a parenthesis is said by the way: 2期培训班(每期3天),参训率98.7%.
        if (reading.Change == QuantityChange.By)
        {
            var own = MetricPlace.Of(folded, segment, readings, index).Before;
            var verb = Changes.VerbAtEnd(folded.AsSpan(own.Start, own.Length));
            changed = verb > 1 ? own with { End = own.Start + verb } : changed;
        }
        else if (!reading.IsRate && !MetricPlace.IsAside(folded, segment, reading) && !IsCompared(segment, index))
        {
            head = new(metric.Subject, metric.Action, reading.Unit, metric.Phrase, number);
        }
    }

    // 其中 and 包括 divide what was counted last, until a clause begins a count of its own (共 …, 至目前 …).
    private MetricHead? DividedBy(FigureSegment segment)
    {
        var begin = folded.AsSpan(segment.Span.Start, segment.Span.Length);
        return NumberWords.Begins(begin, Divides) ? head : NumberWords.Begins(begin, OwnCount) || folded[Math.Max(segment.Span.Start - 1, 0)] == ';' ? null
            : whole;
    }

    // 办理人大代表建议27件,政协委员提案51件: an entry without a verb of its own takes the one before, if it is counted in the same unit.
    private Metric Parallel(Metric metric, MetricPlace place, Quantity reading, string? actionInSegment)
    {
        var action = whole is null ? actionInSegment ?? head?.Action : null;
        if (metric.Action is not null || metric.IsInherited || action is null || action.Length > 4 || place.Before.Length == 0 || place.After.Length > 0
            || head is null || !SameClass(head, reading) || reading.IsRate)
        {
            return metric;
        }

        return metric with { Phrase = action + metric.Phrase, Action = action };
    }

    // 经费增长9%,达到175万元: the level reached is that of what changed.
    private MetricPlace LevelOfChange(MetricPlace place, FigureSegment segment, int index) =>
        changed is { } of && place.Before.Length == 0 && place.After.Length == 0 && MetricWords.LeadsToLevel(WordsBefore(segment, index))
            ? place with { Before = of } : place;

    // The words between the number and the one before it, or the beginning of its segment.
    private ReadOnlySpan<char> WordsBefore(FigureSegment segment, int index)
    {
        var from = index > segment.First ? readings[index - 1].End : segment.Span.Start;
        return folded.AsSpan(from, readings[index].Start - from);
    }

    // 较2022年103件: what it is compared with.
    private bool IsCompared(FigureSegment segment, int index) =>
        WordsBefore(segment, index) is var before && before.Length > 0 && Changes.ComparisonLength(before) == before.Length;

    private int? ComparedYear(FigureSegment segment, int index)
    {
        var before = WordsBefore(segment, index);
        if (!IsCompared(segment, index))
        {
            // 2371宗(上年2590宗); 受理38件,去年同期受理30件.
            return FigureMarks.OpensWithPreviousYear(before) ? report.Year - 1 : null;
        }

        var at = before.IndexOfAnyInRange('0', '9');
        return at < 0 ? report.Year - 1 : int.Parse(before.Slice(at, 4), System.Globalization.CultureInfo.InvariantCulture);
    }

    // 较2022年103件增加111件 tells of what the clause before counted.
    private Metric Compared(Metric metric, FigureSegment segment, int index)
    {
        var reading = readings[index];
        if (head is null || !SameClass(head, reading) && !reading.IsRate)
        {
            return metric;
        }

        var before = WordsBefore(segment, index);
        if (IsCompared(segment, index))
        {
            return new(head.Phrase, head.Subject, head.Action, IsInherited: true);
        }

        var verb = reading.Change == QuantityChange.By ? Changes.VerbAtEnd(before) : -1;
        return verb < 0 || Changes.ComparisonLength(before[..verb]) != verb || (reading.IsRate && verb > 0)
            ? metric
            : new(head.Phrase + before[verb..].ToString().Trim().TrimEnd('了', '达', '为', '约'), head.Subject, head.Action, IsInherited: true);
    }

    // 调解率提高3个百分点至29.8%: the level reached is that of the rate which changed.
    private MetricPlace ReachedLevel(MetricPlace place, FigureSegment segment, int index) =>
        index > segment.First && place.Before.Length == 0 && readings[index].IsRate && readings[index - 1].Unit is "个百分点"
            && folded.AsSpan(readings[index - 1].End, readings[index].Start - readings[index - 1].End).Trim() is var between && MetricWords.Reach(between)
            ? MetricPlace.Of(folded, segment, readings, index - 1) is var changed && MetricWords.ChangeAtEnd(folded, changed.Before) is { } rate
            ? place with { Before = rate } : changed
            : place;

    // 每天不少于3次、每月不少于4次的集中读网检查: what is done is said once, at the end.
    private bool IsFrequency(MetricPlace place, Quantity reading) => place.After.Length == 0 && place.Before.Length >= 2
        && (folded[place.Before.End - 2] == '每' || MetricWords.EndInEachTime(folded.AsSpan(place.Before.Start, place.Before.Length))
            || (reading.Unit is "次" && MetricWords.Verb(folded, place.Before) is null));

    // 审结37件 goes on about whom the clause before named; 县区受理392件 does not.
    private bool StartsWithVerb(MetricPlace place) => place.Before.Length == 0 || MetricWords.IsVerbOnly(folded.AsSpan(place.Before.Start, place.Before.Length))
        || (place.Before.End - place.Before.Start <= 6 && folded[place.Before.End - 1] == '率');

    // 全县 in a county's report says nothing; 全市 there does.
    private Metric OwnLevelDropped(Metric metric)
    {
        var phrase = metric.Phrase;
        if (phrase.Length < 4 || phrase[0] is not ('全' or '我') || !ownLevel.Contains(phrase[1], StringComparison.Ordinal))
        {
            return metric;
        }

        phrase = phrase[2..].TrimStart('共').TrimStart('有');
        return metric with { Phrase = phrase, Subject = metric.Subject.EndsWith(phrase, StringComparison.Ordinal) ? phrase : metric.Subject };
    }

    private static bool SameClass(MetricHead head, Quantity reading) => UnitTable.SameClass(head.Unit, reading.Unit);

    // What the last entry of a list says of all of them: 开展考核 in 11个乡镇、27个单位开展考核.
    private string Tail(FigureSegment segment)
    {
        if (segment.Count < 2)
        {
            return "";
        }

        var place = MetricPlace.Of(folded, segment, readings, segment.First + segment.Count - 1);
        if (!place.FollowsList)
        {
            return "";
        }

        var after = words.Of(place.After);
        var noun = MetricWords.NounLength(after);
        return noun > 0 && noun < after.Length ? after[noun..] : "";
    }

    private MetricHead? HeadFor(Quantity reading, FigureTopic? topic, int index)
    {
        if (head is not null)
        {
            return whole is not null && (reading.IsRate || SameClass(whole, reading)) ? whole : head;
        }

        if (reading.IsRate && index > 0 && segments[index - 1].Count == 0)
        {
            var span = MetricWords.TrimEnd(folded, MetricWords.TrimStart(folded, segments[index - 1].Span));
            var start = MetricWords.Verb(folded, span) is { } verb && verb.End < span.End ? verb.End : span.Start;
            return span.End - start is > 2 and <= 24 ? new(words.Of(new(start, span.End)), null, "", words.Of(span), span) : null;
        }

        return earlier is not null && SameClass(earlier, reading)
            && (topic is null || topics.LastIn(new(earlier.Number.End, reading.Start)) is not { } newer
            || earlier.Subject.Contains(newer.Topic.Name, StringComparison.Ordinal))
            ? earlier
            : null;
    }

    // Nearest first: the clause, the sentence, the paragraph so far, then the headings, innermost first.
    private FigureTopic? TopicOf(Quantity reading, FigureSegment segment)
    {
        if (topics.LastIn(new(segment.Span.Start, reading.Start)) is { } inClause)
        {
            return inClause.Topic;
        }

        if (topics.FirstIn(new(reading.End, segment.Span.End)) is { } behind)
        {
            return behind;
        }

        if (topics.LastIn(new(Math.Max(paragraphStart, reading.Start - 400), reading.Start)) is { } inParagraph)
        {
            // 便民措施103项,办理5万件: cases of what was just listed, not of a matter named before it.
            return head is { Unit: "项" } && reading.UnitKind == UnitKind.Case && head.Number.Start > inParagraph.Start ? null : inParagraph.Topic;
        }

        return report.HeadingsAbove(heading).Select(h => topics.FirstIn(report.Outline[h].Span)).FirstOrDefault(t => t is not null);
    }
}

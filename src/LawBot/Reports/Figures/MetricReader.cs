using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Puts into words what a number counts: the words round it, completed from the clauses before where they leave something out.</summary>
/// <param name="words">Cuts words out of the report.</param>
/// <param name="folded">The report's folded text.</param>
internal sealed class MetricReader(MetricText words, string folded)
{
    // Units that are themselves what is counted.
    private static readonly WordList NounUnits = WordList.Of("figure-words", "noun-unit");
    private static readonly WordList DoneWell = WordList.Of("figure-words", "done-well");

    /// <summary>Reads the metric of one number.</summary>
    /// <param name="place">The words that belong to it.</param>
    /// <param name="reading">The number.</param>
    /// <param name="tail">What the list's last entry says of all entries, or empty (11个乡镇、27个单位开展考核).</param>
    /// <param name="head">What the clauses before counted; its words fill the gaps.</param>
    /// <param name="topic">The matter in whose neighbourhood the number stands, or null.</param>
    public Metric Read(MetricPlace place, Quantity reading, string tail, MetricHead? head, FigureTopic? topic)
    {
        var before = DropPreposition(place.Before, place.After.Length > 0);
        var beforeText = words.Of(before);
        var afterText = WithUnit(reading, words.Of(place.After), beforeText);
        var noun = afterText[..MetricWords.NounLength(afterText)];
        if (tail.Length > 0 && afterText.Length > 0 && noun.Length == afterText.Length)
        {
            afterText += tail;
        }

        if (reading.IsRate && afterText.Length == 0)
        {
            return MetricGaps.Rate(beforeText, head, topic);
        }

        if (beforeText.Length == 0)
        {
            return WithoutBefore(afterText, noun, reading, head, topic);
        }

        var verb = MetricWords.Verb(folded, before) is { } found && !IsLabel(before, found) ? found : default(TextSpan?);
        var action = verb?.In(folded);
        if (afterText.Length == 0)
        {
            return LacksObject(before, verb, topic)
                ? MetricGaps.Inherit(beforeText, action, reading, head, topic)
                : MetricGaps.Qualify(new(beforeText, Object(before, verb), action, IsInherited: false), topic);
        }

        return MetricGaps.Qualify(Governed(before, verb, beforeText, afterText, noun), topic);
    }

    // 召开2次推进会; 县委主要领导2次主持召开…会议; 完成县级1334项…配置.
    private Metric Governed(TextSpan before, TextSpan? verb, string beforeText, string afterText, string noun)
    {
        if (verb is not { } v)
        {
            return MetricWords.BeginsWithVerb(afterText, out var behind) && behind.End < afterText.Length
                ? new(beforeText + afterText, afterText[behind.End..], behind.In(afterText), IsInherited: false)
                : new(beforeText + afterText, noun.Length > 0 ? noun : beforeText, VerbIn(afterText[noun.Length..]), IsInherited: false);
        }

        var own = v.End < before.End ? Object(before, verb) : "";
        return new(beforeText + afterText, own.Length + noun.Length > 0 ? own + noun : afterText, v.In(folded), IsInherited: false);
    }

    private static Metric WithoutBefore(string after, string noun, Quantity reading, MetricHead? head, FigureTopic? topic)
    {
        if (after.Length == 0)
        {
            var counted = reading.UnitKind is UnitKind.Money or UnitKind.Time or UnitKind.Area or UnitKind.Length ? topic?.Name : topic?.Counted;
            var phrase = head?.Phrase ?? counted ?? reading.Unit;
            return new(phrase, head?.Subject ?? counted ?? reading.Unit, head?.Action, IsInherited: true);
        }

        if (MetricWords.BeginsWithVerb(after, out var verb) && verb.End + 1 < after.Length && after[verb.End] is not ('之' or '完'))
        {
            return new(after, after[verb.End..].TrimStart('了'), verb.In(after), IsInherited: false);
        }

        if (MetricWords.BeginsWithPredicate(after) || noun.Length == 0)
        {
            var subject = MetricGaps.Subject(reading, head, topic);
            return new(subject + after, subject, after, IsInherited: true);
        }

        return MetricGaps.Qualify(new(after, noun, VerbIn(after[noun.Length..]), IsInherited: false), topic);
    }

    // 违章建筑拆除类 is the name of a class, nothing that was done.
    private bool IsLabel(TextSpan before, TextSpan verb) => verb.End == before.End - 1 && folded[verb.End] is '类' or '型';

    // 审结37件, 市本级受理59件: who did what, and not to what.
    private bool LacksObject(TextSpan before, TextSpan? verb, FigureTopic? topic)
    {
        if (DoneWell.Are(folded.AsSpan(before.Start, before.Length)))
        {
            return true;
        }

        if (MetricWords.IsVerbOnly(folded.AsSpan(before.Start, before.Length)))
        {
            return true;
        }

        return verb is { } v && v.End == before.End && v.Start - before.Start is > 0 and <= 10
            && (topic is null || !words.Of(new(before.Start, v.Start)).Contains(topic.Name, StringComparison.Ordinal))
            && FigureMarks.IsBody(folded.AsSpan(before.Start, v.Start - before.Start));
    }

    private string Object(TextSpan before, TextSpan? verb)
    {
        if (verb is not { } v || v.End >= before.End)
        {
            return words.Of(verb is { } w && w.Start > before.Start + 1 ? new(before.Start, w.Start) : before).TrimEnd('应', '需', '已', '将');
        }

        var start = v.End;
        while (start < before.End - 1 && folded[start] is '了' or '的' or '各' or '类' or '过' or '、')
        {
            start++;
        }

        // 违章建筑拆除类 has no object but a class; 变更并责令退款 is one deed.
        return before.End - start <= 1 || folded[start] == '并' ? words.Of(before) : words.Of(new(start, before.End));
    }

    private static string WithUnit(Quantity reading, string after, string before)
    {
        var isNoun = NounUnits.Are(reading.Unit);
        var isGroup = reading.Kind == NumeralKind.Chinese && reading.Unit.Length > 1 && QuantityNames.IsGroupNoun(reading.Unit);
        return isGroup || (isNoun && (after.Length == 0 ? before.Length == 0 : MetricWords.BeginsWithPredicate(after) || MetricWords.NounLength(after) == 0))
            ? reading.Unit + after
            : after;
    }

    // 为10个镇…配备, 为青禾县54个施工方挽回: what governs stands behind, so the preposition before the number says nothing.
    private TextSpan DropPreposition(TextSpan before, bool governed)
    {
        if (!governed || before.Length == 0)
        {
            return before;
        }

        var isPlace = folded[before.End - 1] is '县' or '市' or '区' or '省' or '州' or '镇';
        if (isPlace && before.Length <= 6 && IsPreposition(folded[before.Start]))
        {
            return before with { End = before.Start };
        }

        var end = isPlace && before.Length >= 2 && folded[before.End - 2] is '全' or '我' ? before.End - 2 : before.End;
        return end == before.Start || IsPreposition(folded[end - 1]) ? before with { End = before.Start } : before;
    }

    private static bool IsPreposition(char c) => c is '为' or '对' or '向' or '将' or '把' or '在' or '从' or '由' or '给' or '就' or '以' or '与';

    private static string? VerbIn(string after) => after.Length > 0 && MetricWords.Verb(after, new(0, after.Length)) is { } v ? v.In(after) : null;
}

using System.Globalization;

namespace LawBot.Answers.Drafts;

/// <summary>Reads spoken notes clause by clause into verb, thing, number and measure word and writes them in official order: 查了320家店 → 检查店铺320家. What
/// is written officially already, and what is not understood, stays as it is; <see cref="SpokenTable.IsMarked"/> tells the latter.</summary>
internal sealed class SpokenNotesReader
{
    private const string Marks = "，,；;。！、";
    private const string General = "个";
    private const int ShortestThing = 2;
    private const int LongestThing = 14;
    private SpokenCount? last;

    /// <summary>A line of notes with its spoken counts as a report tells them.</summary>
    /// <param name="line">One line; a row of a table stays.</param>
    internal static string Line(string line)
    {
        var reader = new SpokenNotesReader();
        return line.Contains('\t', StringComparison.Ordinal) ? line : string.Concat(Clauses(line).Select(reader.Clause));
    }

    private static IEnumerable<string> Clauses(string line)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            // 1,430 is one number.
            var isMark = i < line.Length && Marks.Contains(line[i], StringComparison.Ordinal)
                && !(line[i] == ',' && i > 0 && char.IsAsciiDigit(line[i - 1]) && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]));
            if (i == line.Length || isMark)
            {
                yield return line[start..i];
                if (isMark)
                {
                    yield return line[i].ToString();
                }

                start = i + 1;
            }
        }
    }

    private string Clause(string clause)
    {
        var label = clause.LastIndexOfAny(['：', ':']) + 1;
        return clause.Length < ShortestThing || clause.AsSpan().IndexOfAny("《“\"（(") >= 0 ? clause : clause[..label] + Written(clause[label..].Trim());
    }

    private string Written(string clause)
    {
        var text = SpokenNumbers.InDigits(SpokenTable.Written(clause));
        var counts = SpokenNumbers.CountsIn(text);
        // 出庭率才64%: a share is no count of things, and 才 says something of it.
        if (counts.Count == 0 || (counts is [var only] && text[only.NumberEnd..only.End] is "%" or "％"))
        {
            return text;
        }

        if (counts.Count > 1)
        {
            return CutIn(text, counts) is > 0 and var cut ? Written(text[..cut]) + '，' + Written(text[cut..]) : text;
        }

        var read = Read(text, counts[0], isSaid: text != clause);
        last = read ?? Official(text, counts[0]) ?? last;
        return read?.Written ?? text;
    }

    // 发现问题20个: what the next clause may leave out.
    private static SpokenCount? Official(string text, (int Start, int NumberEnd, int End) count)
    {
        var thing = text[..count.Start];
        thing = thing[Math.Min(thing.Length, FactWording.VerbAt(thing, 0))..];
        return count.End < text.Length || thing.Length == 0 || !IsNoun(thing) ? null
            : new("", "", thing, text[count.Start..count.NumberEnd], text[count.NumberEnd..count.End], "");
    }

    // 废了12个改了3个: the second count has a verb of its own.
    private static int CutIn(string text, List<(int Start, int NumberEnd, int End)> counts)
    {
        var stem = text[counts[0].End..counts[1].Start];
        var done = SpokenTable.Of("done").LengthAtEnd(stem);
        var verb = done > 0 ? SpokenTable.VerbAtEnd(WithoutComplement(stem[..^done])) : 0;
        return verb > 0 ? counts[0].End + WithoutComplement(stem[..^done]).Length - verb : 0;
    }

    private SpokenCount? Read(string text, (int Start, int NumberEnd, int End) count, bool isSaid)
    {
        var (stem, number, unit, behind) = (text[..count.Start], text[count.Start..count.NumberEnd], text[count.NumberEnd..count.End], text[count.End..]);
        var part = SpokenTable.Of("part").LengthAt(stem, 0);
        var left = DraftCues.Of("left-over").Are(stem) ? stem : "";
        stem = left.Length > 0 ? "" : Trimmed(stem[part..]);
        if (behind.StartsWith('人') && unit is General)
        {
            (unit, behind, isSaid) = ("人", behind[1..], true);
        }

        if (part > 0)
        {
            return Part(stem, number, unit, behind, isSaid);
        }

        if (left.Length > 0)
        {
            return isSaid ? new(left, "", "", number, MeasureOf(unit, "", "", number), behind) : null;
        }

        var (tail, thing) = SpokenTable.Of("predicate").LengthAt(behind, 0) > 0 || DraftCues.Of("bound-word").Begin(behind) ? (behind, "")
            : ("", behind);
        var done = SpokenTable.Of("done").LengthAtEnd(stem);
        var words = Trimmed(stem[..^done]);
        var bare = WithoutComplement(words);
        isSaid |= done > 0 || bare != words || Trimmed(text[..count.Start]) != text[..count.Start]
            || SpokenTable.Measure(unit, thing.Length > 0 ? thing : words) != unit;
        if (VerbObject(stem, unit, thing) is { } given)
        {
            return Told("", given.Verb, given.Thing, number, unit, tail);
        }

        var (verb, before) = Parted(words, bare);
        isSaid |= verb.Length > 1 && FactWording.VerbAt(verb, 0) < verb.Length;
        if (verb.Length == 0)
        {
            return words.Length == 0 && SpokenTable.IsThing(thing)
                && !(unit is General && DraftCues.Of("overseen").Are(thing)) ? Told("", "", thing, number, unit, tail)
                : isSaid && done == 0 && thing.Length == 0 ? Bare(words, number, unit, tail) : null;
        }

        if (Purpose(thing, unit) is { } gone)
        {
            return new("", "", gone.Thing, number, unit, "") { Purpose = gone.Purpose };
        }

        if (!isSaid && (thing.Length == 0 || before.Length > 0 || !IsNoun(thing)) || thing.Length > 0 && !IsNoun(thing))
        {
            return null;
        }

        var topic = thing.Length == 0 ? TopicOf(before, verb, unit) : "";
        return Lead(topic.Length > 0 ? "" : before) is { } lead ? Told(lead, verb, topic.Length > 0 ? topic : thing, number, unit, tail) : null;
    }

    // 有7卷不合格, 来访226批: nothing but the measure word is spoken.
    private SpokenCount? Bare(string words, string number, string unit, string tail) =>
        words is "有" && DraftCues.Of("quality").Are(tail) ? Told("", "", tail, number, unit, "")
            : words.Length == 0 || SpokenTable.Official(words, "", unit) is null ? Told("", "", words, number, unit, tail) : null;

    private SpokenCount? Told(string lead, string verb, string thing, string number, string unit, string tail)
    {
        var official = verb.Length == 0 ? ("", thing) : SpokenTable.Official(verb, thing, unit)
            ?? SpokenTable.Official(verb, thing, MeasureOf(unit, thing, "", number))
            // 清了80个文件，废了10个: of the things counted before.
            ?? (thing.Length == 0 && last is { Thing.Length: > 0 } && SpokenTable.Official(verb, last.Thing, unit) is { } of
                && of.Verb != last.Verb ? (of.Verb, "") : null);
        return official is not { } told ? null
            : new(lead, told.Verb, told.Thing, Bounded(number), MeasureOf(unit, told.Thing, told.Verb, number), tail)
            {
                IsOverseen = unit is General && DraftCues.Of("overseen").Are(thing),
            };
    }

    // 查了320家店，罚了46个: what befalls some of those counted before is counted as they are.
    private string MeasureOf(string unit, string thing, string verb, string number)
    {
        var measure = SpokenTable.Measure(unit, thing.Length > 0 ? thing : verb);
        return measure is General && last is { Unit: not General } && SpokenTable.Of("of-those").Are(verb.Length == 0 ? thing : verb)
            && Value(number) <= Value(last.Number) && !DraftCues.Of("occasion").Are(last.Unit) ? last.Unit
            : measure == unit && thing.Length > 0 && last is { Thing.Length: > 0 } && DraftCues.Of("quality").Are(thing) ? SpokenTable.Measure(unit, last.Thing)
            : measure;
    }

    // 6000多 is spoken.
    private static string Bounded(string number) => number.Replace('多', '余');

    private static decimal Value(string number) =>
        decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;

    // 其中食品的28件, 其中调解的12件
    private SpokenCount? Part(string words, string number, string unit, string behind, bool isSaid)
    {
        var of = DraftCues.Of("attributive").LengthAtEnd(words);
        if (!isSaid && of == 0 || behind.Length > 0)
        {
            return null;
        }

        var named = words[..^of];
        named = of > 0 && named.Length > 0 && !FactWording.HasVerb(named) && !DraftCues.Of("quality").Are(named)
            && !named.EndsWith(DraftPhrases.Of("kind-end"), StringComparison.Ordinal)
            ? named + DraftPhrases.Of("kind-end") : named;
        return new("", "", named, number, last is { Thing.Length: > 0 } ? SpokenTable.Measure(unit, last.Thing) : unit, "") { IsPart = true };
    }

    // 收申请46件, 收了申请46件, 局里搞了培训6期: the verb stands before its thing.
    private static (string Verb, string Thing)? VerbObject(string stem, string unit, string behind)
    {
        if (behind.Length > 0)
        {
            return null;
        }

        for (var at = 1; at < stem.Length - 1; at++)
        {
            if (SpokenTable.Of("done").LengthAt(stem, at) is > 0 and var done && SpokenTable.VerbAtEnd(stem[..at]) == at
                && stem.Length - at - done >= ShortestThing)
            {
                return (stem[..at], stem[(at + done)..]);
            }
        }

        var verb = SpokenTable.VerbAtStart(stem);
        var thing = verb == 0 ? "" : stem[(verb + SpokenTable.Of("complement").LengthAt(stem, verb))..];
        return thing.Length >= ShortestThing && FactWording.VerbAt(stem, 0) <= verb && !FactWording.IsNamed(stem)
            && SpokenTable.Takes(stem[..verb], thing, unit) ? (stem[..verb], thing) : null;
    }

    // 跑了260家饭馆查卫生: what they were gone to for.
    private static (string Thing, string Purpose)? Purpose(string behind, string unit)
    {
        for (var at = 0; at < behind.Length - 1; at++)
        {
            if (at != 1 && SpokenTable.VerbAtStart(behind[at..]) is > 0 and var verb && behind.Length - at - verb >= ShortestThing
                && !FactWording.IsKnown(behind) && FactWording.VerbAt(behind, at) <= verb && (at == 0 || IsNoun(behind[..at]))
                && IsNoun(behind[(at + verb)..]) && SpokenTable.Official(behind.Substring(at, verb), behind[..at], unit) is { Verb.Length: > 1 } done
                && DraftCues.Of("overseen-deed").Are(done.Verb))
            {
                return (behind[..at], behind[(at + verb)..] + done.Verb);
            }
        }

        return null;
    }

    private static (string Verb, string Before) Parted(string words, string bare)
    {
        foreach (var stem in new[] { bare, words })
        {
            var length = SpokenTable.VerbAtEnd(stem);
            // One character before a verb makes another word: 放过, 再查.
            if (length > 0 && stem.Length - length != 1 && (bare != words || SpokenTable.Of("complement").LengthAtEnd(stem) <= length))
            {
                var (said, before) = (stem[^length..], stem[..^length]);
                // 拉架劝和: a run of verbs ends in the one that says what came of it.
                return (said, SpokenTable.VerbAtEnd(before) == before.Length && !SpokenTable.Takes(said, before, "") ? "" : before);
            }
        }

        return ("", "");
    }

    private static string TopicOf(string before, string verb, string unit)
    {
        before = Trimmed(before);
        return before.Length >= ShortestThing && DraftCues.Of("attributive").LengthAtEnd(before) == 0 && (SpokenTable.Takes(verb, before, unit)
            || (!SpokenTable.Of("lead").End(before) && IsNoun(before))) ? before : "";
    }

    // Who, where and how; null for what nobody reads.
    private static string? Lead(string before)
    {
        before = Trimmed(before);
        var ends = SpokenTable.Of("lead").LengthAtEnd(before);
        var place = SpokenTable.Of("place").LengthAtEnd(before);
        return before.Length == 0 ? "" : ends == 0 ? null : before.Length - place >= ShortestThing ? before[..^place] : before;
    }

    // Words that count as a name: no verb within but in a thing that the tables know.
    private static bool IsNoun(string words) => words.Length <= LongestThing && !SpokenTable.IsMarked(words)
        && (FactWording.IsKnown(words) || Enumerable.Range(0, words.Length).All(i => FactWording.VerbAt(words, i) < ShortestThing));

    private static string WithoutComplement(string words)
    {
        // 收回来 is 收回, 投诉来 no 投诉.
        var stems = SpokenTable.Of("complement").Words.Where(c => c.Length < words.Length && words.EndsWith(c, StringComparison.Ordinal))
            .Select(c => words[..^c.Length]).Where(s => SpokenTable.VerbAtEnd(s) is > 0 and var verb && (verb == s.Length || s.Length - verb > 1)).ToList();
        return stems.Count == 0 || SpokenTable.EndsInWhole(words) ? words : stems.MaxBy(SpokenTable.VerbAtEnd)!;
    }

    private static string Trimmed(string words)
    {
        var drop = SpokenTable.Of("drop");
        while (words.Length > 0 && (drop.LengthAt(words, 0), drop.LengthAtEnd(words)) is var (lead, end) && lead + end > 0)
        {
            words = lead > 0 ? words[lead..] : words[..^end];
        }

        return words;
    }
}

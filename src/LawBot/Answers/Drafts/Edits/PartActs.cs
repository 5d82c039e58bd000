using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes of the parts of a text: taken away, put back, put in the place of others, joined, parted, put elsewhere.</summary>
internal static class PartActs
{
    /// <summary>Takes parts away; of a sentence that is meant by its words only the clause that says them, where it says more.</summary>
    internal static void Delete(TextEditing text, EditTarget target)
    {
        if (target.Ordinals.Count == 0 && DeleteQuoted(text, target.Thing))
        {
            return;
        }

        if (target is { Ordinals.Count: 0, Unit: TargetUnit.Sentence, Thing: { Length: > 0 } thing } && ClauseOf(text, thing) is { } clause)
        {
            var unit = text.Units[clause.Unit];
            Remove(text, clause.Words);
            text.Units[clause.Unit] = unit with { Words = Counts.Without(unit.Words, clause.Words.Split('，').Contains) };
            text.Spec = Without(text.Spec, clause.Words);
            return;
        }

        var spans = text.Find(target);
        if (spans.Sum(s => s.Length) >= text.Units.Count)
        {
            text.Tell(EditMessages.NothingLeft);
            return;
        }

        foreach (var span in spans.OrderByDescending(s => s.Start))
        {
            var words = text.WordsOf(span);
            Remove(text, words);
            text.Spec = Without(text.Spec, words);
            text.Put(span, []);
        }
    }

    /// <summary>Takes away every clause that speaks of a thing.</summary>
    internal static void DeleteAll(TextEditing text, string thing)
    {
        var any = false;
        for (var i = text.Units.Count - 1; i >= 0; i--)
        {
            bool Speaks(string clause) => Likeness.Of(thing, clause) >= Likeness.Enough;
            var words = Counts.Without(text.Units[i].Words, Speaks);
            if (words == text.Units[i].Words || (words.Length == 0 && text.Units.Count == 1))
            {
                continue;
            }

            any = true;
            Remove(text, string.Join('，', Counts.Clauses(text.Units[i].Words).Select(c => c.In(text.Units[i].Words)).Where(Speaks)));
            if (words.Length > 0)
            {
                text.Units[i] = text.Units[i] with { Words = words };
            }
            else
            {
                text.Put(new TextSpan(i, i + 1), []);
            }
        }

        text.Spec = text.Spec with { Exclude = [.. text.Spec.Exclude.Append(thing).Distinct(StringComparer.Ordinal)], Facts = string.Join('\n',
            text.Spec.Facts.Split('\n').Select(l => Counts.Without(l, c => Likeness.Of(thing, c) >= Likeness.Enough)).Where(l => l.Length > 0)) };
        text.Tell(any ? "" : EditMessages.NotThere(thing));
    }

    /// <summary>Puts back what was taken away last.</summary>
    internal static void Restore(TextEditing text)
    {
        if (text.Removed.Count == 0)
        {
            text.Tell(EditMessages.NothingRemoved);
            return;
        }

        var parts = text.Removed[^1].Split('\t');
        text.Removed.RemoveAt(text.Removed.Count - 1);
        var (at, mark, words) = (Math.Min(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), text.Units.Count), parts[1], parts[2]);
        mark = mark.Length > 0 && text.Units.Find(u => u.Mark.Length > 0 && !u.IsHeading) is { } like ? like.Mark : mark;
        text.Units.Insert(at, new TextUnit(mark, ContentWriter.Stopped(words)));
        text.Spec = Counts.Any(words) ? text.Spec with { Facts = $"{text.Spec.Facts}\n{words.TrimEnd('。', '；')}".Trim('\n') } : text.Spec;
        text.Tell(EditMessages.Restored(words));
    }

    /// <summary>Puts words in the place of a part.</summary>
    internal static void Replace(TextEditing text, EditTarget target, string content)
    {
        if (content.Length == 0)
        {
            text.Tell(EditMessages.NoContent);
            return;
        }

        var spans = text.Find(target);
        if (spans.Count == 0)
        {
            return;
        }

        var (first, old) = (text.Units[spans[0].Start], string.Concat(spans.Select(text.WordsOf)));
        var words = ContentWriter.Sentence(text, content);
        foreach (var span in spans.Skip(1).OrderByDescending(s => s.Start))
        {
            text.Put(span, []);
        }

        text.Spec = ContentWriter.Told(Without(text.Spec, old), words.Words);
        text.Put(spans[0], [words with { Mark = first.Mark, BeginsLine = first.BeginsLine, Words = EndOf(first.Words, words.Words) }]);
        text.Tell(EditMessages.Replaced(old, words.Words));
    }

    /// <summary>Joins parts at the place of the first.</summary>
    internal static void Merge(TextEditing text, EditTarget target)
    {
        var spans = text.Find(target).OrderBy(s => s.Start).ToList();
        if (spans.Count < 2)
        {
            return;
        }

        var first = text.Units[spans[0].Start];
        var words = string.Join('；', spans.Select(s => text.WordsOf(s).TrimEnd('。', '；'))) + "。";
        var joined = first with { Words = words, Sources = [.. spans.SelectMany(s => text.Units.Skip(s.Start).Take(s.Length)).SelectMany(u => u.Sources)] };
        foreach (var span in spans.Skip(1).Reverse())
        {
            text.Put(span, []);
        }

        text.Put(spans[0], [joined]);
    }

    /// <summary>Changes the places of two parts.</summary>
    internal static void Swap(TextEditing text, EditTarget target)
    {
        var spans = text.Find(target).OrderBy(s => s.Start).ToList();
        if (spans.Count != 2)
        {
            return;
        }

        var (one, other) = (Cut(text, spans[0]), Cut(text, spans[1]));
        text.Put(spans[1], Set(one, text.Units[spans[1].Start]));
        text.Put(spans[0], Set(other, text.Units[spans[0].Start]));
    }

    /// <summary>Puts a part elsewhere.</summary>
    internal static void Move(TextEditing text, EditTarget target, EditPlace place)
    {
        if (target is { Ordinals.Count: 0, Thing.Length: > 0 } && place.Beside is null && ClauseOf(text, target.Thing) is { } clause)
        {
            text.Units[clause.Unit] = Within(text.Units[clause.Unit], clause.Words, place.IsFront);
            return;
        }

        var spans = text.Find(target).OrderBy(s => s.Start).ToList();
        if (spans.Count == 0)
        {
            return;
        }

        var moved = spans.SelectMany(s => Cut(text, s)).ToList();
        var beside = place.Beside is { } part ? part.In(text.Units).Spans.FirstOrDefault() : default;
        if (place.Beside is not null && beside.Length == 0)
        {
            text.Find(place.Beside);
            return;
        }

        var anchor = beside.Length > 0 ? text.Units[place.IsFront ? beside.Start : beside.End - 1] : null;
        foreach (var span in spans.AsEnumerable().Reverse())
        {
            text.Put(span, []);
        }

        var at = anchor is not null ? text.Units.IndexOf(anchor) + (place.IsFront ? 0 : 1) : At(text, place, moved[0].Mark.Length > 0) ?? 0;
        text.Insert(at, [moved[0] with { BeginsLine = false }, .. moved.Skip(1)]);
    }

    /// <summary>Parts a point or a sentence, where a sentence or else a clause ends.</summary>
    internal static void Split(TextEditing text, EditTarget target)
    {
        foreach (var span in text.Find(target).OrderByDescending(s => s.Start))
        {
            var units = text.Units.Skip(span.Start).Take(span.Length).ToList();
            var like = units[0].Mark.Length > 0 ? units[0].Mark : "";
            if (units.Count > 1)
            {
                text.Put(span, [units[0], units[1] with { Mark = like }, .. units.Skip(2)]);
                continue;
            }

            var clauses = Counts.Clauses(units[0].Words);
            if (clauses.Count < 2)
            {
                continue;
            }

            var middle = clauses.MinBy(c => Math.Abs(c.End - (units[0].Words.Length / 2)));
            middle = middle == clauses[^1] ? clauses[^2] : middle;
            var (left, right) = (units[0].Words[..middle.End], units[0].Words[(middle.End + 1)..]);
            text.Put(span, [units[0] with { Words = left + "。" }, units[0] with { Mark = like, Words = right, BeginsLine = false }]);
        }
    }

    /// <summary>Where in the units something is to stand; null where the place names a part that is not there.</summary>
    internal static int? At(TextEditing text, EditPlace place, bool isPoint)
    {
        if (place.Beside is { } part)
        {
            return text.Find(part) is [var span, ..] ? place.IsFront ? span.Start : span.End : null;
        }

        var points = isPoint ? TextBody.Points(text.Units) : [];
        return points.Count > 0 ? place.IsFront ? points[0].Start : points[^1].End
            : place.IsFront ? text.Units.TakeWhile(u => u.IsHeading).Count() : text.Units.Count;
    }

    // Of what is quoted of several places, all that is of one: each stands up to a semicolon.
    private static bool DeleteQuoted(TextEditing text, string thing)
    {
        var any = false;
        for (var i = text.Units.Count - 1; i >= 0 && thing.Length > 0; i--)
        {
            if ((text.Units[i].Origin != DraftOrigin.Quoted && text.Spec.Genre != DraftGenre.Brief)
                || !text.Units[i].Words.Contains(thing, StringComparison.Ordinal))
            {
                continue;
            }

            any = true;
            var parts = text.Units[i].Words.TrimEnd('。').Split('；');
            var kept = parts.Where(p => !p.Contains(thing, StringComparison.Ordinal)).ToList();
            Remove(text, string.Join('；', parts.Except(kept)));
            if (kept.Count > 0)
            {
                var lead = kept[0] != parts[0] && parts[0].IndexOf('，', StringComparison.Ordinal) is > 0 and var comma
                    && parts[0].IndexOf(thing, StringComparison.Ordinal) > comma ? parts[0][..(comma + 1)] : "";
                text.Units[i] = text.Units[i] with { Words = $"{lead}{string.Join('；', kept)}。" };
            }
            else
            {
                text.Put(new TextSpan(i, i + 1), []);
            }
        }

        return any;
    }

    // A clause changes its place in its sentence; what opens the sentence (全年共) still does.
    private static TextUnit Within(TextUnit unit, string words, bool isFront)
    {
        var rest = Counts.Without(unit.Words, words.Split('，').Contains);
        var lead = Counts.LeadOf(rest);
        var bare = words[Counts.LeadOf(words).Length..];
        var stop = rest.Length > 0 && rest[^1] is '。' or '；' ? rest[^1].ToString() : "";
        return unit with { Words = isFront ? $"{lead}{bare}，{rest[lead.Length..]}" : $"{rest[..^stop.Length]}，{bare}{stop}" };
    }

    // The clauses of a sentence that say a thing, where the sentence says more than them.
    private static (int Unit, string Words)? ClauseOf(TextEditing text, string thing)
    {
        var (best, score) = text.Units.SelectMany((u, i) => Counts.Clauses(u.Words).Select(c => (Unit: i, Words: c.In(u.Words))))
            .Select(c => (c, Likeness.Of(thing, c.Words))).DefaultIfEmpty().MaxBy(c => c.Item2);
        if (score < Likeness.Enough)
        {
            return null;
        }

        var clauses = Counts.Clauses(text.Units[best.Unit].Words).Select(c => c.In(text.Units[best.Unit].Words)).ToList();
        var said = clauses.Where(c => Likeness.Of(thing, c) >= Math.Min(score, 0.8)).ToList();
        return clauses.Exists(c => !said.Contains(c) && (Counts.Any(c) || !said.Exists(Counts.Any))) ? (best.Unit, string.Join('，', said)) : null;
    }

    private static DraftSpec Without(DraftSpec spec, string words) => spec.Facts.Length == 0 ? spec : spec with
    {
        Facts = string.Join('\n', spec.Facts.Split('\n').Select(line => Counts.Without(line, c => Counts.Any(c)
            && Counts.In(c).All(q => words.Contains(c[q.Start..q.End], StringComparison.Ordinal)) && Likeness.Of(Counts.Bare(c).TrimEnd('。'), words) > 0))
            .Where(l => l.Length > 0)),
    };

    private static void Remove(TextEditing text, string words)
    {
        var at = text.Units.FindIndex(u => u.Words.Contains(words, StringComparison.Ordinal) || words.StartsWith(u.Words, StringComparison.Ordinal));
        var isPart = at >= 0 && text.Units[at].Words.Length > words.Length;
        text.Removed.Add($"{Math.Max(0, at) + (isPart ? 1 : 0)}\t{(at >= 0 && !isPart ? text.Units[at].Mark : "")}\t{words}");
        text.Tell(EditMessages.Deleted(words));
    }

    private static List<TextUnit> Cut(TextEditing text, TextSpan span) => [.. text.Units.Skip(span.Start).Take(span.Length)];

    private static List<TextUnit> Set(List<TextUnit> units, TextUnit place) => [units[0] with { BeginsLine = place.BeginsLine }, .. units.Skip(1)];

    private static string EndOf(string like, string words) => like.EndsWith('；') ? words.TrimEnd('。') + "；" : words;
}

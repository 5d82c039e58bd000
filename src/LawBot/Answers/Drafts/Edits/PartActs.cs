using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes of the parts of a text: put in the place of others, joined, parted, put elsewhere.</summary>
internal static class PartActs
{
    /// <summary>Puts words in the place of a part.</summary>
    internal static void Replace(TextEditing text, EditTarget target, string content)
    {
        if (content.Length == 0 || !ContentWriter.IsKnown(content))
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

        text.Spec = ContentWriter.Told(RemovalActs.Without(text.Spec, old), words.Words);
        text.Put(spans[0], [words with { Mark = first.Mark, BeginsLine = first.BeginsLine, Words = EndOf(first.Words, words.Words) }]);
        text.Tell(EditMessages.Replaced(old, words.Words));
    }

    /// <summary>Joins parts at the place of the first.</summary>
    internal static void Merge(TextEditing text, EditTarget target)
    {
        // 两条合成一条 counts them.
        target = target.Ordinals is [> 1 and var count] && !target.Said.Contains('第') ? target with { Ordinals = [.. Enumerable.Range(1, count)] } : target;
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
        if (target is { Ordinals.Count: 0, Thing.Length: > 0 } && place.Beside is null
            && RemovalActs.ClauseOf(text, target.Thing) is { } clause && !clause.Words.Contains('，', StringComparison.Ordinal))
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
        var beside = place.Beside?.In(text.Units).Spans is [var found, ..] ? found : default;
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

    // A clause changes its place in its sentence; what opens the sentence (全年共) still does.
    private static TextUnit Within(TextUnit unit, string words, bool isFront)
    {
        var rest = Counts.Without(unit.Words, words.Split('，').Contains);
        var bare = words[Counts.LeadOf(words).Length..];
        var stop = rest.Length > 0 && rest[^1] is '。' or '；' ? rest[^1].ToString() : "";
        var first = Counts.Clauses(rest).Find(c => Counts.Any(c.In(rest)));
        var at = first.Start + (first.Length > 0 ? Counts.LeadOf(first.In(rest)).Length : 0);
        return unit with { Words = isFront ? $"{rest[..at]}{bare}，{rest[at..]}" : $"{rest[..^stop.Length]}，{bare}{stop}" };
    }

    private static List<TextUnit> Cut(TextEditing text, TextSpan span) => [.. text.Units.Skip(span.Start).Take(span.Length)];

    private static List<TextUnit> Set(List<TextUnit> units, TextUnit place) => [units[0] with { BeginsLine = place.BeginsLine }, .. units.Skip(1)];

    private static string EndOf(string like, string words) => like.EndsWith('；') ? words.TrimEnd('。') + "；" : words;
}

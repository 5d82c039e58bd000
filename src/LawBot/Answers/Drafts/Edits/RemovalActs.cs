using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes that take something away from a text, and put it back.</summary>
internal static class RemovalActs
{
    private const int ShortestClause = 4;

    /// <summary>Takes parts away; of a sentence that is meant by its words only the clause that says them, where it says more.</summary>
    internal static void Delete(TextEditing text, EditTarget target)
    {
        if (target.Ordinals.Count == 0 && !target.HasUnit && Wishes.WishedThings.Quoted(target.Said) is [var words])
        {
            Words(text, words);
            return;
        }

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
            Cut(text, span, text.WordsOf(span));
        }
    }

    private static void Cut(TextEditing text, TextSpan span, string words)
    {
        Remove(text, words);
        text.Spec = Without(text.Spec, words);
        text.Put(span, []);
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

    /// <summary>Keeps parts and takes their like away; of a thing, the numbers of other things.</summary>
    internal static void Only(TextEditing text, EditTarget target)
    {
        if (target.Thing.Length == 0)
        {
            var kept = text.Find(target);
            var others = EditTarget.PartsOf(text.Units, target.Unit).Where(p => !kept.Contains(p)).OrderByDescending(p => p.Start).ToList();
            others.ForEach(p => Cut(text, p, text.WordsOf(p)));
            return;
        }

        bool Says(string c) => Counts.Any(c) && Likeness.Of(target.Thing, c) >= Likeness.Enough;
        if (!text.Units.Exists(u => Counts.Clauses(u.Words).Exists(c => Says(c.In(u.Words)))))
        {
            text.Tell(EditMessages.NotThere(target.Thing));
            return;
        }

        for (var i = text.Units.Count - 1; i >= 0; i--)
        {
            bool Goes(string c) => Counts.Any(c) && Likeness.Of(target.Thing, c) < Likeness.Enough;
            var gone = Counts.Clauses(text.Units[i].Words).Select(c => c.In(text.Units[i].Words)).Where(Goes).ToList();
            if (gone.Count > 0)
            {
                var words = Counts.Without(text.Units[i].Words, Goes);
                Remove(text, string.Join('，', gone));
                text.Spec = Without(text.Spec, string.Join('，', gone));
                text.Put(new TextSpan(i, i + 1), words.Length > 0 ? [text.Units[i] with { Words = words }] : []);
            }
        }
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
            Remove(text, string.Join('；', parts.Except(kept, StringComparer.Ordinal)));
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

    // The clauses of a sentence that say a thing, where the sentence says more than them.
    internal static (int Unit, string Words)? ClauseOf(TextEditing text, string thing)
    {
        var (best, score) = text.Units.SelectMany((u, i) => Counts.Clauses(u.Words).Select(c => (Unit: i, Words: c.In(u.Words))))
            .Select(c => (c, Likeness.Of(thing, c.Words))).DefaultIfEmpty().MaxBy(c => c.Item2);
        if (score < Likeness.Enough)
        {
            return null;
        }

        var clauses = Counts.Clauses(text.Units[best.Unit].Words).Select(c => c.In(text.Units[best.Unit].Words)).ToList();
        var said = clauses.Where(c => Likeness.Of(thing, c) >= Math.Min(score, 0.8)).ToList();
        // 组织培训6期，参训480人次: what goes on with it is of it.
        bool GoesOn(string c, int i) => i > 0 && said.Contains(clauses[i - 1]) && c.Any(l => thing.Contains(l));
        said = said.Count < 2 ? said : [.. clauses.Where((c, i) => said.Contains(c) || GoesOn(c, i))];
        return clauses.Exists(c => !said.Contains(c) && c.Length >= ShortestClause && (Counts.Any(c) || !said.Exists(Counts.Any)))
            ? (best.Unit, string.Join('，', said)) : null;
    }

    internal static DraftSpec Without(DraftSpec spec, string words) => spec.Facts.Length == 0 ? spec : spec with
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

    // 去掉“全年共”: the words alone go.
    private static void Words(TextEditing text, string words)
    {
        var before = text.Text;
        text.Units =
        [
            .. text.Units.Select(u => u with { Words = u.Words.Replace(words, "", StringComparison.Ordinal) })
                .Where(u => u.Words.Trim('。', '；').Length > 0),
        ];
        text.Tell(text.Text == before ? EditMessages.NotThere(words) : EditMessages.WordsTaken(words));
    }
}

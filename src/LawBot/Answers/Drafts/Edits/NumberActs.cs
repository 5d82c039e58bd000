using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes of the numbers of a text.</summary>
internal static class NumberActs
{
    /// <summary>Takes the numbers out of a text or a part of it; what is done is still said.</summary>
    internal static void TakeOut(TextEditing text, EditTarget? target)
    {
        var spans = text.Find(target ?? EditTarget.Whole);
        var any = false;
        foreach (var at in spans.SelectMany(s => Enumerable.Range(s.Start, s.Length)).OrderDescending())
        {
            if (!Counts.Any(text.Units[at].Words))
            {
                continue;
            }

            any = true;
            var bare = Counts.Bare(text.Units[at].Words);
            if (bare.Length > 0)
            {
                text.Units[at] = text.Units[at] with { Words = bare };
            }
            else
            {
                text.Put(new TextSpan(at, at + 1), []);
            }
        }

        text.Spec = any && target is null or { IsWhole: true } ? WithoutNumbers(text.Spec) : text.Spec;
        text.Tell(any ? EditMessages.OnlyNumbersLeft : spans.Count > 0 ? EditMessages.NoNumbersThere : "");
    }

    /// <summary>Puts what holds numbers before what holds none; points stay points, under their heading.</summary>
    internal static void First(TextEditing text)
    {
        var points = TextBody.Points(text.Units);
        var blocks = new List<TextSpan>();
        for (var i = 0; i < text.Units.Count;)
        {
            var point = points.Find(p => p.Start == i);
            blocks.Add(point.Length > 0 ? point : new TextSpan(i, i + 1));
            i = blocks[^1].End;
        }

        var before = text.Text;
        var sorted = new List<TextUnit>();
        foreach (var section in Sections(text, blocks))
        {
            // Points change places among themselves, sentences among themselves.
            bool IsPoint(TextSpan b) => text.Units[b.Start].Mark.Length > 0;
            var hasPoints = section.Exists(b => IsPoint(b) && !text.Units[b.Start].IsHeading);
            bool Moves(TextSpan b) => !text.Units[b.Start].IsHeading && IsPoint(b) == hasPoints;
            var queue = new Queue<TextSpan>(section.Where(Moves).OrderBy(b => Counts.Any(text.WordsOf(b)) ? 0 : 1));
            foreach (var block in section)
            {
                var put = Moves(block) ? queue.Dequeue() : block;
                sorted.AddRange(text.Units.Skip(put.Start).Take(put.Length)
                    .Select((u, i) => i == 0 ? u with { BeginsLine = text.Units[block.Start].BeginsLine } : u));
            }
        }

        text.Units = sorted;
        text.Tell(text.Text == before ? EditMessages.NothingFirst : "");
    }

    /// <summary>Puts a number in the place of the one that counts the same, everywhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="thing">What it counts, in the user's words; empty where only the numbers are said.</param>
    /// <param name="old">The number that is replaced, with or without its measure word; empty where only the thing is said.</param>
    /// <param name="number">The new one: 29件, or 29.</param>
    /// <returns>False where the text has no such number.</returns>
    internal static bool Correct(TextEditing text, string thing, string old, string number)
    {
        var unit = string.Concat(number.SkipWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or '万' or '亿'));
        var all = text.Units.SelectMany((u, i) => Counts.Clauses(u.Words).SelectMany(c => Counts.In(c.In(u.Words)).Select(q =>
            (Unit: i, Clause: c.In(u.Words), Said: c.In(u.Words)[q.Start..q.End], Number: c.In(u.Words)[q.Start..q.NumberEnd])))).ToList();
        var meant = all.Where(q => old.Length > 0 ? q.Said == old || q.Number == old
                : q.Said[q.Number.Length..].StartsWith(unit, StringComparison.Ordinal) || unit.StartsWith(q.Said[q.Number.Length..], StringComparison.Ordinal))
            .Select(q => (q, Score: Score(thing, q.Clause, q.Said))).Where(q => q.Score > 0).OrderByDescending(q => q.Score).Select(q => q.q).ToList();
        if (meant.Count == 0)
        {
            return false;
        }

        var (said, kept) = (meant[0].Said, meant[0].Said[meant[0].Number.Length..]);
        var put = unit.Length > 0 ? number : number + kept;
        if (said == put)
        {
            return false;
        }

        var times = 0;
        for (var i = 0; i < text.Units.Count; i++)
        {
            foreach (var clause in Counts.Clauses(text.Units[i].Words).AsEnumerable().Reverse())
            {
                var words = clause.In(text.Units[i].Words);
                foreach (var count in Counts.In(words).Where(q => words[q.Start..q.End] == said).OrderByDescending(q => q.Start))
                {
                    // The same number of another thing stays.
                    if (thing.Length > 0 && Score(thing, words, said) <= 0)
                    {
                        continue;
                    }

                    words = words[..count.Start] + put + words[count.End..];
                    times++;
                }

                text.Units[i] = text.Units[i] with { Words = text.Units[i].Words[..clause.Start] + words + text.Units[i].Words[clause.End..] };
            }
        }

        text.Spec = text.Spec with { Facts = text.Spec.Facts.Replace(said, put, StringComparison.Ordinal) };
        text.Tell(EditMessages.Corrected(said, put, times));
        return times > 0;
    }

    private static double Score(string thing, string clause, string said) => thing.Length == 0 ? 1
        : Likeness.Of(thing, clause.Replace(said, "", StringComparison.Ordinal)) is > 0.3 and var like ? like
        : thing.Length > 1 && clause.Contains(thing[..2], StringComparison.Ordinal) ? 0.3 : 0;


    private static IEnumerable<List<TextSpan>> Sections(TextEditing text, List<TextSpan> blocks)
    {
        var section = new List<TextSpan>();
        foreach (var block in blocks)
        {
            if (text.Units[block.Start].IsHeading && section.Exists(b => !text.Units[b.Start].IsHeading))
            {
                yield return section;
                section = [];
            }

            section.Add(block);
        }

        yield return section;
    }

    private static DraftSpec WithoutNumbers(DraftSpec spec) =>
        spec with { Facts = string.Join('\n', spec.Facts.Split('\n').Select(Counts.Bare).Where(l => l.Length > 0)), NoBlanks = true };
}

using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Makes a text shorter, or parts it into so many points. No number and no name goes.</summary>
internal static class LengthActs
{
    private const double Shorter = 0.7;
    private const double OfPart = 0.65;
    private const int Shortest = 40;
    private static readonly Lexicon.WordList Findings = Lexicon.WordList.Of("edit-words", "finding");

    /// <summary>Makes the whole shorter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most characters, white space not counted; 0 for somewhat shorter.</param>
    internal static void Shorten(TextEditing text, int most)
    {
        var (size, target) = (text.Size, most > 0 ? most : (int)(Shorter * text.Size));
        if (size <= target)
        {
            text.Tell(EditMessages.ShortEnough(size));
            return;
        }

        var dropped = new List<string>();
        var changes = new List<(string Old, string Words)>();
        Step(text, target, () => ToneActs.Reword(text, null, u => ToneActs.Written(u, changes)));
        DropClauses(text, target, Rewording.IsEmpty, dropped);
        DropUnits(text, target, u => u.Words.Contains(MeasurePiece.Mark, StringComparison.Ordinal), dropped);
        DropUnits(text, target, u => u.Origin == DraftOrigin.SetPhrase, dropped);
        Step(text, target, () => ToneActs.Reword(text, null, u => Rewording.Of(u, "plain", changes)));
        DropClauses(text, target, c => !IsFact(c), dropped);
        text.Tell(text.Size > target && most > 0 ? EditMessages.StillLong(text.Size, target)
            : text.Size < size ? EditMessages.CutTo(text.Size) : EditMessages.StillLong(text.Size, target));
        text.Tell(dropped.Count > 0 ? EditMessages.Dropped(dropped) : "");
        text.Spec = most > 0 ? text.Spec with { MaxChars = most, IsBound = true } : text.Spec;
    }

    /// <summary>Makes a part shorter.</summary>
    internal static void ShortenPart(TextEditing text, EditTarget target, int most)
    {
        foreach (var span in text.Find(target).OrderByDescending(s => s.Start))
        {
            var (before, units) = (text.Units, text.Units.Skip(span.Start).Take(span.Length).ToList());
            var part = new TextEditing(text.Draft) { Units = units };
            Shorten(part, most >= Shortest ? most : Math.Max(1, (int)(OfPart * part.Size)));
            text.Units = before;
            text.Put(span, part.Units.Count > 0 ? part.Units : units);
            part.Notes.ForEach(text.Tell);
        }
    }

    /// <summary>Parts a text into so many points at its sentences, or where these are too few at its clauses; 0 takes the marks away.</summary>
    internal static void Points(TextEditing text, int points)
    {
        if (points > 0 && TextBody.Points(text.Units).Count == points)
        {
            text.Tell(EditMessages.HasPoints(points));
            return;
        }

        // What leads into a list is none of its points.
        bool IsLead(TextUnit u) => u.IsHeading || (u.Mark.Length == 0 && u.Words.EndsWith('，'));
        var body = text.Units.Where(u => !IsLead(u)).Select(u => u with { Mark = "" }).ToList();
        if (points > body.Count)
        {
            body = [.. body.SelectMany(u => Counts.Clauses(u.Words) is { Count: > 1 } clauses && body.Count < points
                ? clauses.Select(c => u with { Words = c.In(u.Words) + "。", BeginsLine = u.BeginsLine && c.Start == 0 }) : [u])];
        }

        var count = Math.Min(points, body.Count);
        int Of(int i) => i * count / body.Count;
        var marked = body.Select((u, i) => count > 0 && (i == 0 || Of(i) != Of(i - 1)) ? u with { Mark = DraftOrdinals.Mark(1), Piece = i } : u).ToList();
        text.Units = [.. text.Units.Where(IsLead), .. marked];
        text.Tell(count < points ? EditMessages.Points(points, count) : "");
        text.Spec = text.Spec with { Points = count > 0 ? count : null };
    }

    private static void Step(TextEditing text, int target, Action step)
    {
        if (text.Size > target)
        {
            step();
        }
    }

    private static void DropUnits(TextEditing text, int target, Func<TextUnit, bool> goes, List<string> dropped)
    {
        for (var i = text.Units.Count - 1; i >= 0 && text.Size > target && text.Units.Count > 1; i--)
        {
            if (!text.Units[i].IsHeading && goes(text.Units[i]) && !Counts.Any(text.Units[i].Words))
            {
                dropped.Add(text.Units[i].Words);
                text.Put(new TextSpan(i, i + 1), []);
            }
        }
    }

    private static void DropClauses(TextEditing text, int target, Func<string, bool> goes, List<string> dropped)
    {
        for (var i = text.Units.Count - 1; i >= 0; i--)
        {
            foreach (var clause in Counts.Clauses(text.Units[i].Words).Select(c => c.In(text.Units[i].Words)).Reverse().ToList())
            {
                if (text.Size <= target || text.Units[i].IsHeading || !goes(clause) || IsQuoted(text.Units[i].Words, clause))
                {
                    continue;
                }

                var rest = Counts.Without(text.Units[i].Words, c => c == clause);
                if (rest.Length == 0 && text.Units.Count == 1)
                {
                    continue;
                }

                dropped.Add(clause);
                if (rest.Length > 0)
                {
                    text.Units[i] = text.Units[i] with { Words = rest };
                    continue;
                }

                text.Put(new TextSpan(i, i + 1), []);
                break;
            }
        }
    }

    // What holds a number or a name stays.
    private static bool IsFact(string clause) => clause.Any(char.IsAsciiDigit) || Counts.Any(clause) || clause.IndexOfAny(['“', '《']) >= 0
        || Findings.StandIn(clause);

    // A quotation is kept or goes whole.
    private static bool IsQuoted(string words, string clause) => words.IndexOf(clause, StringComparison.Ordinal) is >= 0 and var at
        && (words[..at].Count(c => c == '“') > words[..at].Count(c => c == '”') || clause.Count(c => c == '“') != clause.Count(c => c == '”'));
}

using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Carries out wishes (再短一点, 分三点, 软一点, 不提败诉) and facts in a text that stands, where it is not written anew.</summary>
internal static class WishedText
{
    private const double Longer = 1.5;
    private static readonly Lexicon.WordList Links = Lexicon.WordList.Of("edit-words", "is");

    /// <summary>Carries out what can be; the rest is told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="message">What is wished, as typed.</param>
    /// <param name="places">The names of places in it.</param>
    /// <param name="isRequest">True where the message is a request whose other words only ask.</param>
    /// <param name="onlyTone">True where all but the tone was carried out already.</param>
    internal static void Do(TextEditing text, string message, IReadOnlyList<string> places, bool isRequest = false, bool onlyTone = false)
    {
        foreach (var clause in WishReader.Read(message, places))
        {
            foreach (var wish in clause.Wishes.Where(w => onlyTone ? w.Kind == "tone" : w.Kind != "correction"))
            {
                Do(text, wish, isRequest);
            }

            if (isRequest || onlyTone)
            {
                continue;
            }

            if (Counts.In(clause.Left) is [var count] && Links.LengthAtEnd(clause.Left.AsSpan(0, count.Start)) > 0)
            {
                // A number that is put right and that the text does not have.
                text.Tell(EditMessages.NumberUnknown(clause.Left[..count.Start], clause.Left[count.Start..count.End]));
            }
            else if (Counts.Any(clause.Left))
            {
                ContentActs.Add(text, new TextEdit("add", clause.Text) { Content = clause.Left });
            }
            else if (clause.Wishes.Count == 0 && clause.Left.Count(TextFolding.IsHan) > 2 && DraftCues.Without(clause.Left, "polite").Length > 2)
            {
                text.Tell(DraftMessages.Unread([clause.Text]));
            }
        }
    }

    /// <summary>Puts right the numbers that a message corrects, where the text has them.</summary>
    /// <returns>The clauses of the message that are none, or correct what the text does not state.</returns>
    internal static IReadOnlyList<string> Correct(TextEditing text, IReadOnlyList<string> said, IReadOnlyList<string> places)
    {
        var (corrections, used, left) = (new WishedCorrections(), new List<string>(), new List<string>());
        foreach (var clause in said)
        {
            var wishes = WishReader.Read(clause, places).SelectMany(c => c.Wishes).ToList();
            if (wishes.Find(w => w.Kind == "correction") is { } wish)
            {
                corrections.Add(wish);
                used.Add(clause);
            }
            else if (wishes.Count > 0 || !IsCorrected(text, clause, used.Count > 0))
            {
                left.Add(clause);
            }
        }

        var done = false;
        foreach (var (thing, old, right) in corrections.Found)
        {
            var number = right.Number + right.Unit;
            var isDone = NumberActs.Correct(text, DraftCues.Trimmed(thing, "thing-lead", "thing-tail"), old, number)
                || (old.Length == 0 && OnlyOne(text, right.Unit) is { } one && NumberActs.Correct(text, "", one, number));
            done |= isDone;
            text.Tell(isDone || !text.Draft.IsEdited ? "" : EditMessages.NumberUnknown(thing, number));
        }

        // A text that nobody has changed is written anew with what it did not state.
        return done || corrections.Found.Count == 0 || text.Draft.IsEdited ? left : [.. used, .. left];
    }

    // 议题是11个, 部门改4个: the text counts the same thing otherwise. Without a word that joins the two it must be the very clause of the text.
    private static bool IsCorrected(TextEditing text, string clause, bool isCorrecting)
    {
        if (Counts.In(clause) is not [var count])
        {
            return false;
        }

        if (count.Start == 0)
        {
            // 84条 alone is the one number of that measure word.
            return count.End == clause.Length && OnlyOne(text, clause[count.NumberEnd..]) is { } one && NumberActs.Correct(text, "", one, clause);
        }

        var head = clause[..count.Start].TrimEnd();
        var joined = Links.LengthAtEnd(head);
        var thing = DraftCues.Trimmed(head[..^joined], "thing-lead", "thing-tail");
        var isSame = joined > 0 || isCorrecting
            || text.Units.Exists(u => Counts.Clauses(u.Words).Exists(c => c.In(u.Words).Contains(thing, StringComparison.Ordinal)));
        return thing.Length > 1 && isSame && NumberActs.Correct(text, thing, "", clause[count.Start..count.End]);
    }

    private static void Do(TextEditing text, DraftWish wish, bool isRequest)
    {
        switch (wish.Kind)
        {
            case "brief":
                LengthActs.Shorten(text, 0);
                break;
            case "long":
                ContentActs.Grow(text, (int)(Longer * text.Size));
                break;
            case "length":
                Length(text, WishedSpec.NumberOf(wish["n"]), wish.Value);
                break;
            case "points":
                LengthActs.Points(text, wish.Value == "none" ? 0 : WishedSpec.NumberOf(wish["n"]));
                break;
            case "paragraphs" when WishedSpec.NumberOf(wish["n"]) == 1:
                text.Units = [.. text.Units.Select((u, i) => i == 0 || u.IsHeading ? u : u with { BeginsLine = false })];
                break;
            case "headings" when wish.Value == "none":
                text.Units = [.. text.Units.Where(u => !u.IsHeading)];
                break;
            case "tone":
                ToneActs.Tone(text, null, Enum.Parse<DraftTone>(wish.Value, ignoreCase: true));
                break;
            case "exclude":
                WishedThings.In(wish["thing"]).ForEach(t => RemovalActs.DeleteAll(text, t));
                break;
            case "include":
                WishedThings.In(wish["thing"]).ForEach(t => ContentActs.Add(text, new TextEdit("add", wish.Clause) { Content = t }));
                break;
            case "focus" when WishedThings.In(wish["thing"]) is [var first, ..]:
                PartActs.Move(text, new EditTarget(TargetUnit.Sentence, [], first), new EditPlace(true, null));
                break;
            case "blanks" when wish.Value == "none":
                Unmarked(text);
                break;
            case "frame" when text.Units is [_, .., { Origin: DraftOrigin.SetPhrase }]:
                text.Units.RemoveAt(text.Units.Count - 1);
                break;
            case "reader" or "material" or "request" or "owner":
                text.Spec = WishedSpec.With(text.Spec, wish);
                break;
            default:
                text.Tell(isRequest ? "" : DraftMessages.Unmet([wish.Clause]));
                break;
        }
    }

    private static void Length(TextEditing text, int size, string value)
    {
        if (value == "least" || (text.Size < size && value.Length > 0 && value != "most"))
        {
            ContentActs.Grow(text, size);
        }
        else if (size > 0)
        {
            LengthActs.Shorten(text, size);
        }
    }

    /// <summary>Takes away what nobody stated, or, where the user says so, its mark alone.</summary>
    internal static void Unmark(TextEditing text, bool onlyMark)
    {
        if (!text.Text.Contains(MeasurePiece.Mark, StringComparison.Ordinal))
        {
            text.Tell(EditMessages.NoMarks);
        }
        else if (onlyMark)
        {
            text.Units = [.. text.Units.Select(u => u with { Words = u.Words.Replace(MeasurePiece.Mark, "", StringComparison.Ordinal) })];
            text.Tell(EditMessages.MarksTaken);
        }
        else
        {
            Unmarked(text);
        }
    }

    // What nobody stated does not stand without its mark: it goes.
    private static void Unmarked(TextEditing text)
    {
        text.Units = [.. text.Units.Select(u => u with { Words = WithoutClaims(u.Words) }).Where(u => u.Words.Length > 0)];
        text.Spec = text.Spec with { NoBlanks = true };
    }

    // The number of a measure word that stands alone in a text.
    private static string? OnlyOne(TextEditing text, string unit)
    {
        var same = text.Units.SelectMany(u => Counts.In(u.Words).Where(q => u.Words[q.NumberEnd..q.End] == unit).Select(q => u.Words[q.Start..q.End]))
            .Distinct(StringComparer.Ordinal).ToList();
        return unit.Length > 0 && same.Count == 1 ? same[0] : null;
    }

    // The mark at the end of a claim is of all its clauses, back to a number or another mark; a placeholder is of its own clause.
    private static string WithoutClaims(string words)
    {
        var clauses = Counts.Clauses(words).Select(c => c.In(words)).ToList();
        var goes = new HashSet<int>();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (DraftText.PlaceholdersIn(clauses[i]).Count == 0)
            {
                continue;
            }

            goes.Add(i);
            for (var k = i - 1; clauses[i].Contains(MeasurePiece.Mark, StringComparison.Ordinal) && k >= 0 && !goes.Contains(k) && !Counts.Any(clauses[k]); k--)
            {
                goes.Add(k);
            }
        }

        var at = 0;
        return Counts.Without(words, _ => goes.Contains(at++ % clauses.Count));
    }
}

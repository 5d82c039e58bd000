using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes of how a text sounds: its tone, its wording, whom it is for.</summary>
internal static class ToneActs
{
    /// <summary>Gives a text or a part of it another tone; told where nothing in it can be said so.</summary>
    internal static void Tone(TextEditing text, EditTarget? target, DraftTone tone)
    {
        var changes = new List<(string Old, string Words)>();
        var manner = tone switch { DraftTone.Gentle => "gentle", DraftTone.Firm => "firm", DraftTone.Plain => "plain", _ => "written" };
        var before = text.Text;
        if (tone != DraftTone.Firm && target is null or { IsWhole: true })
        {
            var stances = DraftMatter.All.SelectMany(m => m.Firm).Select(DraftOwner.Of(text.Spec).Fill).ToHashSet(StringComparer.Ordinal);
            text.Units = [.. text.Units.Where(u => text.Units.Count == 1 || !stances.Contains(u.Words))];
        }

        Reword(text, target, u => tone == DraftTone.Formal ? Written(u, changes) : Rewording.Of(u, manner, changes));
        if (tone == DraftTone.Plain)
        {
            DropEmpty(text, target);
        }

        if (tone == DraftTone.Firm && changes.Count == 0 && target is null or { IsWhole: true })
        {
            Stand(text);
        }

        text.Spec = target is null or { IsWhole: true } ? text.Spec with { Tone = tone } : text.Spec;
        text.Tell(EditMessages.Reworded(changes));
        text.Tell(text.Text == before ? EditMessages.NothingToSoften(DraftSpecMessages.Tone(tone)) : "");
    }

    /// <summary>Mends the wording of a text or a part of it: spoken words, marks, words that stand twice, a list told as in speech.</summary>
    internal static void Polish(TextEditing text, EditTarget? target)
    {
        var changes = new List<(string Old, string Words)>();
        var before = text.Text;
        Reword(text, target, u => Written(u, changes));
        text.Tell(EditMessages.Reworded(changes));
        text.Tell(text.Text == before ? EditMessages.NothingToPolish : EditMessages.PolishedKept);
    }

    /// <summary>Changes a text for whoever is to read it.</summary>
    internal static void Reader(TextEditing text, string reader)
    {
        var changes = new List<(string Old, string Words)>();
        Reword(text, null, u => Rewording.Of(Written(u, changes), "plain", changes));
        DropEmpty(text, null);
        if (reader == "above")
        {
            NumberActs.First(text);
            text.Notes.Remove(EditMessages.NothingFirst);
        }

        text.Tell(reader == "above" ? EditMessages.ForAbove : EditMessages.ForPublic);
        text.Tell(EditMessages.Reworded(changes));
    }

    /// <summary>A text in written words.</summary>
    internal static string Written(string words, ICollection<(string Old, string Words)> changes)
    {
        var listed = Rewording.Listed(Punctuation.Mended(words), changes);
        return Rewording.Once(Punctuation.Mended(Rewording.Of(listed, "written", changes)), changes);
    }

    /// <summary>Says units otherwise; a wording that would lose a number is not taken.</summary>
    internal static void Reword(TextEditing text, EditTarget? target, Func<string, string> otherwise)
    {
        foreach (var span in text.Find(target ?? EditTarget.Whole))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                var (old, words) = (text.Units[i].Words, otherwise(text.Units[i].Words));
                text.Units[i] = words.Length > 1 && Digits(old) == Digits(words) ? text.Units[i] with { Words = words } : text.Units[i];
            }
        }
    }

    // Clauses and sentences of nothing but set words.
    private static void DropEmpty(TextEditing text, EditTarget? target)
    {
        var dropped = new List<string>();
        foreach (var i in text.Find(target ?? EditTarget.Whole).SelectMany(s => Enumerable.Range(s.Start, s.Length)).OrderDescending())
        {
            var unit = text.Units[i];
            var words = Counts.Without(unit.Words, Rewording.IsEmpty);
            dropped.AddRange(words == unit.Words ? [] : Counts.Clauses(unit.Words).Select(c => c.In(unit.Words)).Where(Rewording.IsEmpty));
            var isOrientation = unit is { Origin: DraftOrigin.SetPhrase, Mark.Length: 0, IsHeading: false }
                && !unit.Words.Contains(MeasurePiece.Mark, StringComparison.Ordinal);
            if ((words.Length == 0 || (isOrientation && !DraftCues.Has(unit.Words, "plans"))) && text.Units.Count > 1)
            {
                dropped.AddRange(words.Length == 0 ? [] : [unit.Words]);
                text.Put(new TextSpan(i, i + 1), []);
            }
            else if (words.Length > 0)
            {
                text.Units[i] = unit with { Words = words };
            }
        }

        text.Tell(dropped.Count > 0 ? EditMessages.EmptyTaken(dropped) : "");
    }

    // A stance; it claims no deed.
    private static void Stand(TextEditing text)
    {
        var matter = text.Spec.Matters.Count > 0 ? DraftMatter.Of(text.Spec.Matters[0]) : DraftMatter.Of(DraftMatter.General);
        var stance = matter.Firm.Concat(DraftMatter.Of(DraftMatter.General).Firm).FirstOrDefault(f => !text.Text.Contains(f, StringComparison.Ordinal));
        if (stance is not null)
        {
            text.Units.Add(new TextUnit("", DraftOwner.Of(text.Spec).Fill(stance)) { Origin = DraftOrigin.SetPhrase });
        }
    }

    private static string Digits(string words) => string.Concat(words.Where(char.IsAsciiDigit));
}

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Carries out the changes that a message names in a text that stands.</summary>
internal static class DraftRevision
{
    private const int Whole = 100;

    /// <summary>Carries out one change.</summary>
    internal static void Do(TextEditing text, TextEdit edit)
    {
        switch (edit.Act)
        {
            case "restore":
                RemovalActs.Restore(text);
                break;
            case "delete":
                RemovalActs.Delete(text, edit.Target!);
                break;
            case "only":
                RemovalActs.Only(text, edit.Target!);
                break;
            case "replace":
                Replace(text, edit);
                break;
            case "words":
                Words(text, edit);
                break;
            case "merge":
                PartActs.Merge(text, edit.Target!);
                break;
            case "swap":
                PartActs.Swap(text, edit.Target!);
                break;
            case "move":
                PartActs.Move(text, edit.Target!, edit.Place!);
                break;
            case "split":
                PartActs.Split(text, edit.Target!);
                break;
            case "add":
                ContentActs.Add(text, edit);
                break;
            case "expand":
                ContentActs.Expand(text, edit.Target!, edit.Count);
                break;
            case "grow":
                ContentActs.Grow(text, edit.Count);
                break;
            case "shorten":
                LengthActs.ShortenPart(text, edit.Target!, edit.Count);
                break;
            case "share" or "page":
                LengthActs.Shorten(text, SizeOf(edit, text.Size));
                break;
            case "no-numbers":
                NumberActs.TakeOut(text, edit.Target);
                break;
            case "numbers-first":
                NumberActs.First(text);
                break;
            case "tone":
                ToneActs.Tone(text, edit.Target, Enum.Parse<DraftTone>(edit.Value, ignoreCase: true));
                break;
            case "polish":
                ToneActs.Polish(text, edit.Target);
                break;
            case "reader":
                ToneActs.Reader(text, edit.Value);
                break;
            case "unmark":
                WishedText.Unmark(text, edit.Value == "mark");
                break;
            case "rephrase":
                text.Tell(EditMessages.CannotRephrase);
                break;
            default:
                NameActs.Do(text, edit);
                break;
        }
    }

    /// <summary>How long a text is to be that is cut by a share, or to a page.</summary>
    internal static int SizeOf(TextEdit edit, int size)
    {
        var value = int.Parse(edit.Value, System.Globalization.CultureInfo.InvariantCulture);
        return edit.Act == "page" ? value : size * value / Whole;
    }

    // 把56场改成65场 names numbers, 第二条换成… a part.
    private static void Replace(TextEditing text, TextEdit edit)
    {
        if (Counts.In(edit.Content) is [{ Start: 0 } count] && count.End == edit.Content.Length && edit.Target is { Thing: { Length: > 0 } thing }
            && NumberActs.Correct(text, thing, "", edit.Content))
        {
            return;
        }

        PartActs.Replace(text, edit.Target!, edit.Content);
    }

    private static void Words(TextEditing text, TextEdit edit)
    {
        var number = Counts.In(edit.Content) is [{ Start: 0 } put] && put.End == edit.Content.Length;
        var isOld = Counts.In(edit.Old) is [{ Start: 0 }] || edit.Old.All(char.IsAsciiDigit);
        if (number && (isOld ? NumberActs.Correct(text, "", edit.Old, edit.Content)
            : NumberActs.Correct(text, DraftCues.Trimmed(edit.Old, "thing-lead", "thing-tail"), "", edit.Content)))
        {
            return;
        }

        var times = text.Units.Sum(u => (u.Words.Length - u.Words.Replace(edit.Old, "", StringComparison.Ordinal).Length) / Math.Max(1, edit.Old.Length));
        if (times == 0)
        {
            text.Tell(number ? EditMessages.NumberUnknown(edit.Old, edit.Content) : EditMessages.NotThere(edit.Old));
            return;
        }

        // What reads so already stays: 取消证明 in 取消证明事项.
        const string Already = "\u0001";
        string Put(string words) => (edit.Content.Contains(edit.Old, StringComparison.Ordinal) ? words.Replace(edit.Content, Already, StringComparison.Ordinal)
            : words).Replace(edit.Old, edit.Content, StringComparison.Ordinal).Replace(Already, edit.Content, StringComparison.Ordinal);
        if (text.Units.TrueForAll(u => Put(u.Words) == u.Words))
        {
            text.Tell(EditMessages.AlreadySo(edit.Content));
            return;
        }

        text.Units = [.. text.Units.Select(u => u with { Words = Put(u.Words) })];
        text.Spec = text.Spec with { Facts = Put(text.Spec.Facts) };
        text.Tell(EditMessages.WordsReplaced(edit.Old, edit.Content, times));
    }
}

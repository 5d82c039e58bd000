using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes of a text's title, of whose it is, and of its year.</summary>
internal static class NameActs
{
    private const string WholeYear = "full-year";

    /// <summary>Carries out one change.</summary>
    internal static void Do(TextEditing text, TextEdit edit)
    {
        switch (edit.Act)
        {
            case "title" when edit.Value == "none":
                Untitle(text);
                break;
            case "title":
                Title(text, edit.Content);
                break;
            case "owner":
                Owner(text, edit.Content);
                break;
            case "year":
                Year(text, edit.Count);
                break;
            case "sign" when edit.Content.Length > 0:
                text.Units.Add(new TextUnit("", edit.Content.Trim()) { IsHeading = true, BeginsLine = true });
                break;
            case "sign":
                text.Tell(EditMessages.NoContent);
                break;
            default:
                text.Tell(DraftMessages.Unread([edit.Said]));
                break;
        }
    }

    private static bool HasTitle(TextEditing text) => text.Units is [{ IsHeading: true, Mark.Length: 0 }, ..];

    private static void Untitle(TextEditing text)
    {
        if (HasTitle(text))
        {
            text.Units.RemoveAt(0);
            text.Spec = text.Spec with { GivenTitle = "", Heading = "" };
            text.Tell(EditMessages.Untitled);
        }
        else
        {
            text.Tell(EditMessages.HasNoTitle);
        }
    }

    // The title stands over the text, as it does in a file.
    private static void Title(TextEditing text, string content)
    {
        var title = DraftCues.Trimmed(content, "title-lead", "content-tail").Trim('《', '》', '“', '”', '"', ' ', '。');
        title = title.Length > 0 ? title : text.Spec.Title;
        if (title.Length == 0)
        {
            text.Tell(EditMessages.NoTitle);
            return;
        }

        if (HasTitle(text))
        {
            text.Units.RemoveAt(0);
        }

        text.Units.Insert(0, new TextUnit("", title) { IsHeading = true, BeginsLine = true });
        text.Spec = text.Spec with { GivenTitle = title };
        text.Tell(EditMessages.Titled(title));
    }

    private static void Owner(TextEditing text, string name)
    {
        var old = text.Spec.Place;
        var mine = DraftCues.Of("ours-anywhere");
        if (old.Length > 0 && text.Text.Contains(old, StringComparison.Ordinal))
        {
            Replace(text, old, name);
        }
        else if (text.Units.FindIndex(u => mine.IndexIn(u.Words) >= 0) is >= 0 and var at)
        {
            var words = text.Units[at].Words;
            var from = mine.IndexIn(words);
            text.Units[at] = text.Units[at] with { Words = words[..from] + name + words[(from + mine.LengthAt(words, from))..] };
        }
        else
        {
            Lead(text, name);
        }

        text.Spec = text.Spec with { Place = name };
        text.Tell(EditMessages.Owner(name));
    }

    private static void Year(TextEditing text, int year)
    {
        year = year is > 0 and < 100 ? 2000 + year : year;
        var stated = text.Spec.Year is { } known && text.Text.Contains($"{known}", StringComparison.Ordinal) ? $"{known}"
            : text.Text.Contains(DraftOwner.UnknownYear, StringComparison.Ordinal) ? DraftOwner.UnknownYear : YearIn(text.Text);
        if (stated.Length > 0)
        {
            Replace(text, stated, stated == DraftOwner.UnknownYear ? $"{year}年" : $"{year}");
        }
        else
        {
            Lead(text, $"{year}年");
        }

        text.Spec = text.Spec with { Year = year };
        text.Tell(EditMessages.Year(year));
    }

    private static string YearIn(string text)
    {
        var years = Quantities.QuantityReader.Read(TextFolding.Fold(text)).Where(q => q.Role == Quantities.QuantityRole.Year && q.Value > 1900).ToList();
        return years.Count > 0 ? $"{(int)years[0].Value}" : "";
    }

    // Before what opens the first sentence that counts something: 全年共 is 2024年共.
    private static void Lead(TextEditing text, string name)
    {
        var at = text.Units.FindIndex(u => Counts.Any(u.Words));
        at = at >= 0 ? at : text.Units.FindIndex(u => !u.IsHeading);
        if (at < 0)
        {
            return;
        }

        var words = text.Units[at].Words;
        var clauses = Counts.Clauses(words);
        var start = clauses.Find(c => Counts.Any(c.In(words))) is { Length: > 0 } clause ? clause.Start : 0;
        var opening = char.IsAsciiDigit(name[0]) ? DraftCues.Of(WholeYear).LengthAt(words, start) : 0;
        text.Units[at] = text.Units[at] with { Words = words[..start] + name + words[(start + opening)..] };
    }

    private static void Replace(TextEditing text, string old, string name)
    {
        text.Units = [.. text.Units.Select(u => u with { Words = u.Words.Replace(old, name, StringComparison.Ordinal) })];
        text.Spec = text.Spec with { Facts = text.Spec.Facts.Replace(old, name, StringComparison.Ordinal) };
    }
}

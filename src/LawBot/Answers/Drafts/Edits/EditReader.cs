using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Reads the changes that a message makes in a text that stands, by the rows of <c>draft-edits.tsv</c>.</summary>
internal static class EditReader
{
    private const string Table = "draft-edits";
    private static readonly Lazy<IReadOnlyList<(LexiconRow Row, WordPattern Pattern)>> Rows = new(() => [.. WordPattern.Of(Table)]);
    private static readonly WordList Beside = WordList.Of("edit-words", "beside");
    private static readonly WordList Above = WordList.Of("edit-words", "reader-above");
    private static readonly WordList Public = WordList.Of("edit-words", "reader-public");
    private static readonly WordList PointWords = WordList.Of("edit-words", "point");
    private static readonly HashSet<string> OfWhole = ["no-numbers", "polish", "rephrase"];
    private static readonly HashSet<string> TakesContent = ["replace", "add", "title", "sign"];

    /// <param name="message">The message, as typed.</param>
    /// <param name="places">The names of places in it.</param>
    internal static ReadEdits Read(string message, IReadOnlyList<string> places)
    {
        var masked = WordPattern.Masked(TextFolding.Fold(message), places);
        var edits = new List<TextEdit>();
        var rest = new List<string>();
        var isOpen = false;
        foreach (var span in DraftClauses.In(masked))
        {
            var said = span.In(message).Trim();
            if (EditIn(span.In(masked).Trim(), said) is { } edit)
            {
                isOpen = Take(edit, edits, rest);
            }
            else if (Beside.Are(TextFolding.Fold(said)))
            {
                isOpen = false;
            }
            else if (isOpen && GoesOn(edits[^1], WishReader.Read(said, places)))
            {
                edits[^1] = edits[^1] with { Content = edits[^1].Content.Length > 0 ? $"{edits[^1].Content}，{said}" : said };
            }
            else if (TargetedWish(said, places) is { } wished)
            {
                isOpen = false;
                edits.Add(wished);
            }
            else if (edits.Count > 0 && edits[^1] is { Act: "shorten" or "expand" } part && ActOf(WishReader.Read(said, places)) == part.Act)
            {
                isOpen = false; // 第二点太长了，砍短点 is said of the point twice.
            }
            else
            {
                isOpen = false;
                rest.Add(said);
            }
        }

        return new ReadEdits(edits, rest);
    }

    /// <summary>True where a message names a change outright, whatever else it says.</summary>
    internal static bool IsEdit(string message) => Read(message, []) is { Edits: { Count: > 0 } edits } && edits.Any(e => e.Act is not ("words" or "owner"));

    // 放在最前面 belongs to what was put before; 加进去 takes the clause before it.
    private static bool Take(TextEdit edit, List<TextEdit> edits, List<string> rest)
    {
        if (edit.Act == "place")
        {
            if (edits.Count > 0)
            {
                edits[^1] = edits[^1] with { Place = edit.Place };
            }

            return false;
        }

        if (edit is { Act: "add", Value: "mention", Content.Length: 0 } && rest.Count > 0)
        {
            edit = edit with { Content = rest[^1] };
            rest.RemoveAt(rest.Count - 1);
        }
        else if (edit is { Act: "add", Value: "mention", Content.Length: 0 } && edits.Count > 0)
        {
            return false; // 我们县叫青禾县，写进去 says no more than the clause before it.
        }

        edits.Add(edit);
        return TakesContent.Contains(edit.Act);
    }

    private static TextEdit? EditIn(string clause, string said)
    {
        foreach (var (row, pattern) in Rows.Value)
        {
            if (pattern.In(clause) is { } found && found.Span.Start == 0 && Of(row, found.Slots, said) is { } edit)
            {
                return edit;
            }
        }

        return null;
    }

    private static TextEdit? Of(LexiconRow row, IReadOnlyDictionary<string, TextSpan> slots, string said)
    {
        string Slot(string name) => slots.TryGetValue(name, out var span) ? span.In(said).Trim(' ', '“', '”', '"', '：', ':') : "";
        var meant = TargetReader.IsBlank(Slot("target")) ? "" : slots["target"].In(said);
        var target = meant.Length > 0 ? TargetReader.Read(meant) : null;
        var guard = row.Cells["guard"];
        var fits = guard switch
        {
            "number" => target is null ? meant.Length == 0 && OfWhole.Contains(row.Class) : target.Thing.Length == 0,
            "part" => target is { HasUnit: true } || (target is { Thing.Length: > 0 } && WishedThings.Quoted(meant) is [_]),
            "any" => target is not null,
            "thing" => target is { Thing.Length: > 1 } && !DraftCues.Has(target.Thing, "meta"),
            "reader" => Above.StandIn(Slot("reader")) || Public.StandIn(Slot("reader")),
            "told" => Slot("content").Length == 0 || Counts.Any(Slot("content")),
            _ => true,
        };
        var place = Slot("where").Length > 0 ? PlaceReader.Read(Slot("where")) : null;
        // 给第一条加一句 is put behind what the point says.
        place = row.Class == "add" && place is { IsFront: true, Beside: { } part } && TargetReader.ReadNumbered(Slot("where")) is not null
            ? new EditPlace(false, part) : place;
        if (!fits || (row.Cells["value"] == "mention" && Slot("content").Length == 1) || (Slot("where").Length > 0 && place is null))
        {
            return null;
        }

        return new TextEdit(row.Class, said)
        {
            Value = row.Class == "reader" ? Public.StandIn(Slot("reader")) ? "public" : "above" : row.Cells["value"],
            Target = target, Old = Slot("old"), Place = place ?? (row.Cells["value"] == "front" ? new EditPlace(true, null) : null),
            Content = ContentOf(said, slots, Slot), Count = WishedSpec.NumberOf(Slot("n")),
            AddsPoint = row.Class == "add" && row.Cells["value"] == "unit" && PointWords.StandIn(TextFolding.Fold(Unplaced(said, slots))),
        };
    }

    private static string Unplaced(string said, IReadOnlyDictionary<string, TextSpan> slots) =>
        slots.TryGetValue("where", out var where) ? said.Remove(where.Start, where.Length) : said;

    // What is to be put stands as typed, its quotes too.
    private static string ContentOf(string said, IReadOnlyDictionary<string, TextSpan> slots, Func<string, string> slot) =>
        slots.TryGetValue("content", out var content) ? content.In(said).Trim(' ', '：', ':') : slot("new") is { Length: > 0 } words ? words
        : slot("name").Length > 0 ? slots["name"].In(said) + said[slots["name"].End..] : slot("place");

    // What follows is what is to be put, unless it wishes something of the whole.
    private static bool GoesOn(TextEdit edit, List<ReadClause> clauses) => clauses.All(c => c.Wishes.All(w => w.Kind is "include" or "request"
        || (edit.Content.Length == 0 && w.Kind is "focus" or "exclude" or "remedy")));

    // 第一条软一点, 第二点太长了: a wish of one part of the text.
    private static TextEdit? TargetedWish(string said, IReadOnlyList<string> places)
    {
        var clauses = WishReader.Read(said, places);
        return ActOf(clauses) is { Length: > 0 } act && clauses[0].Wishes.FirstOrDefault(w => ActOf(w) == act) is { } wish
            && said.IndexOf(wish.Words, StringComparison.Ordinal) is > 0 and var at
            && TargetReader.Read(TargetReader.WithoutTail(said[..at])) is { IsWhole: false, HasUnit: true } target
            ? new TextEdit(act, said) { Target = target, Value = wish.Value } : null;
    }

    private static string ActOf(List<ReadClause> clauses) => clauses is [{ Wishes: var wishes }]
        ? wishes.Select(ActOf).FirstOrDefault(a => a.Length > 0) ?? "" : "";

    private static string ActOf(DraftWish wish) => wish.Kind switch { "tone" => "tone", "brief" => "shorten", "long" => "expand", _ => "" };
}

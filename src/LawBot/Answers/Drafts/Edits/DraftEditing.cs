using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes a draft by a later message: what names a part or words of the text is done in the text as it stands; what changes the wishes has a text
/// written anew that nobody has changed by hand, and is carried out in the text otherwise.</summary>
internal sealed class DraftEditing(DraftDesk desk, IReportCatalog catalog)
{
    /// <returns>The changed draft; the same text with what could not be done told beside it; null when the message names no change.</returns>
    internal async Task<Draft?> EditAsync(Draft draft, Question message, Library library, CancellationToken cancellation)
    {
        if (draft.Spec is not { IsDeclined: false })
        {
            return null;
        }

        var places = DraftSpecReader.PlacesIn(message);
        var read = EditReader.Read(message.Text, places);
        var text = new TextEditing(draft);
        var rest = WishedText.Correct(text, read.Rest, places);
        var isCorrected = rest.Count < read.Rest.Count;
        if (rest.Count > 0 && !draft.IsEdited && !isCorrected)
        {
            // A text that nobody has changed yet is written anew.
            var said = message with { Text = string.Join('，', rest) };
            var rewritten = await desk.RewriteAsync(draft, said, library, cancellation);
            if (rewritten is null && read.Edits.Count == 0)
            {
                return null;
            }

            text = rewritten is null ? text : new TextEditing(rewritten);
            if (rewritten is not null && rewritten.Text == draft.Text)
            {
                WishedText.Do(text, said.Text, places, onlyTone: true);
            }

            if (read.Edits.Count == 0 && !text.HasChanged)
            {
                return rewritten;
            }
        }
        else if (rest.Count > 0)
        {
            WishedText.Do(text, string.Join('，', rest), places);
        }

        foreach (var edit in read.Edits)
        {
            if (await PracticeAsync(text, edit, message, library, cancellation))
            {
                continue;
            }

            if (!draft.IsEdited && read.Edits.Count == 1 && rest.Count == 0 && Anew(draft.Spec, edit, text.Size) is { } spec
                && await desk.RewriteAsync(spec, message, library, cancellation) is var grown && grown.Text != draft.Text)
            {
                return grown;
            }

            DraftRevision.Do(text, edit);
        }

        return text.HasChanged || text.Notes.Count > 0 ? text.Done() : null;
    }

    // A length is kept best by writing anew.
    private static DraftSpec? Anew(DraftSpec spec, TextEdit edit, int size) => edit.Act switch
    {
        "grow" => spec with { MaxChars = edit.Count, IsBound = false, LeastChars = null },
        "share" or "page" when DraftRevision.SizeOf(edit, size) < size => spec with
        {
            MaxChars = DraftRevision.SizeOf(edit, size), IsBound = true, IsLong = false,
        },
        _ => null,
    };

    // 上面那段再加上陇县的做法: what a report says, quoted under its place's name.
    private async Task<bool> PracticeAsync(TextEditing text, TextEdit edit, Question message, Library library, CancellationToken cancellation)
    {
        var place = edit.Act != "add" ? null : library.Entries.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal)
            .FirstOrDefault(n => edit.Content.Contains(n.Length > 2 ? n[..^1] : n, StringComparison.Ordinal) && n != text.Spec.Place);
        if (place is null || Counts.Any(edit.Content) || edit.Content.Length > place.Length + 12)
        {
            return false;
        }

        foreach (var entry in library.Of(place))
        {
            var report = await catalog.FindAsync(entry.Id, cancellation);
            var found = report is null ? [] : ModelMoves.SentencesOf(report.Report, text.Spec);
            var topic = text.Spec.Matters.Count > 0 ? string.Concat(DraftMatter.Of(text.Spec.Matters[0]).Words) : text.Spec.Topic;
            if (found.OrderByDescending(s => DraftWords.Share(s.Text, topic)).FirstOrDefault() is { } best)
            {
                var words = EditMessages.Practice(place, best.Text.Trim().TrimEnd('。', '；'));
                var at = edit.Place is { } where ? PartActs.At(text, where, false) ?? text.Units.Count : text.Units.Count;
                text.Insert(at, [new TextUnit("", words) { Origin = DraftOrigin.Quoted, Sources = [best.ToSource()], BeginsLine = at == text.Units.Count }]);
                text.Tell(EditMessages.Added(words));
                return true;
            }
        }

        text.Tell(EditMessages.NotQuotable(place));
        return true;
    }
}

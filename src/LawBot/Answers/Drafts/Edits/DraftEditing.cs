using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes a draft by a later message: what names a part or words of the text is done in the text as it stands; what changes the wishes has a text
/// written anew that nobody has changed by hand, and is carried out in the text otherwise.</summary>
internal sealed class DraftEditing(DraftDesk desk, IReportCatalog catalog)
{
    // A heading is no practice.
    private const int ShortestPractice = 20;

    /// <returns>The changed draft; the same text with what could not be done told beside it; null when the message names no change.</returns>
    internal async Task<Draft?> EditAsync(Draft draft, Question message, Library library, CancellationToken cancellation)
    {
        if (draft.Spec is not { IsDeclined: false })
        {
            return null;
        }

        var places = DraftSpecReader.PlacesIn(message);
        // 县名写云岭县 may have been taken for a place as a whole.
        var read = EditReader.Read(message.Text, places) is { Edits.Count: > 0 } told ? told : EditReader.Read(message.Text, []);
        var text = new TextEditing(draft);
        // What the text does not say may still be something not to be spoken of.
        var unsaid = read.Edits.Where(e => e is { Act: "delete", Value: "thing" } && e.Target!.In(text.Units).Spans.Count == 0).ToList();
        read = new ReadEdits([.. read.Edits.Except(unsaid)], [.. read.Rest, .. unsaid.Select(e => e.Said)]);
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
                return rewritten is null || rewritten.Text != draft.Text || text.Notes.Count > 0 ? rewritten
                    : rewritten with { Warnings = [EditMessages.NoEffect, .. rewritten.Warnings] };
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

    // A sentence without its number and its stop.
    private static string Said(string sentence)
    {
        var words = sentence.Trim();
        return Punctuation.Mended(words[TextBody.MarkAt(words, 0).Length..]).TrimEnd('。', '；');
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
            if (found.Select(s => (Sentence: s, Words: Said(s.Text))).Where(s => s.Words.Length >= ShortestPractice)
                .OrderByDescending(s => DraftWords.Share(topic, s.Words)).Select(s => s.Sentence).FirstOrDefault() is { } best)
            {
                var words = EditMessages.Practice(place, Said(best.Text));
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

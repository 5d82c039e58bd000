namespace LawBot.Answers.Drafts.Edits;

/// <summary>Puts a text right that the user handed in: its wording always, and whatever else was asked.</summary>
internal static class TextRevision
{
    /// <param name="instruction">The whole message.</param>
    /// <param name="pasted">The text and what is asked.</param>
    /// <param name="places">The names of places in the message.</param>
    internal static Draft Of(string instruction, PastedText pasted, IReadOnlyList<string> places)
    {
        var text = string.Join('\n', pasted.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
        var spec = new DraftSpec
        {
            Instruction = instruction, Genre = DraftGenre.Revision, Facts = text, Matters = [.. DraftMatter.MeantBy(text, 1).Select(m => m.Key)],
        };
        var draft = new Draft(instruction, text, [], [], [new DraftSentence(text, DraftOrigin.OwnFacts, [])], AnswerOrigin.Template, [])
        {
            Spec = spec, IsEdited = true,
        };
        var editing = new TextEditing(draft);
        editing.Units = [.. editing.Units.Select(u => u with { Words = u.IsHeading ? u.Words : ContentWriter.Ended(u.Words) })];
        ToneActs.Polish(editing, null);
        WishedText.Do(editing, pasted.Request, places, isRequest: true);
        if (editing.Text != text)
        {
            editing.Notes.RemoveAll(n => n == EditMessages.NothingToPolish || EditMessages.IsNothingToSoften(n));
        }

        return editing.Done();
    }
}

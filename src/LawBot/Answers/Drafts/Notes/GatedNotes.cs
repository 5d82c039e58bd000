namespace LawBot.Answers.Drafts.Notes;

/// <summary>What of the notes stays out of the text, and is told beside it.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Text">The user's words.</param>
internal sealed record HeldNote(NoteKind Kind, string Text);

/// <summary>A user's notes behind the gate: only figures and deeds, with the labels that place them, may come into a text.</summary>
/// <param name="Given">The notes as they were given, tables with tabs.</param>
/// <param name="Facts">What may come into the text, one fact a line.</param>
/// <param name="Held">What stays out.</param>
internal sealed record GatedNotes(string Given, string Facts, IReadOnlyList<HeldNote> Held)
{
    /// <summary>No notes.</summary>
    internal static GatedNotes None { get; } = new("", "", []);
}

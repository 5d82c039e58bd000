namespace LawBot.Answers.Drafts.Edits;

/// <summary>Where something is put.</summary>
/// <param name="IsFront">True for the beginning, or before the target.</param>
/// <param name="Beside">The part that it stands beside; null for the beginning or the end of the text.</param>
internal sealed record EditPlace(bool IsFront, EditTarget? Beside);

/// <summary>One change of a text: an act, what it is done to, and what is put there.</summary>
/// <param name="Act">What is done: delete, replace, merge … (the classes of <c>draft-edits.tsv</c>).</param>
/// <param name="Said">The clause that asks for it, as typed.</param>
internal sealed record TextEdit(string Act, string Said)
{
    /// <summary>How it is done; empty for the usual.</summary>
    internal string Value { get; init; } = "";

    /// <summary>What it is done to; null where nothing is named.</summary>
    internal EditTarget? Target { get; init; }

    /// <summary>What is put there, or the new words; empty for none.</summary>
    internal string Content { get; init; } = "";

    /// <summary>The old words, of a change of words.</summary>
    internal string Old { get; init; } = "";

    /// <summary>How much: sentences, characters or points; 0 where nothing is said.</summary>
    internal int Count { get; init; }

    /// <summary>Where it is put; null where nothing is said.</summary>
    internal EditPlace? Place { get; init; }

    /// <summary>True where a word for a point was used for what is added.</summary>
    internal bool AddsPoint { get; init; }
}

/// <summary>A message that follows a text, taken apart.</summary>
/// <param name="Edits">The changes, in order.</param>
/// <param name="Rest">The clauses that are none, as typed: wishes and facts.</param>
internal sealed record ReadEdits(IReadOnlyList<TextEdit> Edits, IReadOnlyList<string> Rest)
{
    /// <summary>The clauses that are no change, as one message.</summary>
    internal string Remainder => string.Join('，', Rest);
}

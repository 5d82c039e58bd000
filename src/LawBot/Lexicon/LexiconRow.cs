using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>One rule of the language of the field: words of one meaning, with examples of what counts as them and what does not.</summary>
/// <param name="Table">The table it stands in: <c>actions</c>.</param>
/// <param name="Words">Folded wordings, one or more; the first gives the row its name.</param>
/// <param name="Counts">Texts in which the row must be found; one or more.</param>
/// <param name="DoesNotCount">Texts that hold one of its wordings and in which it must not be found; may be empty.</param>
public sealed record LexiconRow(string Table, IReadOnlyList<string> Words, IReadOnlyList<string> Counts, IReadOnlyList<string> DoesNotCount)
{
    /// <summary>Every cell by the name of its column.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a reading names as its reason: <c>actions:受理</c>.</summary>
    public string Id => $"{Table}:{Words[0]}";

    /// <summary>The meaning that its words share; the first word where the table has no such column.</summary>
    public string Class => Cells.GetValueOrDefault("class") is { Length: > 0 } name ? name : Words[0];
}

/// <summary>A wording of a table where it stands in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Row">The row that has it.</param>
public readonly record struct LexiconWord(TextSpan Span, LexiconRow Row);

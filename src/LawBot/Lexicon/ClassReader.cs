using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>Reads the words of one table by their class.</summary>
/// <typeparam name="T">The classes, named as the table names them.</typeparam>
internal sealed class ClassReader<T>
    where T : struct, Enum
{
    private readonly WordReader words;
    private readonly Dictionary<LexiconRow, T> classes;

    /// <param name="table">The table's name: <c>parts</c>.</param>
    public ClassReader(string table)
    {
        var rows = LexiconTable.Rows(table);
        words = new WordReader(rows);
        classes = new(rows.Select(r => KeyValuePair.Create(r, Enum.Parse<T>(r.Class, ignoreCase: true))), ReferenceEqualityComparer.Instance);
    }

    /// <summary>The words of a text in order; none overlaps another.</summary>
    /// <param name="folded">The folded text.</param>
    public IEnumerable<(TextSpan Span, T Class)> In(string folded)
    {
        foreach (var word in words.Read(folded))
        {
            yield return (word.Span, classes[word.Row]);
        }
    }

    /// <summary>The word that a text ends in, and its class; null when it ends in none.</summary>
    /// <param name="folded">The folded text.</param>
    public (string Word, T Class)? AtEnd(string folded) => words.AtEnd(folded) is { } last ? (last.Span.In(folded), classes[last.Row]) : null;
}

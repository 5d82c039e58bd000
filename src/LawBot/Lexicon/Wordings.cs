using System.Collections;

namespace LawBot.Lexicon;

/// <summary>The wordings of a row whose cells have choices in braces: written out only for whoever wants them one by one, since few choices make
/// thousands.</summary>
internal sealed class Wordings : IReadOnlyList<string>
{
    private readonly Lazy<string[]> all;

    private Wordings(IReadOnlyList<string> patterns)
    {
        Patterns = [.. patterns.Select(PartsOf)];
        all = new Lazy<string[]>(() => [.. Patterns.SelectMany(p => From(p, 0)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Each wording as its parts, one after the other, and of each part the choices.</summary>
    public IReadOnlyList<string[][]> Patterns { get; }

    /// <inheritdoc/>
    public int Count => all.Value.Length;

    /// <inheritdoc/>
    public string this[int index] => index == 0 ? string.Concat(Patterns[0].Select(p => p[0])) : all.Value[index];

    /// <summary>The wordings of some folded cells, in their order, each once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> cells) => cells.Any(c => ChoicesIn(c) is not null) ? new Wordings(cells) : cells;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)all.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A brace without a choice is no list of wordings but a slot (WordPattern).
    private static (int Open, int Close)? ChoicesIn(string cell)
    {
        for (var open = cell.IndexOf('{', StringComparison.Ordinal); open >= 0; open = cell.IndexOf('{', open + 1))
        {
            if (cell.IndexOf('}', open) is > 0 and var close && cell.AsSpan(open, close - open).Contains('|'))
            {
                return (open, close);
            }
        }

        return null;
    }

    private static string[][] PartsOf(string cell)
    {
        var parts = new List<string[]>();
        while (ChoicesIn(cell) is var (open, close))
        {
            if (open > 0)
            {
                parts.Add([cell[..open]]);
            }

            parts.Add([.. cell[(open + 1)..close].Split('|').Distinct(StringComparer.Ordinal)]);
            cell = cell[(close + 1)..];
        }

        if (cell.Length > 0)
        {
            parts.Add([cell]);
        }

        return [.. parts];
    }

    private static IEnumerable<string> From(string[][] parts, int at) =>
        at == parts.Length ? [""] : from choice in parts[at] from rest in From(parts, at + 1) select choice + rest;
}

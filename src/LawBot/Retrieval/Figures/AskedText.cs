using LawBot.Chinese;

namespace LawBot.Retrieval.Figures;

/// <summary>What the numbers of one question look for, each wording and each character once: numbers asked for together share most of it.</summary>
internal sealed class AskedWordings
{
    private readonly Dictionary<string, int> wordings = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> characters = [];

    /// <summary>How many lists of wordings there are.</summary>
    public int Count => wordings.Count;

    /// <summary>How many characters there are.</summary>
    public int Characters => characters.Count;

    /// <summary>The place of some wordings among all of the question, from 0; of equal ones the same.</summary>
    public int NumberOf(IReadOnlyList<string> these) => NumberOf(wordings, string.Join('\n', these));

    /// <summary>The place of a character among all of the question, from 0.</summary>
    public int NumberOf(char character) => NumberOf(characters, character);

    /// <summary>Whether a character is looked for, and its place.</summary>
    public bool Asks(char character, out int number) => characters.TryGetValue(character, out number);

    private static int NumberOf<T>(Dictionary<T, int> numbers, T item) where T : notnull =>
        numbers.TryGetValue(item, out var known) ? known : numbers[item] = numbers.Count;
}

/// <summary>A text of a report, with what it says of the wordings and characters of one question: each is looked for once, whichever of the numbers asked
/// for wants it.</summary>
/// <param name="text">Folded.</param>
/// <param name="asked">Complete: all numbers asked for have been read.</param>
internal sealed class AskedText(string text, AskedWordings asked)
{
    private readonly TextPairs pairs = text.Length == 0 ? TextPairs.Empty : new TextPairs(text);
    private double[]? shares;
    private bool[]? characters;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>True when it holds the wording.</summary>
    public bool Holds(string wording) => pairs.Holds(wording);

    /// <summary>How far it says a term, 0 to 1, its verbs aside.</summary>
    public double Says(QueryTerm term)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (shares is null)
        {
            shares = new double[asked.Count];
            Array.Fill(shares, double.NaN);
        }

        ref var known = ref shares[term.Number];
        return double.IsNaN(known) ? known = term.ShareIn(pairs) : known;
    }

    /// <summary>Whether it has each character of the question.</summary>
    public bool[] Characters => characters ??= Find();

    private bool[] Find()
    {
        var found = new bool[asked.Characters];
        foreach (var character in text)
        {
            if (asked.Asks(character, out var number))
            {
                found[number] = true;
            }
        }

        return found;
    }
}

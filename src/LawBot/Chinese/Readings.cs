namespace LawBot.Chinese;

/// <summary>How much two characters sound alike.</summary>
public enum SoundMatch
{
    /// <summary>Not alike, or one of them is unknown.</summary>
    Different,

    /// <summary>Alike to many speakers: n and l, zh and z, ch and c, sh and s, an and ang, en and eng, in and ing.</summary>
    Close,

    /// <summary>They share a syllable, whatever the tone.</summary>
    Same,
}

/// <summary>How some 6,800 characters are read: syllables without tone, at most three a character.</summary>
/// <remarks>Data and source: <c>readings.tsv</c>. Meant for mending what was typed by pinyin, so tones play no part.</remarks>
public static class Readings
{
    private static readonly Lazy<Table> Data = new(static () => new Table());

    /// <summary>How much two characters sound alike; a character sounds the same as itself.</summary>
    public static SoundMatch Compare(char a, char b)
    {
        if (a == b)
        {
            return SoundMatch.Same;
        }

        var (left, right) = (Data.Value.SyllablesOf(a), Data.Value.SyllablesOf(b));
        if (left.Any(l => right.Contains(l, StringComparer.Ordinal)))
        {
            return SoundMatch.Same;
        }

        return left.Any(l => right.Any(r => string.Equals(Loosen(l), Loosen(r), StringComparison.Ordinal)))
            ? SoundMatch.Close
            : SoundMatch.Different;
    }

    /// <summary>The syllables of a character, the usual one first; empty for an unknown one.</summary>
    public static IReadOnlyList<string> Of(char c) => Data.Value.SyllablesOf(c);

    /// <summary>The characters that sound like <paramref name="c"/>.</summary>
    /// <returns>Those of the same syllable before those of a close one, commoner before rarer; without the character itself.</returns>
    public static IReadOnlyList<char> Homophones(char c) => Data.Value.HomophonesOf(c);

    /// <summary>The syllable with the distinctions dropped that many speakers do not make: zhang → zan, ling → lin, nan → lan.</summary>
    internal static string Loosen(string syllable)
    {
        if (syllable.Length > 1 && syllable[1] == 'h' && syllable[0] is 'z' or 'c' or 's')
        {
            syllable = syllable.Remove(1, 1);
        }

        if (syllable.Length > 1 && syllable[0] == 'n')
        {
            syllable = "l" + syllable[1..];
        }

        return syllable.Length > 2 && syllable.EndsWith("ng", StringComparison.Ordinal) && syllable[^3] is 'a' or 'e' or 'i'
            ? syllable[..^1]
            : syllable;
    }

    private sealed class Table
    {
        private readonly Dictionary<char, string[]> syllables = [];
        private readonly Dictionary<string, string> characters = new(StringComparer.Ordinal);
        private readonly ILookup<string, string> neighbours;

        public Table()
        {
            var besides = new List<(string Syllable, string Characters)>();
            foreach (var (syllable, first, further) in ReadLines())
            {
                characters[syllable] = first + further;
                AddReading(first, syllable);
                besides.Add((syllable, further));
            }

            besides.ForEach(line => AddReading(line.Characters, line.Syllable));
            neighbours = characters.Keys.ToLookup(Loosen, StringComparer.Ordinal);
        }

        public string[] SyllablesOf(char c) => syllables.GetValueOrDefault(c, []);

        public IReadOnlyList<char> HomophonesOf(char c)
        {
            var own = SyllablesOf(c);
            var close = own.SelectMany(s => neighbours[Loosen(s)]).Except(own, StringComparer.Ordinal);
            return [.. own.Concat(close).SelectMany(s => characters[s]).Where(x => x != c).Distinct()];
        }

        private void AddReading(string read, string syllable)
        {
            foreach (var c in read)
            {
                syllables[c] = [.. syllables.GetValueOrDefault(c, []), syllable];
            }
        }

        private static IEnumerable<(string Syllable, string First, string Further)> ReadLines()
        {
            foreach (var line in EmbeddedTable.Lines("Chinese/readings.tsv"))
            {
                var cells = line.Split('\t');
                yield return (cells[0], cells[1], cells.Length > 2 ? cells[2] : "");
            }
        }
    }
}

using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Wordings with a gap: 欠…工钱 stands in 欠了我三个月工钱.</summary>
internal sealed class GappedWordings
{
    /// <summary>Stands for the gap in the file.</summary>
    public const char Gap = '…';

    // Longer, and the two halves seldom belong together; a clause never ends inside.
    private const int MostGap = 6;
    private const string ClauseEnds = ",。;:?!、";

    private readonly Dictionary<int, List<(string First, string Second, VocabularyEntry Entry)>> byFirst = [];
    private readonly Dictionary<int, List<(string First, string Second, VocabularyEntry Entry)>> bySecond = [];

    /// <param name="wording">Two halves of which one has two characters or more, with <see cref="Gap"/> between them.</param>
    /// <param name="entry">The line that it stands in.</param>
    public void Add(string wording, VocabularyEntry entry)
    {
        var halves = wording.Split(Gap);
        var (first, second) = (halves[0], halves[1]);

        // Looked up by the longer half: the rarer it is, the fewer are tried.
        var (index, start) = first.Length >= second.Length ? (byFirst, first) : (bySecond, second);
        var key = (start[0] << 16) | start[1];
        if (!index.TryGetValue(key, out var wordings))
        {
            index[key] = wordings = [];
        }

        wordings.Add((first, second, entry));
    }

    /// <summary>Where they stand in a text, from the first half to the end of the nearest second one.</summary>
    public IEnumerable<(TextSpan Span, int Length, VocabularyEntry Entry)> In(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var key = (text[i] << 16) | text[i + 1];
            foreach (var (first, second, entry) in byFirst.GetValueOrDefault(key) ?? [])
            {
                var from = i + first.Length;
                if (Stands(text, i, first) && text.IndexOf(second, from, Math.Min(text.Length - from, MostGap + second.Length), StringComparison.Ordinal) is >= 0 and var at
                    && !EndsClause(text, from, at))
                {
                    yield return (new TextSpan(i, at + second.Length), first.Length + second.Length, entry);
                }
            }

            foreach (var (first, second, entry) in bySecond.GetValueOrDefault(key) ?? [])
            {
                var from = Math.Max(0, i - MostGap - first.Length);
                if (Stands(text, i, second) && text.AsSpan(from, i - from).LastIndexOf(first, StringComparison.Ordinal) is >= 0 and var at
                    && !EndsClause(text, from + at + first.Length, i))
                {
                    yield return (new TextSpan(from + at, i + second.Length), first.Length + second.Length, entry);
                }
            }
        }
    }

    private static bool Stands(string text, int at, string half) => string.CompareOrdinal(text, at, half, 0, half.Length) == 0;

    private static bool EndsClause(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny(ClauseEnds);
}

using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Wordings with a gap: 欠…工钱 stands in 欠了我三个月工钱; 文件(…打架) is the 文件 of 文件会不会打架.</summary>
internal sealed class GappedWordings
{
    private const char Gap = '…';

    // The 办 of 怎么办 does nothing: 转到外省怎么办 is about no 外省…办.
    private static readonly WordList AskingHow = WordList.Of("asking", "How");

    // Longer, and the two halves seldom belong together; a clause never ends inside.
    private const int MostGap = 6;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",。;:?!、");

    private readonly Dictionary<int, List<Wording>> byFirst = [];
    private readonly Dictionary<int, List<Wording>> bySecond = [];

    /// <summary>True for a wording that belongs here.</summary>
    public static bool IsGapped(string wording) => wording.Contains(Gap, StringComparison.Ordinal);

    /// <param name="written">Two halves, one of two characters or more, with … between them; a half in brackets, the … with it,
    /// must be there but is not part of what is found.</param>
    /// <param name="entry">The line that it stands in.</param>
    public void Add(string written, VocabularyEntry entry)
    {
        var halves = written.Split(Gap);
        var wording = new Wording(halves[0].Trim('('), halves[1].Trim(')'), TakesFirst: written[0] != '(', TakesSecond: written[^1] != ')', entry);

        // Looked up by the longer half: the rarer it is, the fewer are tried.
        var (index, start) = wording.First.Length >= wording.Second.Length ? (byFirst, wording.First) : (bySecond, wording.Second);
        var key = (start[0] << 16) | start[1];
        if (!index.TryGetValue(key, out var wordings))
        {
            index[key] = wordings = [];
        }

        wordings.Add(wording);
    }

    /// <summary>Where they stand in a text, with how many characters were found, both halves counted: 打架 after 文件 is
    /// surer than 打架 alone.</summary>
    public IEnumerable<(TextSpan Span, int Length, VocabularyEntry Entry)> In(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var key = (text[i] << 16) | text[i + 1];
            foreach (var wording in byFirst.GetValueOrDefault(key) ?? [])
            {
                var from = i + wording.First.Length;
                if (Stands(text, i, wording.First)
                    && text.IndexOf(wording.Second, from, Math.Min(text.Length - from, MostGap + wording.Second.Length),
                        StringComparison.Ordinal) is >= 0 and var at
                    && !EndsClause(text, from, at) && !IsAsking(text, at, wording.Second))
                {
                    yield return wording.At(i, at);
                }
            }

            foreach (var wording in bySecond.GetValueOrDefault(key) ?? [])
            {
                var from = Math.Max(0, i - MostGap - wording.First.Length);
                if (Stands(text, i, wording.Second)
                    && text.AsSpan(from, i - from).LastIndexOf(wording.First, StringComparison.Ordinal) is >= 0 and var at
                    && !EndsClause(text, from + at + wording.First.Length, i))
                {
                    yield return wording.At(from + at, i);
                }
            }
        }
    }

    private static bool Stands(string text, int at, string half) => string.CompareOrdinal(text, at, half, 0, half.Length) == 0;

    private static bool IsAsking(string text, int at, string half) => half.Length == 1 && AskingHow.LengthAtEnd(text.AsSpan(0, at + 1)) > 1;

    private static bool EndsClause(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny(ClauseEnds);

    private sealed record Wording(string First, string Second, bool TakesFirst, bool TakesSecond, VocabularyEntry Entry)
    {
        public (TextSpan Span, int Length, VocabularyEntry Entry) At(int first, int second)
        {
            var start = TakesFirst ? first : second;
            var end = TakesSecond ? second + Second.Length : first + First.Length;
            return (new TextSpan(start, end), First.Length + Second.Length, Entry);
        }
    }
}

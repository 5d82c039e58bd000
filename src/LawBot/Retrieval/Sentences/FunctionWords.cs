using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Retrieval.Sentences;

/// <summary>The closed classes of Chinese, which join and colour other words: what stands between them is what a question is about.</summary>
/// <remarks>The list: <c>Lexicon/function-words.tsv</c>.</remarks>
internal static class FunctionWords
{
    private const string BehindAWord = "places behind a word";
    private const string Prepositions = "prepositions behind a word";
    private const string AllPrepositions = "prepositions";
    private const string Measures = "measure words";
    private const string Modals = "modal and linking verbs";
    private const string Always = "particles that belong to no word";
    private const string None = "words that hold one and are none";
    private const int OneVerbAndWord = 3;
    private static readonly WordList Adjectives = WordList.Of("speech-edges", "behind");
    private static readonly WordList Joining = WordList.Of("speech-edges", "within");
    private static readonly WordList VerbsBefore = WordList.Of("speech-edges", "before");
    private static readonly WordReader Words = new("function-words");
    private static readonly char[] Behind =
        [.. LexiconTable.Rows("function-words").Where(r => r.Class is BehindAWord or Prepositions or Always).SelectMany(r => r.Words).Select(w => w[0])];

    private static readonly HashSet<char> Singles =
        [.. LexiconTable.Rows("function-words").SelectMany(r => r.Words).Where(w => w.Length == 1).Select(w => w[0])];

    private static bool IsAlways(LexiconRow row) => string.Equals(row.Class, Always, StringComparison.Ordinal);

    /// <summary>True for a character that joins to the word before it, and so ends it: 养老院里, 养老院的, 养老院在哪.</summary>
    public static bool IsBehindAWord(char c) => Array.IndexOf(Behind, c) >= 0;

    /// <summary>True for a run that is speech and no name: 年纪大, 跑手续, 爱答不理.</summary>
    /// <param name="run">At least two characters.</param>
    public static bool IsSpeech(string run) =>
        Adjectives.LengthAtEnd(run) > 0 || Joining.StandIn(run.AsSpan(1)) || (run.Length >= OneVerbAndWord && VerbsBefore.LengthAt(run, 0) > 0);

    /// <summary>Puts a space in place of every one, none inside a longer one.</summary>
    /// <param name="folded">Folded text, other words blanked out of it.</param>
    /// <param name="whole">The same text with them.</param>
    /// <param name="isKnown">Tells of a pair of characters whether reports have it: the 就 of 就业 is no function word.</param>
    /// <returns>A text of the same length.</returns>
    public static string Blank(string folded, string whole, Func<string, bool> isKnown)
    {
        var rest = folded.ToCharArray();
        foreach (var (span, row) in Words.Read(folded))
        {
            if (string.Equals(row.Class, None, StringComparison.Ordinal))
            {
                continue;
            }

            // 外卖: what begins a word is no place behind one.
            if (string.Equals(row.Class, BehindAWord, StringComparison.Ordinal) && !(span.Start > 0 && TextFolding.IsHan(whole[span.Start - 1])))
            {
                continue;
            }

            // 驾照, 身份证: what would be left over alone is half of a word that no report has.
            if (span.Length == 1 && row.Class is AllPrepositions or Measures or Modals && (IsLeftAlone(span.Start - 1, -1) || IsLeftAlone(span.Start + 1, 1)))
            {
                continue;
            }

            // 在 begins what stands behind it (在执法里), and that is a pair of its own.
            if (span.Length > 1 || IsAlways(row) || !(Holds(folded, span.Start - 1) || (row.Class is not Prepositions && Holds(folded, span.Start))))
            {
                rest.AsSpan(span.Start, span.Length).Fill(' ');
            }
        }

        return new string(rest);

        // The one character between this word and a mark, a term or another such word.
        bool IsLeftAlone(int at, int step) => IsHanAt(rest, at) && !IsHanAt(rest, at + step) && (IsHanAt(folded, at + step) || !IsHanAt(whole, at + step))
            && !Singles.Contains(rest[at]);

        static bool IsHanAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && TextFolding.IsHan(text[at]);

        bool Holds(string text, int at) => at >= 0 && at + 2 <= text.Length && TextFolding.IsHan(text[at]) && TextFolding.IsHan(text[at + 1])
            && isKnown(text.Substring(at, 2));
    }
}

using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>Something that sentences are looked at for: two neighbouring characters, one character, or a Latin word or number.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Weight">1 for a pair of the question's own.</param>
internal readonly record struct QueryWord(string Text, double Weight);

/// <summary>Cuts a topic into what sentences are ranked by, and widens it by the lexicon: a wording of the lexicon adds, and never vetoes.</summary>
internal static class QueryWords
{
    // One character is a weaker sign than a pair: 复 stands in 恢复 as well as in 复议.
    private const double OneCharacter = 0.5;

    // What reports say for an asked word, against the asked word itself.
    private const double OtherWording = 0.5;
    private const double OfASituation = 1;
    private const int WordingsOfAWord = 4;
    private const int WordingsOfASituation = 16;
    private const int MostWords = 120;

    /// <param name="topic">Folded; may be empty.</param>
    /// <returns>Each word once, the question's own first.</returns>
    public static IReadOnlyList<QueryWord> Of(string topic)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var run in Runs(topic))
        {
            Add(words, run, 1, withCharacters: true);
        }

        foreach (var match in Situations.AndTerms(topic))
        {
            foreach (var run in match.ReportWordings.Take(match.IsSituation ? WordingsOfASituation : WordingsOfAWord).SelectMany(Runs))
            {
                Add(words, run, match.IsSituation ? OfASituation : OtherWording, withCharacters: false);
            }
        }

        return [.. words.Take(MostWords).Select(w => new QueryWord(w.Key, w.Value))];
    }

    /// <summary>The runs of Chinese characters, and the Latin words and numbers, of a folded text.</summary>
    public static IEnumerable<string> Runs(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsLetterOrDigit(folded[i]))
            {
                continue;
            }

            var (start, isRunning) = (i, TermSplitter.IsRunning(folded[i]));
            while (i < folded.Length && char.IsLetterOrDigit(folded[i]) && TermSplitter.IsRunning(folded[i]) == isRunning)
            {
                i++;
            }

            yield return folded[start..i--];
        }
    }

    private static void Add(Dictionary<string, double> words, string run, double weight, bool withCharacters)
    {
        if (!TermSplitter.IsRunning(run[0]))
        {
            words.TryAdd(run, weight);
            return;
        }

        for (var i = 0; i + 2 <= run.Length; i++)
        {
            words.TryAdd(run.Substring(i, 2), weight);
        }

        for (var i = 0; withCharacters && i < run.Length; i++)
        {
            words.TryAdd(run.Substring(i, 1), OneCharacter * weight);
        }
    }
}

using System.Text;
using LawBot.Chinese;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Shows what comes nearest when the reports do not say what was asked: first that they do not, in the user's own words; nothing is
/// asserted.</summary>
internal static class NearestAnswers
{
    private const int Most = 3;
    private const int Longest = 120;
    private const int MostWords = 3;

    /// <param name="question">The question.</param>
    /// <param name="found">At least one sentence.</param>
    /// <param name="gaps">What limits it, one Chinese sentence each.</param>
    public static Answer Of(Question question, Evidence found, IReadOnlyList<string> gaps) =>
        Of(question.Text, MissingOf(question, found), found, [.. gaps, .. question.Readings]);

    /// <param name="asked">The question as asked.</param>
    /// <param name="missing">That the reports do not say it, in one sentence.</param>
    /// <param name="found">At least one sentence.</param>
    /// <param name="warnings">What the reader must know besides.</param>
    public static Answer Of(string asked, string missing, Evidence found, IReadOnlyList<string> warnings)
    {
        var listed = found.Sentences.OrderByDescending(s => s.Score).Take(Most).ToList();
        var text = new StringBuilder(missing).Append(AnswerMessages.Nearest);
        foreach (var (sentence, i) in listed.Select((s, i) => (s, i)))
        {
            text.Append('\n').Append(i + 1).Append(". ").Append(ExtractedAnswerWriter.LabelOf(sentence)).Append(":“")
                .Append(Excerpts.Of(sentence, Longest)).Append("”[").Append(i + 1).Append(']').Append(RecognisedQuotes.MarkOf(sentence));
        }

        return new Answer(
            asked, AnswerKind.Nearest, text.ToString(), AnswerOrigin.Extracted,
            [.. listed.Select((s, i) => new Citation(i + 1, s.ToSource()))], warnings);
    }

    /// <summary>That no report says it: 没有一份报告写到“共享单车”。</summary>
    public static string MissingOf(Question question, Evidence found)
    {
        if (found.Missing.Count == 0)
        {
            return AnswerMessages.NoWording;
        }

        var words = string.Concat(found.Missing.Select(word => AsTyped(question, word)).Distinct(StringComparer.Ordinal).Take(MostWords)
            .Select(word => $"“{word}”"));
        return question.Jurisdictions.Count is > 0 and <= Most ? AnswerMessages.Missing(question.Jurisdictions, words)
            : found.Omitted > found.Sentences.Count && found.Silent.Count + found.Omitted < found.Searched ? AnswerMessages.MissingWhereRead(words)
            : AnswerMessages.MissingEverywhere(words);
    }

    // In the user's own letters: a folded text has the same offsets.
    private static string AsTyped(Question question, string word)
    {
        var text = question.Text.Trim();
        var start = TextFolding.Fold(text).IndexOf(word, StringComparison.Ordinal);
        return start < 0 ? word : text.Substring(start, word.Length);
    }
}

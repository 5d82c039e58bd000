using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Turns;

/// <summary>Finds the report that some quoted words stand in: “建成三级平台”,这话谁家报告里的.</summary>
/// <param name="evidence">The sentences of the reports.</param>
internal sealed class QuotedWords(EvidenceRetriever evidence)
{
    private const int FewestLetters = 6;
    private const double SameWords = 0.8;
    private static readonly (char Open, char Close)[] Marks =
        [.. WordList.InOrder("characters", "quoting").Select(w => (Open: w[0], Close: w[0])).Chunk(2).Select(p => (p[0].Open, p[^1].Close))];

    /// <summary>Where words stand in quotation marks, whose rest asks where they come from.</summary>
    /// <param name="folded">The folded message.</param>
    /// <returns>Null where none are quoted, where they are too short to be looked for, or where the rest asks for something else.</returns>
    public static TextSpan? In(string folded)
    {
        foreach (var (open, close) in Marks)
        {
            var start = folded.IndexOf(open, StringComparison.Ordinal) + 1;
            var end = start > 0 ? folded.LastIndexOf(close) : -1;
            if (end - start < FewestLetters || folded[start..end].Count(TextFolding.IsHan) < FewestLetters)
            {
                continue;
            }

            var rest = folded[..(start - 1)] + " " + folded[(end + 1)..];
            var spans = Annotator.Read(rest, []);
            var asksWhere = MessageWords.ActsIn(rest).Any(a => a.Row.Class is "source")
                || spans.Any(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.Which) } or { Kind: SpanKind.Reference, Value: "source" });
            return asksWhere && !spans.Any(s => s.Kind is SpanKind.Matter) ? new TextSpan(start, end) : null;
        }

        return null;
    }

    /// <summary>Looks for them.</summary>
    /// <param name="asked">The message as typed.</param>
    /// <param name="words">The quoted words.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The sentences that have them; where none has, that no report does and what comes nearest.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    public async Task<Answer> FindAsync(string asked, string words, Library library, CancellationToken cancellation)
    {
        var question = new Question(words, words, QuestionTask.Experience, TextFolding.Fold(words));
        var found = await evidence.RetrieveAsync(question, library, EvidenceBreadth.All, cancellation);
        var pairs = MessageWords.Pairs(words);
        var holding = found.Sentences.Concat(found.Further)
            .Where(s => MessageWords.Pairs(s.Text) is var own && pairs.Count(own.Contains) >= SameWords * pairs.Count).ToList();
        if (holding.Count == 0)
        {
            return found.Sentences.Count == 0 ? ChatMessages.Answer(asked, ItemMessages.NobodySays)
                : NearestAnswers.Of(asked, ItemMessages.NobodySays, found, []);
        }

        var citations = holding.Select((s, i) => new Citation(i + 1, s.ToSource())).ToList();
        var lines = citations.SelectMany(c => new[] { ItemMessages.Quoted(c.Source, c.Number), ItemMessages.Where(c.Source, c.Number) });
        return new Answer(asked, AnswerKind.Experience, string.Join('\n', lines.Prepend(ItemMessages.SaidBy)), AnswerOrigin.Extracted, citations, []);
    }
}

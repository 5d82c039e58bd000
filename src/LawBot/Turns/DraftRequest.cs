using LawBot.Answers.Drafts;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>A request for a text, taken apart: 照着写一段,我们抽查30批次,200字以内.</summary>
/// <param name="NamesMatter">True when the clause that asks for the text names what it is to be about.</param>
/// <param name="Wishes">Its other clauses, facts and wishes, each behind a comma; empty when there are none.</param>
internal sealed record DraftRequest(bool NamesMatter, string Wishes)
{
    /// <summary>What a text is to be about that is written from an answer: in the question's own words where drafts know them, else by the field's
    /// name.</summary>
    public static string MatterOf(ConversationSubject subject)
    {
        var words = subject.Content.Length > 0 ? subject.Content : subject.Part;
        return DraftMatter.MeantBy(words, 1).Count > 0 ? words
            : Annotator.Read(words, []).Where(s => s.Kind == SpanKind.Matter).Select(s => s.Value).FirstOrDefault(m => DraftMatter.MeantBy(m, 1).Count > 0)
                ?? words;
    }

    /// <summary>What a text is to be about that is written from the answers of a conversation.</summary>
    /// <remarks>Where the last question names no matter that drafts know (别的县的顾问怎么用), an earlier one that shares its words may.</remarks>
    public static string MatterOf(ConversationState state)
    {
        var last = MatterOf(state.Subject);
        return DraftMatter.MeantBy(last, 1).Count > 0 ? last
            : state.Past.Reverse().Select(p => p.Subject).Where(s => SharesWords(last, s.Content + s.Verbatim)).Select(MatterOf)
                .FirstOrDefault(m => DraftMatter.MeantBy(m, 1).Count > 0) ?? last;
    }

    private static bool SharesWords(string words, string other) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 1)).Any(i => other.Contains(words.AsSpan(i, 2), StringComparison.Ordinal));

    /// <param name="message">The message.</param>
    public static DraftRequest Of(TurnReading message)
    {
        var words = message.Bare;
        var acts = message.ActsOf("draft-these").Concat(message.ActsOf("from-these")).ToList();
        var pointing = acts.Concat(message.Alone.Spans.Where(s => s.Kind == SpanKind.Reference && s.Value.StartsWith("item", StringComparison.Ordinal))
            .Select(s => s.Span)).ToList();
        var requests = acts.Concat(message.Alone.Spans.Where(s => s is { Kind: SpanKind.Request, Value: "draft" }).Select(s => s.Span)).ToList();
        var (names, wishes) = (message.Part.Length > 0, new List<string>());
        foreach (var clause in DraftClauses.In(words))
        {
            if (!requests.Exists(clause.Contains))
            {
                wishes.Add("," + clause.In(words).Trim());
                continue;
            }

            names |= !pointing.Exists(clause.Contains) && message.ContentIn(clause).Length > 0; // 照着写 is about what was answered.
        }

        // Numbers tell what they are of, unless they go along with an answer that is pointed at and name nothing else.
        var facts = string.Concat(wishes);
        return new DraftRequest(
            names || DraftMatter.MeantBy(facts, 1).Count > 0 || (pointing.Count == 0 && DraftFacts.Counts(facts)), facts);
    }
}

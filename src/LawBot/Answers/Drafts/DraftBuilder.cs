using System.Text;

namespace LawBot.Answers.Drafts;

/// <summary>A draft as it grows: sentences in order with their origins, in paragraphs.</summary>
internal sealed class DraftBuilder(DraftExemplars exemplars)
{
    // What a sentence loses to the copying rule must leave a sentence.
    private const int ShortestSentence = 14;

    private readonly List<DraftSentence> ledger = [];
    private readonly StringBuilder text = new();

    /// <summary>The text so far.</summary>
    internal string Text => text.ToString();

    /// <summary>The sentences so far.</summary>
    internal IReadOnlyList<DraftSentence> Ledger => ledger;

    /// <summary>Adds a sentence; one that copies a report loses the clause that does, or is left out.</summary>
    internal void Add(string sentence, DraftOrigin origin, int exemplar = -1)
    {
        var kept = origin == DraftOrigin.OwnFacts ? sentence : WithoutCopies(sentence);
        if (kept.Length > 0)
        {
            ledger.Add(new(kept, origin, exemplar >= 0 ? [exemplars.Sources()[exemplar]] : []));
            text.Append(kept);
        }
    }

    /// <summary>Begins a new paragraph when something stands before it.</summary>
    internal void BeginParagraph()
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private string WithoutCopies(string sentence)
    {
        if (!exemplars.Copies(sentence))
        {
            return sentence;
        }

        var clauses = sentence.TrimEnd('。', '；').Split('，').ToList();
        for (var i = clauses.Count - 1; i >= 1; i--)
        {
            var rest = string.Join('，', clauses.Where((_, n) => n != i)) + sentence[^1];
            if (!exemplars.Copies(rest) && rest.Length >= ShortestSentence)
            {
                return rest;
            }
        }

        return "";
    }
}

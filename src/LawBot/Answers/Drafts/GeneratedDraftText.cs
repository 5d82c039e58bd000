using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;

namespace LawBot.Answers.Drafts;

/// <summary>
/// A model's draft as it is judged: sentences that stand, those that fell and why; headings go with their sentences, and every number of the
/// user's own that the model left out is put back in the words of the template draft.
/// </summary>
internal sealed class GeneratedDraftText(DraftCheck check, DraftExemplars exemplars, Draft pattern, string own)
{
    private readonly List<(StreamedSentence Sentence, IReadOnlyList<string> Reasons)> slots = [];
    private readonly List<SentenceCheck> checks = [];

    /// <summary>What the checks said so far.</summary>
    internal IReadOnlyList<SentenceCheck> Checks => checks;

    /// <summary>The sentences that fell and were not mended.</summary>
    internal IReadOnlyList<(int Slot, string Text, IReadOnlyList<string> Reasons)> Fallen =>
        [.. slots.Select((s, i) => (i, s.Sentence.Text, s.Reasons)).Where(s => s.Reasons.Count > 0)];

    /// <summary>How many sentences stand.</summary>
    internal int Standing => slots.Count(s => s.Reasons.Count == 0 && !s.Sentence.IsHeading);

    /// <summary>Checks a sentence and keeps it at its place.</summary>
    internal void Add(StreamedSentence sentence) => slots.Add((sentence, Judge(sentence.Text, 1)));

    /// <summary>Puts a rewriting in place of the sentence that fell, when it stands.</summary>
    internal void Mend(int slot, string text)
    {
        if (Judge(text, 2).Count == 0)
        {
            slots[slot] = (slots[slot].Sentence with { Text = text }, []);
        }
    }

    /// <summary>The draft: text, ledger, placeholders, and what the reader must know.</summary>
    internal Draft Compose(bool wasCut)
    {
        var draft = new DraftBuilder(exemplars);
        for (var i = 0; i < slots.Count; i++)
        {
            var (sentence, reasons) = slots[i];
            if (reasons.Count > 0 || (sentence.IsHeading && !HasBody(i)))
            {
                continue;
            }

            if (sentence.BeginsLine || sentence.IsHeading || (i > 0 && slots[i - 1].Sentence.IsHeading))
            {
                draft.BeginParagraph();
            }

            var (origin, exemplar) = sentence.IsHeading ? (DraftOrigin.SetPhrase, -1) : OriginOf(sentence.Text);
            draft.Add(sentence.Text, origin, exemplar);
        }

        var back = PutBack(draft);
        var placeholders = DraftText.PlaceholdersIn(draft.Text);
        List<string> warnings = placeholders.Count > 0 ? [DraftMessages.Open(placeholders.Count)] : [];
        if (Fallen.Count > 0)
        {
            warnings.Add(DraftMessages.Fallen(Fallen.Count));
        }

        if (back > 0)
        {
            warnings.Add(DraftMessages.PutBack(back));
        }

        if (wasCut)
        {
            warnings.Add(DraftMessages.WasCut);
        }

        return pattern with
        {
            Text = draft.Text.TrimEnd('\n'), Placeholders = placeholders, Ledger = draft.Ledger, Grounding = AnswerOrigin.Generated, Warnings = warnings,
        };
    }

    private IReadOnlyList<string> Judge(string text, int attempt)
    {
        var reasons = check.Check(text);
        checks.Add(new(text, attempt, reasons));
        return reasons;
    }

    private bool HasBody(int heading) => slots.Skip(heading + 1).TakeWhile(s => !s.Sentence.IsHeading).Any(s => s.Reasons.Count == 0);

    // The clauses of the template draft that hold a number of the user's which the model's text lacks.
    private int PutBack(DraftBuilder draft)
    {
        var written = DraftCheck.QuantitiesIn(DraftText.WithoutPlaceholders(draft.Text));
        var missing = DraftCheck.QuantitiesIn(own).Where(q => !written.Exists(w => IsSame(w, q))).ToList();
        var back = 0;
        foreach (var sentence in pattern.Ledger.Where(s => s.Origin == DraftOrigin.OwnFacts))
        {
            var clauses = sentence.Text.TrimEnd('。', '；').Split('，', '；')
                .Where(c => DraftCheck.QuantitiesIn(c).Exists(q => missing.Exists(m => IsSame(q, m)))).ToList();
            if (clauses.Count > 0)
            {
                back += missing.RemoveAll(m => clauses.Exists(c => DraftCheck.QuantitiesIn(c).Exists(q => IsSame(q, m))));
                draft.Add(string.Join('，', clauses) + "。", DraftOrigin.OwnFacts);
            }
        }

        return back;
    }

    private static bool IsSame(QuantityInContext a, QuantityInContext b) => a.Number.Value == b.Number.Value && a.Number.Unit == b.Number.Unit;

    // Own facts only where verb, thing and number are the user's; the check has seen to that for each number.
    private (DraftOrigin Origin, int Exemplar) OriginOf(string sentence)
    {
        if (DraftCheck.QuantitiesIn(DraftText.WithoutPlaceholders(sentence)).Count > 0 || (own.Length > 0 && DraftWords.Share(sentence, own) >= 0.6))
        {
            return (DraftOrigin.OwnFacts, -1);
        }

        var (best, share) = exemplars.Sentences.Select((s, i) => (i, DraftWords.Share(sentence, s.Text))).DefaultIfEmpty((-1, 0)).MaxBy(s => s.Item2);
        return share >= 0.5 ? (DraftOrigin.BorrowedWording, best) : (DraftOrigin.SetPhrase, -1);
    }
}

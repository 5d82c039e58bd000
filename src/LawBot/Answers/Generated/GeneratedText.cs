using System.Text;
using LawBot.Answers.Grounding;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Generated;

/// <summary>An answer as it grows: which sentences stand, which fell and why, and the numbers their sources were given.</summary>
internal sealed class GeneratedText(Evidence evidence, GroundingCheck check)
{
    private readonly List<Slot> slots = [];
    private readonly List<SentenceCheck> checks = [];
    private readonly List<int> numbered = [];

    /// <summary>What the checks said so far.</summary>
    internal IReadOnlyList<SentenceCheck> Checks => checks;

    /// <summary>The sentences that fell and were not mended, with the reasons.</summary>
    internal IReadOnlyList<(int Slot, string Text, IReadOnlyList<string> Reasons)> Fallen =>
        [.. slots.Select((s, i) => (i, s.Text, s.Reasons)).Where(s => s.Reasons.Count > 0)];

    /// <summary>How many sentences stand that cite something.</summary>
    internal int Standing => slots.Count(s => s.Reasons.Count == 0 && s.Cited.Count > 0);

    /// <summary>Checks a sentence and keeps it at its place.</summary>
    /// <returns>True when it stands.</returns>
    internal bool Add(StreamedSentence sentence)
    {
        slots.Add(Judge(sentence.BeginsLine, sentence.Text, 1));
        return slots[^1].Reasons.Count == 0;
    }

    /// <summary>Checks a rewriting and puts it in place of the sentence that fell, when it stands.</summary>
    internal void Mend(int slot, string text)
    {
        var mended = Judge(slots[slot].BeginsLine, text, 2);
        if (mended.Reasons.Count == 0)
        {
            slots[slot] = mended;
        }
    }

    /// <summary>Begins anew: what came so far was a model thinking aloud.</summary>
    internal void Clear()
    {
        slots.Clear();
        checks.Clear();
        numbered.Clear();
    }

    /// <summary>The text of all that stands, marks as final numbers.</summary>
    internal string Render()
    {
        var text = new StringBuilder();
        foreach (var slot in slots.Where(s => s.Reasons.Count == 0))
        {
            if (slot.BeginsLine && text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(GroundingMarks.Renumber(slot.Text, n => numbered.IndexOf(n) + 1));
        }

        return text.ToString();
    }

    /// <summary>The sources by final number, quotations cut by code.</summary>
    internal IReadOnlyList<Citation> Citations()
    {
        var byNumber = evidence.Sentences.ToDictionary(s => s.Number);
        return [.. numbered.Select((n, i) => new Citation(i + 1, SourceOf(byNumber[n])))];
    }

    /// <summary>The place of an evidence sentence as an answer names it.</summary>
    internal static Source SourceOf(EvidenceSentence s) => s.ToSource();

    private Slot Judge(bool beginsLine, string text, int attempt)
    {
        var verdict = check.Check(text);
        checks.Add(new(text, attempt, verdict.Reasons));
        if (verdict.IsGrounded)
        {
            numbered.AddRange(verdict.Cited.Except(numbered));
        }

        return new(beginsLine, text, verdict.Cited, verdict.Reasons);
    }

    private sealed record Slot(bool BeginsLine, string Text, IReadOnlyList<int> Cited, IReadOnlyList<string> Reasons);
}

using LawBot.Chinese;

namespace LawBot.Retrieval;

/// <summary>What was done without how much: each sentence cut to the clauses that state no number (只要做法,不要数字).</summary>
public static class WithoutNumbers
{
    // What is shorter tells nothing of how it was done.
    private const int Shortest = 10;

    /// <returns>The evidence with its sentences cut, still as printed; those that state numbers only are left out.</returns>
    public static Evidence Of(Evidence evidence) => evidence with
    {
        Sentences = [.. evidence.Sentences.Select(Cut).OfType<EvidenceSentence>().Select((s, i) => s with { Number = i + 1 })], LeavesOutNumbers = true,
    };

    // The neighbouring clauses without a number that weigh most.
    private static EvidenceSentence? Cut(EvidenceSentence sentence)
    {
        var (best, most) = (default(List<(TextSpan Span, double Weight)>), double.NegativeInfinity);
        var run = new List<(TextSpan Span, double Weight)>();
        foreach (var clause in sentence.Clauses.Append((new TextSpan(sentence.Text.Length, sentence.Text.Length), 0)))
        {
            if (clause.Item1.Length > 0 && !HasNumber(sentence, clause.Item1))
            {
                run.Add(clause);
                continue;
            }

            if (run.Count > 0 && run[^1].Span.End - run[0].Span.Start >= Shortest && run.Sum(c => c.Weight) is var weight && weight > most)
            {
                (best, most) = (run, weight);
            }

            run = [];
        }

        return best is null ? null : Narrowed(sentence, best);
    }

    private static EvidenceSentence Narrowed(EvidenceSentence sentence, List<(TextSpan Span, double Weight)> kept)
    {
        var span = new TextSpan(kept[0].Span.Start, kept[^1].Span.End);
        return sentence with
        {
            Span = new TextSpan(sentence.Span.Start + span.Start, sentence.Span.Start + span.End), Text = span.In(sentence.Text), IsOnlyNumbers = false,
            Figures = [],
            Clauses = [.. kept.Select(c => (new TextSpan(c.Span.Start - span.Start, c.Span.End - span.Start), c.Weight))],
        };
    }

    private static bool HasNumber(EvidenceSentence sentence, TextSpan clause) =>
        clause.In(sentence.Text).Any(char.IsDigit)
        || sentence.Figures.Any(f => f.Number.Overlaps(new TextSpan(sentence.Span.Start + clause.Start, sentence.Span.Start + clause.End)));
}

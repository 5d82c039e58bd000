using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Prompts;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Generated;

/// <summary>Evidence as a model is shown it: numbered lines, the best that fit the budget, and nothing that talks to the model.</summary>
internal static class GeneratedEvidence
{
    private const string MarkLetters = "SFCsfc";

    /// <summary>Keeps the best sentences whose lines fit, in their own order and with their own numbers.</summary>
    /// <param name="evidence">All there is.</param>
    /// <param name="tokens">The budget; at least one sentence is kept whatever it takes.</param>
    internal static Evidence Fit(Evidence evidence, int tokens)
    {
        var kept = new HashSet<int>();
        var left = tokens;
        var further = evidence.Further.Select(s => s.Number).ToHashSet();
        foreach (var sentence in evidence.Sentences.Where(s => !IsOrder(s.Text)).OrderBy(s => further.Contains(s.Number)).ThenByDescending(s => s.Score))
        {
            var cost = TokenBudget.Estimate(LineOf(sentence)) + 4;
            if (cost <= left || kept.Count == 0)
            {
                kept.Add(sentence.Number);
                left -= cost;
            }
        }

        return evidence with { Sentences = [.. evidence.Sentences.Where(s => kept.Contains(s.Number))] };
    }

    /// <summary>The lines: mark, whose, when, where, which part, what it says, which of its numbers are doubtful.</summary>
    internal static IReadOnlyList<string> Lines(Evidence evidence) => [.. evidence.Sentences.Select(LineOf)];

    /// <summary>One line of it.</summary>
    internal static string LineOf(EvidenceSentence sentence)
    {
        var year = Naming.YearOf(sentence.Year, GeneratedMessages.NoYear);
        var (part, doubtful) = (GeneratedMessages.PartOf(sentence.Part), GeneratedMessages.Doubtful(sentence.DoubtfulNumbers));
        return $"[S{sentence.Number}] {sentence.Jurisdiction} {year} {part}{PathOf(sentence.Section)}：{OneLine(sentence.Text)}{doubtful}";
    }

    /// <summary>The headings above, outermost first, in brackets; empty where there is none.</summary>
    internal static string PathOf(IReadOnlyList<string> section) => section.Count == 0 ? "" : $"（{string.Join(" > ", section.Select(OneLine))}）";

    /// <summary>True for words that talk to a model and not to a reader of reports.</summary>
    internal static bool IsOrder(string text) => MachineWords.Address(text);

    /// <summary>A report's words on one line; they must not look like a mark, a new line of evidence, or a tag of the prompt.</summary>
    internal static string OneLine(string text)
    {
        var line = Blanks.Single(text).Replace('<', '〈').Replace('>', '〉').ToCharArray();
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var next = line[i + 1] == ' ' && i + 2 < line.Length ? line[i + 2] : line[i + 1];
            line[i] = line[i] == '[' && MarkLetters.Contains(next, StringComparison.Ordinal) ? '（' : line[i];
        }

        return new string(line);
    }
}

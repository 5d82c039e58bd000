using System.Text.RegularExpressions;
using LawBot.Prompts;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Generated;

/// <summary>Evidence as a model is shown it: numbered lines, the best that fit the budget, and nothing that talks to the model.</summary>
internal static partial class GeneratedEvidence
{
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
        var year = Naming.YearOf(sentence.Year, "年份不明");
        var doubtful = sentence.DoubtfulNumbers.Count == 0 ? "" : $"（扫描件,数字存疑,不要写:{string.Join('、', sentence.DoubtfulNumbers)}）";
        return $"[S{sentence.Number}] {sentence.Jurisdiction} {year} {PartOf(sentence.Part)}{PathOf(sentence.Section)}：{OneLine(sentence.Text)}{doubtful}";
    }

    /// <summary>The headings above, outermost first, in brackets; empty where there is none.</summary>
    internal static string PathOf(IReadOnlyList<string> section) => section.Count == 0 ? "" : $"（{string.Join(" > ", section.Select(OneLine))}）";

    /// <summary>True for words that talk to a model and not to a reader of reports.</summary>
    internal static bool IsOrder(string text) => Order().IsMatch(text);

    /// <summary>A report's words on one line; they must not look like a mark, a new line of evidence, or a tag of the prompt.</summary>
    internal static string OneLine(string text) => Mark().Replace(LineEnds().Replace(text, " "), "（").Replace('<', '〈').Replace('>', '〉').Trim();

    private static string PartOf(ReportPart part) => part switch { ReportPart.Problems => "问题", ReportPart.Plans => "计划", _ => "已做" };

    [GeneratedRegex(@"\[(?=\s*[SFC])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineEnds();

    // No report of a government tells its reader to ignore instructions; who writes so means the model.
    [GeneratedRegex("(?:忽略|无视|忘记|忽視|不要理会|不再遵守).{0,10}(?:以上|之前|前面|上述|此前|所有|全部|一切).{0,10}(?:指示|指令|要求|提示|规则|規則|设定|内容|命令)|系统提示词?|你现在(?:是|扮演)"
        + "|(?:ignore|disregard|forget).{0,30}(?:instructions?|prompts?|rules?)|system prompt", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Order();
}

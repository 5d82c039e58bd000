using System.Text;
using LawBot.Answers.Grounding;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Generated;

/// <summary>
/// An answer as it grows: which sentences stand, which fell and why, and the numbers their sources were given. Code prints the headings (place and
/// year), groups the sentences under them, numbers lists anew and puts what it computed on lines of its own.
/// </summary>
internal sealed class GeneratedText(Evidence evidence, GroundingCheck check)
{
    /// <summary>So often a sentence may come again before the model is taken to run in circles.</summary>
    private const int MostRepeats = 3;

    /// <summary>Of a place whose sentences fell, so many quotations stand for them.</summary>
    private const int MostQuotations = 2;

    private readonly List<Slot> slots = [];
    private readonly List<SentenceCheck> checks = [];
    private readonly Dictionary<int, EvidenceSentence> sentences = evidence.Sentences.ToDictionary(s => s.Number);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private readonly HashSet<string> silent = new(StringComparer.Ordinal);
    private readonly HashSet<int> further = [.. evidence.Further.Select(s => s.Number)];
    private int repeats;
    private bool saysNothing;

    /// <summary>What the checks said so far.</summary>
    internal IReadOnlyList<SentenceCheck> Checks => checks;

    /// <summary>The sentences that fell and were not mended, with the reasons.</summary>
    internal IReadOnlyList<(int Slot, string Text, IReadOnlyList<string> Reasons)> Fallen =>
        [.. slots.Select((s, i) => (i, s.Text, s.Reasons)).Where(s => s.Reasons.Count > 0)];

    /// <summary>How many sentences stand that cite something.</summary>
    internal int Standing => slots.Count(s => s.Reasons.Count == 0 && s.Cited.Count > 0);

    /// <summary>True when the model says the same over and over.</summary>
    internal bool IsLooping => repeats >= MostRepeats;

    /// <summary>True when the model says by the agreed line, and by nothing else, that no report speaks of what was asked.</summary>
    internal bool IsSilent => saysNothing && Standing == 0;

    /// <summary>The reports of which the model says so, as messages name them; none that it cites all the same.</summary>
    internal IReadOnlyList<string> SilentNames => [.. silent.Except(slots.Where(s => s.Reasons.Count == 0).SelectMany(ReportsOf), StringComparer.Ordinal)
        .Select(id => evidence.Sentences.First(s => s.ReportId == id)).Select(s => Naming.Of(s.Jurisdiction, s.Year))];

    /// <summary>True when the model ran out of room.</summary>
    internal bool WasCut { get; set; }

    /// <summary>The sentences that stand and cite something, with their slots.</summary>
    internal IReadOnlyList<(int Slot, string Text)> Stands =>
        [.. slots.Select((s, i) => (i, s.Text, s.Reasons, s.Cited)).Where(s => s.Reasons.Count == 0 && s.Cited.Count > 0).Select(s => (s.i, s.Text))];

    /// <summary>Checks a sentence and keeps it at its place; one that was said already is left out.</summary>
    /// <returns>True when it stands.</returns>
    internal bool Add(StreamedSentence sentence)
    {
        if (sentence.IsHeading)
        {
            return false;
        }

        if (!said.Add(GroundingText.Letters(GroundingMarks.Without(sentence.Text))))
        {
            repeats++;
            return false;
        }

        slots.Add(Judge(sentence.BeginsLine, sentence.Text, 1));
        return slots[^1].Reasons.Count == 0;
    }

    /// <summary>Takes the agreed line by which the model says who does not speak of what was asked: 没有谈到:青禾县、白河县, or 没有谈到:全部.</summary>
    /// <returns>False when it is another sentence.</returns>
    internal bool TakeSilence(string text)
    {
        var line = text.Trim().TrimStart('-', '•', '·').TrimStart();
        if (!line.StartsWith(GeneratedMessages.SilenceMark, StringComparison.Ordinal)
            || line[GeneratedMessages.SilenceMark.Length..].TrimStart() is not [':' or '：', .. var names] || string.IsNullOrWhiteSpace(names))
        {
            return false;
        }

        names = names.TrimStart();
        saysNothing |= names.StartsWith(GeneratedMessages.Everybody, StringComparison.Ordinal);
        silent.UnionWith(evidence.Sentences.Where(s => names.Contains(s.Jurisdiction, StringComparison.Ordinal)
            && (s.Year is not { } year || !names.Any(char.IsAsciiDigit) || names.Contains(Naming.Of(s.Jurisdiction, year), StringComparison.Ordinal)))
                .Select(s => s.ReportId));
        return true;
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

    /// <summary>Takes a sentence away that stood.</summary>
    internal void Withdraw(int slot, string reason)
    {
        checks.Add(new(slots[slot].Text, 2, [reason]));
        slots[slot] = slots[slot] with { Reasons = [reason] };
    }

    /// <summary>Begins anew: what came so far was a model thinking aloud.</summary>
    internal void Clear()
    {
        slots.Clear();
        silent.Clear();
        saysNothing = false;
        checks.Clear();
        said.Clear();
        repeats = 0;
    }

    /// <summary>The text of all that stands, marks as final numbers.</summary>
    internal string Render() => Compose(withQuotations: false).Text;

    /// <summary>The whole answer: what stands, by place, and for each place of the evidence whose sentences fell or never came its quotation.</summary>
    /// <returns>Text, sources by final number, and how many sentences of the model stand in it.</returns>
    internal (string Text, IReadOnlyList<Citation> Citations) Compose(bool withQuotations)
    {
        var lines = new List<string>();
        var numbered = new List<int>();
        var standing = slots.Where(s => s.Reasons.Count == 0 && s.Cited.Count > 0).ToList();
        var ofOne = standing.Where(s => ReportsOf(s).Count == 1).GroupBy(s => ReportsOf(s)[0], StringComparer.Ordinal).ToList();
        var ofSeveral = standing.Where(s => ReportsOf(s).Count > 1).ToList();
        var order = ofOne.Select(g => g.Key).ToList();
        var quoted = evidence.Sentences.Where(s => !further.Contains(s.Number) && !silent.Contains(s.ReportId)).Select(s => s.ReportId);
        order.AddRange(withQuotations ? quoted.Distinct(StringComparer.Ordinal).Except(order, StringComparer.Ordinal) : []);
        var hasHeadings = order.Count + (ofSeveral.Count > 0 ? 1 : 0) > 1;
        foreach (var report in order)
        {
            var block = ofOne.Find(g => g.Key == report)?.ToList() ?? [];
            if (block.Count == 0 && ofSeveral.Exists(s => ReportsOf(s).Contains(report, StringComparer.Ordinal)))
            {
                continue;
            }

            if (hasHeadings)
            {
                lines.Add(NameOf(evidence.Sentences.First(s => s.ReportId == report)));
            }

            lines.AddRange(block.Count > 0 ? Paragraphs(block, numbered) : Quotations(report, numbered));
        }

        if (ofSeveral.Count > 0)
        {
            if (hasHeadings && order.Count > 0)
            {
                lines.Add(GeneratedMessages.Together);
            }

            lines.AddRange(Paragraphs(ofSeveral, numbered));
        }

        return (string.Join('\n', lines), [.. numbered.Select((n, i) => new Citation(i + 1, SourceOf(sentences[n])))]);
    }

    /// <summary>The place of an evidence sentence as an answer names it.</summary>
    internal static Reports.Source SourceOf(EvidenceSentence s) => s.ToSource();

    private IReadOnlyList<string> ReportsOf(Slot slot) => [.. slot.Cited.Select(n => sentences[n].ReportId).Distinct(StringComparer.Ordinal)];

    // Sentences of one line stay on one line; list numbers count what is shown.
    private static IEnumerable<string> Paragraphs(List<Slot> block, List<int> numbered)
    {
        var line = new StringBuilder();
        var computed = new List<string>();
        var order = 0;
        foreach (var slot in block)
        {
            if (slot.BeginsLine && line.Length > 0)
            {
                yield return line.ToString();
                line.Clear();
            }

            foreach (var n in slot.Cited.Where(n => !numbered.Contains(n)))
            {
                numbered.Add(n);
            }

            var text = GroundingMarks.Renumber(slot.Text, n => numbered.IndexOf(n) + 1);
            line.Append(NumberedLine.Of(text) is { Number: > 0, Mark.Length: > 0, Text: [not (>= '0' and <= '9'), ..] } item
                ? $"{++order}{item.Mark}{item.Text}" : text);
            var marks = string.Concat(slot.Cited.Select(n => $"[{numbered.IndexOf(n) + 1}]"));
            computed.AddRange(slot.Computed.Select(c => GeneratedMessages.Computed(c, marks)));
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }

        foreach (var one in computed.Distinct(StringComparer.Ordinal))
        {
            yield return one;
        }
    }

    // What the model cited in vain for the place, else the best there is.
    private IEnumerable<string> Quotations(string report, List<int> numbered)
    {
        var cited = slots.Where(s => s.Reasons.Count > 0).SelectMany(s => s.Cited).Where(n => sentences.TryGetValue(n, out var s) && s.ReportId == report)
            .ToHashSet();
        var best = evidence.Sentences.Where(s => s.ReportId == report).OrderByDescending(s => cited.Contains(s.Number)).ThenByDescending(s => s.Score)
            .Take(cited.Count > 0 ? MostQuotations : 1).OrderBy(s => s.Span.Start).ToList();
        foreach (var sentence in best)
        {
            numbered.Add(sentence.Number);
            yield return GeneratedMessages.Quotation(sentence, numbered.Count);
        }
    }

    private static string NameOf(EvidenceSentence sentence) =>
        sentence.Year is { } year ? $"{sentence.Jurisdiction}（{year}年）" : sentence.Jurisdiction;

    private Slot Judge(bool beginsLine, string text, int attempt)
    {
        var verdict = check.Check(text);
        checks.Add(new(text, attempt, verdict.Reasons));
        return new(beginsLine, text, verdict.Cited, verdict.Reasons, verdict.Computed);
    }

    private sealed record Slot(bool BeginsLine, string Text, IReadOnlyList<int> Cited, IReadOnlyList<string> Reasons, IReadOnlyList<string> Computed);
}

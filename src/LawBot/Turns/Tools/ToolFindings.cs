using System.Globalization;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>What the tools found so far, under the numbers by which it is spoken of: F1 a figure, S1 a sentence, C1 a calculation. A thing found twice
/// keeps its number.</summary>
public sealed class ToolFindings
{
    private readonly Lock gate = new();
    private readonly List<FoundRow> figures = [];
    private readonly List<EvidenceSentence> sentences = [];
    private readonly List<(IReadOnlyList<FoundRow> Rows, string Operation)> computed = [];

    /// <summary>The sentences, each under its own number.</summary>
    public IReadOnlyList<EvidenceSentence> Sentences
    {
        get
        {
            lock (gate)
            {
                return [.. sentences];
            }
        }
    }

    /// <summary>Keeps a figure.</summary>
    /// <returns>Its id.</returns>
    public string Keep(FoundRow figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        lock (gate)
        {
            var at = figures.FindIndex(f => f.Figure.Number == figure.Figure.Number && string.Equals(f.Report.Id, figure.Report.Id, StringComparison.Ordinal));
            if (at < 0)
            {
                at = figures.Count;
                figures.Add(figure);
            }

            return $"F{at + 1}";
        }
    }

    /// <summary>Keeps a sentence.</summary>
    /// <returns>The sentence under its number here.</returns>
    public EvidenceSentence Keep(EvidenceSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        lock (gate)
        {
            var known = sentences.Find(s => s.Span == sentence.Span && string.Equals(s.ReportId, sentence.ReportId, StringComparison.Ordinal));
            if (known is null)
            {
                sentences.Add(known = sentence with { Number = sentences.Count + 1 });
            }

            return known;
        }
    }

    /// <summary>Keeps a calculation.</summary>
    /// <returns>Its id.</returns>
    public string Keep(IReadOnlyList<FoundRow> rows, string operation)
    {
        lock (gate)
        {
            computed.Add((rows, operation));
            return $"C{computed.Count}";
        }
    }

    /// <summary>The figures of some ids, in their order, each once; those of a calculation are its operands. Unknown ids give nothing.</summary>
    /// <param name="ids">F1, C1; brackets and white space do not matter.</param>
    /// <returns>The figures, and the operation of the calculation; empty when none is named.</returns>
    public (IReadOnlyList<FoundRow> Figures, string Operation) FiguresOf(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var (found, operation) = (new List<FoundRow>(), "");
        lock (gate)
        {
            foreach (var (kind, at) in ids.Select(Read))
            {
                if (kind == 'F' && at < figures.Count)
                {
                    found.Add(figures[at]);
                }
                else if (kind == 'C' && at < computed.Count)
                {
                    found.AddRange(computed[at].Rows);
                    operation = computed[at].Operation;
                }
            }
        }

        return ([.. found.Distinct()], operation);
    }

    /// <summary>The numbers of the sentences of some ids, each once. Unknown ids give nothing.</summary>
    public IReadOnlyList<int> SentencesOf(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        lock (gate)
        {
            return [.. ids.Select(Read).Where(i => i.Kind == 'S' && i.At < sentences.Count).Select(i => i.At + 1).Distinct()];
        }
    }

    private static (char Kind, int At) Read(string id)
    {
        var bare = id.Trim(' ', '[', ']', '【', '】').ToUpperInvariant();
        return bare.Length > 1 && int.TryParse(bare.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (bare[0], number - 1) : ('?', 0);
    }
}

using System.Globalization;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>What the tools found so far, under the numbers by which it is spoken of: F1 a figure, S1 a sentence, C1 a calculation. A thing found twice
/// keeps its number, until so much else was found that it is forgotten: a session may last for days. Numbers are never given anew.</summary>
/// <param name="mostKept">How many figures, sentences and calculations are kept of each.</param>
public sealed class ToolFindings(int mostKept = ToolFindings.MostKept)
{
    /// <summary>How many of each kind are kept unless told otherwise.</summary>
    public const int MostKept = 5000;

    private readonly Lock gate = new();
    private readonly Kept<FoundRow> figures = new(mostKept);
    private readonly Kept<EvidenceSentence> sentences = new(mostKept);
    private readonly Kept<(IReadOnlyList<FoundRow> Rows, string Operation)> computed = new(mostKept);

    /// <summary>The sentences, each under its own number.</summary>
    public IReadOnlyList<EvidenceSentence> Sentences
    {
        get
        {
            lock (gate)
            {
                return sentences.All;
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
            var number = figures.NumberOf(f => f.Figure.Number == figure.Figure.Number
                && string.Equals(f.Report.Id, figure.Report.Id, StringComparison.Ordinal));
            return $"F{number ?? figures.Add(_ => figure)}";
        }
    }

    /// <summary>Keeps a sentence.</summary>
    /// <returns>The sentence under its number here.</returns>
    public EvidenceSentence Keep(EvidenceSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        lock (gate)
        {
            var number = sentences.NumberOf(s => s.Span == sentence.Span && string.Equals(s.ReportId, sentence.ReportId, StringComparison.Ordinal))
                ?? sentences.Add(n => sentence with { Number = n });
            return sentences.Find(number)!;
        }
    }

    /// <summary>Keeps a calculation.</summary>
    /// <returns>Its id.</returns>
    public string Keep(IReadOnlyList<FoundRow> rows, string operation)
    {
        lock (gate)
        {
            return $"C{computed.Add(_ => (rows, operation))}";
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
            foreach (var (kind, number) in ids.Select(Read))
            {
                if (kind == 'F' && figures.Find(number) is { } figure)
                {
                    found.Add(figure);
                }
                else if (kind == 'C' && computed.Find(number) is { Rows: { } rows } calculation)
                {
                    found.AddRange(rows);
                    operation = calculation.Operation;
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
            return [.. ids.Select(Read).Where(i => i.Kind == 'S' && sentences.Find(i.Number) is not null).Select(i => i.Number).Distinct()];
        }
    }

    private static (char Kind, int Number) Read(string id)
    {
        var bare = id.Trim(' ', '[', ']', '【', '】').ToUpperInvariant();
        return bare.Length > 1 && int.TryParse(bare.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (bare[0], number) : ('?', 0);
    }

    // The last things found, under numbers that go on for ever.
    private sealed class Kept<T>(int most)
    {
        private readonly Queue<T> _things = new();
        private int _forgotten;

        public IReadOnlyList<T> All => [.. _things];

        public int Add(Func<int, T> thing)
        {
            var number = _forgotten + _things.Count + 1;
            _things.Enqueue(thing(number));
            if (_things.Count > most)
            {
                _things.Dequeue();
                _forgotten++;
            }

            return number;
        }

        public int? NumberOf(Func<T, bool> isIt)
        {
            var number = _forgotten;
            foreach (var thing in _things)
            {
                number++;
                if (isIt(thing))
                {
                    return number;
                }
            }

            return null;
        }

        public T? Find(int number) => number > _forgotten ? _things.ElementAtOrDefault(number - _forgotten - 1) : default;
    }
}

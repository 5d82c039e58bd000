using System.Text;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>A line of an answer that code concluded from figures; every figure in it carries the mark of its source.</summary>
internal sealed class Conclusion
{
    private readonly List<(string Text, FoundRow? Source)> parts = [];

    /// <summary>What was computed; null where figures were only put in order.</summary>
    public (string Text, decimal Value, string Unit, string Operator)? Result { get; init; }

    /// <summary>The figures that it rests on, in the order in which it names them.</summary>
    public IReadOnlyList<FoundRow> Operands => [.. parts.Select(p => p.Source).OfType<FoundRow>()];

    /// <summary>Appends words.</summary>
    public Conclusion Say(string text)
    {
        parts.Add((text, null));
        return this;
    }

    /// <summary>Appends a figure as printed, with the mark of its source.</summary>
    public Conclusion Cite(FoundRow row)
    {
        parts.Add((FigureWording.NumberInDigits(row), row));
        return this;
    }

    /// <summary>Appends figures as printed, with words between them.</summary>
    public Conclusion CiteAll(IEnumerable<FoundRow> rows, string between)
    {
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            (i > 0 ? Say(between) : this).Cite(row);
        }

        return this;
    }

    /// <summary>Appends places, each with its figure in brackets.</summary>
    public Conclusion Name(IEnumerable<FoundRow> rows, Func<FoundRow, string> label)
    {
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            Say((i > 0 ? "、" : "") + label(row) + "(").Cite(row).Say(")");
        }

        return this;
    }

    /// <summary>The line with its marks.</summary>
    public string Write(FigureCitations citations)
    {
        var line = new StringBuilder();
        foreach (var (text, source) in parts)
        {
            line.Append(text).Append(source is null ? "" : citations.Mark(source));
        }

        return line.Append('\n').ToString();
    }
}

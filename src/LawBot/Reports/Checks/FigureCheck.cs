using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>Reads a stored figure's number once more in the report's text, before it is shown to anyone.</summary>
public static class FigureCheck
{
    private static readonly decimal[] Scales = [100, 1_000, 10_000, 100_000_000];

    /// <summary>True when the text at <see cref="Figure.Number"/> still states the figure's value and unit and lies in its clause.</summary>
    /// <param name="figure">A figure of the report.</param>
    /// <param name="reportText">The text that its offsets count in.</param>
    public static bool Holds(Figure figure, string reportText)
    {
        if (figure.Number.Start < 0 || figure.Number.End > reportText.Length || figure.Number.Length <= 0 || !figure.Clause.Contains(figure.Number)
            || figure.Clause.End > reportText.Length)
        {
            return false;
        }

        // The sign of a fall stands in the words before the number.
        var (value, upper) = figure.Value < 0 ? (-figure.Value, -figure.Upper) : (figure.Value, figure.Upper);
        var folded = TextFolding.Fold(figure.Number.In(reportText));
        if (!QuantityReader.TryReadAt(folded, 0, folded.Length, out var reading))
        {
            return false;
        }

        if (reading.Value == value && QuantityNames.IsGroupNoun(figure.Unit) && folded.EndsWith(figure.Unit, StringComparison.Ordinal))
        {
            return true;
        }

        if (reading.Unit.Length == 0 && reading.Upper is null)
        {
            // The unit stands in the head of the table's column.
            return reading.Value == value || (figure.Unit is "元" && Scales.Contains(value / (reading.Value == 0 ? 1 : reading.Value)));
        }

        return reading.Value == value && reading.Upper == upper && string.Equals(reading.Unit, figure.Unit, StringComparison.Ordinal);
    }
}

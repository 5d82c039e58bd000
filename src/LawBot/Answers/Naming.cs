using System.Globalization;
using LawBot.Reports;

namespace LawBot.Answers;

/// <summary>How messages name a report.</summary>
public static class Naming
{
    /// <returns>Jurisdiction and year: 青禾县2020年.</returns>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report.Jurisdiction.Name, report.Year);
    }

    /// <returns>Jurisdiction and year.</returns>
    public static string Of(string jurisdiction, int? year) =>
        jurisdiction + (year is { } y ? y.ToString(CultureInfo.InvariantCulture) + "年" : "");
}

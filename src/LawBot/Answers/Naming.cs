using System.Globalization;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Answers;

/// <summary>How messages name a report.</summary>
public static class Naming
{
    /// <returns>Jurisdiction and year: 青禾县2020年, 青禾县(年度不明).</returns>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report.Jurisdiction.Name, report.Year);
    }

    /// <returns>Jurisdiction and year; a place whose year nobody knows says so, a file that stands for a place needs no year.</returns>
    public static string Of(string jurisdiction, int? year) =>
        jurisdiction + (year is { } y ? y.ToString(CultureInfo.InvariantCulture) + "年" : Jurisdiction.IsPlace(jurisdiction) ? "(年度不明)" : "");
}

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

    /// <returns>Place, year and headings, as lists of sources name one: 青禾县 2020年 一、主要做法 > （一）行政复议. A file that stands for a place has no year.</returns>
    public static string OfSource(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.Join(' ', new[] { Apart(source.Jurisdiction, source.Year), string.Join(" > ", source.Section) }.Where(part => part.Length > 0));
    }

    /// <returns>Place and year set apart: 青禾县 2020年, 青禾县 (年度不明).</returns>
    public static string Apart(string jurisdiction, int? year) => Of(jurisdiction, year) is var name && name.Length > jurisdiction.Length
        ? $"{jurisdiction} {name[jurisdiction.Length..]}" : jurisdiction;
}

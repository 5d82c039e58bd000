using System.Globalization;
using LawBot.Places;

namespace LawBot.Reports;

/// <summary>How messages name a report and the place of a quotation, in one form everywhere.</summary>
public static class Naming
{
    /// <returns>Jurisdiction and year: 青禾县2020年, 青禾县(年度不明).</returns>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report.Jurisdiction.Name, report.Year);
    }

    /// <returns>Jurisdiction and year; a place whose year nobody knows says so, a file that stands for a place needs no year.</returns>
    public static string Of(string jurisdiction, int? year) => jurisdiction + YearOf(year, Jurisdiction.IsPlace(jurisdiction) ? "(年度不明)" : "");

    /// <returns>Jurisdiction and year where it is known; the jurisdiction alone elsewhere.</returns>
    public static string Dated(string jurisdiction, int? year) => jurisdiction + YearOf(year);

    /// <returns>2021年, or what stands for a year that nobody knows.</returns>
    public static string YearOf(int? year, string unknown = "") => year is { } known ? known.ToString(CultureInfo.InvariantCulture) + "年" : unknown;

    /// <summary>Where a quotation stands, in one line: 青禾县 2022年 一、主要做法 &gt; （一）行政复议(qinghe-2022.txt,第22段).</summary>
    /// <param name="source">The place.</param>
    /// <param name="withParagraph">True to name the paragraph behind the file, where it is known.</param>
    public static string LineOf(Source source, bool withParagraph = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        return $"{PlaceOf(source)}({source.File}{(withParagraph && source.Paragraph > 0 ? $",第{source.Paragraph}段" : "")})";
    }

    /// <summary>The same without the file.</summary>
    public static string PlaceOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        string[] parts = [source.Jurisdiction, YearOf(source.Year), string.Join(" > ", source.Section)];
        return string.Join(' ', parts.Where(static p => p.Length > 0));
    }
}

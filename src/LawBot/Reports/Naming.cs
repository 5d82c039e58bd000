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

    /// <returns>Where in its file a quotation stands: 第3页第41段, 第41段 where the format has no pages; empty when nothing of it is known.</returns>
    public static string PlaceOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return (source.Page is { } page ? $"第{page}页" : "") + (source.Paragraph > 0 ? $"第{source.Paragraph}段" : "");
    }

    /// <returns>The file with the place in it: qinghe.pdf,第3页第41段.</returns>
    public static string FileOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return PlaceOf(source) is { Length: > 0 } place ? $"{source.File},{place}" : source.File;
    }

    /// <returns>Jurisdiction and year; a place whose year nobody knows says so, a file that stands for a place needs no year.</returns>
    public static string Of(string jurisdiction, int? year) => jurisdiction + YearOf(year, Jurisdiction.IsPlace(jurisdiction) ? "(年度不明)" : "");

    /// <returns>Jurisdiction and year where it is known; the jurisdiction alone elsewhere.</returns>
    public static string Dated(string jurisdiction, int? year) => jurisdiction + YearOf(year);

    /// <returns>2021年, or what stands for a year that nobody knows.</returns>
    public static string YearOf(int? year, string unknown = "") => year is { } known ? known.ToString(CultureInfo.InvariantCulture) + "年" : unknown;

    /// <returns>Place and year set apart: 青禾县 2020年, 青禾县 (年度不明).</returns>
    public static string Apart(string jurisdiction, int? year) => Of(jurisdiction, year) is var name && name.Length > jurisdiction.Length
        ? $"{jurisdiction} {name[jurisdiction.Length..]}" : jurisdiction;

    /// <returns>Place, year and headings, as lists of sources name one: 青禾县 2020年 一、主要做法 > （一）行政复议. A file that stands for a place has no year.</returns>
    public static string OfSource(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.Join(' ', new[] { Apart(source.Jurisdiction, source.Year), string.Join(" > ", source.Section) }.Where(part => part.Length > 0));
    }

    /// <returns>The same with the file and the place in it: 青禾县 2022年 一、主要做法(qinghe-2022.txt,第22段).</returns>
    public static string LineOf(Source source) => $"{OfSource(source)}({FileOf(source)})";
}

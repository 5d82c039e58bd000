using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Joins names that stand behind one another without a gap into the innermost place: 晋东省|青禾市|石渡县, 沧水市|市监局.</summary>
/// <remarks>The outer name says which of several places of one name is meant, and that a place of this name elsewhere is not.</remarks>
internal static class PlaceChains
{
    /// <param name="folded">The folded question.</param>
    /// <param name="mentions">Names, left to right.</param>
    /// <param name="library">What is indexed.</param>
    public static IReadOnlyList<PlaceMention> Join(string folded, IReadOnlyList<PlaceMention> mentions, Library library)
    {
        var joined = new List<PlaceMention>();
        foreach (var mention in mentions)
        {
            if (joined.Count > 0 && (Touch(folded, joined[^1].Span, mention.Span) || IsPartBehind(folded, joined[^1].Span, mention))
                && Nest(joined[^1], mention, library) is { } inner)
            {
                joined[^1] = inner;
            }
            else
            {
                joined.Add(mention);
            }
        }

        return joined.ConvertAll(m => WithDepartment(folded, m, library));
    }

    // 青禾市石渡县, 青禾市的石渡县
    private static bool Touch(string folded, TextSpan outer, TextSpan inner) =>
        outer.End == inner.Start || (outer.End + 1 == inner.Start && folded[outer.End] == '的');

    // 青禾区 石桥街道: a part of a place lies in the place before it, whatever gap is between them.
    private static bool IsPartBehind(string folded, TextSpan outer, PlaceMention inner) =>
        PlaceParts.IsPart(inner.Text) && outer.End < inner.Span.Start && folded.AsSpan(outer.End, inner.Span.Start - outer.End).IsWhiteSpace();

    // Null when the two are no outer and inner place but two of a list.
    private static PlaceMention? Nest(PlaceMention outer, PlaceMention inner, Library library)
    {
        var (outerLevel, innerLevel) = (LevelOf(outer, library), LevelOf(inner, library));
        if (outerLevel is not { } above || innerLevel is not { } below || above >= below
            || (above == JurisdictionLevel.County && below != JurisdictionLevel.Township))
        {
            return null;
        }

        var span = new TextSpan(outer.Span.Start, inner.Span.End);
        var entries = inner.Names.SelectMany(library.Of).ToList();
        if (entries.Count == 0)
        {
            var part = inner with { Span = span, Text = inner.Division?.Name ?? outer.Text + inner.Text };
            return below == JurisdictionLevel.Township ? PlaceParts.Lying(part, outer.Names, library, inner.Text) : part;
        }

        var fitting = entries.FindAll(e => Fits(outer, above, e.Jurisdiction, library));
        if (fitting.Count == 0)
        {
            return outer.IsStem ? null : new PlaceMention(span, outer.Text + inner.Text);
        }

        return inner with
        {
            Span = span,
            Names = [.. fitting.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal)],
            Reports = fitting.Count < entries.Count ? [.. fitting.Select(e => e.Id)] : null,
            Reading = inner.Reading ?? outer.Reading ?? Unconfirmed(outer, above, inner, fitting),
        };
    }

    // The report is the only one of this name, but nothing in the catalog says that it lies there: told, so that it can be checked.
    private static string? Unconfirmed(PlaceMention outer, JurisdictionLevel level, PlaceMention inner, List<ReportEntry> fitting) =>
        level == JurisdictionLevel.Province
        || fitting.Exists(e => (level == JurisdictionLevel.City && e.Jurisdiction.Prefecture is not null)
            || $"{e.Issuer}{e.Title}".Contains(outer.Text, StringComparison.Ordinal))
            ? null
            : PlaceMessages.Unconfirmed(inner.Names[0], outer.Text);

    // What a report does not tell of its place cannot speak against it.
    private static bool Fits(PlaceMention outer, JurisdictionLevel level, Jurisdiction inner, Library library) => level switch
    {
        JurisdictionLevel.Province => inner.Province is not { } province || ProvincesOf(outer, library).Contains(province, StringComparer.Ordinal),
        JurisdictionLevel.City => inner.Prefecture is not { } prefecture
            || outer.Names.Append(outer.Division?.Name ?? outer.Text).Contains(prefecture, StringComparer.Ordinal),
        _ => true,
    };

    private static IEnumerable<string> ProvincesOf(PlaceMention outer, Library library) => outer.Division is { } division
        ? [division.Province]
        : outer.Names.Select(n => library.ProvinceOf(n) ?? library.Of(n).FirstOrDefault()?.Jurisdiction.Province
            ?? n.Replace("省", "", StringComparison.Ordinal));

    private static JurisdictionLevel? LevelOf(PlaceMention mention, Library library)
    {
        if (mention.Division is { } division)
        {
            return division.Level;
        }

        var name = mention.Names.Count > 0 ? mention.Names[0] : mention.Text;
        if (library.Of(name).FirstOrDefault() is { } entry)
        {
            return entry.Jurisdiction.Level;
        }

        return library.ProvinceOf(name) is not null || name[^1] == '省' ? JurisdictionLevel.Province
            : library.HasPrefecture(name) || name[^1] is '市' or '州' or '盟' ? JurisdictionLevel.City
            : name[^1] is '镇' or '乡' || name.EndsWith("街道", StringComparison.Ordinal) ? JurisdictionLevel.Township
            : JurisdictionLevel.County;
    }

    // A department is another body than its government: the market bureau's report answers nothing about the city, nor about its bureau of justice.
    private static PlaceMention WithDepartment(string folded, PlaceMention mention, Library library)
    {
        if (mention.IsDepartment || DepartmentBehind(folded, mention) is not { Length: > 0 } office)
        {
            return mention;
        }

        var name = office.In(folded);
        var body = Departments.BodyOf(name);
        var span = new TextSpan(mention.Span.Start, office.End);
        var found = mention.Names.SelectMany(n => library.DepartmentsOf(n, body)).Distinct(StringComparer.Ordinal).ToList();
        var exact = found.FindAll(f => TextFolding.Fold(f).EndsWith(name, StringComparison.Ordinal));
        if (found.Count > 0)
        {
            return mention with { Span = span, Names = exact.Count > 0 ? exact : found, Reports = null, IsDepartment = true };
        }

        var place = mention.Names.Count > 0 ? mention.Names[0] : mention.Division?.Name ?? mention.Text;
        return mention.Names.Any(library.IsIndexed)
            ? mention with { Reading = mention.Reading + PlaceMessages.NoDepartment(place, name) }
            : new PlaceMention(span, place + name);
    }

    // 沧水市|市监局, 沧水市的|市监局, and 沧水|市监局 where 市 was taken for the rank.
    private static TextSpan DepartmentBehind(string folded, PlaceMention mention)
    {
        var end = mention.Span.End;
        var starts = new List<int> { end };
        if (end < folded.Length && folded[end] == '的')
        {
            starts.Add(end + 1);
        }

        if (folded[end - 1] is '市' or '城' && mention.Span.Length > 2)
        {
            starts.Add(end - 1);
        }

        foreach (var start in starts)
        {
            if (Departments.LengthAt(folded, start) is > 0 and var length)
            {
                return new TextSpan(start, start + length);
            }
        }

        return new TextSpan(end, end);
    }
}

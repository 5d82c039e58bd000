using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Decides what the places that a question names let it look into.</summary>
internal sealed partial class PlaceDecision(Library library, string home)
{
    private static readonly WordList Toward = WordList.Of("question-edges", "toward");
    private static readonly WordList Parties = WordList.Of("question-edges", "party-before");
    private static readonly WordList PartyBehind = WordList.Of("question-edges", "party");
    private static readonly GuardedWords GovernmentBehind = new("question-edges", "government");

    private readonly NamedPlaces places = new();

    /// <param name="folded">The folded question.</param>
    /// <param name="mentions">The places, left to right, each the innermost of its chain.</param>
    public NamedPlaces Decide(string folded, IReadOnlyList<PlaceMention> mentions)
    {
        foreach (var mention in mentions.Where(m => !IsWhere(folded, m, mentions[0])))
        {
            places.Spans.Add(WithOffice(folded, new TextSpan(mention.Span.Start, mention.Span.End - mention.Part.Length)));
            if (mention.Reading is { } reading)
            {
                places.Readings.Add(reading);
            }

            if (mention.IsDepartment || !Widens(folded, mention))
            {
                Take(mention);
            }
        }

        KeepApart(mentions);
        ReadHome(folded);
        ReadLevels(folded);
        return places;
    }

    // 同心去河南要账: where somebody whose report there is went to is said of what was done there, and no other report is asked for.
    private bool IsWhere(string folded, PlaceMention mention, PlaceMention first) => mention != first && first.Names.Any(library.IsIndexed)
        && Toward.End(folded.AsSpan(0, mention.Span.Start));

    private void Take(PlaceMention mention)
    {
        var indexed = mention.Names.Where(library.IsIndexed).ToList();
        if (indexed.Count > 0)
        {
            indexed.ForEach(n => AddOnce(places.Jurisdictions, n));
            TellSeveral(mention, indexed);
        }
        else if (mention.Division is { Level: JurisdictionLevel.Province } province)
        {
            AddOnce(places.Provinces, province.Province);
        }
        else if (mention.Names.Select(library.ProvinceOf).OfType<string>().FirstOrDefault() is { } invented)
        {
            AddOnce(places.Provinces, invented);
        }
        else if (mention.IsStem && PrefectureOf(mention) is { } prefecture)
        {
            AddOnce(places.Prefectures, prefecture);
        }
        else if (mention.Names.FirstOrDefault(n => library.DepartmentsIn(n).Count > 0) is { } place)
        {
            var offices = library.DepartmentsIn(place);
            places.Readings.Add(PlaceMessages.OnlyDepartments(place, offices));
            offices.ToList().ForEach(o => AddOnce(places.Jurisdictions, o));
        }
        else if (mention.Within.Count > 0)
        {
            places.Parts.Add(mention.Part);
            places.Readings.Add(PlaceMessages.NoPart(mention.Part, mention.Within));
            foreach (var around in mention.Within.Except(places.Jurisdictions, StringComparer.Ordinal).ToList())
            {
                places.Around.Add(around);
                places.Jurisdictions.Add(around);
            }
        }
        else
        {
            AddOnce(places.Unknown, mention.Names.Count > 0 ? mention.Names[0] : mention.Text);
        }
    }

    // 长治市各县, 晋东省各地: not the city's own report but those of its counties.
    private bool Widens(string folded, PlaceMention mention)
    {
        if (!CountiesBehind().IsMatch(folded.AsSpan(mention.Span.End)))
        {
            return false;
        }

        var province = mention.Division is { Level: JurisdictionLevel.Province } division ? division.Province
            : mention.Names.Select(n => library.ProvinceOf(n)
                ?? library.Of(n).FirstOrDefault(e => e.Jurisdiction.Level == JurisdictionLevel.Province)?.Jurisdiction.Province)
                .OfType<string>().FirstOrDefault();
        if (province is not null)
        {
            AddOnce(places.Provinces, province);
            return true;
        }

        if (PrefectureOf(mention) is { } prefecture)
        {
            AddOnce(places.Prefectures, prefecture);
            return true;
        }

        return false;
    }

    private string? PrefectureOf(PlaceMention mention) =>
        mention.Names.Append(mention.Division?.Name ?? mention.Text).FirstOrDefault(library.HasPrefecture);

    private void TellSeveral(PlaceMention mention, List<string> indexed)
    {
        if (indexed.Count > 1)
        {
            places.Readings.Add(PlaceMessages.Several(mention.Text, indexed));
        }
    }

    // Where one of the places is told from a namesake, reports are named one by one.
    private void KeepApart(IReadOnlyList<PlaceMention> mentions)
    {
        if (mentions.Any(m => m.Reports is not null))
        {
            places.Reports.AddRange(mentions.SelectMany(m => m.Reports ?? m.Names.SelectMany(library.Of).Select(e => e.Id)).Distinct(StringComparer.Ordinal));
        }
        else
        {
            places.Reports.AddRange(library.ReportsToTellApart(places.Jurisdictions));
        }
    }

    private void ReadHome(string folded)
    {
        if (HomePattern().Match(folded) is not { Success: true } match)
        {
            return;
        }

        if (home.Length == 0)
        {
            places.Readings.Add(PlaceMessages.NoHome(match.Value));
            return;
        }

        places.Spans.Add(new TextSpan(match.Index, match.Index + match.Length));
        if (CountiesBehind().IsMatch(folded.AsSpan(match.Index + match.Length)))
        {
            AddOnce(places.Prefectures, home);
        }
        else
        {
            AddOnce(library.IsIndexed(home) ? places.Jurisdictions : places.Unknown, home);
        }
    }

    private void ReadLevels(string folded)
    {
        foreach (Match match in LevelPattern().Matches(folded))
        {
            var level = match.Groups["level"].Value switch
            {
                "省" => JurisdictionLevel.Province,
                "市" => JurisdictionLevel.City,
                "县" => JurisdictionLevel.County,
                "乡镇" => JurisdictionLevel.Township,
                _ => JurisdictionLevel.Department,
            };
            if (!places.Levels.Contains(level))
            {
                places.Levels.Add(level);
            }
        }
    }

    // 中共青禾县委 and 青禾县人民政府 are the county: what is said of its office is no topic.
    private static TextSpan WithOffice(string folded, TextSpan span)
    {
        var party = Parties.LengthAtEnd(folded.AsSpan(0, span.Start));
        var office = party > 0 ? PartyBehind.LengthAt(folded, span.End) : GovernmentBehind.LengthAt(folded, span.End);
        return new TextSpan(span.Start - party, span.End + office);
    }

    private static void AddOnce(List<string> list, string name)
    {
        if (!list.Contains(name, StringComparer.Ordinal))
        {
            list.Add(name);
        }
    }

    [GeneratedRegex(
        @"^(?:的|下辖|所辖|下属|下面|辖区|境内|范围内|省内|市内|内|全省|全市|全州)*"
        + @"(?:(?:有?(?:各|所有|其他|其它|几个?|哪些|哪个|哪几个|多少)个?)(?:县|区|旗|县市|市县|市|州|地(?!方立法|方性|方政府|方金融|方标准|方财政))"
        + @"|(?:区县|县区|县市|市县)|(?<=[辖属面区内])(?:县|区|旗))(?!级|局|委|政府|域|本级|直)",
        RegexOptions.CultureInvariant)]
    private static partial Regex CountiesBehind();

    [GeneratedRegex(@"(?<![根基样文版资原书自])(?:本|我|咱)们?(?:省|市(?!场)|县|区(?!别|域|分)|州|旗|镇|乡|街道|局)", RegexOptions.CultureInvariant)]
    private static partial Regex HomePattern();

    // 各县, 外县 are said loosely and mean other places of any level; only 县级报告 is meant to the letter.
    [GeneratedRegex(@"(?<level>省|市|县|乡镇|部门)级?的?(?:年度)?报告", RegexOptions.CultureInvariant)]
    private static partial Regex LevelPattern();
}

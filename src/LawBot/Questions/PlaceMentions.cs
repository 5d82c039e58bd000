using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Extraction;

namespace LawBot.Questions;

/// <summary>The places that a question names, told apart by what is indexed of them.</summary>
/// <param name="Spans">The stretches of the folded question that name them.</param>
internal sealed record Places(IReadOnlyList<TextSpan> Spans)
{
    public List<string> Jurisdictions { get; } = [];

    public List<string> Provinces { get; } = [];

    public List<string> Prefectures { get; } = [];

    public List<JurisdictionLevel> Levels { get; } = [];

    public List<string> Unknown { get; } = [];

    public List<string> Readings { get; } = [];
}

/// <summary>Finds the places that a question names: indexed ones in any form, then divisions of China, then anything printed as a place.</summary>
internal sealed partial class PlaceMentions(Library library, string home)
{
    // Short names that are words of the field as well; they count only with 县 or 市 behind them.
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "公安", "合作", "和平", "平安", "东方", "大方", "通道", "新建", "开放", "建设", "民主", "城市", "安全", "文明", "市中", "城中", "城关",
        "矿区", "郊区", "城区", "新区", "开发", "高新", "江北", "江南", "江东", "江西区", "法库", "信丰", "政和", "建始", "宣化", "宣汉", "民权",
        "民乐", "开平", "任城", "中方", "新和", "团风", "共和", "都市", "自治", "乡镇", "向阳", "前进", "红旗", "解放", "新华", "长安", "永和",
        "会同", "通化", "集中", "同心", "大同", "平等", "公主", "正定", "定州", "康定", "普定", "保定", "法治", "五大", "三门", "三原", "两当",
    };

    private readonly List<TextSpan> spans = [];

    /// <param name="folded">The folded question.</param>
    public Places Find(string folded)
    {
        var places = new Places(spans);
        for (var i = 0; i < folded.Length;)
        {
            i += Math.Max(1, ReadAt(folded, i, places));
        }

        ReadHome(folded, places);
        ReadPrinted(folded, places);
        ReadLevels(folded, places);
        return places;
    }

    private int ReadAt(string folded, int start, Places places)
    {
        var (length, names) = library.NameAt(folded, start);
        var (division, divisionLength) = DivisionAt(folded, start);
        if (length == 0 && division is null)
        {
            return 0;
        }

        if (division is not null && divisionLength > length && ReadDivision(folded, start, divisionLength, division, places))
        {
            return divisionLength;
        }

        if (length == 0 || !StandsAsName(folded, start, length, indexed: true))
        {
            return 0;
        }

        return ReadIndexed(folded, new TextSpan(start, start + length), names, places);
    }

    private int ReadIndexed(string folded, TextSpan span, IReadOnlyList<string> names, Places places)
    {
        var behind = folded.AsSpan(span.End);
        if (CountiesBehind().IsMatch(behind))
        {
            var wanted = names.SelectMany(n => Gazetteer.China.Find(TextFolding.Fold(n))).FirstOrDefault();
            if (wanted?.Level == JurisdictionLevel.Province)
            {
                AddOnce(places.Provinces, wanted.Province);
            }
            else
            {
                AddOnce(places.Prefectures, wanted?.Name ?? names[0]);
            }

            spans.Add(span);
            return span.Length;
        }

        // 濮阳 may be the city or the county: what is indexed decides; when both are, the exact name does, else all are meant.
        var exact = names.Where(n => string.Equals(TextFolding.Fold(n), span.In(folded), StringComparison.Ordinal)).ToList();
        foreach (var name in exact.Count > 0 ? exact : names)
        {
            AddOnce(places.Jurisdictions, name);
        }

        spans.Add(span);
        return span.Length;
    }

    private bool ReadDivision(string folded, int start, int length, Division division, Places places)
    {
        var isFull = length == division.Name.Length;
        if (!StandsAsName(folded, start, length, indexed: false))
        {
            return false;
        }

        var span = new TextSpan(start, start + length);
        var behind = folded.AsSpan(span.End);
        if (division.Level == JurisdictionLevel.Province)
        {
            AddOnce(places.Provinces, division.Province);
        }
        else if (library.HasPrefecture(division.Name) && (CountiesBehind().IsMatch(behind) || !isFull))
        {
            AddOnce(places.Prefectures, division.Name);
        }
        else
        {
            AddOnce(places.Unknown, isFull ? division.Name : folded.Substring(start, length));
        }

        spans.Add(span);
        return true;
    }

    private static (Division? Division, int Length) DivisionAt(string folded, int start)
    {
        for (var length = Math.Min(15, folded.Length - start); length >= 2; length--)
        {
            var found = Gazetteer.China.Find(folded.Substring(start, length));
            if (found.Count > 0)
            {
                return (found.OrderBy(d => d.Level).First(), length);
            }
        }

        return (null, 0);
    }

    private static bool StandsAsName(string folded, int start, int length, bool indexed)
    {
        var name = folded.Substring(start, length);
        var beginsClause = start == 0 || !TextFolding.IsHan(folded[start - 1]) || "和与跟及比像在问看查给把对请的、那就下说道解为到从去让以".Contains(folded[start - 1], StringComparison.Ordinal);
        if (name.Length == 2 && !beginsClause)
        {
            return false; // 示范县 does not name 范县.
        }

        var isShort = name[^1] is not ('县' or '市' or '区' or '旗' or '州' or '盟' or '省' or '镇' or '乡');
        return !isShort
            || Gazetteer.China.Find(name).Any(d => d.Level == JurisdictionLevel.Province)
            || (indexed ? beginsClause || !CommonWords.Contains(name) : beginsClause && !CommonWords.Contains(name) && FollowsAsName(folded, start + length));
    }

    private static bool FollowsAsName(string folded, int end) =>
        end == folded.Length || !TextFolding.IsHan(folded[end]) || "的是有在市县年去今前呢和与跟及、一把给开收受办审出".Contains(folded[end], StringComparison.Ordinal);

    private void ReadHome(string folded, Places places)
    {
        if (HomePattern().Match(folded) is not { Success: true } match)
        {
            return;
        }

        if (home.Length == 0)
        {
            places.Readings.Add($"不知道“{match.Value}”是哪里,没有限定地方。请写出地名,或在设置 Questions:Home 里写明本地。");
            return;
        }

        spans.Add(new TextSpan(match.Index, match.Index + match.Length));
        if (CountiesBehind().IsMatch(folded.AsSpan(match.Index + match.Length)))
        {
            AddOnce(places.Prefectures, home);
        }
        else if (library.Of(home).Any())
        {
            AddOnce(places.Jurisdictions, home);
        }
        else
        {
            AddOnce(places.Unknown, home);
        }
    }

    private void ReadPrinted(string folded, Places places)
    {
        foreach (Match match in PrintedPattern().Matches(folded))
        {
            var span = new TextSpan(match.Groups["name"].Index, match.Groups["name"].Index + match.Groups["name"].Length);
            var name = span.In(folded);
            if (spans.Any(s => s.Overlaps(span)) || GenericPlace().IsMatch(name))
            {
                continue;
            }

            spans.Add(span);
            if (Spelling.NearestName(name, library.FullNames.Where(n => n.Length == name.Length && n[^1] == name[^1]).ToList()) is { } nearest)
            {
                var full = library.NameAt(nearest, 0).Jurisdictions[0];
                AddOnce(places.Jurisdictions, full);
                places.Readings.Add($"没有“{name}”的报告，按“{full}”理解。");
            }
            else
            {
                AddOnce(places.Unknown, name);
            }
        }

        if (places.Jurisdictions.Count == 0 && places.Unknown.Count == 0 && places.Provinces.Count == 0 && places.Prefectures.Count == 0)
        {
            ReadMistypedShortName(folded, places);
        }
    }

    // Only at the very start, where a place usually stands, and only when no index word begins there: 襄桓多少干部….
    private void ReadMistypedShortName(string folded, Places places)
    {
        if (folded.Length < 4)
        {
            return;
        }

        var candidates = library.FullNames.Where(n => n.Length == 3).Select(n => n[..2]).Where(n => !CommonWords.Contains(n)).ToList();
        if (!Vocabulary.Field.Match(folded).Any(m => m.Span.Start < 2) && Spelling.NearestName(folded[..2], candidates) is { } nearest)
        {
            var full = library.NameAt(nearest, 0).Jurisdictions[0];
            AddOnce(places.Jurisdictions, full);
            spans.Add(new TextSpan(0, 2));
            places.Readings.Add($"“{folded[..2]}”按“{full}”理解。");
        }
    }

    private static void ReadLevels(string folded, Places places)
    {
        foreach (Match match in LevelPattern().Matches(folded))
        {
            var level = match.Groups["level"].Value switch
            {
                "省" => JurisdictionLevel.Province,
                "市" => JurisdictionLevel.City,
                "县" => JurisdictionLevel.County,
                "乡镇" => JurisdictionLevel.Township,
                "部门" => JurisdictionLevel.Department,
                _ => (JurisdictionLevel?)null,
            };
            if (level is { } found && !places.Levels.Contains(found))
            {
                places.Levels.Add(found);
            }
        }
    }

    private static void AddOnce(List<string> list, string name)
    {
        if (!list.Contains(name, StringComparer.Ordinal))
        {
            list.Add(name);
        }
    }

    [GeneratedRegex(@"^(?:的|下辖|所辖|下属|辖区|内)?(?:各|所有|其他|其它|几个|哪些|哪个|哪几个|几|有哪些|多少)?(?:个)?(?:县|区县|县区|区|旗|县市|市县|地方)(?!级|局|委|政府|域|本级|直)", RegexOptions.CultureInvariant)]
    private static partial Regex CountiesBehind();

    [GeneratedRegex(@"(?:本|我|咱)们?(?:省|市|县|区|州|旗|镇|乡|街道|局)", RegexOptions.CultureInvariant)]
    private static partial Regex HomePattern();

    [GeneratedRegex(@"(?:^|[,。;:、 ?!和与跟及比]|请问|问下|看看|查查|对比)(?<name>[\u4e00-\u9fff]{1,8}?(?:自治县|自治州|县|市|区|旗))(?!级|直|区|域|场|政府办|委|局|里|长|人大|面|别|分)", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedPattern();

    [GeneratedRegex(@"各|哪|别|其他|其它|外|本|我|该|邻|全|兄弟|周边|几个|多少|这|那|同|两|三|示范|开发|新区|社区|园区|辖区|市区|城区|山区|景区|地区|小区|所有|每|跨|乡镇|依法治|法治|设区的|部门|怎|如何|上|下|县直|市直|先进|标杆|的", RegexOptions.CultureInvariant)]
    private static partial Regex GenericPlace();

    // 各县, 外县 are said loosely and mean other places of any level; only 县级报告 is meant to the letter.
    [GeneratedRegex(@"(?<level>省|市|县|乡镇|部门)级?的?(?:年度)?报告", RegexOptions.CultureInvariant)]
    private static partial Regex LevelPattern();
}

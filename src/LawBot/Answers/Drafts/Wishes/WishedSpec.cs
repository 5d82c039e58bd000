using System.Globalization;
using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>Fills the slots of a spec with the wishes of an instruction.</summary>
internal static class WishedSpec
{
    private const string Digits = "一二两三四五六七八九";
    private const int ShortText = 150;
    private const int UsualHeadings = 3;
    private const int Several = 3;

    // A text of at least so many characters is written a little longer.
    private const double AtLeast = 1.25;

    // An official page has 22 lines of 28 characters; a text that is told in lines fills the last but one.
    private const int Page = 600;
    private const int Line = 36;

    /// <param name="spec">As filled so far.</param>
    /// <param name="wish">The next wish.</param>
    internal static DraftSpec With(DraftSpec spec, DraftWish wish) => wish.Kind switch
    {
        "length" => Length(spec, wish),
        // One sentence each bounds the whole; more than one is what each part is to have.
        "sentences" when wish.Value == "each" && NumberOf(wish["n"]) > 1 => spec with { SentencesOfEach = NumberOf(wish["n"]) },
        "sentences" => spec with { MaxSentences = NumberOf(wish["n"]), IsEachSentence = wish.Value == "each", LeastSentences = FewestOf(wish["n"]) },
        "titles" => spec with { IsTitlesAlone = true, IsNews = spec.IsNews || wish.Value == "news",
            Points = wish.Value == "one" ? 1 : wish["n"].Length > 0 ? NumberOf(wish["n"])
                : spec.HasHeading ? 1 : spec.Headings > 0 ? spec.Headings : spec.Points, Headings = 0 },
        "headings" when spec.IsTitlesAlone && wish["n"].Length > 0 => spec with { Points = NumberOf(wish["n"]) },
        "one-year" => spec with { IsOneYear = true },
        "paragraphs" => spec with { Paragraphs = wish["n"].Length > 0 ? NumberOf(wish["n"]) : 1 },
        "headings" => spec with { Headings = wish.Value == "none" ? 0 : wish.Value == "one" ? 1 : wish.Value == "each" ? spec.Points ?? UsualHeadings
            : wish["n"].Length > 0 ? NumberOf(wish["n"]) : UsualHeadings, HasNoHeadings = wish.Value == "none" },
        "title" when wish.Value == "own" => spec with { HasHeading = true, Points = spec.IsTitlesAlone ? 1 : spec.Points },
        "title" => spec with { Heading = wish["title"].Trim('"', '“', '”', '《', '》', ' ') },
        "lessons" => spec with { Lessons = NumberOf(wish["n"]) },
        "places" when wish.Value == "more" => spec with { MorePlaces = NumberOf(wish["n"]) },
        "places" => spec with { Places = NumberOf(wish["n"]) },
        "points" when wish.Value == "most" => spec with { MostPoints = NumberOf(wish["n"]) },
        "points" when wish.Value == "none" => spec with { Points = null, Paragraphs = spec.Paragraphs ?? 1 },
        "points" => spec with { Points = NumberOf(wish["n"]), IsLeastPoints = wish.Value == "least" },
        "aspects" => OfAspects(spec, wish),
        "blanks" => spec with { NoBlanks = wish.Value == "none" },
        "own-figures" => spec with { UsesOwnReport = wish.Value.Length == 0 || spec.UsesOwnReport },
        "exclude" => spec with { Exclude = [.. spec.Exclude, .. WishedThings.In(wish["thing"])] },
        "include" => spec with
        {
            Include = [.. spec.Include, .. WishedThings.In(wish["thing"])],
            Last = wish.Value == "last" ? WishedThings.In(wish["thing"]).LastOrDefault() ?? "" : spec.Last,
        },
        "focus" => spec with { Focus = [.. spec.Focus, .. WishedThings.In(wish["thing"])], IsFocusAlone = spec.IsFocusAlone || wish.Value == "only" },
        "tone" => spec with { Tone = ToneOf(wish.Value), Exclude = [.. spec.Exclude, .. WishedThings.Quoted(wish.Clause)] },
        "brief" => spec.MaxChars is null ? spec with { MaxChars = ShortText, IsBound = true } : spec,
        "long" => spec with { IsLong = true },
        "compare" => spec with { ComparesYears = true },
        "remedy" => spec with { HasRemedies = true },
        "letter" => spec with { Letter = DraftCues.Of("letter").Words.Where(w => wish.Words.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length) ?? "" },
        "parts" => spec with { Named = DraftGenre.Report },
        "frame" => spec with { HasNoClosing = true },
        "owner" => LevelOf(wish) is { Length: > 0 } level
            ? spec with { Owner = level, IsOwnerNamed = true, OwnerName = wish.Value.Length > 0 ? "" : NameIn(wish) } : spec,
        "unmet" or "order" => spec with { Unmet = [.. spec.Unmet, wish.Clause] },
        _ => spec,
    };

    private static DraftSpec Length(DraftSpec spec, DraftWish wish)
    {
        var unit = wish.Value switch { "page" => Page, "half-page" => Page / 2, "lines" => Line, _ => 1 };
        var size = unit * (wish["n"].Length > 0 ? NumberOf(wish["n"]) : 1);
        var low = wish["low"].Length > 0 ? NumberOf(wish["low"]) : wish.Value == "lines" ? 0 : unit * FewestOf(wish["n"]);
        return size == 0 ? spec
            : low > 0 && low < size ? spec with { MaxChars = size, IsBound = true, LeastChars = low }
            : wish.Value is "least" && spec.MaxChars is { } said ? spec with { MaxChars = Math.Max(said, size), LeastChars = size }
            : spec with
            {
                MaxChars = wish.Value == "least" ? (int)(AtLeast * size) : wish.Value == "each" ? size * (spec.Points ?? Several) : size,
                IsBound = wish.Value is "most" or "each" or "lines", LeastChars = wish.Value == "least" ? size : null,
            };
    }

    // 二三百 is two hundred at the least; 0 where only one number is said.
    private static int FewestOf(string words) => IsPair(TextFolding.Fold(words)) ? NumberOf(words[0] + words[2..]) : 0;

    // 二三百, 三五.
    private static bool IsPair(string folded) =>
        folded.Length > 1 && Digits.Contains(folded[0], StringComparison.Ordinal) && Digits.Contains(folded[1], StringComparison.Ordinal);

    private static string LevelOf(DraftWish wish) => wish.Value.Length > 0 ? wish.Value
        : DraftOwner.LevelIn(wish["owner"] + wish["place"]) is { Length: > 0 } level ? level : DraftOwner.LevelIn(wish.Words);

    // 我们是宁湾区城市管理局 names 宁湾区城市管理局.
    private static string NameIn(DraftWish wish) => wish["owner"].Length > 0 && wish.Words.IndexOf(wish["owner"], StringComparison.Ordinal) is >= 0 and var at
        ? wish.Words[at..] : "";

    private static DraftSpec OfAspects(DraftSpec spec, DraftWish wish)
    {
        List<string> named = wish.Value == "list"
            ? [.. $"{wish["aspects"]}、{wish["second"]}".Trim('“', '”', '"').Split('、', StringSplitOptions.RemoveEmptyEntries)]
            : [wish["aspects"], .. wish["second"].Length > 0 ? new[] { wish["second"] } : []];
        List<string> all = [.. spec.Aspects, .. named];
        return DraftCues.Of("part-paragraph").StandIn(wish.Words) ? spec with { Aspects = all, Paragraphs = all.Count > 1 ? all.Count : spec.Paragraphs }
            : spec with { Aspects = all, Points = spec.Headings > 0 || all.Count == 1 ? spec.Points : Math.Max(spec.Points ?? 0, all.Count) };
    }

    private static DraftTone ToneOf(string value) => Enum.Parse<DraftTone>(value, ignoreCase: true);

    /// <summary>A number in digits or in words; 几 is a few, a lone 百 a hundred; 0 for none.</summary>
    internal static int NumberOf(string words)
    {
        var folded = TextFolding.Fold(words);
        folded = IsPair(folded) ? folded[1..] : folded; // 两三百 is at most three hundred.
        return folded.Length == 0 ? 0 : Numerals.TryRead(folded, 0, folded.Length, out var numeral) && numeral.Value > 0 ? (int)numeral.Value
            : NumberWords.GetValueOrDefault(folded) is > 0 and var n ? n : int.TryParse(folded, CultureInfo.InvariantCulture, out var digits) ? digits : 0;
    }

    private static readonly Dictionary<string, int> NumberWords = new(StringComparer.Ordinal) { ["千"] = 1000, ["百"] = 100, ["几"] = Several };
}

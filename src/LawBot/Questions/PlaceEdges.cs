using System.Buffers;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Tells whether characters that make a place's name stand as one in a question, by what is before and behind them.</summary>
internal static partial class PlaceEdges
{
    private static readonly WordList WordsBefore = WordList.Of("question-edges", "before");
    private static readonly WordList WordsBehind = WordList.Of("question-edges", "behind");
    private static readonly WordList CloselyBehind = WordList.Of("question-edges", "closely-behind");
    private static readonly WordList TimeBehind = WordList.Of("question-edges", "time-behind");
    private static readonly Lazy<WordReader> Asks = new(static () => new WordReader("asking", "asked-parts"));
    private static readonly WordList LightBehind = WordList.Of("question-edges", "light-behind");
    private static readonly WordList Toward = WordList.Of("question-edges", "toward");
    private static readonly WordList Directions = WordList.Of("question-edges", "direction");
    private static readonly WordList Briefly = WordList.Of("question-edges", "briefly");
    private static readonly string[] Leads =
    [
        .. LexiconTable.Rows("fillers").Where(r => r.Class is "polite" or "look").SelectMany(r => r.Words).Where(w => w.Length > 1),
        .. LexiconTable.Rows("references").Where(r => r.Class is "only" or "without" or "add" or "replace").SelectMany(r => r.Words),
        .. LexiconTable.Rows("acts").Where(r => r.Class is "lead" or "i-mean" or "back" or "turn-to").SelectMany(r => r.Words),
    ];

    /// <summary>True for a short name that is a word as well: by the list, or because the field uses it.</summary>
    public static bool IsCommonWord(string stem) => PlaceWords.IsWord(stem) || IsFieldWord(stem);

    private static bool IsFieldWord(string stem) =>
        PlaceWords.IsFieldWord(stem) || Vocabulary.Field.Match(stem).Any(m => m.Span.Length == stem.Length);

    /// <summary>True where an everyday word stands as the name of an indexed place all the same: 濮阳和同心的, and 同心草场纠纷 where a question begins.</summary>
    public static bool StandsAlone(string folded, int start, int end) =>
        BeginsWord(folded, start) && !IsFieldWord(folded[start..end])
        && (end == folded.Length || !TextFolding.IsHan(folded[end]) || CloselyBehind.Begin(folded.AsSpan(end))
            || AsksBehind(folded, end)
            || (start == 0 && (TimeBehind.Begin(folded.AsSpan(end)) || Toward.Begin(folded.AsSpan(end)) || BeginsMatter(folded, end)))
            || (OpensQuestion(folded, start) && !PlaceWords.IsDeed(folded[start..end]) && !PlaceWords.BeginsCompound(folded.AsSpan(start))));

    // Whoever asks begins with the place: at the start, or behind words that only ask and a year.
    private static bool OpensQuestion(string folded, int start)
    {
        var opening = PlacePrinted.OpeningLength(folded);
        return start == opening || (start > opening && YearMentions.Find(folded, int.MaxValue - 1).Spans.Any(y => y.Start == opening && y.End == start));
    }

    // 同心存在哪些问题, 同心有什么问题: what is asked stands right behind it, or behind a light word.
    private static bool AsksBehind(string folded, int at) =>
        Asks.Value.Read(folded[at..]) is [var asked, ..] && (asked.Span.Start == 0 || LightBehind.LengthAt(folded, at) == asked.Span.Start);

    // 同心法援受理了几件: a wording of the field right behind it is what is asked about that place.
    private static bool BeginsMatter(string folded, int at) =>
        Vocabulary.Field.Match(folded[at..]).Any(m => m.Span.Start == 0 && m.Span.Length > 1 && m.IsMatter)
        || ActionWords.AskedIn(folded[at..]).Any(a => a.Span.Start == 0 && a.Span.Length > 1 && a.Kind != ActionKind.Weak);

    /// <summary>True where a word may begin: at the start, behind no Chinese character, or behind a word of asking, of joining or of reference.</summary>
    public static bool BeginsWord(string folded, int start) =>
        start == 0 || !TextFolding.IsHan(folded[start - 1]) || WordsBefore.End(folded.AsSpan(0, start)) || EndsLead(folded, start);

    // 请提供青禾县, 只要青禾, 换成青禾: what is asked of the program stands right before a name.
    // 请教下陇县: what makes a request a short one belongs to it and not to the name.
    private static bool EndsLead(string folded, int end) => IsLeadBefore(folded, end)
        || (Briefly.LengthAtEnd(folded.AsSpan(0, end)) is > 0 and var brief && IsLeadBefore(folded, end - brief));

    private static bool IsLeadBefore(string folded, int end) =>
        Array.Exists(Leads, w => end >= w.Length && string.CompareOrdinal(folded, end - w.Length, w, 0, w.Length) == 0);

    /// <summary>True where a name may end: at the end, before no Chinese character, or before a word that follows names.</summary>
    public static bool EndsName(string folded, int end) => end == folded.Length || !TextFolding.IsHan(folded[end]) || WordsBehind.Begin(folded.AsSpan(end));

    /// <summary>True when a name with its rank is only the end of a longer one: 青禾县 in 新青禾县, 范县 in 示范县.</summary>
    /// <remarks>One character that stands alone before it and is no word (比着青禾县) belongs to the name, and so does one of direction or size that
    /// ends no word. Two or more may be the city around it or a word of asking: those are left to it.</remarks>
    public static bool IsTailOfLonger(string folded, int start)
    {
        if (BeginsWord(folded, start))
        {
            return false;
        }

        var isAlone = BeginsWord(folded, start - 1) && !Speech.Contains(folded[start - 1]);
        return isAlone || (NameBeginnings.Contains(folded[start - 1]) && !Directions.End(folded.AsSpan(0, start)));
    }

    private static readonly SearchValues<char> Speech = WordList.CharactersOf("spoken");
    private static readonly SearchValues<char> NameBeginnings = WordList.CharactersOf("name-begins");

    /// <summary>True when the rank at the end of a name belongs to the word behind it: 青禾市|场, 鼓山区|域, and not where a wording of the field begins
    /// behind it: 青禾市|民告官.</summary>
    public static bool IsRankOfNextWord(string folded, int end) =>
        MayBeRankOfNextWord(folded, end) && !Vocabulary.Field.Match(folded[end..]).Any(m => m.Span.Start == 0 && m.Span.Length > 2);

    private static bool MayBeRankOfNextWord(string folded, int end) => end < folded.Length && (folded[end - 1], folded[end]) switch
    {
        ('区', '域' or '间' or '别' or '分' or '块' or '位' or '划') => true,
        ('市', '场' or '民' or '容' or '值' or '面' or '价') => true,
        ('旗', '帜' or '舰' or '下') => true,
        ('乡', '镇' or '村' or '亲' or '土' or '贤' or '风' or '愁') => true,
        ('镇', '村' or '街' or '级') => true,
        ('省', '略' or '事' or '力' or '时' or '钱' or '级') => true,
        _ => false,
    };

    /// <summary>The rank that stands behind a stem and makes it the name of one certain place: 县 behind 青禾, 高新区 behind 临岳.</summary>
    /// <returns>Its length; 0 when none stands there.</returns>
    public static int RankLengthAt(string folded, int at)
    {
        var rank = RankBehind().Match(folded, at, Math.Min(16, folded.Length - at));
        return rank.Success && rank.Index == at && !IsRankOfNextWord(folded, at + rank.Length) ? rank.Length : 0;
    }

    [GeneratedRegex(
        @"\G(?:(?:[\u4e00-\u9fff]{1,3}族){0,3}自治[县州旗区]|(?:国家级?|省级)?(?:经济|高新|技术|产业|工业|综合){0,3}(?:开发区|园区|示范区|试验区|合作区|度假区)|经开区|高新区|新区|街道|地区|[省市县区旗州盟镇乡])",
        RegexOptions.CultureInvariant)]
    private static partial Regex RankBehind();
}

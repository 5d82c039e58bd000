using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts;

/// <summary>Takes the wishes out of one clause of an instruction, or of a later message that changes a draft.</summary>
internal static partial class DraftDirectives
{
    private const int ShortText = 150;
    private const int UsualHeadings = 3;

    // A text of at least so many characters is written a little longer.
    private const double AtLeast = 1.25;

    /// <returns>The spec with what the clause wishes, and the words of the clause that are no wish.</returns>
    internal static (DraftSpec Spec, string Left) Apply(DraftSpec spec, string clause)
    {
        var told = clause;
        (spec, clause) = Size(spec, clause);
        (spec, clause) = Series(spec, clause);
        if ((DraftCues.Has(clause, "空") && Negated().IsMatch(clause)) || DraftCues.Has(clause, "没数字"))
        {
            return (spec with { NoBlanks = true }, "");
        }

        if (DraftCues.Has(clause, "自己的数字") && OwnNumbers().IsMatch(clause))
        {
            return (spec with { UsesOwnReport = true }, "");
        }

        // 办理时限压缩62% tells, 压缩一点 asks.
        (spec, clause) = DraftFacts.Counts(clause) ? (spec, clause) : Manner(spec, clause);
        if (DraftCues.In(clause, "不提") is { } not && Things(clause, not) is { Count: > 0 } unwanted)
        {
            return (spec with { Exclude = [.. spec.Exclude, .. unwanted], Tone = DraftCues.Has(clause, "套话") ? DraftTone.Plain : spec.Tone }, "");
        }

        if (!Wanting().IsMatch(clause) && DraftCues.In(clause, "突出") is { } stress && Things(clause, stress) is { Count: > 0 } wanted)
        {
            return (spec with { Include = [.. spec.Include, .. wanted] },
                told == clause && DraftMatter.MeantBy(clause, 1).Count > 0 ? string.Join('、', wanted) : "");
        }

        return (spec, clause);
    }

    private static (DraftSpec Spec, string Left) Size(DraftSpec spec, string clause)
    {
        if (Length().Match(clause) is { Success: true } length && NumberOf(length.Groups["n"].Value) is >= 20 and var size)
        {
            var isBound = length.Groups["bound"].Success || length.Groups["most"].Success;
            return (spec with { MaxChars = length.Groups["least"].Success ? (int)(AtLeast * size) : size, IsBound = isBound },
                clause.Remove(length.Index, length.Length));
        }

        if (Paragraphs().Match(clause) is { Success: true } paragraphs)
        {
            return (spec with { Paragraphs = NumberOf(paragraphs.Groups["n"].Value) }, clause.Remove(paragraphs.Index, paragraphs.Length));
        }

        if (Sentences().Match(clause) is { Success: true } sentences)
        {
            var digits = sentences.Groups["n"].Value;
            var count = digits == "几" ? 3 : NumberOf(digits[^1..]);
            return (spec with { MaxSentences = sentences.Groups["each"].Success ? -count : count }, clause.Remove(sentences.Index, sentences.Length));
        }

        return (spec, clause);
    }

    private static (DraftSpec Spec, string Left) Series(DraftSpec spec, string clause)
    {
        if (Headings().Match(clause) is { Success: true } headings)
        {
            var count = headings.Groups["each"].Success ? spec.Points ?? UsualHeadings
                : headings.Groups["n"].Success ? NumberOf(headings.Groups["n"].Value) : UsualHeadings;
            return (spec with { Headings = headings.Groups["no"].Success ? 0 : count }, clause.Remove(headings.Index, headings.Length));
        }

        if (NamedAspects().Matches(clause).Select(m => m.Groups["what"].Value).ToList() is { Count: > 0 } aspects
            && (aspects.Count > 1 || NamedAspects().Match(clause).Index == 0))
        {
            aspects = [.. spec.Aspects, .. aspects];
            return (spec with { Aspects = aspects, Points = spec.Headings > 0 || aspects.Count == 1 ? spec.Points : aspects.Count }, "");
        }

        if (NoPoints().Match(clause) is { Success: true } none)
        {
            return (spec with { Points = null }, clause.Remove(none.Index, none.Length));
        }

        // 提出意见3条 counts; 列3条 asks.
        if (Points().Match(clause) is { Success: true } points && NumberOf(points.Groups["n"].Value) is >= 2 and <= 9 and var n
            && (points.Groups["ask"].Success || ActionVerbs.FirstRun(clause.AsSpan(0, points.Index)).Length == 0))
        {
            return (spec with { Points = n }, clause.Remove(points.Index, points.Length));
        }

        return (spec, clause);
    }

    private static (DraftSpec Spec, string Left) Manner(DraftSpec spec, string clause)
    {
        foreach (var (kind, tone) in new[] { ("坚决", DraftTone.Firm), ("委婉", DraftTone.Gentle), ("朴实", DraftTone.Plain), ("正式", DraftTone.Formal) })
        {
            if (DraftCues.In(clause, kind) is { } word)
            {
                (spec, clause) = (spec with { Tone = tone }, clause.Replace(word, "", StringComparison.Ordinal));
            }
        }

        if (DraftCues.In(clause, "短") is { } brief)
        {
            (spec, clause) = (spec.MaxChars is null ? spec with { MaxChars = ShortText, IsBound = true } : spec,
                clause.Replace(brief, "", StringComparison.Ordinal));
        }
        else if (DraftCues.In(clause, "长") is { } wide)
        {
            (spec, clause) = (spec with { IsLong = true }, clause.Replace(wide, "", StringComparison.Ordinal));
        }

        return (spec, clause);
    }

    // What a wish to mention or to leave out speaks of: the words in quotes, else what is left of the clause.
    private static List<string> Things(string clause, string cue)
    {
        var at = clause.IndexOf(cue, StringComparison.Ordinal);
        var quoted = Quoted().Matches(clause).Select(m => m.Groups["q"].Value).ToList();
        if (quoted.Count > 0)
        {
            return quoted;
        }

        var before = Loose().Replace(clause[..at], "");
        var words = before.Length >= 2 ? before : Loose().Replace(clause[(at + cue.Length)..], "");
        return [.. words.Split(['、', '和', '与', '及'], StringSplitOptions.RemoveEmptyEntries).Select(w => Loose().Replace(w, ""))
            .Where(w => w.Length is >= 2 and <= 16)];
    }

    private static int NumberOf(string words) => words is "千" ? 1000 : words is "百" ? 100 :
        Numerals.TryRead(words, 0, words.Length, out var numeral) ? (int)numeral.Value : int.TryParse(words, CultureInfo.InvariantCulture, out var n) ? n : 0;

    [GeneratedRegex("(?<least>至少|不少于|不低于|起码)?(?<most>不超过|不要超过|别超过|不要超|别超|不超|控制在|最多)?(?:要|写|有)?(?:大约|大概|约|写个?)?(?:\\d+[-—~～到至])?(?<n>\\d{2,5}|[一二两三四五六七八九十百千]{2,6}|(?<![几\\d])[百千])(?:来|多|余)?(?:个)?字(?<bound>以内|之内|内|以下|打住|为限|封顶)?(?:左右|上下)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();

    [GeneratedRegex("(?:写成?|合成|分成?|就|只)*(?:(?<n>一)(?:段话|个自然段|个段落)|(?:写|合|并)成(?<n>一)段|^(?<n>一)段$|(?<n>[两二三四五2-5])个?(?:自然)?段(?:话|落)?(?!时|路))(?:以内|之内|就行)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Paragraphs();

    [GeneratedRegex("(?<each>各|每[^，]{0,4}?)?(?<n>[一两二三四五六几]{1,2}|[1-9])句(?:话)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex("(?<no>不要|去掉|不用|别用|不加|别加|不带)?(?<each>每(?:块|点|条|部分|个方面|方面)(?:内容)?)?(?:分|写成|加上?|用|带|列出?|有)*(?:(?<n>[一二两三四五六七八九]|[1-9])个)?(?:小标题|分标题|二级标题|小题目)(?:的形式)?|(?<no>不要|不用|别用|不加|别加)标题", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex("一(?:个|点|条|块|是)?(?:讲|说|写|谈)(?<what>\\p{IsCJKUnifiedIdeographs}{2,10}?)(?=一(?:个|点|条|块|是)?(?:讲|说|写|谈)|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedAspects();

    [GeneratedRegex("(?:不要|不用|别)分(?:点|条)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoPoints();

    [GeneratedRegex("(?<ask>分成?|分为|列出?|写成?|讲|归成|归纳成?|概括成?|总结成?|就写|只写|从|给我|要)*(?<![\\d.])(?<n>[一二两三四五六七八九]|[1-9])(?:个|大|小)?(?:要点|点|条|方面|层意思|层|部分|块)(?:内容)?(?:来写|来讲|写)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Points();

    [GeneratedRegex("不|别|无|没", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Negated();

    [GeneratedRegex("数|报告", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnNumbers();

    [GeneratedRegex("(?:我|们|想)要(?:写|有)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wanting();

    [GeneratedRegex("[“\"](?<q>[^”\"]{1,20})[”\"]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?:其中|另外|还有|但是|但|那些|这些|关于|把|就|也|一定|请|的|了|一下|我们|我县|有关)+|(?:的?(?:事情|事儿|事|内容|情况|部分|数字|话题|方面|字样|问题)|这块|这些|这[两几三]样|这[两几三]个|[两几三]样|这类|一个|一律|都|就|了|的|也|一定|也要)+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();
}

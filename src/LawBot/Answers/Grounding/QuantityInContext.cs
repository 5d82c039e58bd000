using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>How a number is limited by the words beside it.</summary>
internal enum StatedBound
{
    /// <summary>Not at all.</summary>
    Exact,

    /// <summary>超过, 余, 多: greater.</summary>
    More,

    /// <summary>以上, 不少于: greater or equal.</summary>
    Least,

    /// <summary>不足, 不到, 近: smaller.</summary>
    Less,

    /// <summary>以内, 不超过: smaller or equal.</summary>
    Most,

    /// <summary>约, 左右.</summary>
    About,
}

/// <summary>A number of a text with the words that say what it counts.</summary>
/// <param name="Number">The number.</param>
/// <param name="Bound">How the words beside it limit it.</param>
/// <param name="Before">The words before it that are its own, back to the next punctuation or number.</param>
/// <param name="After">The words behind it that are its own.</param>
/// <param name="Clause">Its whole clause.</param>
internal sealed record QuantityInContext(StatedNumber Number, StatedBound Bound, string Before, string After, string Clause)
{
    // A verb, or a word such as 其中: no thing is named so briefly beside its verb.
    private const int ShortestThing = 2;

    private const int LongestVerb = 2;

    private const int LongestBetween = 4;

    /// <summary>True when it counts the level itself alone (市本级): said in its clause or in one before it of the same sentence.</summary>
    internal bool IsOfLevel { get; init; }

    /// <summary>True when its bound need not be close: 98%以上 of 99.1%, where it is told of several places at once.</summary>
    internal bool IsLoose { get; init; }

    /// <summary>True when its report was read with it: what it counts and whom is then known for certain.</summary>
    internal bool IsRead { get; init; }

    /// <summary>Where the number begins that this one is a part of (其中 …), as the report was read; null when it is none.</summary>
    internal int? WholeAt { get; init; }

    /// <summary>All words of its own.</summary>
    internal string Own => Before + "|" + After;

    /// <summary>The pairs of neighbouring characters of its own words; titles of documents apart.</summary>
    internal IReadOnlySet<(char, char)> Pairs { get; } = GroundingPolarity.Pairs(WithoutTitles(Before) + "|" + After).ToHashSet();

    /// <summary>The words of the numbers before it in its sentence, when its own name nothing: 调解成功 in 调解矛盾纠纷9起,调解成功8起.</summary>
    internal IReadOnlySet<(char, char)> Inherited { get; init; } = new HashSet<(char, char)>();

    /// <summary>What was done with what it counts, as classes of verbs that tell one count from another; what is done 在63个村 is not done with them.</summary>
    internal IReadOnlySet<string> Actions { get; } =
        ActionWords.ActionsIn(Before.EndsWith('在') ? Before : $"{Before}|{After}").Where(a => a.Kind != ActionKind.Weak).Select(a => a.Class)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The same number without the names of places among its words: they tell whose it is, not what it counts.</summary>
    internal QuantityInContext Without(IEnumerable<string> places) =>
        new(Number, Bound, places.Aggregate(Before, (b, p) => b.Replace(p, "|", StringComparison.Ordinal)), After, Clause) { Inherited = Inherited,
        IsOfLevel = IsOfLevel, WholeAt = WholeAt, IsRead = IsRead, IsLoose = IsLoose };

    /// <summary>The same number with no words behind it.</summary>
    internal QuantityInContext WithoutDeeds() =>
        new(Number, Bound, Before, "", Clause) { Inherited = Inherited, IsOfLevel = IsOfLevel, WholeAt = WholeAt, IsRead = IsRead, IsLoose = IsLoose };

    /// <summary>The numbers of a compacted text, years and names apart, each with its own words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numbers">Its numbers.</param>
    /// <param name="read">What the report was read to state with a number: what it counts, whom, and what it is a part of; none where that is not
    /// known.</param>
    /// <param name="from">Where the text begins to speak of another place; what was said to be of the level before is not carried over.</param>
    internal static List<QuantityInContext> In(string text, IReadOnlyList<StatedNumber> numbers, Func<StatedNumber, ReadFigure?>? read = null,
        IReadOnlyList<int>? from = null)
    {
        var found = new List<QuantityInContext>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            if (number.IsName || number.IsYear)
            {
                continue;
            }

            var before = BeforeOf(text, numbers, i);
            before = !before.EndsWith('的') && IsWholeOfNext(text, numbers, i) ? "" : before;
            var after = AfterOf(text, numbers, i);
            if (before.Length == 0 && !after.Any(TextFolding.IsHan) && number.At > 1 && text[number.At - 1] is not ('。' or ';'))
            {
                // 情况如下:81件: what it counts stands before the stop.
                var stop = number.At - 1;
                before = text[(QuantityStops.Last(text, stop) + 1)..stop];
            }

            var clause = text[(QuantityStops.Last(text, number.At) + 1)..QuantityStops.Next(text, number.At + number.Text.Length)];
            if (read?.Invoke(number) is { } figure)
            {
                found.Add(new(number, BoundOf(text, number, before, after), before, after, clause) { Inherited = figure.Counted, IsOfLevel = figure.IsOfLevel,
                    WholeAt = figure.WholeAt, IsRead = true });
                continue;
            }

            var inherited = NamesNothing(before + "|" + after) ? found.SelectMany(f => f.Pairs).ToHashSet() : [];
            found.Add(new(number, BoundOf(text, number, before, after), before, after, clause) { Inherited = inherited,
                IsOfLevel = IsOfLevelAt(text, number, clause, from ?? []) });
        }

        return found;
    }

    /// <summary>True when what the sources state as <paramref name="stated"/> bears out this number: exactly, or as a rounding or a limit that holds.</summary>
    internal bool HoldsFor(QuantityInContext stated)
    {
        var (said, value) = (Number.Value, stated.Number.Value);
        var coarse = Coarseness(Number);
        var step = IsLoose ? decimal.MaxValue / 2 : Math.Max(Step(said), 2 * coarse);
        return Bound switch
        {
            StatedBound.Exact => (value == said || (coarse > 0 && Math.Abs(value - said) <= coarse))
                && stated.Bound is not (StatedBound.Least or StatedBound.Less),
            StatedBound.More => (value > said && value < said + step) || (value == said && stated.Bound is StatedBound.More or StatedBound.Least),
            StatedBound.Least => (value >= said && value < said + step) && stated.Bound is not (StatedBound.Less or StatedBound.Most),
            StatedBound.Less => (value < said && value > said - step) || (value == said && stated.Bound is StatedBound.Less),
            StatedBound.Most => value <= said && value > said - step && stated.Bound is not (StatedBound.More or StatedBound.Least),
            _ => Math.Abs(value - said) <= Math.Max(Step(said) / 2, coarse),
        };
    }

    /// <summary>How far off a share told in tenths or as a fraction may be, in points: 三成 and 六分之一 are told of what is near them; 0 for others.</summary>
    internal static decimal Coarseness(in StatedNumber number) => number.Unit != GroundingArithmetic.Percent ? 0
        : number.Text.Contains('成', StringComparison.Ordinal) ? 2.5m
        : GroundingWords.Fraction.StandIn(number.Text) && !number.Text.StartsWith('百') && !number.Text.StartsWith('千') ? number.Value / 10 : 0;

    /// <summary>One unit of the last digit that is not nought: 100 for 3900, 0.1 for 92.6.</summary>
    internal static decimal Step(decimal value)
    {
        var step = 1m;
        while (value != 0 && decimal.Truncate(value / (step * 10)) * step * 10 == value)
        {
            step *= 10;
        }

        while (step > 0.001m && decimal.Truncate(value / step) * step != value)
        {
            step /= 10;
        }

        return step;
    }

    // 采纳了64条意见中的51条: the verb is that of the part.
    private static bool IsWholeOfNext(string text, IReadOnlyList<StatedNumber> numbers, int index)
    {
        var end = numbers[index].At + numbers[index].Text.Length;
        var next = numbers.Skip(index + 1).FirstOrDefault(n => !n.IsName && n.At >= end);
        return next.Text is not null && text[end..next.At] is var gap
            && GroundingWords.Among.End(gap)
            && gap.IndexOfAny([',', ';', '。']) < 0;
    }

    // A rate is not of the level that only the counts before it are said to be of.
    private static bool IsOfLevelAt(string text, in StatedNumber number, string clause, IReadOnlyList<int> from)
    {
        if (number.Unit == "%" && !GroundingWords.OwnLevel.StandIn(clause))
        {
            return false;
        }

        var at = number.At;
        var start = Math.Max(at == 0 ? 0 : text.LastIndexOfAny([';', '。'], at - 1) + 1, from.Where(f => f < at).Append(0).Max());
        return GroundingLexicon.Claims.In(text[start..at]).FindLast(h => h.Class is "scope" or "level" or "bodies").Class == "level";
    }

    private static bool NamesNothing(string own)
    {
        var words = ActionWords.WithoutActions(own);
        return words.Count(TextFolding.IsHan) <= ShortestThing || !GroundingPolarity.Pairs(words).Any();
    }

    private static string WithoutTitles(string text)
    {
        var open = text.IndexOf('《', StringComparison.Ordinal);
        var close = text.IndexOf('》', StringComparison.Ordinal);
        return open >= 0 && close > open ? text[..open] + "|" + WithoutTitles(text[(close + 1)..]) : text;
    }

    private static string BeforeOf(string text, IReadOnlyList<StatedNumber> numbers, int index)
    {
        var start = QuantityStops.Last(text, numbers[index].At) + 1;
        for (var i = index - 1; i >= 0; i--)
        {
            var previous = numbers[i];
            if (previous.IsName)
            {
                continue;
            }

            var end = previous.At + previous.Text.Length;
            if (end > start && end <= numbers[index].At)
            {
                var gap = text[end..numbers[index].At];
                var cut = previous.IsYear ? -1 : gap.LastIndexOfAny(['、', '和', '及', '与']);
                start = Math.Max(start, end + cut + 1);
            }

            break;
        }

        return text[start..numbers[index].At];
    }

    private static string AfterOf(string text, IReadOnlyList<StatedNumber> numbers, int index)
    {
        var from = numbers[index].At + numbers[index].Text.Length;
        var end = QuantityStops.Next(text, from);
        var next = numbers.Skip(index + 1).FirstOrDefault(n => !n.IsName && n.At >= from);
        if (next.Text is not null && next.At < end)
        {
            // What stands between two numbers belongs to the second from its verb on: 310项事项的审批减少为216项.
            var gap = text[from..next.At];
            var cut = gap.IndexOfAny(['、', '和', '及', '与']);
            var verb = ActionWords.ActionsIn(gap) is [var first, ..] ? first.Span.Start : gap.Length;
            verb = GroundingLexicon.Claims.In(gap).Where(h => h.Class is "up" or "down").Select(h => h.At).Append(verb).Min();
            // 147件疑难事项办成了139件: the verb before 了 is that of the second.
            verb = gap.EndsWith('了') ? Math.Min(verb, Math.Max(0, gap.Length - LongestVerb - 1)) : verb;
            end = from + (cut >= 0 ? cut : verb);
        }

        return text[from..Math.Max(from, end)];
    }

    private static StatedBound BoundOf(string text, StatedNumber number, string before, string after)
    {
        // 比4318条多708条: 多 before a number compares.
        var next = number.At + number.Text.Length + 1;
        var compares = next < text.Length && char.IsAsciiDigit(text[next]);
        var behind = GroundingLexicon.Bounds.In(after).Find(b => b.At == 0 && IsWhere(b, "behind") && !(compares && b.Word.Length == 1));
        if (behind.Word is not null)
        {
            return Named(behind.Class);
        }

        if (number.Text.Any(c => c is '余' or '多'))
        {
            return StatedBound.More;
        }

        // 至少到岗2个半天: a verb may stand between.
        var bounds = GroundingLexicon.Bounds.In(before);
        var front = bounds.Find(b => b.End == before.Length && IsWhere(b, "before"));
        front = front.Word is null ? bounds.FindLast(b => GroundingLexicon.Bounds.Cell(b.Row, "where") == "open" && before.Length - b.End <= LongestBetween)
            : front;
        return front.Word is null ? StatedBound.Exact : Named(front.Class);
    }

    private static bool IsWhere(LexiconHit hit, string where) =>
        GroundingLexicon.Bounds.Cell(hit.Row, "where") is var at && (at.StartsWith(where, StringComparison.Ordinal) || (at == "open" && where == "before"));

    private static StatedBound Named(string name) => name switch
    {
        "more" => StatedBound.More,
        "least" => StatedBound.Least,
        "less" => StatedBound.Less,
        "most" => StatedBound.Most,
        "about" => StatedBound.About,
        _ => StatedBound.Exact,
    };
}

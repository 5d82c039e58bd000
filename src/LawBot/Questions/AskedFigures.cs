using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Cuts a question into the numbers that it asks for: 收到几件、结了几件 are two, 受理和办结的复议案件各是多少 as well.</summary>
public static class AskedFigures
{
    private const string Measured = "measured";
    private const int LongestName = 24;
    private const int Adjacent = 2;

    // Verbs that say nothing of what was counted.
    private static readonly SearchValues<char> LightVerbs = WordList.CharactersOf("light-verb");
    private static readonly SearchValues<char> NotOf = WordList.CharactersOf("not-of");

    private static readonly GuardedWords Between = new("counted", "between");
    private static readonly GuardedWords HowMany = new(Measured, "how-many");
    private static readonly GuardedWords Amounts = new(Measured, "amount");
    private static readonly WordList BehindAmount = WordList.Of(Measured, "behind-amount");
    private static readonly WordList OnlyAsk = WordList.Of(Measured, "asks");
    private static readonly WordList Everybody = WordList.Of(Measured, "everybody");
    private static readonly WordList JoinsVerbs = WordList.Of("counted", "verbs");
    private static readonly char[] EndsNoName = ['了', '是', '有', '各', '呢', '的'];

    // Stands where a word of change was (涨了多少), whose characters are no verb of counting.
    private const char ChangeMark = '\f';

    // Stands where a share was asked for (占比, 占多少), so that no count answers it.
    private const char ShareMark = '\v';
    private const string TakenIn = "收到";
    private const string TakenOn = "受理";

    /// <param name="question">A question for figures.</param>
    /// <returns>One or more, in the order of the question. A part that asks nothing (执法证 in 执法证 换领多少人) belongs to all.</returns>
    public static IReadOnlyList<AskedFigure> Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (bare, aside) = WithoutAsides(AskedLists.Spread(Bare(question)));
        var parts = AskedParts.Of(bare).SelectMany(EachAsking).Select(s => s.Trim(' ')).Where(s => s.Trim().Length > 0).ToList();
        var asking = Joined(parts);
        if (asking.Count == 0 || (asking.Count == 1 && !asking[0].Contains(parts[0], StringComparison.Ordinal)
            && Words(asking[0]).Split(' ').All(w => w.Length < 2)))
        {
            asking = [string.Join(' ', parts)]; // 涉诉案件,一年各有多少: what asks names nothing.
        }

        asking = asking.Count > 1 ? asking.FindAll(NamesAnything) is { Count: > 0 } naming ? naming : asking : asking;
        asking = AskedParts.Once(asking);
        // 败诉率,两年之间掉了几个百分点: by how much is computed from the two years.
        asking = asking.Count > 1 && IsOfTwoYears(question) && asking.FindAll(a => !IsChangeAlone(a)) is { Count: > 0 } levels ? levels : asking;
        var silent = string.Join(' ', parts.Where(p => !asking.Exists(a => a.Contains(p, StringComparison.Ordinal)))) + aside;
        var asked = new List<AskedFigure>();
        foreach (var part in asking)
        {
            var before = asked.Count > 0 ? asked[0].Words : "";
            var context = Words($"{silent} {before}");
            asked.AddRange(OfPart(part, context).Select(a => a with { WantsChange = part.Contains(ChangeMark, StringComparison.Ordinal) }));
        }

        // 一千件以上: the number to compare with tells the measure where nothing else does, a share always (时限压缩超过八成).
        if (asked is [var only] && question.Operator?.Unit is { } unit && MeasureOf(unit) is { } kind && (only is { Kind: null, Unit: null } || unit is "%"))
        {
            asked[0] = only with { Kind = kind, Unit = kind == QuantityKind.Count ? unit : null };
        }

        // 申请比濮阳少多少 asks for numbers of cases, though 多少 belongs to the word of comparing.
        if (question.Operator?.Name is "difference" or "multiple" or "sum")
        {
            asked = asked.ConvertAll(a => a is { Kind: null, Rate: null } ? a with { IsHowMany = true } : a);
        }

        return [.. asked.DistinctBy(a => $"{a.Words}|{a.Kind}|{a.Rate}|{string.Join(',', a.Actions)}", StringComparer.Ordinal)];
    }

    /// <summary>The folded text with the words that only ask blanked out.</summary>
    internal static string Words(string folded) =>
        QuestionTopic.Of(QuestionTopic.Blank(WithoutMeasures(folded), OnlyAsk.In(WithoutMeasures(folded))));

    private static string WithoutMeasures(string folded) => QuestionTopic.Blank(folded, AskedMeasure.In(folded).Select(m => m.Span));

    // A part of verbs alone (受理、审结多少件) asks what the part behind it asks.
    private static List<string> Joined(List<string> parts)
    {
        var asking = new List<string>();
        var waiting = "";
        foreach (var part in parts)
        {
            if (Asks(part))
            {
                asking.Add(waiting + part);
                waiting = "";
            }
            else if (asking.Count > 0 && waiting.Length == 0 && NamesSomething(part))
            {
                asking.Add(part); // 免罚 件数 减免罚款: what stands behind a number asked for is another one.
            }
            else if (ActionWords.AskedIn(part) is [.., var last] && last.Kind != ActionKind.Weak && last.Span.End == part.Length)
            {
                waiting += part + "、";
            }
        }

        return asking;
    }

    // Words of comparing (最少的两个县), of politeness and of pointing back say nothing of the number; a tab keeps the parts together that they stand in.
    private static string Bare(Question question)
    {
        var bare = question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text);
        if (bare.Length != question.Text.Trim().Length)
        {
            return bare;
        }

        var text = bare.ToCharArray();
        foreach (var span in question.Spans.Where(s =>
            s is { Kind: SpanKind.Operator or SpanKind.Request or SpanKind.Reference or SpanKind.Number }
                or { Kind: SpanKind.Asking, Value: nameof(Asking.Which) }
                || (s.Kind is SpanKind.Unit && question.Operator?.N is not null)
                || (s.Kind is SpanKind.Filler && !AskedLists.AsksEach(s.Span.In(bare)))))
        {
            text.AsSpan(span.Span.Start, span.Span.Length).Fill(span is { Kind: SpanKind.Operator, Value: "change" } ? ChangeMark
                : span is { Kind: SpanKind.Operator, Value: "share" } ? ShareMark : '\t');
        }

        // 陇县的申请比濮阳少多少: what joins the two that are compared is no word of either.
        foreach (var span in question.Operator?.Name is "difference" or "multiple" ? Between.In(new string(text)) : [])
        {
            text.AsSpan(span.Start, span.Length).Fill('\t');
        }

        return new string(text);
    }

    // 各有多少(持证的): what stands in brackets says of what, unless it says of what not (不算没收).
    private static (string Text, string Aside) WithoutAsides(string bare)
    {
        var (open, close) = (bare.IndexOf('(', StringComparison.Ordinal), bare.IndexOf(')', StringComparison.Ordinal));
        return open < 0 || close < open ? (bare, "")
            : bare.AsSpan(open, close - open).ContainsAny(NotOf) ? (bare[..open] + " " + bare[(close + 1)..], " " + bare[(open + 1)..close])
            : (bare.Replace('(', '\t').Replace(')', '\t'), "");
    }

    // 赢了几宗输了几宗 asks twice without a comma: what follows the first measure word up to the next verb belongs to it.
    private static IEnumerable<string> EachAsking(string part)
    {
        var from = 0;
        foreach (var (many, next) in HowMany.In(part).Zip(HowMany.In(part).Skip(1)))
        {
            var end = UnitTable.At(part, many.End, part.Length, isChinese: false) is { } unit ? unit.End : many.End;
            var verb = ActionWords.AskedIn(part).FirstOrDefault(a => a.Span.Start >= end && a.Span.Start < next.Start);
            var cut = verb?.Span.Start ?? end;
            if (cut <= next.Start)
            {
                yield return part[from..cut];
                from = cut;
            }
        }

        yield return part[from..];
    }

    private static bool IsOfTwoYears(Question question) =>
        question.Years.Count > 1 || question.Spans.Any(s => s is { Kind: SpanKind.Reference, Value: "two-years" });

    private static bool IsChangeAlone(string part) => part.Contains(ChangeMark, StringComparison.Ordinal)
        && Words(part).Split(' ').All(w => w.Length < 2) && !RateNames.StandIn(part);

    private static QuantityKind? MeasureOf(string unit) => unit is "%" ? QuantityKind.Rate : unit is "元" ? QuantityKind.Money : QuantityKind.Count;

    private static bool NamesAnything(string part) =>
        Words(part).Split(' ').Any(w => w.Length > 1) || ActionWords.AskedIn(part).Count > 0 || KindOf(part) is not null
        || part.Contains(ChangeMark, StringComparison.Ordinal);

    private static bool NamesSomething(string part) => !Everybody.StandIn(part)
        && (Vocabulary.Field.Match(part).Any(ActionWords.IsObject) || ActionWords.AskedIn(part).Any(a => a.Kind != ActionKind.Weak));

    private static IEnumerable<AskedFigure> OfPart(string part, string context)
    {
        var rates = RateNames.In(part).ToList();
        if (rates.Count > 1)
        {
            foreach (var rate in rates)
            {
                yield return Asked(rate.In(part), context, part);
            }

            yield break;
        }

        var actions = ActionWords.AskedIn(part).Where(a => a.Kind != ActionKind.Weak).DistinctBy(a => a.Span).ToList();
        var listed = actions.Where((a, i) =>
            (i + 1 < actions.Count && IsJoint(part[a.Span.End..actions[i + 1].Span.Start]))
                || (i > 0 && IsJoint(part[actions[i - 1].Span.End..a.Span.Start]))).ToList();
        if (listed.Count < 2)
        {
            yield return Asked(part, context, part);
            yield break;
        }

        foreach (var action in listed)
        {
            var own = QuestionTopic.Blank(part, listed.Where(a => a != action).Select(a => a.Span));
            yield return Asked(own, context, part);
        }
    }

    private static bool IsJoint(string between) => between.Trim(' ', '的') is var joint && (joint is "、" or "/" || JoinsVerbs.Are(joint));

    private static AskedFigure Asked(string part, string context, string whole)
    {
        var words = Words(part);
        var kind = KindOf(part) ?? (AsksHowMany(whole) ? KindOf(whole) : null);
        var rate = kind is null or QuantityKind.Rate && RateNames.In(part).FirstOrDefault() is { Length: > 0 } name
            ? Words(name.In(part)).Replace(" ", "", StringComparison.Ordinal) : null;
        return new AskedFigure(NameOf(part), words, context, rate is null ? kind : QuantityKind.Rate)
        {
            Unit = kind == QuantityKind.Count ? WishUnits.Of(whole) : null,
            Actions = ActionsOf(part),
            Thing = AskedThing.ByDeed(part),
            Counted = AskedThing.Of(part),
            PartOf = AskedParts.Within(part),
            IsHowMany = AsksHowMany(whole),
            Verb = VerbOf(part),
            IsVerbAlone = AskedVerbs.IsAlone(part),
            Rate = rate,
        };
    }

    // The character before 了 and a word of asking is the end of a verb: 招了多少人. One that no table has must stand in the figure's own words.
    private static string VerbOf(string part)
    {
        var many = HowMany.IndexIn(part);
        return many > 1 && part[many - 1] is '了' or '过' && TextFolding.IsHan(part[many - 2]) && !LightVerbs.Contains(part[many - 2])
            && !ActionWords.AskedIn(part[..many]).Any(a => a.Span.End >= many - 1)
            ? part.Substring(many - 2, 1) : "";
    }

    // An outcome that is named is what is asked for; what else was done (评查案卷有几本不合格) only says of what. 开了几次开放日 holds no meeting.
    private static IReadOnlyList<string> ActionsOf(string part)
    {
        var actions = ActionWords.AskedIn(part)
            .Where(a => a.Kind != ActionKind.Weak && (a.Span.Length > 2 || !a.Span.In(part).StartsWith('开') || part.Contains('会', StringComparison.Ordinal)))
                .ToList();
        // 有多少人通过: an outcome behind 多少 is what is asked for.
        if (AskedMeasure.In(part).Select(m => (int?)m.Span.End).FirstOrDefault() is { } end
            && actions.Find(a => a.Span.Start >= end && a.Kind == ActionKind.Part) is { } behind)
        {
            return ClassesOf(behind, part);
        }

        // The verb right before 多少 governs it: 备案审查纠正了几件.
        if (HowMany.IndexIn(part) is var many and >= 0 && actions.FindLast(a => a.Span.End <= many) is { } near && many - near.Span.End <= Adjacent)
        {
            return ClassesOf(near, part);
        }

        var outcomes = actions.FindAll(a => a.Kind == ActionKind.Part);
        return [.. (outcomes.Count > 0 ? outcomes : actions).SelectMany(a => ClassesOf(a, part)).Distinct(StringComparer.Ordinal)];
    }

    // 收了几件, 接了几件: in speech one character stands for all of taking in, whatever stage a report counts.
    private static IReadOnlyList<string> ClassesOf(MetricAction action, string part) => string.Equals(action.Class, TakenIn, StringComparison.Ordinal)
        && action.Span.In(part).TrimEnd('了').Length == 1 ? [TakenIn, TakenOn]
            : [.. ActionWords.AskedIn(part).Where(a => a.Span == action.Span).Select(a => a.Class)];

    private static string NameOf(string part)
    {
        var pieces = WithoutMeasures(part).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => p.TrimEnd(EndsNoName));
        var name = string.Concat(pieces);
        return name.Length is 0 or > LongestName ? Words(part).Replace(" ", "", StringComparison.Ordinal) : name;
    }

    private static bool Asks(string part) =>
        AsksHowMany(part) || RateNames.StandIn(part) || NamesAmount(part) || part.Contains(ShareMark, StringComparison.Ordinal) || part.EndsWith('呢');

    private static bool AsksHowMany(string part) => HowMany.IndexIn(part) >= 0;

    private static bool NamesAmount(string part) =>
        Amounts.In(part).Any(s => s.End == part.Length || BehindAmount.Begin(part.AsSpan(s.End)));

    // A measure word that counts says it all: 花钱登报的公告剩几项 asks for no money.
    private static QuantityKind? KindOf(string part) =>
        AskedKind.CountsBy(part) ? QuantityKind.Count
        : RateNames.StandIn(part) || part.Contains(ShareMark, StringComparison.Ordinal)
            || AskedKind.IsShare(part, part.Contains(ChangeMark, StringComparison.Ordinal)) ? QuantityKind.Rate
        : AskedKind.IsMoney(part) || AskedThing.ByDeed(part) is [.., '费' or '款' or '钱' or '薪'] ? QuantityKind.Money
        : AskedKind.IsDuration(part) ? QuantityKind.Duration
        : (AsksHowMany(part) || AskedMeasure.IsNamedIn(part)) && WishUnits.Of(part) is not null ? QuantityKind.Count
        : null;
}

using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>One message, taken apart: what it is about, how it asks, where it points, what it does.</summary>
internal sealed class TurnReading
{
    private const int LongestLeaning = 4;
    private const string Generic = "generic";
    private static readonly System.Buffers.SearchValues<char> LightVerbs = WordList.CharactersOf("says-no-deed");
    private readonly HashSet<string> signs;
    private readonly IReadOnlyList<LexiconWord> acts;
    private readonly char[] kinds;
    private readonly string bare;

    /// <param name="alone">The message, its frame taken off, as read by itself.</param>
    /// <param name="frame">What was taken off.</param>
    /// <param name="left">The places that it takes away, as read by themselves; null when it takes none.</param>
    /// <param name="ranks">True when numbers of several places were told, among which a place can have a rank.</param>
    public TurnReading(Question alone, MessageFrame frame, Question? left = null, bool ranks = false)
    {
        (Alone, Frame, Left, bare) = (alone, frame, left, alone.Bare.Length > 0 ? alone.Bare : TextFolding.Fold(alone.Text.Trim()));
        // 不要数字 wants none: the 要数字 in it is no word, and neither is 在哪 in 存在哪些.
        acts =
        [
            .. MessageWords.ActsIn(bare).Where(a => !alone.Spans.Any(s => Cuts(a.Span, s))),
            // 比青禾县少多少 asks for the difference.
            .. alone.Spans.Where(s => s.Kind == SpanKind.Place && s.Span.End <= bare.Length && !alone.Asks.Contains(Questions.Asking.HowMany)
                && alone.Operator?.Name is not ("difference" or "multiple"))
                .Select(s => MessageWords.Beyond(bare, s.Span)).OfType<LexiconWord>(),
        ];
        signs =
        [
            .. acts.Select(a => a.Row.Class),
            .. alone.Spans.Where(s => s.Kind is SpanKind.Reference or SpanKind.Request or SpanKind.Filler).Select(s => s.Value),
            .. alone.Spans.Where(s => s.Kind == SpanKind.Year).SelectMany(s => Annotator.Read(s.Value, []))
                .Where(s => s.Kind == SpanKind.Reference).Select(s => s.Value), // 去年 counts from the year under discussion.
        ];
        kinds = KindsOf(alone.Spans, acts);
        Rank = ranks ? RankPointer.In(bare, alone) : null;
        kinds.AsSpan(Rank?.Span.Start ?? 0, Rank?.Span.Length ?? 0).Fill('R');
        foreach (var at in Item is { From: < 0, Span: { Length: > 0 } counted } ? Enumerable.Range(counted.Start, counted.Length) : [])
        {
            kinds[at] = kinds[at] is 'C' ? 'R' : kinds[at]; // 后两条 names nothing.
        }

        Part = Words('P');
        // A single character that is left over (从高到低排) names nothing; before 多少 it is a verb (卸了多少吨).
        var words = Words('C');
        IsBeside = MessageWords.AloneOf(words) is "beside-alone" && (NamesPlace || alone.Years.Count > 0);
        Content = !IsBeside && (words.Length > 1 || (words.Length == 1 && AsksNumber && !LightVerbs.Contains(words[0])
            && (alone.Operator is null || Rank is not null))) ? words : "";
        if (Part.Length == 0 && MessageWords.PartOf(Content) is { Length: > 0 } part)
        {
            (Part, Content) = (part, "");
        }

        var isPartAlone = Part.Length > 0 && !alone.Spans.Any(s => s.Kind == SpanKind.Part);

        IsGeneric = Content.Length == 0 || (signs.Contains(Generic) && WithoutGeneric(acts).Length == 0);
        Asking = Words('A');
        Operator = Words('O');
        var spoken = AlonePhrase.Of(bare, Content);
        if (spoken is not null)
        {
            (Content, Asking, Operator, IsGeneric) = ("", spoken.Asking, spoken.Operator, true);
            signs.UnionWith(spoken.Signs);
            Phrase = spoken;
        }

        Verbatim = isPartAlone || spoken is not null ? "" : MessageWords.Trim(new string([.. bare.Select((c, i) => kinds[i] is 'X' or 'R' ? ' ' : c)]));
    }

    /// <summary>The message as read by itself.</summary>
    public Question Alone { get; }

    /// <summary>What stood around it.</summary>
    public MessageFrame Frame { get; }

    /// <summary>The places that it takes away; null when it takes none.</summary>
    public Question? Left { get; }

    /// <summary>The folded message, places and years blanked out.</summary>
    public string Bare => bare;

    /// <summary>What it is about; empty when it takes that from the conversation.</summary>
    public string Content { get; }

    /// <summary>True when its content tells no matter from another: 报告, 总结, 情况.</summary>
    public bool IsGeneric { get; }

    /// <summary>Its words of asking, measure words behind them included.</summary>
    public string Asking { get; }

    /// <summary>The words that name a part of the reports.</summary>
    public string Part { get; }

    /// <summary>The words that want something done with numbers.</summary>
    public string Operator { get; private init; }

    /// <summary>The same message with other words for what it wants done with numbers.</summary>
    public TurnReading WithOperator(string words) => new(Alone, Frame, Left, Rank is not null) { Operator = words };

    /// <summary>The whole message without what it does and where it points.</summary>
    public string Verbatim { get; }

    /// <summary>The place that it points at by its rank; null when it points at none so.</summary>
    public RankPointer? Rank { get; }

    /// <summary>What it wants done with numbers; null where that only tells the place which it points at.</summary>
    public QuestionOperator? Wanted => Phrase?.Wanted is { } name ? new QuestionOperator(name, null, null, null) : Rank is null ? Alone.Operator : null;

    /// <summary>What it says where it is no more than a phrase that means something only alone: 高多少, 哪年高, 亮点; null elsewhere.</summary>
    public AlonePhrase? Phrase { get; }

    /// <summary>Its words, those that point into the conversation blanked out.</summary>
    public string WithoutPointers => new([.. bare.Select((c, i) => kinds[i] == 'R' || (kinds[i] == 'X' && acts.Any(a => a.Row.Class is "first-answer"
        && a.Span.Contains(new TextSpan(i, i + 1)))) ? ' ' : c)]);

    /// <summary>True when it names a place, a province, a prefecture or a level.</summary>
    public bool NamesPlace => Alone.Jurisdictions.Count + Alone.UnknownPlaces.Count + Alone.Provinces.Count + Alone.Prefectures.Count + Alone.Levels.Count > 0;

    /// <summary>True when it names neither matter nor part.</summary>
    public bool IsSilent => IsGeneric && Part.Length == 0;

    /// <summary>True when it wants a number.</summary>
    public bool AsksNumber => Alone.Asks.Any(a => a is Questions.Asking.HowMany or Questions.Asking.Amount or Questions.Asking.OnlyNumbers)
        || Alone.Wants == QuestionIntent.Figures;

    /// <summary>True when it asks how, why or for sentences.</summary>
    public bool AsksPractice => Alone.Asks.Any(a => a is Questions.Asking.How or Questions.Asking.Why or Questions.Asking.NoNumbers);

    /// <summary>True when it sets things side by side: 差多少, 哪家高, 对比.</summary>
    public bool Compares => IsBeside || Wanted is { Name: "most" or "least" or "top" or "difference" or "multiple" }
        || Alone.Asks.Any(a => a is Questions.Asking.Compare);

    /// <summary>True when it sets a place or a year beside those under discussion and says nothing else: 和2022年比.</summary>
    public bool IsBeside { get; }

    /// <summary>True when it names a matter of the field.</summary>
    public bool NamesMatter => Alone.Spans.Any(s => s.Kind == SpanKind.Matter && IsContent(s.Span));

    /// <summary>True when it is a noun and no more: 人民调解.</summary>
    public bool IsBareNoun => Asking.Length + Operator.Length + Part.Length == 0 && !AsksNumber;

    /// <summary>True when it asks whether something is so: 证都拿到了没.</summary>
    public bool IsClause => Alone.Asks.Contains(Questions.Asking.YesNo);

    /// <summary>True when its content stands by itself and needs no matter from the conversation.</summary>
    public bool HasOwnMatter => NamesMatter || (Content.Length > LongestLeaning && !IsDeedOnly);

    /// <summary>True when it says only what was done or measured: 受理, 办结率.</summary>
    public bool IsDeedOnly => Content.Length > 0 && !NamesMatter
        && RestOf(SpanKind.Action, SpanKind.Rate, SpanKind.Unit, SpanKind.Scope).Length <= 1;

    /// <summary>True when numbers with their measure words are all that it names: 438件的是哪家.</summary>
    public bool NamesOnlyNumbers => Part.Length == 0 && RestOf(SpanKind.Number, SpanKind.Unit).Length <= 1;

    /// <summary>True when a word of this class stands in it: others, it, undo, word …</summary>
    public bool Does(string sign) => signs.Contains(sign);

    /// <summary>True when it speaks of the user's own place: 我们县, or 我们 where nothing else is named.</summary>
    public bool IsOurs => Does("home") || (Does("we") && !NamesPlace && Alone.Task != QuestionTask.Draft);

    /// <summary>Where words of this class stand in it.</summary>
    public IEnumerable<TextSpan> ActsOf(string sign) => acts.Where(a => a.Row.Class == sign).Select(a => a.Span);

    /// <summary>What a stretch of it is about; empty when it names nothing.</summary>
    public string ContentIn(TextSpan stretch) =>
        MessageWords.Trim(new string([.. bare[stretch.Start..stretch.End]
            .Select((c, i) => kinds[stretch.Start + i] is 'C' ? c : ' ')])) is { Length: > 1 } content ? content : "";

    /// <summary>The items that it points at; null when none.</summary>
    public ItemPointer? Item => Rank is null ? ItemPointer.In(bare, Alone.Spans) : null;

    /// <summary>The operator that a rank asked for stands for: 倒数第一的是谁 asks for the least; null where none is.</summary>
    public string? RankOperator => Rank is null && IsSilent
        && Item is { IsPlace: not false, Count: 1, From: 1 or -1 } item && Alone.Asks.Contains(Questions.Asking.Which)
        ? LexiconTable.Rows("operators").First(r => r.Class == (item.From > 0 ? "most" : "least")).Words[0] : null;

    /// <summary>What a content is about, without what was done and what was measured: 行政复议 of 受理的行政复议.</summary>
    /// <returns>The matters of the field in it and whom they are counted for; where it names none, what is left of its words.</returns>
    public static string MatterOf(string content)
    {
        var spans = Annotator.Read(content, []);
        if (spans.Any(s => s.Kind == SpanKind.Matter))
        {
            var named = spans.Where(s => s.Kind is SpanKind.Matter or SpanKind.Scope).Select(s => s.Span.In(content)).Distinct(StringComparer.Ordinal).ToList();
            return string.Concat(named.Where(n => !named.Exists(o => o.Length > n.Length && o.Contains(n, StringComparison.Ordinal))));
        }

        var kept = content.ToCharArray();
        foreach (var span in spans.Where(s => s.Kind is SpanKind.Action or SpanKind.Rate or SpanKind.Unit))
        {
            kept.AsSpan(span.Span.Start, span.Span.Length).Fill(' ');
        }

        return string.Join(' ', new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MessageWords.Trim).Where(w => w.Length > 1));
    }

    // Words of asking are whole words; an act that shares a part of one is none.
    private static bool Cuts(TextSpan act, AnnotatedSpan word) => word.Span.Contains(act)
        ? word.Span.Length > act.Length
        : word is { Kind: SpanKind.Asking, Value: nameof(Questions.Asking.Which) or nameof(Questions.Asking.WhatExists) } && word.Span.Overlaps(act)
            && !act.Contains(word.Span);

    private bool IsContent(TextSpan span) => kinds[span.Start] == 'C' && kinds[span.End - 1] == 'C';

    private string RestOf(params SpanKind[] taken)
    {
        var rest = new string([.. bare.Select((c, i) => kinds[i] == 'C' ? c : ' ')]).ToCharArray();
        foreach (var span in Alone.Spans.Where(s => taken.Contains(s.Kind)))
        {
            rest.AsSpan(span.Span.Start, span.Span.Length).Fill(' ');
        }

        return string.Concat(new string(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MessageWords.Trim));
    }

    private string WithoutGeneric(IReadOnlyList<LexiconWord> acts)
    {
        var rest = bare.Select((c, i) => kinds[i] == 'C' ? c : ' ').ToArray();
        foreach (var word in acts.Where(a => a.Row.Class is Generic))
        {
            rest.AsSpan(word.Span.Start, word.Span.Length).Fill(' ');
        }

        return string.Concat(new string(rest).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(MessageWords.Trim));
    }

    private string Words(char kind)
    {
        var stretches = new string([.. bare.Select((c, i) => kinds[i] == kind ? c : '\0')]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var words = stretches.SelectMany(s => s.Split([' ', ',', '。', ';', '?', '!', '、'], StringSplitOptions.RemoveEmptyEntries))
            .Select(s => kind == 'C' ? MessageWords.Trim(s) : s.Trim()).Where(s => s.Length > 0).ToList();

        // Of what is left of several words single characters say nothing: 看的地方不对,要陇县.
        return string.Join(' ', kind == 'C' && words.Count > 1 ? words.Where(w => w.Length > 1) : words);
    }

    // C content, A asking, P part, O operator, R reference, X act, F filler: later ones win, but nothing cuts a matter (执法证怎么考).
    private char[] KindsOf(IReadOnlyList<AnnotatedSpan> spans, IReadOnlyList<LexiconWord> acts)
    {
        var found = Enumerable.Repeat('C', bare.Length).ToArray();
        var matters = spans.Where(s => s.Kind is SpanKind.Matter or SpanKind.Noun).Select(s => s.Span).ToList();
        var operators = spans.Where(s => s.Kind == SpanKind.Operator).Select(s => s.Span).ToList(); // 差几件 is one word.
        foreach (var span in spans)
        {
            var kind = span.Kind switch
            {
                SpanKind.Asking => 'A', SpanKind.Request when span.Value is "overview" or "contrast" or "highlights" => 'A', SpanKind.Part =>
                    'P', SpanKind.Operator => 'O',
                SpanKind.Reference => 'R', SpanKind.Request => 'X', SpanKind.Filler => 'F', _ => 'C',
            };
            if (kind != 'C' && !matters.Exists(m => m.Contains(span.Span) && m != span.Span)
                && !(kind is 'A' or 'F' && operators.Exists(o => o.Contains(span.Span))))
            {
                found.AsSpan(span.Span.Start, span.Span.Length).Fill(kind);
            }
        }

        // 几次, 前三名: the measure word belongs to what asks, the number to what ranks.
        foreach (var span in spans.Where(s => s.Kind is SpanKind.Unit or SpanKind.Number).OrderBy(s => s.Span.Start))
        {
            var (start, end) = (span.Span.Start, span.Span.End);
            var before = start > 0 ? found[start - 1] : ' ';
            var behind = end < bare.Length ? found[end] : ' ';
            if ((before is 'A' or 'O' || behind is 'O') && !matters.Exists(m => m.Overlaps(span.Span)))
            {
                found.AsSpan(start, span.Span.Length).Fill(before is 'A' or 'O' ? before : behind);
            }
        }

        // 维持、撤销各几件: what is counted is nothing to be done.
        var counted = AsksNumber ? spans.Where(s => s.Kind == SpanKind.Action).Select(s => s.Span).ToHashSet() : [];
        foreach (var word in acts.Where(a => a.Row.Class is not (Generic or "remaining") && !counted.Contains(a.Span)
            && !matters.Exists(m => m.Contains(a.Span) && m != a.Span)))
        {
            found.AsSpan(word.Span.Start, word.Span.Length).Fill(word.Row.Class is "topic-mark" ? 'F' : 'X');
        }

        return found;
    }
}

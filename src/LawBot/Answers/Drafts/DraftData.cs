using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Makes of facts the sentences of a section: each fact once, under its own verb and thing, in the order given.</summary>
/// <remarks>Steps of one procedure (收到, 受理, 审结) stand in its order.</remarks>
internal sealed class DraftData(DraftMatter matter, DraftOwner owner, DraftData? shared = null)
{
    private static readonly string[] Alike = ["件起宗卷份", "场场次次", "人名人次位", "个家处"];
    private readonly HashSet<string> told = shared?.told ?? new(StringComparer.Ordinal);
    /// <summary>What begins the parts of a count.</summary>
    internal const string PartMark = "其中";
    private const string Existing = "现有";
    private const int VerbAlone = 3;
    private const int YearLength = 4;
    private HashSet<string> deeds = [];
    private bool isOpened;
    private bool isNamed;

    /// <summary>The figures of the matter that the facts state so far.</summary>
    internal IReadOnlySet<string> Told => told;

    /// <summary>The row of the matter's figures that a clause states; null for none.</summary>
    internal DraftFigureRow? RowOf(FactClause clause) => clause.Numbers != 1 ? null
        : matter.Figures.Where(r => IsAlike(r.Unit, clause.Unit)).Select(r => (Row: r, Word: r.SaidIn(clause.Text))).Where(r => r.Word > 0)
            .OrderByDescending(r => r.Word).ThenByDescending(r => DraftWords.Share(clause.Text, r.Row.Name)).Select(r => r.Row).FirstOrDefault();

    /// <summary>The counts of a sentence, each with what hangs on it, as sentences of their own.</summary>
    internal static IEnumerable<FactSentence> Parts(FactSentence sentence) => FactGroups.Of(sentence.Clauses).Select(g => sentence with { Clauses = g });

    /// <summary>A sentence of counted facts.</summary>
    internal string Write(FactSentence sentence)
    {
        deeds = [.. sentence.Clauses.Where(FactPlacing.IsBare).Select(c => Begun(c.Text) + c.Unit)];
        var ordered = InGenreOrder(FactGroups.Of(sentence.Clauses));
        var (text, begun, isUnder) = ("", "", false);
        for (var i = 0; i < ordered.Count; i++)
        {
            // What is counted next is no member of the chain behind 其中, nor of what the notes part from it.
            var joint = i == 0 ? "" : ordered[i - 1].Exists(c => c.IsPart || FactWording.Of(c, matter.Key).IsGraded || c.Against.Length > 0)
                || IsApart(ordered[i - 1][^1], ordered[i][0]) ? "；" : "，";
            var next = FactWording.Of(ordered[i][0], matter.Key);
            isUnder = i > 0 && ((IsUnder(ordered[i - 1], ordered[i][0]) && !IsToldOf(ordered[i]))
                || (isUnder && ordered[i - 1].Count == 1 && IsWithoutVerb(next) && RowOf(ordered[i][0]) is null
                    && ordered[i][0].Unit == ordered[i - 1][0].Unit));
            var words = Joined(ordered[i], isFirst: i == 0, isUnder);
            // 办理建议87件,办理提案112件: one verb serves both.
            var isAlone = isUnder || i == 0 || joint == "；" || ordered[i - 1][^1].Against.Length > 0 || FactWording.IsRate(ordered[i][0]);
            var verb = isAlone || ordered[i].Count > 1 || ordered[i - 1].Count > 1 ? "" : Begun(words);
            var subject = i > 0 && ordered[i - 1][0].Subject == ordered[i][0].Subject ? "" : ordered[i][0].Subject;
            words = subject + words;
            text += isUnder ? "、" + words : verb.Length > 0 && verb == begun && ordered[i - 1][0].Numbers == 1 && words.Length > verb.Length + VerbAlone
                ? "、" + words[verb.Length..] : joint + (i == 0 || IsDeed(words) ? Lead(sentence, ordered[i][0], words) : "") + words;
            begun = isUnder ? begun : Begun(words);
        }

        return text + "。";
    }

    // 完成整改24个，市里问题18个，均已整改: what has its own outcome is under no verb of another.
    private static bool IsToldOf(List<FactClause> group) => group is [{ Follows: false }, { Numbers: 0 } told, ..]
        && DraftCues.Of("all-written").Begin(told.Text);

    /// <summary>True where counts are of two breaths: the notes part them, they are of two places, or each names a matter of its own.</summary>
    internal static bool IsApart(FactClause before, FactClause next) => before.Group != next.Group || before.Subject != next.Subject
        || (NamedIn(before) is { } named && NamedIn(next) is { } other && named != other);

    /// <summary>Key of the matter that a clause names; null for none.</summary>
    internal static string? NamedIn(FactClause clause) => DraftMatter.MeantBy(clause.Text, 1) is [var matter] ? matter.Key : null;

    // 审结18件,收到25件,受理20件: neighbours that the table knows and that count the same things stand in the table's order.
    private List<List<FactClause>> InGenreOrder(List<List<FactClause>> groups)
    {
        var ordered = new List<List<FactClause>>();
        var run = new List<(List<FactClause> Group, int Rank)>();
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            var row = i > 0 && IsUnder(groups[i - 1], group[0]) ? null : RowOf(group[0]);
            if (run.Count > 0 && (row is null || run[^1].Group[0].Unit != group[0].Unit || run[^1].Group[0].Subject != group[0].Subject
                || run[^1].Group[0].Group != group[0].Group))
            {
                ordered.AddRange(Ranked(run));
                run.Clear();
            }

            if (row is null)
            {
                ordered.Add(group);
            }
            else
            {
                run.Add((group, matter.Figures.ToList().IndexOf(row)));
            }
        }

        return [.. ordered, .. Ranked(run)];
    }

    // Two counts of one figure (移送17件，立案14件，反向移送9件) stand where they were given.
    private static IEnumerable<List<FactClause>> Ranked(List<(List<FactClause> Group, int Rank)> run) =>
        (run.DistinctBy(r => r.Rank).Count() == run.Count ? run.OrderBy(r => r.Rank) : run.AsEnumerable()).Select(r => r.Group);

    /// <summary>True where a count stands under the verb of the one before it: 审查文件16件、合同203份.</summary>
    internal bool IsUnder(IReadOnlyList<FactClause> before, FactClause next)
    {
        if (next.Follows)
        {
            return true;
        }

        // 整改15条，2条长期推进
        if (before.Any(c => c.Against.Length > 0) || IsApart(before[^1], next) || char.IsAsciiDigit(next.Text[0]))
        {
            return false;
        }

        var fact = FactWording.Of(next, matter.Key);
        var verb = before is [var only] && only.Numbers == 1 ? VerbOf(only) : "";
        return verb.Length > 0 && next.Numbers == 1 && (fact.Verb == verb || (IsWithoutVerb(fact) && RowOf(next) is null && before[0].Unit == next.Unit));
    }

    private static bool IsWithoutVerb(WordedFact fact) => fact.Verb.Length == 0 && !fact.IsNeutral && !FactWording.HasVerb(fact.Text);

    // The verb that a clause begins with, put before it or its own.
    private string VerbOf(FactClause clause)
    {
        var fact = FactWording.Of(clause, matter.Key);
        return fact.Verb.Length > 0 ? fact.Verb
            : RowOf(clause) is { } row && IsWithoutVerb(fact) ? Begun(row.Full) : Begun(fact.Text);
    }

    private static string Begun(string text) => ActionVerbs.VerbAt(text, 0, out _) is > 0 and var length ? text[..length]
        : text.StartsWith(Existing, StringComparison.Ordinal) ? Existing : "";

    private static bool IsDeed(string words) => ActionVerbs.VerbAt(words, 0, out _) > 0;

    // 配备人员52名, 现有站点14个: how things stand, no doing of the year.
    private static string? StockIn(string words) => DraftCues.Of("stock").LengthAt(words, 0) is > 0 and var length ? words[..length] : null;

    private string Joined(IReadOnlyList<FactClause> group, bool isFirst, bool isUnder)
    {
        var text = "";
        var inParts = false;
        foreach (var clause in group)
        {
            var row = RowOf(clause);
            if (row is not null && clause.Number.Length > 0)
            {
                told.Add(row.Name);
            }

            var fact = FactWording.Of(clause, matter.Key);
            var words = text.Length > 0 ? clause.Numbers == 0 || inParts ? clause.Text : fact.Text
                : isUnder ? fact.Bare : clause.Subject.Length > 0 ? fact.Text : Worded(clause, row, isFirst);
            words += clause.Against;
            text += text.Length == 0 ? words : inParts && !clause.IsPart && clause.Numbers > 0 ? "、" + words : "，" + words;
            inParts |= clause.IsPart || fact.IsGraded;
        }

        return text;
    }

    // A bare 受理30件 that opens the sentence says what was received; a bare 法律明白人420名 says what was done with them.
    private string Worded(FactClause clause, DraftFigureRow? row, bool isFirst)
    {
        var full = FactWording.Of(clause, matter.Key).Text;
        if (row is null || clause.Number.Length == 0 || row.Unit != clause.Unit)
        {
            return full;
        }

        var typed = clause.Text.Replace(clause.Number + clause.Unit, "", StringComparison.Ordinal);
        var bare = Han(typed);
        // 其中 is said of parts only by who knows that they are. A clause that has a verb and a thing stands as it was typed.
        var pattern = isFirst ? row.Full : row.Short;
        pattern = pattern.StartsWith(PartMark, StringComparison.Ordinal) ? pattern[PartMark.Length..] : pattern;
        // 农民工案件76件 takes the verb of its thing, where the table's clause has none.
        if (Begun(pattern).Length == 0 && StockIn(pattern) is null && !clause.IsPart && FactWording.Of(clause, matter.Key).Verb.Length > 0)
        {
            return full;
        }

        // 法律明白人420名 does not say that they were trained this year.
        var isStanding = StockIn(pattern) is not null && ActionVerbs.FirstRun(clause.Text).Length == 0 && StockIn(clause.Text) is null && !clause.IsPart;
        pattern = isStanding ? Existing + pattern[StockIn(pattern)!.Length..] : pattern;
        // 积案32件，化解30件: what is said to be done of part of them was not done of all.
        if (Begun(pattern) is { Length: > 0 } deed && !clause.Text.Contains(deed, StringComparison.Ordinal)
            && deeds.Contains(deed + clause.Unit))
        {
            return full;
        }

        // 学法8次 says nothing of who learned.
        if (DraftCues.Has(pattern, "stated-body") && !DraftCues.Has(clause.Text, "stated-body"))
        {
            return full;
        }

        // 废止3件 says nothing of what was changed.
        var addsVerb = pattern.Contains('、', StringComparison.Ordinal) && !clause.Text.Contains('、', StringComparison.Ordinal);
        var isWhole = row.Unit is "%" || addsVerb || typed.Any(char.IsAsciiDigit)
            || (!pattern.StartsWith(bare, StringComparison.Ordinal) && bare.Length > VerbAlone
            && ActionVerbs.FirstRun(clause.Text).Length > 0
            && pattern.StartsWith(bare[..2], StringComparison.Ordinal));
        return isStanding && FactWording.Of(clause, matter.Key).Verb == Existing ? full
            : !isWhole && (isFirst || ActionVerbs.FirstRun(clause.Text).Length == 0) && IsWithin(bare, Han(pattern)) && !clause.IsPart
            ? pattern.Replace("{}", clause.Number, StringComparison.Ordinal)
            : isStanding && IsWithin(bare, row.Name) ? Existing + clause.Text : full;
    }

    private string Lead(FactSentence sentence, FactClause first, string text)
    {
        var verb = IsDeed(text);
        // 目录事项共9项 was not done in the year.
        var isStock = StockIn(text) is not null || (!verb && (first.Unit is ("名" or "人") || (FactWording.Of(first, matter.Key).IsNeutral
            && !DraftCues.Of("deed").Begin(text) && !DraftCues.Of("own-verb").Begin(text))));
        if (isStock && sentence.Time.Length == 0 && !isOpened && !isNamed && owner.Subject.Length > 0 && StockIn(text) is not null)
        {
            isNamed = true;
            return owner.Subject;
        }

        if (first.Subject.Length > 0)
        {
            var when = isOpened ? "" : sentence.Time.Length > 0 ? sentence.Time : owner.Year.StartsWith('【') ? "" : owner.Year;
            isOpened = true;
            return when.Length > 0 ? when + "，" : "";
        }

        isOpened |= DraftCues.Has(first.Text, "full-year");
        if (isOpened || (isStock && sentence.Time.Length == 0) || HasTime(text) || sentence.Clauses.Any(c => HasTime(c.Text)))
        {
            return "";
        }

        isOpened = true;
        var year = owner.IsOpened ? "" : sentence.Time.Length == 0 && !owner.Year.StartsWith('【') ? owner.Year
            : sentence.Time switch { "今年" or "本年" or "本年度" => "今年以来", var time => time };
        var count = Math.Max(0, DraftFacts.FirstCount(first.Text));
        var isChange = DraftCues.Of("from-word").LengthAtEnd(first.Text.AsSpan(0, count)) > 0;
        var all = verb && !isStock && !isChange && first.Numbers > 0 && first.Unit is not ("%" or "％") && !text.Contains('共') ? "共" : "";
        // 云坪县县政府 says it twice.
        var whole = owner.Fill("全县");
        var isOwn = owner.Subject.Length > 0 && owner.Subject[^1] == text[0];
        var who = isNamed || isStock || isOwn || owner.IsOpened || first.Unit is "%" or "％" ? "" : owner.Subject;
        return year.Length > 0 ? $"{year}，{(who.Length > 0 ? who : verb || char.IsAsciiDigit(text[0]) ? whole : "")}{all}"
            : verb ? $"{who}全年" + all : char.IsAsciiDigit(text[0]) ? whole : text[0] == '对' || (first.Numbers == 1 && first.Unit is not ("%" or "％"))
                ? $"{who}全年" : "";
    }

    /// <summary>True for measure words of one kind of thing: 件 and 起, 名 and 人.</summary>
    internal static bool IsAlike(string unit, string other) =>
        unit == other || (other.Length > 0 && Alike.Any(a => a.Contains(unit, StringComparison.Ordinal) && a.Contains(other, StringComparison.Ordinal)));

    private static string Han(string text) => string.Concat(text.Where(c => c is >= '\u4e00' and <= '\u9fff'));

    private static bool IsWithin(string part, string whole)
    {
        var at = 0;
        foreach (var letter in whole)
        {
            at += at < part.Length && part[at] == letter ? 1 : 0;
        }

        return at == part.Length;
    }

    private static bool HasTime(string text) =>
        DraftCues.Of("has-time").Begin(text) || (text.Length > YearLength && text[YearLength] == '年' && text.StartsWith("20", StringComparison.Ordinal));
}

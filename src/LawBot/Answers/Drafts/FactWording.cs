using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>A count of notes as a clause of a sentence (<c>Lexicon/draft-verbs.tsv</c>).</summary>
/// <param name="Text">The clause: 举办法治讲座44场.</param>
/// <param name="Verb">The verb that was put before the thing; empty where the note has its own, or none is put.</param>
/// <param name="Bare">The clause without what was put into it, as it stands behind another count under the same verb: 法治讲座44场.</param>
internal sealed record WordedFact(string Text, string Verb, string Bare)
{
    /// <summary>True where nothing but a word that claims nothing was put between thing and number: 证明事项共27项.</summary>
    internal bool IsNeutral { get; init; }

    /// <summary>True for a part of the count before it: 优秀31卷.</summary>
    internal bool IsGraded { get; init; }
}

/// <summary>Makes a clause with a verb of what notes state without one: thing and number, or an activity behind its thing.</summary>
internal static class FactWording
{
    private const string Things = "thing";
    private const char Stem = '~';
    private const char Done = '了';
    private const int ShortestThing = 2;
    private const int LongestSubject = 10;
    private const int LongestActivity = 4;
    private static readonly IReadOnlyList<LexiconRow> Rows = LexiconTable.Rows("draft-verbs");
    private static readonly (LexiconRow Row, string Word)[] ByLength = 
    [
        .. Rows.SelectMany(r => r.Words.Select(w => (r, w))).OrderByDescending(w => w.w.Length),
    ];
    private static readonly WordList Turned = WordList.Of("draft-verbs", "turned");
    private static readonly WordList Always = WordList.Of("draft-verbs", "always");

    /// <summary>True for a word that is a deed and nothing more: 清理.</summary>
    internal static bool IsDeed(string word) => Turned.Are(word);

    /// <summary>True for a verb that may stand behind its thing.</summary>
    internal static int TurnedAt(ReadOnlySpan<char> text, int at) => Turned.LengthAt(text, at);

    /// <summary>True where a verb begins at a place, or what tells of the count before it: 成功198件.</summary>
    internal static bool BeginsAt(string text, int at) => VerbAt(text, at) > 0 || DraftCues.Of("continuing").LengthAt(text, at) > 0
        || DraftCues.Of("follow-up").LengthAt(text, at) > 0
        || Array.Exists(ByLength, w => w.Row.Class == "said" && string.CompareOrdinal(text, at, w.Word, 0, w.Word.Length) == 0);

    /// <summary>True where words end in what was done: 当场整改.</summary>
    internal static bool EndsInDeed(string words) => words.Length >= ShortestThing && Verb(words, words.Length - ShortestThing) == ShortestThing;

    /// <summary>True for what ends in a thing that the table knows: 法治讲座.</summary>
    internal static bool IsKnown(string thing) => RowOf(thing, "", "") is not null;

    /// <summary>True for the whole name of a thing that the table knows.</summary>
    internal static bool IsNamed(string thing) => IsName(thing, "", "");

    /// <summary>True for things of which the table says the same: 律所, 律师.</summary>
    internal static bool AreAlike(string thing, string other) =>
        RowOf(thing, "", "") is { } row && RowOf(other, "", "") is { } its && row.Cells["verb"] == its.Cells["verb"];

    /// <summary>True for whom a deed reached: 听众, 学生.</summary>
    internal static bool IsReached(string thing) => RowOf(thing, "", "") is { } row && DraftCues.Of("continuing").Are(row.Cells["verb"])
        && row.Words.Contains(thing, StringComparer.Ordinal);

    /// <summary>True where words say what was done.</summary>
    internal static bool HasVerb(string text) => ActionVerbs.FirstRun(text).Length > 0 || VerbAt(text, 0) > 0;

    /// <summary>True for a count that says of the one before it how good it was or whom it reached: 优秀31卷, 学生2300人.</summary>
    internal static bool Hangs(FactClause clause) => DraftCues.Of("continuing").Are(Of(clause, "").Verb)
        || (DraftFacts.FirstCount(clause.Text) is > 0 and var at
            && (DraftCues.Of("hanging").Are(clause.Text.AsSpan(0, at)) || DraftCues.Of("quality").Are(clause.Text.AsSpan(0, at))));

    /// <param name="clause">A clause that counts.</param>
    /// <param name="matter">Key of the matter in which it stands; some verbs are customary in one alone.</param>
    internal static WordedFact Of(FactClause clause, string matter)
    {
        if (DraftCues.Of("this-period").LengthAt(clause.Text, 0) is > 0 and var when && when < clause.Text.Length)
        {
            var timed = Of(DraftFacts.ClauseOf(clause.Text[when..]), matter);
            return new(clause.Text[..when] + timed.Text, "", clause.Text[..when] + timed.Bare);
        }

        var at = DraftFacts.FirstCount(clause.Text);
        var (thing, count) = at < 0 ? (clause.Text, "") : (clause.Text[..at], clause.Text[at..]);
        thing = thing.TrimEnd(Done);
        if (at <= 0 || clause.IsPart || thing.Length == 0)
        {
            return new(thing + count, "", thing + count);
        }

        if (SubjectIn(thing) is > 0 and var subject && !IsName(thing, clause.Unit, matter))
        {
            var done = Of(DraftFacts.ClauseOf(clause.Text[subject..]), matter);
            return new(clause.Text[..subject] + done.Text, "", clause.Text[..subject] + done.Bare);
        }

        // 安全生产月搞宣传26场
        for (var i = ShortestThing; i < thing.Length - 1; i++)
        {
            if (DraftCues.Of("light-verb").LengthAt(thing, i) == 1 && Verb(thing, i - 1) < 2 && Verb(thing, i) == 0
                && IsName(thing[(i + 1)..], clause.Unit, matter)
                && Customary(thing[(i + 1)..], count, clause.Unit, matter) is { Verb.Length: > 0 } held)
            {
                return held with { Text = thing[..i] + held.Text, Bare = thing[..i] + held.Text, Verb = "" };
            }
        }

        thing = Customary(Said(WithoutLight(thing, clause.Unit, matter)), clause.Unit);
        var asTyped = new WordedFact(thing + count, "", thing + count);
        var begins = VerbAt(thing, 0);
        var isName = IsName(thing, clause.Unit, matter);
        var isSoft = begins > 0 && ActionTable.At(thing, 0, ActionReading.Reported) is { IsSoft: true } && InTurn(thing, count) is not null;
        // 为企业帮办代办2040件: no verb stands before those for whom something was done.
        if ((begins > 0 && begins < thing.Length && !isName && !isSoft) || DraftCues.Of("continuing").Begin(thing)
            || DraftCues.Of("stock").Begin(thing) || (DraftCues.Of("for-whom").Begin(thing) && !DraftCues.Of("for-whom-not").Begin(thing)))
        {
            return asTyped;
        }

        if (DraftCues.Of("quality").Are(thing))
        {
            return asTyped with { Text = DraftData.PartMark + asTyped.Text, IsGraded = true };
        }

        return (isName ? null : InTurn(thing, count)) ?? Customary(thing, count, clause.Unit, matter)
            ?? (begins == 0 && clause.Unit is "%" or "％" && DraftCues.Of("rate-name").End(thing) ? Neutral(thing, "rate", count) : asTyped);
    }

    private static bool IsName(string thing, string unit, string matter) =>
        RowOf(thing, unit, matter) is { } row && row.Words.Contains(thing, StringComparer.Ordinal);

    // 开讲座24场: a verb of one character gives way to the one that the thing takes.
    private static string WithoutLight(string thing, string unit, string matter) => DraftCues.Of("light-verb").LengthAt(thing, 0) is > 0 and var light
        && VerbAt(thing, 0) == 0 && light < thing.Length && RowOf(thing[light..], unit, matter) is { } row && !IsBetween(row.Cells["verb"])
        && RowOf(thing, unit, matter)?.Words.Contains(thing, StringComparer.Ordinal) is not true ? thing[light..] : thing;

    /// <summary>Length of the verb that begins at a place, adverbs before it included; 0 for none.</summary>
    internal static int VerbAt(string text, int at)
    {
        var adverb = DraftCues.Of("new-deed").LengthAt(text, at);
        return Verb(text, at + adverb) is > 0 and var behind ? adverb + behind : Verb(text, at);
    }

    private static int Verb(string text, int at) =>
        Math.Max(Math.Max(ActionVerbs.VerbAt(text, at, out _), TurnedAt(text, at)), DraftCues.Of("own-verb").LengthAt(text, at));

    private static string Said(string thing)
    {
        foreach (var (row, word) in ByLength)
        {
            // 发函纠正2件 goes on to another deed.
            if (row.Class == "said" && thing.StartsWith(word, StringComparison.Ordinal) && VerbAt(thing, word.Length) == 0)
            {
                return row.Cells["verb"].Replace(Stem.ToString(), word[1..], StringComparison.Ordinal) + thing[word.Length..];
            }
        }

        return thing;
    }

    // 司法局讲座44场: who did it stands before the deed.
    private static int SubjectIn(string thing)
    {
        for (var end = Math.Min(LongestSubject, thing.Length - 2); end >= ShortestThing; end--)
        {
            if (DraftCues.Of("subject-end").End(thing.AsSpan(0, end)) && !HasDeed(thing[..end]) && !DraftCues.Of("subject-not").Begin(thing.AsSpan(end)))
            {
                return end;
            }
        }

        return 0;
    }

    // 行政机关移送公安 has its deed.
    private static bool HasDeed(string words) => Enumerable.Range(0, words.Length).Any(i => Verb(words, i) > 1);

    // 损害赔偿启动案件 has its deed; 联合检查 is what is held.
    private static bool HasDeedBehind(string words) => Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i =>
        DraftCues.Of("own-verb").LengthAt(words, i) > 1 && DraftCues.Of("of-thing").LengthAt(words, i) == 0);

    // 发放通知书 is said of papers that are handed out; a notice is 发出.
    private static string Customary(string thing, string unit)
    {
        foreach (var row in Rows.Where(r => r.Class == "general"))
        {
            var said = row.Words.FirstOrDefault(w => thing.StartsWith(w, StringComparison.Ordinal));
            if (said is not null && (said.Length > 1 || VerbAt(thing, 0) == 0) && RowOf(thing, unit, "")?.Cells["verb"] == row.Cells["verb"])
            {
                return row.Cells["verb"] + thing[said.Length..];
            }
        }

        return thing;
    }

    // 执法证新领55人 → 新领执法证55人: where what stands before the verb is a thing that the table knows.
    private static WordedFact? InTurn(string thing, string count)
    {
        for (var at = ShortestThing; at < thing.Length; at++)
        {
            // 安全培训办理14期, 听证会召开3次: what is said of any deed gives way to the verb of the thing.
            if (DraftCues.Of("any-deed").Are(thing.AsSpan(at)) && DraftFacts.ClauseOf(thing[..at] + count) is var bare && Of(bare, "") is var own
                && own.Text != bare.Text && !own.IsNeutral)
            {
                return own;
            }

            var adverb = DraftCues.Of("new-deed").LengthAt(thing, at);
            if ((IsTurned(thing, at) || (adverb > 0 && IsTurned(thing, at + adverb))) && !DraftCues.Of("adverbial").Begin(thing)
                && (RowOf(thing[..at], "", "") is not null || (Always.End(thing) && !DraftCues.Of("actor").End(thing.AsSpan(0, at)))))
            {
                var text = thing[at..] + Named(thing[..at], "") + count;
                return new(text, "", text);
            }
        }

        return null;
    }

    // One verb or a run of them: 协调化解.
    private static bool IsTurned(string thing, int at) => at < thing.Length && (Turned.Are(thing.AsSpan(at)) || Always.Are(thing.AsSpan(at))
        || (Verb(thing, at) is > 1 and var first && at + first < thing.Length && IsTurned(thing, at + first)));

    private static WordedFact? Customary(string thing, string count, string unit, string matter)
    {
        // 县委常委会研究法治议题5次 has its subject and its verb.
        // 检查组9月检查12个单位 says who and when; 12348电话咨询 is a name.
        if (unit is "%" or "％" || (thing.AsSpan(1).IndexOfAnyInRange('0', '9') > 0 && !char.IsAsciiDigit(thing[0])) || RowOf(thing, unit, matter) is not { } row
            || ActionVerbs.FirstRun(thing.AsSpan(0, thing.Length - WordOf(row, thing).Length)).Length > 0
            || HasDeedBehind(thing[..^WordOf(row, thing).Length]))
        {
            return null;
        }

        var verb = row.Cells["verb"];
        // 劝导商户340家 says what was done with them.
        if (DraftCues.Of("continuing").Are(verb) && !row.Words.Contains(thing, StringComparer.Ordinal))
        {
            return null;
        }

        var words = Named(thing, unit, row);
        // 办讲座 has half of its verb already.
        words = words[0] == verb[^1] && row.Words.Any(w => words.AsSpan(1).StartsWith(w)) ? words[1..] : words;
        // 法律顾问驻村13个村全覆盖 says more than how many there are.
        return (IsBetween(verb) || DraftCues.Of("continuing").Are(verb)) && !DraftFacts.EndsInCount(count) ? null
            // 顾问律师进村2100次 counts no villages.
            : IsBetween(verb) && DraftCues.Of("occasion").Are(unit) ? null
            : words.Length <= LongestActivity && DraftCues.Of("any-deed").Are(verb) && DraftCues.Of("overseen").End(count)
                ? new(DraftPhrases.Filled("on-whom", count, words), verb, words + count)
            : IsBetween(verb) ? new($"{words}{verb}{count}", "", words + count) { IsNeutral = true }
            : new($"{verb}{words}{count}", verb, words + count);
    }

    private static bool IsBetween(string verb) => verb.Length == 1;

    /// <summary>An aim as what is to be reached: 案卷优秀率达到30%以上; words that say so already as they stand.</summary>
    internal static string Reaching(FactClause clause)
    {
        var at = DraftFacts.FirstCount(clause.Text);
        var aim = at > 0 ? DraftCues.Of("aim").LengthAtEnd(clause.Text.AsSpan(0, at)) : 0;
        if (aim > 0 && Customary(clause.Text[..(at - aim)], clause.Text[(at - aim)..], clause.Unit, "") is { Verb.Length: > 0 } deed)
        {
            return deed.Text;
        }

        return at > 0 && DraftCues.Of("rate-name").End(clause.Text.AsSpan(0, at)) ? DraftPhrases.Filled("reach", clause.Text[..at], clause.Text[at..])
            : clause.Text;
    }

    /// <summary>True for a share, not a count of things: 调解成功率不低于98%.</summary>
    internal static bool IsRate(FactClause clause) => clause.Unit is "%" or "％";

    private static WordedFact Neutral(string thing, string kind, string count) =>
        new(DraftPhrases.Filled(kind, thing, count), "", thing + count) { IsNeutral = true };

    private static string Named(string thing, string unit) => RowOf(thing, unit, "") is { } row ? Named(thing, unit, row) : thing;

    private static string Named(string thing, string unit, LexiconRow row)
    {
        var word = WordOf(row, thing);
        return row.Cells["as"].Length == 0 || !HasUnit(row, unit) ? thing
            : thing[..^word.Length] + row.Cells["as"].Replace(Stem.ToString(), word, StringComparison.Ordinal);
    }

    private static string WordOf(LexiconRow row, string thing) => row.Words.Where(w => thing.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length)!;

    /// <summary>The row of the longest word that a thing ends in; a row of the matter before one of all.</summary>
    private static LexiconRow? RowOf(string thing, string unit, string matter) => ByLength
        .Where(w => w.Row.Class == Things && thing.EndsWith(w.Word, StringComparison.Ordinal) && HasUnit(w.Row, unit)
            && (w.Row.Cells["matter"].Length == 0 || w.Row.Cells["matter"] == matter))
        .OrderByDescending(w => w.Row.Cells["matter"].Length > 0).ThenByDescending(w => w.Word.Length).Select(w => w.Row).FirstOrDefault();

    private static bool HasUnit(LexiconRow row, string unit) =>
        unit.Length == 0 || row.Cells["units"].Length == 0 || Array.IndexOf(row.Cells["units"].Split(' '), unit) >= 0;
}

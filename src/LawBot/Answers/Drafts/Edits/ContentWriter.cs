using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Words what a change puts into a text: what was given stands as given, a matter that is only named is told of by what such a section says,
/// marked 【核实】, since nobody has stated it.</summary>
internal static class ContentWriter
{
    private const int LongestTopic = 10;
    private const int LongestName = 6; // “零复议” in quotes is a name.
    private static readonly WordList Plans = WordList.Of("edit-words", "plans");
    private static readonly WordList Problems = WordList.Of("edit-words", "problems");
    private static readonly WordList Opening = WordList.Of("edit-words", "opening");
    private static readonly WordList Reasons = WordList.Of("edit-words", "reasons");
    private static readonly WordList Practice = WordList.Of("edit-words", "practice");
    private static readonly WordList Closing = WordList.Of("edit-words", "closing");

    /// <summary>A sentence for what is to be said.</summary>
    /// <param name="text">The text that it comes into.</param>
    /// <param name="content">As typed: a sentence, a fact, or the name of what is to be spoken of.</param>
    internal static TextUnit Sentence(TextEditing text, string content)
    {
        var words = Clean(content);
        var bare = DraftCues.Trimmed(words.TrimEnd('。'), "thing-lead", "thing-tail");
        var spec = text.Spec;
        var owner = DraftOwner.Of(spec);
        var matter = spec.Matters.Count > 0 ? DraftMatter.Of(spec.Matters[0])
            : DraftMatter.MeantBy(text.Text, 1) is [var meant, ..] ? meant : DraftMatter.Of(DraftMatter.Whole);
        var said = Plans.Are(bare) ? Unsaid(matter.Plans, text) is { Length: > 0 } plan ? DraftPhrases.Filled("next", plan) : ""
            : Problems.Are(bare) ? Unsaid(matter.Problems, text) is { Length: > 0 } lack ? $"{lack}{MeasurePiece.Mark}。" : ""
            : Opening.Are(bare) ? Unsaid(matter.Orientation, text)
            : Reasons.Are(bare) ? Unsaid(matter.Reasons.Concat(DraftMatter.Of(DraftMatter.General).Reasons), text) is { Length: > 0 } reason
                ? $"{reason.TrimEnd('。')}{MeasurePiece.Mark}。" : ""
            : Closing.Are(bare) ? Unsaid([matter.Closing], text) : "";
        if (said.Length > 0)
        {
            return Phrase(owner.Fill(said));
        }

        if (bare.Length <= LongestTopic && DraftCues.Of("state").Begin(bare) && ActionVerbs.FirstRun(bare).Length == 0 && !Counts.Any(bare))
        {
            return new TextUnit("", DraftPhrases.Filled("reached", bare));
        }

        if (IsTold(words) || WishedThings.Quoted(content) is [var quoted] && quoted.Length > LongestName)
        {
            return new TextUnit("", Stopped(words));
        }

        var named = DraftMatter.MeantBy(bare, 1) is [var known, ..] ? known : DraftMatter.ForTopic(bare);
        var measure = named.Measures.OrderByDescending(m => DraftWords.Share(bare, m.Sentence))
            .FirstOrDefault(m => !text.Text.Contains(m.Head, StringComparison.Ordinal));
        var claim = measure is null ? bare : owner.Fill(measure.Sentence);
        return Phrase(claim.Contains(bare, StringComparison.Ordinal) ? $"{claim}{MeasurePiece.Mark}。"
            : DraftPhrases.Filled("in-aspect", bare, claim + MeasurePiece.Mark));
    }

    /// <summary>True for words that are a sentence, or name what a sentence can be written of.</summary>
    internal static bool IsKnown(string content)
    {
        var bare = DraftCues.Trimmed(Clean(content).TrimEnd('。'), "thing-lead", "thing-tail");
        return IsTold(Clean(content)) || DraftMatter.MeantBy(bare, 1).Count > 0
            || new[] { Plans, Problems, Opening, Closing, Reasons }.Any(l => l.Are(bare));
    }

    /// <summary>True for words that ask for what is done, and name none of it: 讲做法.</summary>
    internal static bool IsPractice(string content) => Practice.Are(DraftCues.Trimmed(Clean(content).TrimEnd('。'), "thing-lead", "thing-tail"))
        || Practice.Are(Clean(content).TrimEnd('。'));

    /// <summary>Further measures that fit a stretch of a text and are not said yet, each marked.</summary>
    internal static IEnumerable<TextUnit> Further(TextEditing text, string near)
    {
        var owner = DraftOwner.Of(text.Spec);
        var matters = (text.Spec.Matters.Count > 0 ? text.Spec.Matters.Select(DraftMatter.Of) : DraftMatter.MeantBy(text.Text, 1)).ToList();
        matters = matters.Count > 0 ? matters : [DraftMatter.ForTopic(text.Spec.Topic)];
        var proved = matters.SelectMany(m => m.Figures).Where(f => near.Length > 0 && f.SaidIn(near) > 0).Select(f => f.Proves)
            .ToHashSet(StringComparer.Ordinal);
        double Score(DraftMeasure m) => near.Length == 0 ? 0 : near.Contains(m.Head, StringComparison.Ordinal) ? 2 : proved.Contains(m.Head) ? 1
            : DraftWords.Share(m.Head, near) + DraftWords.Share(m.Sentence, near);
        var usual = matters.SelectMany(m => m.Measures).Where(m => m.Head.Length > 0).Select(m => (m, Score: Score(m))).OrderByDescending(m => m.Score);
        foreach (var (measure, score) in usual)
        {
            var isHeaded = (score > 0 && near.Length > 0) || text.Text.Contains(measure.Head, StringComparison.Ordinal);
            foreach (var clause in new[] { measure.Text, measure.More }.Where(t => t.Length > 0).Select(owner.Fill))
            {
                if (DraftWords.Share(clause, text.Text) < 0.7 && (near.Length == 0 || score > 0))
                {
                    yield return Phrase(isHeaded ? $"{clause}{MeasurePiece.Mark}。" : $"{owner.Fill(measure.Head)}，{clause}{MeasurePiece.Mark}。");
                    isHeaded = true;
                }
            }
        }
    }

    /// <summary>The spec with what was told.</summary>
    internal static DraftSpec Told(DraftSpec spec, string words) =>
        Counts.Any(words) && !words.Contains(MeasurePiece.Mark, StringComparison.Ordinal)
            ? spec with { Facts = $"{spec.Facts}\n{words.TrimEnd('。', '；')}".Trim('\n') } : spec;

    /// <summary>The words with a stop.</summary>
    internal static string Stopped(string words) => words.Length > 0 && words[^1] is '。' or '！' or '？' ? words
        : words.TrimEnd('，', '；', '、', ',', ';', '.') + "。";

    /// <summary>The words with a stop where none ends them; what ends a part of a list stays.</summary>
    internal static string Ended(string words) => words.Length > 0 && words[^1] is '；' or '：' or '，' or '”' or '）' ? words : Stopped(words);

    private static TextUnit Phrase(string words) => new("", words) { Origin = DraftOrigin.SetPhrase };

    private static string Clean(string content)
    {
        var words = DraftCues.Trimmed(Punctuation.Mended(content.Trim(' ', '“', '”', '"', '：', ':')), "content-lead", "content-tail");
        // 讲经费不足 asks for a lack; 说理式执法 keeps its 说.
        var verb = DraftCues.Of("part-verb").LengthAt(words, 0);
        return verb > 0 && DraftLacks.Said(words[verb..].TrimEnd('。')) is not null ? words[verb..] : words;
    }

    private static string Unsaid(IEnumerable<string> sentences, TextEditing text) =>
        sentences.FirstOrDefault(s => s.Length > 0 && DraftWords.Share(s, text.Text) < 0.7) ?? "";

    // What counts, does or is in a state is said by whoever gives it; a name alone is what to speak of.
    private static bool IsTold(string words) => Counts.Any(words) || words.Length > LongestTopic || words.Contains('，', StringComparison.Ordinal)
        || ActionVerbs.FirstRun(words).Length > 0 && DraftMatter.MeantBy(words, 1).All(m => m.Words.All(w => w != words))
        || (DraftCues.Of("plans").Begin(words) && !Plans.Are(words)) || DraftCues.Has(words, "state")
        || DraftCues.Has(words, "lack-sign") || DraftLacks.IsNamed(words);
}

using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What a clause takes away from whose reports are meant, or leaves alone: 去掉青禾县, 青禾不看, 市的不要, 只看县的.</summary>
/// <param name="Span">What of the clause says so; the rest of it is a message of its own.</param>
/// <param name="Places">The words that name the places and years taken away; empty when none is.</param>
/// <param name="Without">Ranks taken away.</param>
/// <param name="Only">Ranks that alone are meant.</param>
internal sealed record LeftOut(TextSpan Span, string Places, IReadOnlyList<JurisdictionLevel> Without, IReadOnlyList<JurisdictionLevel> Only)
{
    /// <summary>True when what is taken away is pointed at and not named: 除了它.</summary>
    public bool IsPointed { get; private init; }

    private static readonly SearchValues<char> Behind = WordList.CharactersOf("behind-left-out");
    private static readonly Lazy<IReadOnlyList<LexiconRow>> Levels = new(static () => LexiconTable.Rows("levels"));

    /// <param name="folded">The folded message.</param>
    /// <param name="clause">One clause of it.</param>
    /// <param name="spans">What was read in the message.</param>
    /// <returns>Null when the clause takes nothing away.</returns>
    public static LeftOut? Of(string folded, TextSpan clause, IReadOnlyList<AnnotatedSpan> spans)
    {
        var signs = spans.Where(s => s is { Kind: SpanKind.Reference, Value: "without" or "only" } && clause.Contains(s.Span)).ToList();
        if (signs is not [var sign, ..])
        {
            var isAll = clause.Length >= folded.TrimEnd(MessageWords.Marks).Length;
            var words = clause.In(folded);
            return (isAll || words.EndsWith('的')) && LevelOf(words) is { } named && MessageWords.Trim(words).Length > 1
                ? new LeftOut(clause, "", [], [named]) : null;
        }

        var places = spans.Where(s => s.Kind is SpanKind.Place or SpanKind.Year && clause.Contains(s.Span)).Select(s => s.Span).ToList();
        var rest = folded[clause.Start..sign.Span.Start] + folded[sign.Span.End..clause.End];
        if (LevelOf(rest) is { } level)
        {
            return sign.Value is "only" ? new LeftOut(clause, "", [], [level]) : new LeftOut(clause, "", [level], []);
        }

        if (places.Count == 0 && sign.Value is "without" && PointedBy(folded, clause, sign.Span, spans) is { } pointed)
        {
            return new LeftOut(pointed, "", [], []) { IsPointed = true };
        }

        if (sign.Value is "only" || places.Count == 0 || spans.Any(s => s.Kind == SpanKind.Scope && s.Span.Start == sign.Span.End))
        {
            return null;
        }

        // It governs what stands behind it; where nothing does, what stands before it.
        var governed = places.Where(p => p.Start >= sign.Span.End).ToList() is { Count: > 0 } behind ? behind : places;
        var (start, end) = (Math.Min(sign.Span.Start, governed[0].Start), Math.Max(sign.Span.End, governed[^1].End));
        while (end < clause.End && Behind.Contains(folded[end]))
        {
            end++;
        }

        return new LeftOut(new TextSpan(start, end), string.Join('、', governed.Select(p => p.In(folded))), [], []);
    }

    // 除了它, 这家不算: the word that points stands beside the one that takes away.
    private static TextSpan? PointedBy(string folded, TextSpan clause, TextSpan sign, IReadOnlyList<AnnotatedSpan> spans)
    {
        var it = spans.FirstOrDefault(s => s is { Kind: SpanKind.Reference, Value: "it" } && clause.Contains(s.Span)
            && (MessageWords.Trim(folded[Math.Min(sign.End, s.Span.End)..Math.Max(sign.Start, s.Span.Start)]).Length == 0))?.Span;
        if (it is not { } span)
        {
            return null;
        }

        var end = Math.Max(sign.End, span.End);
        while (end < clause.End && Behind.Contains(folded[end]))
        {
            end++;
        }

        return new TextSpan(Math.Min(sign.Start, span.Start), end);
    }

    /// <summary>Words without those that name a rank, and the ranks that they name: 有几份是部门的.</summary>
    public static (string Words, IReadOnlyList<JurisdictionLevel> Levels) WithoutLevels(string words)
    {
        var levels = new List<JurisdictionLevel>();
        foreach (var (word, row) in Levels.Value.SelectMany(r => r.Words.Select(w => (Word: w, Row: r))).OrderByDescending(w => w.Word.Length))
        {
            if (word.Length > 1 && words.Contains(word, StringComparison.Ordinal))
            {
                words = words.Replace(word, new string(' ', word.Length), StringComparison.Ordinal);
                levels.Add(Enum.Parse<JurisdictionLevel>(row.Class));
            }
        }

        return (words, levels);
    }

    // 乡镇的, 县级: a rank and nothing else.
    private static JurisdictionLevel? LevelOf(string words)
    {
        var word = MessageWords.Trim(words);
        return Levels.Value.FirstOrDefault(r => r.Words.Contains(word, StringComparer.Ordinal)) is { } row ? Enum.Parse<JurisdictionLevel>(row.Class) : null;
    }
}

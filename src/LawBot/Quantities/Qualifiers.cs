using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Quantities;

/// <summary>The words of <c>Lexicon/qualifiers.tsv</c> round a number: what makes it approximate, or a bound.</summary>
internal static class Qualifiers
{
    private const int Reach = 7;

    private static readonly Row[] Rows =
    [
        .. LexiconTable.Rows("qualifiers").Where(static r => r.Cells["effect"].Length > 0)
            .SelectMany(static r => r.Words.Select(w => new Row(w, r.Cells["where"], r.Cells["effect"]))).OrderByDescending(static r => r.Word.Length),
    ];

    private static readonly Row[] Before = [.. Rows.Where(static r => r.Where is "before" or "open")];

    private static readonly Row[] Open = [.. Rows.Where(static r => r.Where == "open")];

    private static readonly Row[] Behind = [.. Rows.Where(static r => r.Where is "behind" or "behind-time")];

    /// <summary>Adds to a quantity what the words round it say.</summary>
    public static Quantity Apply(string folded, Quantity quantity, TextSpan span)
    {
        var before = Back(folded, quantity.Start, span.Start);
        var effect = Array.Find(Before, r => EndsIn(folded, before, span.Start, r.Word)) is { } leading ? EffectOf(leading, folded, before) : "";
        if (effect.Length == 0 && IsOpen(folded.AsSpan(span.Start, before - span.Start)))
        {
            effect = "least";
        }

        var behind = Numerals.SkipSpace(folded, quantity.End, span.End);
        if (effect is "" or "none" or "approximate"
            && Array.Find(Behind, r =>
                Stands(folded, behind, span.End, r.Word) && (r.Where == "behind" || IsTimeLimit(folded, quantity, behind, span.End))) is { } trailing)
        {
            effect = effect == "approximate" && trailing.Effect == "most" ? effect : trailing.Effect;
        }

        return effect switch
        {
            "approximate" => quantity with { IsApproximate = true },
            "least" => quantity with { IsApproximate = true, Bound = QuantityBound.Least },
            "most" => quantity with { Bound = QuantityBound.Most },
            _ => quantity,
        };
    }

    // 上 and 好 qualify only a round hundred or thousand (上百余件).
    private static string EffectOf(Row row, string folded, int before) => row.Word is "上" or "好" && folded[before] is not ('百' or '千' or '万') ? "" : row.Effect;

    // 3个工作日内; but 3年内部审计.
    private static bool IsTimeLimit(string folded, Quantity quantity, int behind, int limit) =>
        quantity.UnitKind == UnitKind.Time && !(behind + 1 < limit && folded[behind + 1] is '部' or '容' or '控' or '涵' or '设');

    // 至少安排4次, 不少于每月2期: a verb or a period may stand between.
    private static bool IsOpen(ReadOnlySpan<char> words)
    {
        words = words[Math.Max(0, words.Length - Reach)..];
        words = words[(words.LastIndexOfAny(",;、:。") + 1)..];
        foreach (var row in Open)
        {
            if (words.Contains(row.Word, StringComparison.Ordinal) && !words.ContainsAnyInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    private static int Back(string folded, int at, int floor)
    {
        while (at > floor && char.IsWhiteSpace(folded[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool EndsIn(string text, int end, int floor, string word) =>
        end - word.Length >= floor && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static bool Stands(string text, int at, int limit, string word) =>
        word.Length <= limit - at && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private sealed record Row(string Word, string Where, string Effect);
}

using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether a clause has another word of a kind where its sources have one: 每月 for 每周, 失信企业 for 守信企业, 省政府 for 市政府. All the rest of such a
/// clause stands in a source, so that no count of foreign words finds it.
/// </summary>
internal static class GroundingContrast
{
    private const string Level = "level";

    // 平均每村5名 of 315名 in 63个村, each at least 5: a mean that code recomputed is its own.
    private const string Statistic = "statistic";

    // A word of one character is told by the two behind it or before it: 省政府, 工作日后.
    private const int Neighbours = 2;

    // So far behind a word two nouns are told apart.
    private const int Longest = 6;

    internal static void Check(GroundingClause clause, string words, List<string> reasons)
    {
        var text = clause.Masked();
        foreach (var hit in GroundingLexicon.Contrasts.In(text).Where(h => !(clause.IsComputed && h.Class == Statistic)))
        {
            var row = GroundingLexicon.Contrasts.Row(hit.Row);
            var stated = hit.Word.Length > 1 ? OfRow(hit, row, words, clause.Basis) ?? OfNoun(text, hit, row, clause.Basis)
                : hit.Class != Level || IsBody(text, hit.End) ? OfNeighbours(text, hit.At, row, clause.Basis) : null;
            if (stated is not null)
            {
                reasons.Add(GroundingMessages.Stated(Around(text, hit), stated));
            }
        }
    }

    // A word that stands in no source, nor another wording of it, where one of its row does that the clause leaves out.
    private static string? OfRow(LexiconHit hit, IReadOnlyList<string> row, string words, List<GroundingSource> sources)
    {
        if (sources.Exists(s => Holds(s, hit.Word)))
        {
            return null;
        }

        return row.FirstOrDefault(w => w.Length > 1 && !words.Contains(w, StringComparison.Ordinal) && !w.Contains(hit.Word, StringComparison.Ordinal)
            && sources.Exists(s => s.Words.Contains(w, StringComparison.Ordinal)));
    }

    // 全市模范 of 全国模范, where the source says 全市 of something else: more of what stands behind the word stands in the source behind another of its row.
    private static string? OfNoun(string text, LexiconHit hit, IReadOnlyList<string> row, List<GroundingSource> sources)
    {
        var own = Behind(hit.Word, text, hit.End, sources);
        return row.FirstOrDefault(w => w.Length > 1 && w != hit.Word && !w.EndsWith(hit.Word, StringComparison.Ordinal) && !IsReworded(hit.Word, w)
            && Behind(w, text, hit.End, sources) is var other && other >= Neighbours && other > own);
    }

    // How many of the characters behind a place of a text stand in a source behind a word.
    private static int Behind(string word, string text, int from, List<GroundingSource> sources)
    {
        var length = 0;
        while (length < Longest && Han(text, from, length + 1) is { Length: > 0 } noun
            && sources.Exists(s => s.Words.Contains(word + noun, StringComparison.Ordinal)))
        {
            length++;
        }

        return length;
    }

    private static bool Holds(GroundingSource source, string word) => source.Words.Contains(word, StringComparison.Ordinal) || IsReworded(word, source.Words);

    /// <summary>True when a text has another wording of a word.</summary>
    internal static bool IsReworded(string word, string text) => GroundingLexicon.SameWords.In(word)
        .Exists(h => h.Word == word && GroundingLexicon.SameWords.Row(h.Row).Any(o => text.Contains(o, StringComparison.Ordinal)));

    private static string? OfNeighbours(string text, int at, IReadOnlyList<string> row, List<GroundingSource> sources)
    {
        var behind = Han(text, at + 1, Neighbours);
        var before = Han(text, at - Neighbours, Neighbours);
        var isStated = sources.Exists(s => (behind.Length > 0 && s.Around.Contains(text[at] + behind, StringComparison.Ordinal))
            || (before.Length > 0 && s.Around.Contains(before + text[at], StringComparison.Ordinal)));
        return isStated ? null : row.Where(w => w.Length == 1 && w[0] != text[at])
            .SelectMany(w => new[] { behind.Length > 0 ? w + behind : "", before.Length > 0 ? before + w : "" })
            .FirstOrDefault(w => w.Length > 0 && sources.Exists(s => s.Words.Contains(w, StringComparison.Ordinal)));
    }

    // 市司法局, not 两个村培养.
    private static bool IsBody(string text, int at) => GroundingLexicon.Claims.In(text).Exists(h => h.At == at && h.Class is ("organ" or "body" or "office"));

    private static string Han(string text, int start, int length) =>
        start >= 0 && start + length <= text.Length && text.AsSpan(start, length) is var part && part.IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0
            ? part.ToString() : "";

    private static string Around(string text, LexiconHit hit) =>
        hit.Word.Length > 1 ? hit.Word : text[Math.Max(0, hit.At - 1)..Math.Min(text.Length, hit.End + Neighbours)].Trim('|');
}

using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Says the words of a text otherwise, by the rows of <c>wordings.tsv</c>: in writing, more gently, more firmly, more plainly. What stands in quotes
/// or is the name of a document stays.</summary>
internal static class Rewording
{
    private const string Table = "wordings";
    private const int ShortestDouble = 2;
    private const int LongestDouble = 6;
    private static readonly Dictionary<string, Rule[]> Rules = LexiconTable.Rows(Table).GroupBy(r => r.Class, StringComparer.Ordinal).ToDictionary(g => g.Key,
        g => g.SelectMany(r => r.Words.Select(w =>
                new Rule(w, r.Cells["say"], r.Cells["at"], r.Cells["not in"].Split('、', StringSplitOptions.RemoveEmptyEntries))))
            .OrderByDescending(r => r.Words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly WordList Bodies = WordList.Of("edit-words", "body");

    /// <summary>Says a text otherwise.</summary>
    /// <param name="text">One sentence or several.</param>
    /// <param name="manner">written, gentle, firm, plain or empty.</param>
    /// <param name="changes">What was said otherwise, each once; added to.</param>
    internal static string Of(string text, string manner, ICollection<(string Old, string Words)> changes)
    {
        var kept = Kept(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (kept.Any(k => at >= k.Start && at < k.End) || RuleAt(text, at, Rules[manner]) is not { } rule)
            {
                continue;
            }

            text = text[..at] + rule.Say + text[(at + rule.Words.Length)..];
            kept = Kept(text);
            if (!changes.Contains((rule.Words, rule.Say)))
            {
                changes.Add((rule.Words, rule.Say));
            }

            at += rule.Say.Length - 1;
        }

        return text;
    }

    /// <summary>True where a clause says nothing that a reader would miss: no number, no name, only set words.</summary>
    internal static bool IsEmpty(string clause) => !Counts.Any(clause) && !clause.Any(char.IsAsciiDigit) && Kept(clause).Count == 0
        && (Rules["empty"].Any(r => clause.Trim().EndsWith(r.Words, StringComparison.Ordinal))
            || Rules["empty-clause"].Any(r => clause.Trim().StartsWith(r.Words, StringComparison.Ordinal)));

    /// <summary>A list told as in speech (一个是…，再一个是…) as 一是…；二是….</summary>
    internal static string Listed(string text, ICollection<(string Old, string Words)> changes)
    {
        var found = new List<(int At, string Words)>();
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && RuleAt(text, at, Rules["series"]) is { } rule)
            {
                found.Add((at, rule.Words));
                at += rule.Words.Length - 1;
            }
        }

        if (found.Count < 2)
        {
            return text;
        }

        for (var i = found.Count - 1; i >= 0; i--)
        {
            var (at, words) = found[i];
            var mark = DraftOrdinals.Mark(i + 1);
            text = text[..at] + mark + text[(at + words.Length)..];
            text = i > 0 && at > 0 && text[at - 1] is '，' or '、' ? text[..(at - 1)] + "；" + text[at..] : text;
            changes.Add((words, mark));
        }

        return text;
    }

    /// <summary>A text in which no word stands twice in a row (组织组织开展).</summary>
    internal static string Once(string text, ICollection<(string Old, string Words)> changes)
    {
        for (var length = LongestDouble; length >= ShortestDouble; length--)
        {
            for (var at = 0; at + (2 * length) <= text.Length; at++)
            {
                var words = text.AsSpan(at, length);
                if (words.SequenceEqual(text.AsSpan(at + length, length)) && words.IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0)
                {
                    changes.Add((text.Substring(at, 2 * length), words.ToString()));
                    text = text.Remove(at, length);
                }
            }
        }

        return text;
    }

    private static Rule? RuleAt(string text, int at, Rule[] rules) => Array.Find(rules, r => string.CompareOrdinal(text, at, r.Words, 0, r.Words.Length) == 0
        && Stands(text, at, r) && !r.NotIn.Any(n => IsInside(text, at, r.Words.Length, n)));

    private static bool Stands(string text, int at, Rule rule) => rule.At switch
    {
        "begin" => at == 0 || !char.IsLetterOrDigit(text[at - 1]),
        "end" => at > 0 && (at + rule.Words.Length == text.Length || !char.IsLetterOrDigit(text[at + rule.Words.Length])),
        "before-verb" => ActionVerbs.FirstRun(text.AsSpan(at + rule.Words.Length)) is { Start: 0, Length: > 0 },
        "after-body" => Bodies.End(text.AsSpan(0, at)),
        _ => true,
    };

    private static bool IsInside(string text, int at, int length, string longer)
    {
        for (var start = Math.Max(0, at + length - longer.Length); start <= at && start + longer.Length <= text.Length; start++)
        {
            if (string.CompareOrdinal(text, start, longer, 0, longer.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // Quoted words, names of documents, placeholders.
    private static List<TextSpan> Kept(string text)
    {
        var kept = new List<TextSpan>();
        foreach (var (open, close) in new[] { ('“', '”'), ('《', '》'), ('【', '】'), ('「', '」') })
        {
            for (var at = text.IndexOf(open, StringComparison.Ordinal); at >= 0 && text.IndexOf(close, at) is > 0 and var end; at = text.IndexOf(open, end))
            {
                kept.Add(new TextSpan(at, end + 1));
            }
        }

        return kept;
    }

    private sealed record Rule(string Words, string Say, string At, string[] NotIn);
}

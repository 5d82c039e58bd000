using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>The numbers of a text that count something, and its clauses.</summary>
internal static class Counts
{
    private const int ShortestDeed = 4;
    private const int LongestRate = 10;
    private static readonly char[] ClauseEnds = ['，', ',', '；', ';', '。', '！', '？', '\n'];
    private static readonly WordList Lead = WordList.Of("edit-words", "number-lead");
    private static readonly WordList Tail = WordList.Of("edit-words", "number-tail");
    private static readonly WordList Rates = WordList.Of("edit-words", "rate");

    /// <summary>The numbers that count something, in digits or with a measure word.</summary>
    internal static List<Quantity> In(string text) =>
        [.. QuantityReader.Read(TextFolding.Fold(text)).Where(q => q is { Role: QuantityRole.Count, IsQuoted: false } && q.End > q.NumberEnd)];

    /// <summary>True where words count something.</summary>
    internal static bool Any(string text) => In(text).Count > 0;

    /// <summary>True for the name of a rate that no number stands beside.</summary>
    internal static bool IsRate(string words) => words.Length <= LongestRate && Rates.End(words);

    /// <summary>The clauses of a text, without what ends them.</summary>
    internal static List<TextSpan> Clauses(string text)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || ClauseEnds.Contains(text[i]))
            {
                if (i > start)
                {
                    spans.Add(new TextSpan(start, i));
                }

                start = i + 1;
            }
        }

        return spans;
    }

    /// <summary>A sentence without some of its clauses; what stood before the first of them (全年共) goes on with the next. Empty where none is left.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="goes">True for a clause that goes.</param>
    internal static string Without(string words, Func<string, bool> goes)
    {
        var spans = Clauses(words);
        var clauses = spans.Select(c => c.In(words)).ToList();
        var kept = Enumerable.Range(0, clauses.Count).Where(i => !goes(clauses[i])).ToList();
        if (kept.Count == clauses.Count || kept.Count == 0)
        {
            return kept.Count == 0 ? "" : words;
        }

        // The time that a clause names is that of those behind it.
        var at = clauses.FindIndex(c => goes(c) && LeadOf(c).Length > 0);
        var heir = at < 0 ? -1 : clauses.FindIndex(at + 1, c => !goes(c));
        if (heir > 0 && Any(clauses[heir]) && LeadOf(clauses[heir]).Length == 0)
        {
            clauses[heir] = LeadOf(clauses[at]) + clauses[heir];
        }

        // Each clause keeps the mark behind it, the last one that of the sentence.
        var stop = words[spans[^1].End..];
        return string.Concat(kept.Select(i => clauses[i] + (i == kept[^1] ? stop : words[spans[i].End..spans[i + 1].Start])));
    }

    /// <summary>A sentence without its numbers: 开展讲座40场 is 开展讲座; a clause of which nothing is left goes, and so does a rate.</summary>
    internal static string Bare(string words)
    {
        var clauses = Clauses(words).Select(c => c.In(words)).ToList();
        var bare = clauses.Select(c => Any(c) ? BareClause(c) : c).Where(c => c.Length > 0).ToList();
        var stop = words.Length > 0 && words[^1] is '。' or '；' or '！' or '？' ? words[^1].ToString() : "";
        return bare.Count == 0 ? "" : string.Join('，', bare) + stop;
    }

    private static string BareClause(string clause)
    {
        if (Rates.StandIn(clause))
        {
            return "";
        }

        foreach (var count in In(clause).OrderByDescending(q => q.Start))
        {
            var (start, end) = (count.Start, count.End);
            while (Lead.LengthAtEnd(clause.AsSpan(0, start)) is > 0 and var lead)
            {
                start -= lead;
            }

            end += Tail.LengthAt(clause, end);
            clause = clause[..start] + clause[end..];
        }

        var deed = clause.Trim('、', '的', '了', ' ');
        var opening = LeadOf(deed);
        return deed[opening.Length..].Count(TextFolding.IsHan) >= ShortestDeed ? opening.TrimEnd('共') + deed[opening.Length..] : "";
    }

    /// <summary>What opens a clause and is of all behind it: 全年共; empty for none.</summary>
    internal static string LeadOf(string clause)
    {
        var at = DraftCues.Of("clause-opening").LengthAt(clause, 0);
        at += at > 0 && at < clause.Length && clause[at] is '共' ? 1 : 0;
        return clause[..at];
    }
}

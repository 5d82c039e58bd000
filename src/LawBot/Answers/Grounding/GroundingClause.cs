namespace LawBot.Answers.Grounding;

/// <summary>A clause of a generated sentence with the sources that it may rest on.</summary>
/// <param name="At">Where it begins in the compacted sentence.</param>
/// <param name="Text">Its words, compacted.</param>
internal sealed record GroundingClause(int At, string Text)
{
    // A clause that is retold shares so many pairs of characters.
    private const int LeastShared = 2;

    /// <summary>Where it ends.</summary>
    internal int End => At + Text.Length;

    /// <summary>The sources of each place that it speaks of, in the order named; one group of all cited ones where it names none.</summary>
    internal List<List<GroundingSource>> Places { get; } = [];

    /// <summary>The cited sources by place, for who has most of them.</summary>
    internal List<List<GroundingSource>> Rivals { get; set; } = [];

    /// <summary>True when it, or a clause before it, names a place.</summary>
    internal bool IsOfNamed { get; set; }

    /// <summary>The sources of all its places.</summary>
    internal List<GroundingSource> Basis { get; set; } = [];

    /// <summary>Stretches of names of places, relative to the clause.</summary>
    internal List<(int At, int Length)> Names { get; } = [];

    /// <summary>Stretches of years, relative to the clause.</summary>
    internal List<(int At, int Length)> Years { get; } = [];

    /// <summary>Its numbers, and for each the sources of its place and year.</summary>
    internal List<(QuantityInContext Said, List<GroundingSource> Basis)> Numbers { get; } = [];

    /// <summary>True when code recomputed a number of it.</summary>
    internal bool IsComputed { get; set; }

    /// <summary>The clauses of its sources that share most with it, a word of its own apart; none where all share little.</summary>
    internal List<string> NearestWithout(LexiconHit word)
    {
        var pairs = GroundingPolarity.Pairs(Text[..word.At] + "|" + Text[word.End..]).ToHashSet();
        var near = Basis.SelectMany(s => s.Clauses).Select(c => (c.Text, Shared: GroundingPolarity.Pairs(c.Text).Distinct().Count(pairs.Contains))).ToList();
        var most = near.Count == 0 ? 0 : near.Max(n => n.Shared);
        return most < LeastShared ? [] : [.. near.Where(n => n.Shared == most).Select(n => n.Text)];
    }

    /// <summary>Cuts a compacted sentence at its commas, semicolons, colons and stops; those inside 《》 and quotation marks do not cut.</summary>
    internal static List<GroundingClause> Cut(string words)
    {
        var clauses = new List<GroundingClause>();
        var start = 0;
        var title = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length)
            {
                title += words[i] == '《' ? 1 : words[i] == '》' && title > 0 ? -1 : 0;
            }

            if (i == words.Length || (title == 0 && words[i] is ',' or ';' or '。' or ':' or '!' or '?' && !IsInNumber(words, i)))
            {
                if (i > start)
                {
                    clauses.Add(new(start, words[start..i]));
                }

                start = i + 1;
            }
        }

        return clauses;
    }

    /// <summary>Its words with names of places and titles masked: those hold other words by chance (城关镇, 公安县) and are judged as names.</summary>
    internal string Masked()
    {
        var text = Text.ToCharArray();
        foreach (var (at, length) in Names)
        {
            text.AsSpan(at, length).Fill('|');
        }

        for (var open = Array.IndexOf(text, '《'); open >= 0; open = Array.IndexOf(text, '《', open))
        {
            var close = Array.IndexOf(text, '》', open);
            text.AsSpan(open, (close < 0 ? text.Length - 1 : close) - open + 1).Fill('|');
        }

        // "码上调": a name that a source has says nothing of its own.
        for (var open = Array.IndexOf(text, '"'); open >= 0
            && Array.IndexOf(text, '"', open + 1) is > 0 and var close; open = Array.IndexOf(text, '"', close + 1))
        {
            if (Basis.Exists(s => s.Words.Contains(Text[open..(close + 1)], StringComparison.Ordinal)))
            {
                text.AsSpan(open, close - open + 1).Fill('|');
            }
        }

        return new string(text);
    }

    private static bool IsInNumber(string words, int i) =>
        words[i] is ',' or ':' && i > 0 && i + 1 < words.Length && char.IsAsciiDigit(words[i - 1]) && char.IsAsciiDigit(words[i + 1]);
}

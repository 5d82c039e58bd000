using LawBot.Lexicon;

namespace LawBot.Quantities;

/// <summary>Reads from the words before a number whether it states a change, and which way: <c>Lexicon/changes.tsv</c>.</summary>
internal static class Changes
{
    private static readonly Row[] Rows =
        [.. LexiconTable.Rows("changes")
            .SelectMany(static r =>
            r.Words.Select(w => new Row(w, r.Cells["direction"], r.Cells["alone"] == "compared",
            r.Cells["deed of"].Split('、', StringSplitOptions.RemoveEmptyEntries)))).OrderByDescending(static r => r.Word.Length)];

    // What may stand between the verb and the number.
    private static readonly string[] Fillers = [.. NumberWords.Of("between"), " "];

    private static readonly string[] Comparisons = NumberWords.Of("compared");

    /// <summary>Adds to a quantity the change it states, with the sign of its direction.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="quantity">A quantity.</param>
    /// <param name="floor">Where its sentence begins.</param>
    public static Quantity Apply(string folded, Quantity quantity, int floor)
    {
        var start = ClauseStart(folded, quantity.Start, floor);
        var words = folded.AsSpan(start, quantity.Start - start);
        var compared = Compares(words);
        if (Mark(words) is var sign and not 0 && (quantity.IsRate || compared))
        {
            return By(quantity, sign);
        }

        var trimmed = words.TrimEnd();
        if (Verb(trimmed, compared) is { IsTo: true })
        {
            return quantity with { Change = QuantityChange.To };
        }

        var isNamed = false;
        if ((Verb(trimmed, compared) ?? Verb(TrimFillers(trimmed, out isNamed), compared)) is not { } verb)
        {
            return quantity.IsRate && compared && !HasLevel(words) ? By(quantity, 1) : quantity;
        }

        // 减少为3件 names the new value; 降幅为14.2% does not.
        if (isNamed && !verb.Row.Word.EndsWith('幅'))
        {
            return quantity with { Change = QuantityChange.To };
        }

        // 审批事项减少31% tells a deed like 压缩, by its amount; 案件减少31% a fall.
        var isDeed = !compared && EndsWithAny(words[..verb.At], verb.Row.DeedOf);
        var direction = verb.Row.Direction == "down" && !isDeed ? -1 : 1;
        return quantity.IsRate || compared || (verb.Row.Direction != "done" && HasSubject(words[..verb.At]) && EndsClause(folded, quantity.End))
            ? By(quantity, direction) : quantity;
    }

    /// <summary>Length of the comparison that the words begin with (较2022年, 比上年同期的, 同比); 0 when they begin with none.</summary>
    public static int ComparisonLength(ReadOnlySpan<char> words)
    {
        if (words.StartsWith("同比", StringComparison.Ordinal) || words.StartsWith("环比", StringComparison.Ordinal))
        {
            return 2;
        }

        var at = words.Length > 0 && words[0] is '较' or '比' or '与' or '同' ? 1 : 0;
        foreach (var year in (ReadOnlySpan<string>)["上一年度", "上年度", "上一年", "上年", "去年", "前年", "同期", "以往", "往年", "原来"])
        {
            if (words[at..].StartsWith(year, StringComparison.Ordinal))
            {
                return at + year.Length + Trailing(words[(at + year.Length)..]);
            }
        }

        return at > 0 && words.Length > at + 4 && words.Slice(at, 4).IndexOfAnyExceptInRange('0', '9') < 0 && words[at + 4] == '年'
            ? at + 5 + Trailing(words[(at + 5)..]) : 0;
    }

    /// <summary>Where the verb of change begins in which the words end (了, 约, 达 behind it allowed); −1 when they end in none.</summary>
    public static int VerbAtEnd(ReadOnlySpan<char> words) =>
        (Verb(words.TrimEnd(), compared: true) ?? Verb(TrimFillers(words.TrimEnd(), out _), compared: true)) is { IsTo: false } verb ? verb.At : -1;

    /// <summary>True for the words between what a number was and what it became: 减少到, 增至今年的, 压减为, 到.</summary>
    /// <param name="gap">The words between the two numbers.</param>
    /// <param name="isFrom">True when 由 or 从 stands before the first, so that a bare 到 is enough.</param>
    /// <param name="year">The year told for what it became; 0 where none is told.</param>
    public static bool IsReached(ReadOnlySpan<char> gap, bool isFrom, out int year)
    {
        gap = gap.Trim();
        for (var at = gap.Length; at > 0; at--)
        {
            if (gap[at - 1] is '到' or '至' or '为' or '成' && (at == gap.Length ? 0 : TimeWords.NowOf(gap[at..])) is { } told)
            {
                year = told;
                var words = gap[..(at - 1)].TrimEnd('了').Trim();
                return words.Length == 0 ? isFrom && gap[at - 1] is '到' or '至' : Verb(words, compared: true, isReached: true) is { At: 0 };
            }
        }

        year = 0;
        return false;
    }

    private static int Trailing(ReadOnlySpan<char> words)
    {
        var at = words.StartsWith("同期", StringComparison.Ordinal) ? 2 : 0;
        at += words[at..].StartsWith("相比", StringComparison.Ordinal) ? 2 : 0;
        return at + (words.Length > at && words[at] is '的' or '底' or '末' ? 1 : 0);
    }

    private static bool EndsWithAny(ReadOnlySpan<char> words, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Quantity By(Quantity quantity, int sign) => quantity with
    {
        Change = QuantityChange.By,
        Value = Math.Abs(quantity.Value) * sign,
        Upper = quantity.Upper * sign,
    };

    /// <summary>−1 for -10.9% and ↓14.2%, 1 for ↑ and +, 0 without a mark.</summary>
    private static int Mark(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        if (words.Length == 0 || (words.Length > 1 && (char.IsAsciiLetterOrDigit(words[^2]) || words[^2] is '%' or '-' or '—')))
        {
            return 0;
        }

        return words[^1] switch
        {
            '-' or '−' or '－' or '﹣' or '↓' or '▼' => -1,
            '↑' or '▲' or '+' => 1,
            _ => 0,
        };
    }

    // The verb that the words end in; with 到, 至 behind it, it tells the new value.
    private static (Row Row, int At, bool IsTo)? Verb(ReadOnlySpan<char> words, bool compared, bool isReached = false)
    {
        var isTo = words.Length > 1 && words[^1] is '到' or '至' && words[^2] is not ('达' or '直' or '截');
        words = isTo ? words[..^1].TrimEnd('了') : words;
        foreach (var row in Rows)
        {
            if (words.EndsWith(row.Word, StringComparison.Ordinal) && (row.Direction == "to" ? isTo || isReached : !row.NeedsComparison || compared || isTo))
            {
                return (row, words.Length - row.Word.Length, isTo);
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> TrimFillers(ReadOnlySpan<char> words, out bool isNamed)
    {
        isNamed = false;
        for (var trimmed = true; trimmed;)
        {
            trimmed = false;
            foreach (var filler in Fillers)
            {
                if (words.EndsWith(filler, StringComparison.Ordinal))
                {
                    isNamed |= filler is "为";
                    words = words[..^filler.Length];
                    trimmed = true;
                }
            }
        }

        return words;
    }

    private static bool Compares(ReadOnlySpan<char> words)
    {
        foreach (var comparison in Comparisons)
        {
            if (words.Contains(comparison, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 较上年达到98%, 同比为12%: the level is named.
    private static bool HasLevel(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd();
        return words.Length > 14 || words.EndsWith("为", StringComparison.Ordinal) || words.EndsWith("达", StringComparison.Ordinal)
            || words.EndsWith("到", StringComparison.Ordinal)
            || words.EndsWith("率", StringComparison.Ordinal) || words.EndsWith("的", StringComparison.Ordinal) || words.EndsWith("年", StringComparison.Ordinal);
    }

    // 信访总量减少42件 tells a change of something; 先后增加42件 may be a deed.
    private static bool HasSubject(ReadOnlySpan<char> words) => words.Trim().TrimEnd("共已先后并累计也又再").Length >= 2;

    private static bool EndsClause(string folded, int end)
    {
        var at = Numerals.SkipSpace(folded, end, folded.Length);
        return at >= folded.Length || folded[at] is ',' or '。' or ';' or '、' or ')' or '\t' or '!';
    }

    private static int ClauseStart(string folded, int at, int floor)
    {
        for (var from = Math.Max(floor, at - 60); at > from; at--)
        {
            if (folded[at - 1] is '。' or ';' or ':' or '(' or '\t'
                || (folded[at - 1] == ',' && !(at < folded.Length && char.IsAsciiDigit(folded[at]) && at >= 2 && char.IsAsciiDigit(folded[at - 2]))))
            {
                return at;
            }
        }

        return at;
    }

    private sealed record Row(string Word, string Direction, bool NeedsComparison, string[] DeedOf);
}

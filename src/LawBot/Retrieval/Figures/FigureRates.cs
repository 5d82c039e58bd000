using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Which rate a figure is: 败诉率 and 应诉率 are two, 网上可办率 and 可网办率 one.</summary>
internal static class FigureRates
{
    private static readonly Lexicon.WordReader Names = new("rates");

    // Three in four of the asked characters must be there.
    private const double SharedCharacters = 0.75;

    /// <param name="asked">The rate as asked: 人民调解成功率.</param>
    /// <param name="words">A figure that is a rate.</param>
    public static bool Agree(string asked, FigureWords words)
    {
        var stem = asked.TrimEnd('率');
        if (stem.Length == 0 || words.Name.Contains(asked, StringComparison.Ordinal))
        {
            return true;
        }

        var (wanted, counted) = (Rows(asked), Rows(words.Name + "," + words.Clause));
        if (wanted.Count > 0 && counted.Count > 0 && counted.Exists(c => IsOne(c.Class, wanted[^1].Class)))
        {
            return true;
        }

        // A share whose clause names no rate (98%以上的事项可网办) is told from others by its words alone.
        var text = words.Name + "," + words.Clause;
        var named = RateNames.In(text).Select(s => s.In(text)).ToList();
        return named.Count == 0 || named.Exists(n => Shares(stem, n[..^1]) || IsSynonym(asked, n));
    }

    /// <summary>True where a folded text names rates of the table and none of them is the rate of the outcomes whose share is asked for, nor is said in
    /// the question's words: 综合纠错率 is no share of what was closed, 网上可办率 that of 能在网上办完的.</summary>
    public static bool AreOfOthers(AskedFigure asked, string text)
    {
        var wanted = asked.Outcomes.SelectMany(o => Rows(o + "率")).ToList();
        return wanted.Count > 0 && Rows(text) is { Count: > 0 } named && !named.Exists(n => wanted.Exists(w => IsOne(n.Class, w.Class))
            || n.Words.Any(w => w[..^1].Count(c => asked.Words.Contains(c, StringComparison.Ordinal)) > 1));
    }

    /// <summary>The rates that a folded text names, by the rows of the table, left to right; a text without white space.</summary>
    public static List<Lexicon.LexiconRow> Rows(string text) => [.. Names.Read(text).Select(w => w.Row)];

    /// <summary>Where a folded text names a rate that the table has, and all its names; null where it names none.</summary>
    public static (Chinese.TextSpan Span, IReadOnlyList<string> Names)? In(string text) =>
        Names.Read(text) is [.., var last] ? (last.Span, [.. last.Row.Words, .. Lexicon.LexiconTable.Rows("rates")
            .Where(r => r != last.Row && last.Row.Class.EndsWith(r.Class, StringComparison.Ordinal)).SelectMany(r => r.Words)])
            : null;

    // 调解各类纠纷1200件,成功率98%: the longer name of the same rate says what it is a rate of.
    private static bool IsOne(string a, string b) => a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private static bool IsSynonym(string asked, string stated) => Vocabulary.Field.Match(asked)
        .Where(m => m.Span.End == asked.Length).SelectMany(m => m.ReportWordings) // 民告官的败诉率 is no 应诉率, however 民告官 is written.
        .Any(w => w.EndsWith('率') && stated.EndsWith(w, StringComparison.Ordinal));

    private static bool Shares(string asked, string stated)
    {
        // The end of a rate's name is what it is a rate of: 人民调解成功率 asks for 成功率.
        var stem = asked.Length > 4 ? asked[^4..] : asked;
        var core = asked.Length > 2 ? asked[^2..] : asked;
        return stated.EndsWith(core, StringComparison.Ordinal)
            || stem.Count(c => stated.Contains(c, StringComparison.Ordinal)) >= SharedCharacters * stem.Length;
    }
}

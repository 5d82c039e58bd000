using System.Text;
using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>A wording with slots, as the tables write one: <c>&lt;not&gt;(写|提){thing}</c>.</summary>
/// <remarks><para>Written with: letters, which stand for themselves; <c>(a|b)</c>, one of several; <c>[a]</c>, may be absent; <c>&lt;name&gt;</c>, a word
/// of that class of the table; <c>…</c>, anything; <c>,</c>, the mark 、, which parts the wordings of a cell; <c>*</c>, any number of what stands before
/// it; <c>^</c> and <c>$</c>, the ends of the text; and slots.</para> <para>Slots: <c>{n}</c>, <c>{low}</c>
/// a whole number in digits or in words; <c>{quantity}</c>
/// digits with their measure word; <c>{number}</c> digits alone;
/// <c>{place}</c> a place that the caller has masked (<see cref="Masked"/>); <c>{short}</c> at most four letters; any
/// other a run of letters up to a colon, as short as the rest allows, to the end where nothing follows.</para></remarks>
internal sealed class WordPattern
{
    private const char Mask = '\ue000';
    private const char Inside = '\ue001';
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly Regex expression;

    /// <param name="pattern">The wording.</param>
    /// <param name="words">The words of a class.</param>
    public WordPattern(string pattern, Func<string, IEnumerable<string>> words) =>
        expression = new Regex(Expression(pattern, words), Options, Limit);

    /// <summary>The pattern of every row of a table: its words, each with the classes of words that it names.</summary>
    /// <param name="table">The table's name; words that a pattern names stand in rows of the class <c>word NAME</c>.</param>
    public static IEnumerable<(LexiconRow Row, WordPattern Pattern)> Of(string table) =>
        LexiconTable.Rows(table).Where(r => !r.Class.StartsWith("word ", StringComparison.Ordinal))
            .SelectMany(r => r.Words.Select(w => (r, new WordPattern(w, name => WordList.InOrder(table, name)))));

    /// <summary>A text in which the names of places are masked, at their length.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="names">The names.</param>
    public static string Masked(string folded, IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length > 1).Select(TextFolding.Fold).OrderByDescending(n => n.Length))
        {
            folded = folded.Replace(name, Mask + new string(Inside, name.Length - 1), StringComparison.Ordinal);
        }

        return folded;
    }

    /// <summary>Where the wording stands first at or behind a place, with what fills its slots; null where it does not.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where to look from.</param>
    public (TextSpan Span, IReadOnlyDictionary<string, TextSpan> Slots)? In(string folded, int start = 0)
    {
        var match = expression.Match(folded, start);
        return !match.Success || match.Length == 0 ? null : (new TextSpan(match.Index, match.Index + match.Length), match.Groups.Cast<Group>().Skip(1)
            .Where(g => g.Success).ToDictionary(g => g.Name, g => new TextSpan(g.Index, g.Index + g.Length), StringComparer.Ordinal));
    }

    private static string Expression(string pattern, Func<string, IEnumerable<string>> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var close = pattern[i] is '{' ? pattern.IndexOf('}', i) : pattern[i] is '<' ? pattern.IndexOf('>', i) : -1;
            var name = close < 0 ? "" : pattern[(i + 1)..close];
            text.Append(pattern[i] switch
            {
                '(' => "(?:",
                '[' => "(?:",
                ']' => i + 1 < pattern.Length && pattern[i + 1] == '*' ? ")" : ")?",
                ')' or '|' or '^' or '$' or '*' => pattern[i].ToString(),
                '…' => ".*?",
                ',' => "、",
                '{' => Slot(name, close == pattern.Length - 1),
                '<' => $"(?:{string.Join('|', words(name).OrderByDescending(w => w.Length).Select(Regex.Escape))})",
                var letter => Regex.Escape(letter.ToString()),
            });
            i = close < 0 ? i : close;
        }

        return text.ToString();
    }

    private static string Slot(string name, bool isLast) => name switch
    {
        "n" or "low" => $"(?<{name}>[0-9]+|[零一二两三四五六七八九十百千几]+)",
        "quantity" => @"(?<quantity>[0-9][0-9.,]*[万亿]?[\p{IsCJKUnifiedIdeographs}%]{1,3}?)",
        "number" => "(?<number>[0-9][0-9.,]*[万亿]?)",
        "short" => ".{0,4}?",
        "place" => $"(?<place>{Mask}{Inside}*)",
        _ => $"(?<{name}>[^:]+{(isLast ? "" : "?")})",
    };
}

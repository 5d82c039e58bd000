using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>Cuts from a sentence of a report the clauses that say what was done, so that they stand behind the county's name.</summary>
internal static partial class BriefClauses
{
    private const double About = 0.3;
    private const int ShortestClause = 4;
    private const int ShortTail = 20;
    private const int FewFolded = 2;
    private static readonly char[] Ends = ['，', ',', '；', ';', '。', '：', ':', '\n'];

    /// <summary>The clauses of a sentence.</summary>
    internal static IReadOnlyList<string> Split(string text) => [.. text.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Neighbouring clauses of a sentence that say what was done in a matter, in the report's own words and in simplified characters.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The matter.</param>
    /// <param name="asked">What is asked of it.</param>
    /// <param name="exclude">What must not be mentioned.</param>
    /// <param name="most">Most characters.</param>
    /// <param name="isLoose">True where clauses that begin with no deed serve too: nothing else of the report speaks of the matter.</param>
    /// <returns>Empty where none fits.</returns>
    internal static string Of(EvidenceSentence sentence, string name, HashSet<(char, char)> asked, IReadOnlyList<string> exclude, int most,
        bool isLoose = false)
    {
        var clauses = Split(Simplified(sentence.Text.ReplaceLineEndings(""))).Select(Plain).ToList();
        var about = clauses.ConvertAll(c => DraftWords.Share(asked, DraftWords.Pairs(c)) + (DraftWords.Share(name, c) * About));
        var usable = clauses.ConvertAll(c => c.Length >= ShortestClause && !IsBroken(c) && !exclude.Any(e => c.Contains(e, StringComparison.Ordinal)));
        var best = "";
        var worth = 0.0;
        for (var from = 0; from < clauses.Count; from++)
        {
            if (!usable[from] || !(isLoose || IsDeed(clauses[from])))
            {
                continue;
            }

            var text = "";
            var sum = 0.0;
            for (var i = from; i < clauses.Count && usable[i] && text.Length + clauses[i].Length < most; i++)
            {
                text += (text.Length > 0 ? "，" : "") + clauses[i];
                sum += about[i] + (IsDeed(clauses[i]) ? 0.05 : 0);
            }

            // The tail of a sentence on other things (…，化解矛盾纠纷，维护社会稳定) tells no practice.
            var isTail = 2 * from >= clauses.Count && text.Length < ShortTail;
            if (text.Length > 0 && (isLoose || !isTail) && sum > worth)
            {
                (best, worth) = (text, sum);
            }
        }

        return best;
    }

    /// <summary>The clauses as said of a county: 县政府集中行使… of 南原区 → 南原区政府集中行使….</summary>
    internal static string Told(string place, int? year, string clauses)
    {
        var when = Naming.Dated(place, clauses.Contains($"{year}年", StringComparison.Ordinal) ? null : year);
        return DraftCues.Of("body-of").Begin(clauses) ? $"{when[place.Length..]}{place}{clauses[1..]}"
            : DraftCues.Of("whole-of").LengthAt(clauses, 0) is > 0 and var whole ? $"{when}{clauses[whole..]}"
            : clauses.StartsWith(place, StringComparison.Ordinal) ? when + clauses[place.Length..]
            : when + clauses;
    }

    private static string Plain(string clause)
    {
        var text = Opening().Replace(string.Concat(clause.Where(c => !char.IsWhiteSpace(c))), "");
        return text;
    }

    // A text in traditional characters has several that fold; 显著 alone is none.
    private static string Simplified(string text)
    {
        var folded = string.Concat(text.Select(c => TextFolding.IsHan(c) ? TextFolding.Fold(c.ToString()) : c.ToString()));
        return text.Zip(folded).Count(p => p.First != p.Second) > FewFolded ? folded : text;
    }

    // A deed begins with its verb, with what it is done to (将, 把), or with who does it.
    private static bool IsDeed(string clause) =>
        clause.StartsWith('将') || clause.StartsWith('把') || DraftCues.Of("body-of").Begin(clause) || DraftCues.Of("whole-of").Begin(clause)
        || DraftBorrowing.IsDeed(clause) || BeginsWithDeed(DraftCues.Trimmed(clause, "deed-adverb", "nothing"));

    private static bool BeginsWithDeed(string clause) => DraftCues.Of("deed-by").Begin(clause) || ActionVerbs.VerbAt(clause, 0, out _) > 0;

    private static bool IsBroken(string clause) =>
        DraftCues.Of("ours-anywhere").StandIn(clause) || clause.Count(c => c == '“') != clause.Count(c => c == '”')
            || clause.Count(c => c == '（') != clause.Count(c => c == '）')
        || clause.Count(c => c == '《') != clause.Count(c => c == '》') || DraftCues.Of("loose-begin").Begin(clause) || DraftCues.Of("loose-end").End(clause);

    [GeneratedRegex("^(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|同时|另外|此外|并且|还|同年|全年|今年以来|今年|本年度|20[0-9]{2}年度?|一年来|年内)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();
}

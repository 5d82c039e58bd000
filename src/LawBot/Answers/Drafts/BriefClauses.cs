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
    /// <returns>Empty where none fits.</returns>
    internal static string Of(EvidenceSentence sentence, string name, HashSet<(char, char)> asked, IReadOnlyList<string> exclude, int most)
    {
        var clauses = Split(Simplified(sentence.Text.ReplaceLineEndings(""))).Select(Plain).ToList();
        var about = clauses.ConvertAll(c => DraftWords.Share(asked, DraftWords.Pairs(c)) + (DraftWords.Share(name, c) * About));
        var usable = clauses.ConvertAll(c => c.Length >= ShortestClause && !IsBroken(c) && !exclude.Any(e => c.Contains(e, StringComparison.Ordinal)));
        var best = "";
        var worth = 0.0;
        for (var from = 0; from < clauses.Count; from++)
        {
            if (!usable[from] || !IsDeed(clauses[from]))
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
            if (text.Length > 0 && !isTail && sum > worth)
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
        return Body().Match(clauses) is { Success: true } body ? $"{when[place.Length..]}{place}{clauses[body.Groups["rank"].Length..]}"
            : Whole().Match(clauses) is { Success: true } whole ? $"{when}{clauses[whole.Length..]}"
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
        clause.StartsWith('将') || clause.StartsWith('把') || Body().IsMatch(clause) || Whole().IsMatch(clause) || DraftBorrowing.IsDeed(clause)
        || Leading().Match(clause) is { Success: true } lead
            && (lead.Groups["by"].Success || (lead.Length < clause.Length && ActionVerbs.VerbAt(clause, lead.Length, out _) > 0));

    private static bool IsBroken(string clause) =>
        Ours().IsMatch(clause) || clause.Count(c => c == '“') != clause.Count(c => c == '”') || clause.Count(c => c == '（') != clause.Count(c => c == '）')
        || clause.Count(c => c == '《') != clause.Count(c => c == '》') || Loose().IsMatch(clause);

    [GeneratedRegex("^(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|同时|另外|此外|并且|还|同年|全年|今年以来|今年|本年度|20[0-9]{2}年度?|一年来|年内)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?<rank>[县市区旗州省镇乡])(?:委|政府|司法局|人民政府)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Body();

    [GeneratedRegex("^(?:全|本|该|我)[县市区旗州省镇乡]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("[我本该][县市区旗州省局]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ours();

    [GeneratedRegex("^(?:的|和|与|及|等|以及|其中|为|使|让|从而|切实|有力|不足|仍|但|虽|截至|截止|到目前|目前)|(?:的|和|与|及|在|为|对|将|把|由|等|以|于|从)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();

    [GeneratedRegex("^(?:积极|全面|扎实|认真|持续|充分|切实|着力|深入|大力|有效|及时|定期|依法|主动|自觉|严格|不断|进一步|稳步|统筹|创新|率先|努力|先后|高标准|常态化)*(?<by>依托|通过|坚持|按照|围绕|聚焦|以|在|对|每|针对)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();
}

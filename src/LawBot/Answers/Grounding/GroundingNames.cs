using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Names of a sentence that must stand in a source letter by letter: 《…》 and quotations, laws without marks, towns and bodies, Latin words, addresses.</summary>
internal static partial class GroundingNames
{
    /// <summary>Quotations shorter than this are slogans or emphasis that a model may set in quotation marks of its own.</summary>
    private const int ShortQuotation = 6;

    internal static void CheckSentence(string words, List<GroundingSource> basis, List<string> reasons)
    {
        foreach (var title in Titles().Matches(words).Select(m => m.Value))
        {
            Require(title, basis, reasons, "文件名");
        }

        foreach (var quotation in Quotations().Matches(words).Select(m => m.Value).Where(q => q.Length - 2 >= ShortQuotation))
        {
            Require(quotation, basis, reasons, "引语");
        }

        foreach (var word in Latin().Matches(words).Select(m => m.Value).Where(w => !basis.Any(s => s.Words.Contains(w, StringComparison.OrdinalIgnoreCase))))
        {
            reasons.Add($"“{word}”不在所引的句子里");
        }
    }

    /// <summary>Laws, towns and bodies of a clause, against the sources of its place.</summary>
    internal static void CheckClause(GroundingClause clause, List<string> reasons)
    {
        foreach (var match in Laws().Matches(clause.Text).Concat(Bodies().Matches(clause.Text)))
        {
            var name = match.Value;
            var isInName = clause.Names.Exists(n => match.Index >= n.At && match.Index + match.Length <= n.At + n.Length);
            // Its last three characters tell one from another: 处罚法, 城关镇, 审计局.
            var tail = name[^Math.Min(3, name.Length)..];
            if (!isInName && !clause.Basis.Exists(s => s.Around.Contains(tail, StringComparison.Ordinal)) && !clause.Names.Exists(n => n.At + n.Length > match.Index + match.Length - 3))
            {
                reasons.Add($"“{name}”不在所引的句子里");
            }
        }
    }

    private static void Require(string named, List<GroundingSource> basis, List<string> reasons, string kind)
    {
        var letters = GroundingText.Letters(named);
        if (!basis.Exists(s => s.Letters.Contains(letters, StringComparison.Ordinal)))
        {
            reasons.Add($"{kind}{named}不在所引的句子里");
        }
    }

    [GeneratedRegex("《[^《》]{2,80}》", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex("\"[^\"]{2,200}\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotations();

    [GeneratedRegex("(?:https?:|www\\.)[^\\p{IsCJKUnifiedIdeographs}]*|[A-Za-z]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Latin();

    // 执法, 普法, 依法 … are words and no laws.
    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}{2}(?:条例|司法解释|民法典|法典|细则)|\\p{IsCJKUnifiedIdeographs}{2}(?<![执司普立守用学知懂遵违合非依宪释方办手做说书技语看想打枪设无民刑])法(?![律院治制规定人庭官学条典学者])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Laws();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}{2}(?:镇|乡|街道|局|厅|法院|检察院|监委|支队|大队|事务所|公司|中心|委员会|联合会|协会)(?![级村])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bodies();
}

using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Names of a sentence that must stand in a source letter by letter: 《…》 and quotations, laws without marks, towns and bodies, Latin words,
/// addresses.</summary>
internal static partial class GroundingNames
{
    /// <summary>Quotations shorter than this are slogans or emphasis that a model may set in quotation marks of its own.</summary>
    private const int ShortQuotation = 6;

    private const int Distinguishing = 2;

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

    /// <summary>Laws, towns and bodies of a clause, against the sources of its place. The two characters before the word tell one from another:
    /// 处罚法, 城关镇, 审计局.</summary>
    internal static void CheckClause(GroundingClause clause, List<string> reasons)
    {
        foreach (var hit in GroundingLexicon.Claims.In(clause.Text).Where(h => h.Class is "law" or "body" or "office"))
        {
            if (clause.Names.Exists(n => hit.At >= n.At && hit.At < n.At + n.Length))
            {
                continue;
            }

            var start = Math.Max(0, hit.At - Distinguishing);
            if (clause.Names.Exists(n => start < n.At + n.Length && n.At < hit.End))
            {
                start = Math.Min(hit.At, clause.Names.Where(n => n.At < hit.End).Max(n => n.At + n.Length));
            }

            // 到镇上, 纳入镇纪委: a word that joins or tells is no part of the name.
            start = GroundingLexicon.Retelling.In(clause.Text[..hit.At]).Where(r => r.Class is "grammar" or "retelling").Select(r => r.End).Append(start).Max();
            // 召开常委会: nor is what is done with it.
            start = Questions.ActionWords.ActionsIn(clause.Text[..hit.At]).Select(a => a.Span.End).Append(start).Max();
            // 27个涉法议题: a measure word is no part of the name.
            start = clause.Numbers.Select(n => n.Said.Number.At - clause.At + n.Said.Number.Text.Length).Where(end => end <= hit.At).Append(start).Max();
            var name = clause.Text[start..hit.End];
            if (hit.End > start && name.All(TextFolding.IsHan) && !clause.Basis.Exists(s => s.Around.Contains(name, StringComparison.Ordinal)))
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
}

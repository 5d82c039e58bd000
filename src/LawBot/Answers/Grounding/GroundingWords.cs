using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>Checks the words of a sentence: names in 《》, quotations, and how much of it its sources bear out at all.</summary>
internal static partial class GroundingWords
{
    /// <summary>Least share of a sentence's pairs of neighbouring Han characters that must stand in a cited sentence. A retelling keeps its
    /// nouns and stays above a half; words that merely wear a mark share one in ten by chance.</summary>
    private const double LeastShare = 0.3;

    /// <summary>Quotations shorter than this are slogans or emphasis that a model may set in quotation marks of its own.</summary>
    private const int ShortQuotation = 6;

    internal static void Check(string words, List<GroundingSource> basis, List<string> reasons)
    {
        foreach (var title in Titles().Matches(words).Select(m => m.Value))
        {
            Require(title, basis, reasons, "文件名");
        }

        foreach (var quotation in Quotations().Matches(words).Select(m => m.Value).Where(q => q.Length - 2 >= ShortQuotation))
        {
            Require(quotation, basis, reasons, "引语");
        }

        if (Share(words, basis) < LeastShare)
        {
            reasons.Add("内容与所引的句子不相符");
        }
    }

    private static void Require(string named, List<GroundingSource> basis, List<string> reasons, string kind)
    {
        var letters = GroundingText.Letters(named);
        if (!basis.Any(s => s.Letters.Contains(letters, StringComparison.Ordinal)))
        {
            reasons.Add($"{kind}{named}不在所引的句子里");
        }
    }

    private static double Share(string words, List<GroundingSource> basis)
    {
        var known = new HashSet<(char, char)>();
        foreach (var source in basis)
        {
            known.UnionWith(Pairs(source.Words));
            known.UnionWith(Pairs(source.Jurisdiction));
            source.Sentence.Section.ToList().ForEach(h => known.UnionWith(Pairs(GroundingText.Compact(h))));
        }

        var pairs = Pairs(words).ToList();
        return pairs.Count == 0 ? 1 : (double)pairs.Count(known.Contains) / pairs.Count;
    }

    private static IEnumerable<(char, char)> Pairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (TextFolding.IsHan(text[i - 1]) && TextFolding.IsHan(text[i]))
            {
                yield return (text[i - 1], text[i]);
            }
        }
    }

    [GeneratedRegex("《[^《》]{2,80}》", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex("\"[^\"]{2,200}\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotations();
}

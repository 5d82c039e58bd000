using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>Names of a sentence that must stand in a source letter by letter: 《…》 and quotations, laws without marks, towns and bodies, Latin words,
/// addresses.</summary>
internal static class GroundingNames
{
    /// <summary>Quotations shorter than this are slogans or emphasis that a model may set in quotation marks of its own.</summary>
    private const int ShortQuotation = 6;

    private const int Distinguishing = 2;
    private const int ShortestName = 2;

    // 政务(服务)中心: characters left out between two of a shortened name.
    private const int LeftOut = 2;
    private const int LongestTitle = 80;
    private const int LongestQuotation = 200;

    private static readonly string[] Addresses = ["http:", "https:", "www."];

    internal static void CheckSentence(string words, List<GroundingSource> basis, List<string> reasons)
    {
        foreach (var title in Between(words, '《', '》', LongestTitle))
        {
            Require(title, basis, reasons, GroundingMessages.Title);
        }

        foreach (var quotation in Between(words, '"', '"', LongestQuotation).Where(q => q.Length - 2 >= ShortQuotation))
        {
            Require(quotation, basis, reasons, GroundingMessages.Quotation);
        }

        foreach (var word in Latin(words).Where(w => !basis.Any(s => s.Words.Contains(w, StringComparison.OrdinalIgnoreCase))))
        {
            reasons.Add(GroundingMessages.Missing(word));
        }
    }

    /// <summary>Laws, towns and bodies of a clause, against the sources of its place. The two characters before the word tell one from another:
    /// 处罚法, 城关镇, 审计局.</summary>
    internal static void CheckClause(GroundingClause clause, List<string> reasons)
    {
        if (GroundingBodies.OtherKind(clause) is { } kind)
        {
            reasons.Add(GroundingMessages.Missing(kind));
        }

        foreach (var hit in GroundingLexicon.Claims.In(clause.Text).Where(h => h.Class is "law" or "body" or "office"))
        {
            if (clause.Names.Exists(n => hit.At >= n.At && hit.At < n.At + n.Length))
            {
                continue;
            }

            // 两镇一乡 are counted.
            if (hit.Class == "body" && hit.At > 0 && NumeralCharacters.IsNumeral(clause.Text[hit.At - 1]))
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
            if (hit.Class == "law" && GroundingContent.Novel(clause, clause.Basis).Find(n => n.End == start) is { Text: not null } other)
            {
                reasons.Add(GroundingMessages.Missing(other.Text + name));
            }
            else if (hit.End > start && name.All(TextFolding.IsHan) && !clause.Basis.Exists(s => s.Around.Contains(name, StringComparison.Ordinal))
                && !(hit.Class == "law" && clause.Basis.Exists(s => GroundingContrast.IsReworded(name, s.Words)))
                && !(hit.Class == "body" && clause.Basis.Exists(s => IsShortened(name, s.Around)))
                && !(hit.Class == "body" && GroundingBodies.IsNamed(clause.Text, hit.End, clause.Basis)))
            {
                reasons.Add(GroundingMessages.Missing(name));
            }
        }
    }

    /// <summary>True for a shortened name: its characters stand in one clause of a text, in their order and beginning with the same one, so many of
    /// the longer name left out between two as a word has (食药 of 食品药品, 政务中心 of 政务服务中心). A verb of the record is no name.</summary>
    internal static bool IsShortened(string name, string text)
    {
        for (var at = text.IndexOf(name[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(name[0], at + 1))
        {
            var end = at;
            foreach (var c in name.AsSpan(1))
            {
                var next = text.AsSpan(end + 1, Math.Min(LeftOut + 1, text.Length - end - 1));
                var step = next.IndexOf(c);
                if (step < 0 || next[..step].ContainsAnyExceptInRange('\u4e00', '\u9fff'))
                {
                    end = -1;
                    break;
                }

                end += step + 1;
            }

            if (end > 0)
            {
                return !Enumerable.Range(0, name.Length - 1).Any(i => ActionTable.At(name, i, ActionReading.Reported) is not null);
            }
        }

        return false;
    }

    private static void Require(string named, List<GroundingSource> basis, List<string> reasons, string kind)
    {
        var letters = GroundingText.Letters(named);
        if (!basis.Exists(s => s.Letters.Contains(letters, StringComparison.Ordinal)))
        {
            reasons.Add(GroundingMessages.Missing(kind, named));
        }
    }

    // What stands between two marks, with them: 《…》, "…".
    private static IEnumerable<string> Between(string words, char open, char close, int longest)
    {
        for (var at = words.IndexOf(open); at >= 0 && at + 1 < words.Length;)
        {
            var end = words.IndexOf(close, at + 1);
            if (end < 0)
            {
                yield break;
            }

            var inner = words.LastIndexOf(open, end - 1);
            var start = open == close ? at : Math.Max(at, inner);
            if (end - start - 1 is >= ShortestName && end - start - 1 <= longest)
            {
                yield return words[start..(end + 1)];
            }

            at = words.IndexOf(open, end + 1);
        }
    }

    // Latin words, and addresses with all that belongs to them.
    private static IEnumerable<string> Latin(string words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (!char.IsAsciiLetter(words[at]))
            {
                continue;
            }

            var isAddress = Addresses.Any(a => string.CompareOrdinal(words, at, a, 0, a.Length) == 0);
            var end = at;
            while (end < words.Length && (isAddress ? !TextFolding.IsHan(words[end]) : char.IsAsciiLetter(words[end])))
            {
                end++;
            }

            if (end - at >= ShortestName)
            {
                yield return words[at..end];
            }

            at = end;
        }
    }
}

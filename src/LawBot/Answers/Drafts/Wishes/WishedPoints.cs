using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>Makes of the lacks and the aims that an instruction names (得有“普法老一套”, 要提到参与率到90%) facts of the text, a point each.</summary>
internal static class WishedPoints
{
    private const int Shortest = 2;

    /// <summary>The spec with what must be mentioned among its facts, where it says more than the name of a matter.</summary>
    internal static DraftSpec Told(DraftSpec spec)
    {
        if (spec.Genre is not (DraftGenre.Problems or DraftGenre.Plans))
        {
            return spec;
        }

        var told = spec.Include.Where(i => !IsBare(i) && !DraftCues.Of("point-part").Are(i) && !spec.Facts.Contains(i, StringComparison.Ordinal)).ToList();
        return told.Count == 0 ? spec : spec with { Facts = $"{spec.Facts}\n{string.Join('\n', told)}".Trim('\n') };
    }

    /// <summary>True for a noun that names no matter of the tables: it neither counts nor tells what is done or lacking.</summary>
    internal static bool IsTopic(string words) => DraftMatter.MeantBy(words, 1).Count == 0 && !DraftFacts.Counts(words)
        && DraftLacks.Said(words) is null && !DraftCues.Has(words, "lack-sign") && ActionVerbs.FirstRun(words).Length == 0;

    /// <summary>True for the name of a matter and nothing more, and for a noun that no matter is called by (数字化).</summary>
    internal static bool IsBare(string words)
    {
        if (IsTopic(words))
        {
            return true;
        }

        var name = DraftMatter.MeantBy(words, 1) is [var matter] ? matter.Key + matter.Name + string.Concat(matter.Words) : "";
        var left = string.Concat(words.Where(c => !name.Contains(c, StringComparison.Ordinal)));
        return DraftLacks.Said(words) is null && DraftCues.Without(left, "topic-tail", "piece", "thing-tail").Count(TextFolding.IsHan) < Shortest;
    }
}

using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Words an aim that the user gives (复议5日内受理率到100%) as a point of a plan: behind what is to be done for it.</summary>
internal sealed class PlanTargets(DraftMatter matter, DraftOwner owner, DraftContent content)
{
    private const double Near = 0.1;
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>The point, without its stop; the words alone where they tell a deed of their own at length.</summary>
    /// <param name="words">The aim.</param>
    internal string Of(string words)
    {
        var isDeed = DraftCues.Of("deed").Begin(words) || DraftCues.Of("deed-adverb").Begin(words) || ActionVerbs.VerbAt(words, 0, out _) > 0;
        if (!DraftFacts.Counts(words) && !DraftCues.Has(words, "aim"))
        {
            return words;
        }

        var aim = isDeed || !DraftCues.Has(words, "aim") ? words : DraftPhrases.Filled("ensure", words);
        return LeadOf(words) is { Length: > 0 } lead ? $"{lead}，{aim}" : aim;
    }

    // The measure of the aim's own matter that comes nearest to it, each once.
    private string LeadOf(string words)
    {
        var meant = DraftMatter.MeantBy(words, 1) is [var own] ? own : matter;
        var heads = meant.Key == DraftMatter.Whole ? DraftMatter.All.SelectMany(m => m.Measures) : meant.Measures;
        var best = heads.Where(m => !told.Contains(m.Head) && !content.IsExcluded(m.Head) && !SaidTwice.By(m.Head, words))
            .Select(m => (m.Head, Share: DraftWords.Share(words, m.Sentence))).OrderByDescending(m => m.Share).FirstOrDefault();
        if (best.Head is null || (best.Share < Near && meant.Key == DraftMatter.Whole))
        {
            return "";
        }

        told.Add(best.Head);
        return owner.Fill(best.Head);
    }
}

using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Words an aim that the user gives (复议5日内受理率到100%) as a point of a plan: behind what is to be done for it.</summary>
internal sealed class PlanTargets(DraftMatter matter, DraftOwner owner, DraftContent content, bool isOfNextYear)
{
    // From so much on a measure of another matter is meant.
    private const double Near = 0.3;

    // A thing named in so few words is told with what is to be done for it.
    private const int Terse = 12;
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>True for words that name an aim: 达到, 不少于, 全覆盖.</summary>
    internal static bool IsAim(FactClause clause) => DraftCues.Has(clause.Text, "aim");

    /// <summary>The point, without its stop; the words alone where they tell a deed of their own at length.</summary>
    /// <param name="words">The aim.</param>
    internal string Of(string words)
    {
        words = DraftCues.Trimmed(words, "thing-lead", "nothing");
        if (!DraftFacts.Counts(words) && !DraftCues.Has(words, "aim"))
        {
            return words.Length > Terse || LeadOf(words) is not { Length: > 0 } measure ? words
                : DraftCues.Of("deed").Begin(words) || ActionVerbs.VerbAt(words, 0, out _) > 0 ? $"{words}，{measure}"
                : measure.Contains(words, StringComparison.Ordinal) ? measure : DraftPhrases.Filled("on-thing", words, measure);
        }

        var isDeed = DraftCues.Of("deed").Begin(words) || DraftCues.Of("deed-adverb").Begin(words) || ActionVerbs.VerbAt(words, 0, out _) > 0;
        isDeed = isDeed && !FactWording.IsRate(DraftFacts.ClauseOf(words));
        var reaching = FactWording.Reaching(DraftFacts.ClauseOf(words));
        // 培训3期 is done three times, not made sure of; a rate is reached.
        var isReached = FactWording.IsRate(DraftFacts.ClauseOf(words)) || DraftCues.Has(words, "aim") || reaching != words;
        var aim = isDeed || DraftCues.Has(words, "aim-said") || DraftCues.Of("new-deed").Begin(words) ? words
            : ActionVerbs.VerbAt(reaching, 0, out _) > 0 && !words.StartsWith(reaching[0]) ? reaching
            : DraftPhrases.Filled(isReached ? "ensure" : "plan-thing", isReached ? reaching : words);
        aim = !isOfNextYear || DraftCues.Has(aim, "has-time") || (isReached && !isDeed) ? aim : DraftPhrases.Filled("within-year", aim);
        return LeadOf(words) is { Length: > 0 } lead ? $"{lead}，{aim}" : aim;
    }

    // What is to be done for it: the measure of the aim's own matter that names its thing, else the matter's plan; each once.
    private string LeadOf(string words)
    {
        var meant = DraftMatter.MeantBy(words, 1) is [var own] ? own : matter;
        var isOfNone = meant.Key == DraftMatter.Whole;
        var pairs = DraftWords.Pairs(words);
        pairs.ExceptWith(DraftWords.Pairs(isOfNone ? "" : meant.Name));
        var best = (isOfNone ? DraftMatter.All.SelectMany(m => m.Measures) : meant.Measures)
            .Where(m => !told.Contains(m.Head) && !content.IsExcluded(m.Sentence) && !SaidTwice.By(m.Head, words))
            .Select(m => (m.Sentence, m.Head, Share: DraftWords.Share(pairs, DraftWords.Pairs(m.Head))
                + (DraftWords.Share(pairs, DraftWords.Pairs(m.Text)) / 2)))
            .OrderByDescending(m => m.Share).FirstOrDefault();
        var lead = best.Head is not null && best.Share >= Near ? best.Sentence
            : isOfNone ? "" : meant.Plans.Where(p => !told.Contains(p) && !content.IsExcluded(p))
                .OrderByDescending(p => DraftWords.Share(pairs, DraftWords.Pairs(p))).FirstOrDefault() ?? "";
        told.Add(lead == best.Sentence && best.Head is not null ? best.Head : lead);
        return owner.Fill(lead);
    }
}

using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Orders the figures of a report by how likely each is the number asked for. A word that matches nothing lowers all alike, so it cannot
/// change their order.</summary>
/// <remarks>score = Σ weight × feature. Weights are set by hand, and few: searching for better ones lost on questions that they had not seen.</remarks>
internal static class FigureRanking
{
    // The share of what was asked, weighted by rarity, that stands in the figure's own name, its clause, its sentence, above it.
    private const double InName = 3.0;
    private const double InClause = 1.5;
    private const double InSentence = 1.5;
    private const double InHeadings = 0.7;

    // The share of its single characters, in name, clause and sentence each: everyday speech and a report often share no more (立得, 立案).
    private const double InCharacters = 1.0;

    // How much of the figure's own name the question says: 行政应诉案件9件 before 行政应诉案件负责人出庭3件.
    private const double NameAsked = 1.5;
    private const double LeastCovered = 0.8;

    private const double SameUnit = 0.8;
    private const double OtherUnit = -1.5;
    private const double OtherKind = -5.0;
    private const double SameVerb = 0.8;
    private const double OtherVerb = -1.0;
    private const double NoOutcome = -1.0;
    private const double OtherRate = -1.0;
    private const double Target = -2.0;
    private const double ChangeUnasked = -1.2;
    private const double ChangeAsked = 1.5;
    private const double OtherScope = -0.8;
    private const double SameScope = 0.8;
    private const double Rival = -1.5;

    // 市本级受理109件 beside 受理438件, where neither was asked.
    private const double NarrowScope = -1.5;
    private const double OtherYear = -1.5;
    private const double Given = -2.0;

    // 其中: a part of another number is less likely meant than the whole; a cell says less than a sentence.
    private const double PartOfAnother = -0.3;
    private const double Cell = -0.3;

    // As far as two figures must be apart for the likelier one to be given.
    private const double UnaskedPart = 0.35;

    // 32个地市 when it was asked how many 地市: what is counted stands right behind the number.
    private const double ThingBehind = 1.5;

    // How far words count for what a figure is about, by where they stand.
    private const double ClauseSays = 0.95;
    private const double WholeSays = 0.9;

    // 裁决案件 under a heading on 行政裁决: the end of a Chinese noun is what it is, and stands for all of it once that was named.
    private const double HeadSays = 0.9;
    private const double TopicSays = 0.85;
    private const double SentenceSays = 0.65;
    private const double AboveSays = 0.5;

    private const int OnStack = 256;
    private const FigureConflicts OtherScopes = FigureConflicts.Scope | FigureConflicts.Period;

    /// <summary>The figures, likeliest first.</summary>
    public static List<RankedFigure> Rank(FigureQuery query, IReadOnlyList<FigureTexts> figures, Question question, Reports.Report report) =>
        [.. UnderWholes([.. WithVerbs([.. figures.Select(f => Of(query, f, question, report))])])
            .OrderByDescending(r => r.Score).ThenBy(r => r.Words.Figure.Number.Start)];

    // 审结35件,胜诉31件: where the verb asked for governs one number of a sentence, the others count something else.
    private static IEnumerable<RankedFigure> WithVerbs(List<RankedFigure> figures)
    {
        var governed = figures.Where(f => f.SameVerb).Select(f => f.Words.Place).ToHashSet();
        return figures.Select(f => f.SameVerb || !governed.Contains(f.Words.Place) || f.Conflicts.HasFlag(FigureConflicts.Verb) ? f
            : f with { Score = f.Score + OtherVerb });
    }

    // 败诉11件,其中2件因程序超期败诉: the part is meant only where the question says more of it than of its whole, which else is as likely as it.
    private static List<RankedFigure> UnderWholes(List<RankedFigure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var part = figures[i];
            if (part.Words.Figure.Whole is { } span && figures.FindIndex(f => f.Words.Figure.Number == span) is >= 0 and var at && IsUnasked(part, figures[at]))
            {
                figures[at] = figures[at] with { Score = Math.Max(part.Score, figures[at].Score) };
                figures[i] = part with { Score = Math.Min(part.Score, figures[at].Score - UnaskedPart) };
            }
        }

        return figures;
    }

    private static bool IsUnasked(RankedFigure part, RankedFigure whole) => part.Own <= whole.Own
        && FigureUnits.AreAlike(part.Words.Figure.Unit, whole.Words.Figure.Unit) && (whole.Conflicts & ~part.Conflicts) == FigureConflicts.None;

    private static RankedFigure Of(FigureQuery query, FigureTexts texts, Question question, Reports.Report report)
    {
        var figure = texts.Words;
        double close = 0, own = 0, name = 0, clause = 0, sentence = 0, headings = 0, support = 0, weakest = 1, weakestOfAll = 1;
        Span<double> have = query.Runs <= OnStack ? stackalloc double[query.Runs] : new double[query.Runs];
        Span<double> want = query.Runs <= OnStack ? stackalloc double[query.Runs] : new double[query.Runs];
        var leans = query.Asked.IsVerbAlone;
        have.Clear();
        want.Fill(double.NaN);
        foreach (var term in query.Terms)
        {
            var inName = term.In(texts.Name, figure.NameActions);
            var inClause = term.In(texts.Clause, figure.ClauseActions);
            var inSentence = term.In(texts.Sentence, figure.SentenceActions);
            var inHeadings = Math.Max(term.In(texts.Headings, []), term.In(texts.Previous, []));
            var inWhole = term.In(texts.Whole, []);
            var ofTopic = TopicSays * QueryTerm.Proof(term.In(texts.Topic, []));
            var shortened = term.IsShortenedIn(texts.Clause) && (term.Stands(texts.Sentence) || term.Stands(texts.Headings) || term.Stands(texts.Previous))
                ? HeadSays : 0;
            name += term.Weight * Math.Max(inName, WholeSays * inWhole);
            clause += term.Weight * inClause;
            own += term.Weight * Math.Max(inName, inClause);
            sentence += term.Weight * inSentence;
            headings += term.Weight * inHeadings;
            var said = Most(
                shortened, QueryTerm.Proof(inName), ClauseSays * QueryTerm.Proof(inClause), WholeSays * QueryTerm.Proof(inWhole), ofTopic,
                SentenceSays * QueryTerm.Proof(inSentence), AboveSays * QueryTerm.Proof(inHeadings));
            support += term.Said * said;
            close += term.Said * Most(shortened, QueryTerm.Proof(inName), QueryTerm.Proof(inClause), WholeSays * inWhole, ofTopic);
            weakestOfAll = term.IsOfReports || (term.IsTerm && !term.IsContext) ? Math.Min(weakestOfAll, said) : weakestOfAll;
            weakest = term.IsTerm && (!term.IsContext || leans) ? Math.Min(weakest, said) : weakest;
            if (!term.IsContext)
            {
                have[term.Run] += term.Weight * said;
                want[term.Run] = (double.IsNaN(want[term.Run]) ? 0 : want[term.Run]) + term.Weight;
            }
        }

        if (query.ReportOutcomes.Count > 0 && !query.ReportOutcomes.Any(v => figure.SentenceActions.Contains(v, StringComparer.Ordinal)))
        {
            weakestOfAll = 0; // 败诉了几件 is not told by a sentence that tells of lawsuits alone.
        }

        var total = query.Total > 0 ? query.Total : 1;
        var least = LeastOf(have, want);
        var verdict = FigureEvidence.Of(query, figure, question, report);
        var conflicts = verdict.Conflicts;
        var shared = query.ShareOf(figure.Name);
        var score = ((InName * name) + (InClause * clause) + (InSentence * sentence) + (InHeadings * headings)) / total
            + (InCharacters * (query.CharactersIn(texts.Name, texts.Whole) + query.CharactersIn(texts.Clause) + query.CharactersIn(texts.Sentence)))
            + (NameAsked * shared) + (LeastCovered * least)
            + (verdict.Unit is { } same ? (same ? SameUnit : OtherUnit) : 0)
            + (conflicts.HasFlag(FigureConflicts.Kind) ? OtherKind : 0)
            + (verdict.SameVerb ? SameVerb : 0) + (verdict.OtherVerb ? OtherVerb : 0) + (verdict.NoOutcome ? NoOutcome : 0)
            + (conflicts.HasFlag(FigureConflicts.Rate) ? OtherRate : 0) + (conflicts.HasFlag(FigureConflicts.Target) ? Target : 0)
            + (conflicts.HasFlag(FigureConflicts.Change) ? ChangeUnasked : 0) + (query.Asked.WantsChange && figure.Figure.IsChange ? ChangeAsked : 0)
            + ((conflicts & OtherScopes) != FigureConflicts.None ? OtherScope : 0) + (conflicts.HasFlag(FigureConflicts.Rival) ? Rival : 0)
            + (conflicts.HasFlag(FigureConflicts.Year) ? OtherYear : 0) + (conflicts.HasFlag(FigureConflicts.Given) ? Given : 0)
            + (FigureScopes.Agree(question, figure) ? SameScope : 0)
            + (FigureScopes.IsNarrow(figure) && (conflicts & OtherScopes) == FigureConflicts.None && !FigureScopes.IsAsked(question) ? NarrowScope : 0)
            + (CountsThing(query.Asked.Thing, figure) ? ThingBehind : 0)
            + (figure.Figure.Whole is null ? 0 : PartOfAnother) + (figure.IsTableRow ? Cell : 0);
        // 案卷比驿站少多少 names two things, of which each number accounts for its own.
        if (question.Operator?.Name is not ("difference" or "multiple") && !conflicts.HasFlag(FigureConflicts.Kind) && query.Unsaid.Lack(texts))
        {
            conflicts |= FigureConflicts.Group;
        }

        return new RankedFigure(figure, score, support / query.TotalSaid, weakest, conflicts) { SameVerb = verdict.SameVerb, Own = own,
            IsOfTerm = query.NamesTerm,
            MeasureAsked = verdict.Unit == true, WeakestOfAll = weakestOfAll, NameAsked = shared, Agrees = verdict.Unit == true || verdict.SameVerb,
            Close = query.SaysSomething ? close / query.TotalSaid : 0 };
    }

    // The share of the run of which least is said; 0 where there is none.
    private static double LeastOf(ReadOnlySpan<double> have, ReadOnlySpan<double> want)
    {
        var least = double.PositiveInfinity;
        for (var run = 0; run < want.Length; run++)
        {
            least = want[run] > 0 ? Math.Min(least, have[run] / want[run]) : least;
        }

        return double.IsFinite(least) ? least : 0;
    }

    private static bool CountsThing(string thing, FigureWords figure) => thing.Length > 1
        && (figure.After.StartsWith(thing[..2], StringComparison.Ordinal) || figure.Subject.EndsWith(thing[..2], StringComparison.Ordinal)
            || figure.Subject.StartsWith(thing, StringComparison.Ordinal));

    private static double Most(params ReadOnlySpan<double> values)
    {
        var most = values[0];
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }
}

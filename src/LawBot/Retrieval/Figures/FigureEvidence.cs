using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>What the measure word, the verb, the rate, the scope and the kind of a figure say for or against it.</summary>
/// <param name="Conflicts">What forbids giving it as the answer.</param>
/// <param name="Unit">True for the measure asked, false for another, null where the question names none.</param>
/// <param name="SameVerb">True when the verb asked for governs it.</param>
/// <param name="OtherVerb">True when another verb governs it.</param>
/// <param name="NoOutcome">True when an outcome (办结, 维持) was asked that its words do not hold.</param>
internal readonly record struct FigureEvidence(FigureConflicts Conflicts, bool? Unit, bool SameVerb, bool OtherVerb, bool NoOutcome)
{
    private static readonly Lexicon.WordList From = Lexicon.WordList.Of("counted", "from");
    private static readonly Lexicon.WordList To = Lexicon.WordList.Of("counted", "to");
    private static readonly Lexicon.WordList Against = Lexicon.WordList.Of("counted", "against");
    private static readonly Lexicon.WordList Rest = Lexicon.WordList.Of("counted", "rest");
    private static readonly Lexicon.WordList Lists = Lexicon.WordList.Of("figure-words", "respectively");

    /// <param name="query">What is asked.</param>
    /// <param name="words">The figure.</param>
    /// <param name="question">The whole question.</param>
    /// <param name="report">The report that states it.</param>
    public static FigureEvidence Of(FigureQuery query, FigureWords words, Question question, Report report)
    {
        var (asked, figure) = (query.Asked, words.Figure);
        var conflicts = FigureConflicts.None;
        var kind = FigureUnits.KindOf(figure.Unit);
        if (asked.Kind is { } wanted && wanted != kind)
        {
            conflicts |= FigureConflicts.Kind;
        }

        bool? unit = asked.Unit is not { } by || conflicts.HasFlag(FigureConflicts.Kind) ? null
            : FigureUnits.AreAlike(by, figure.Unit) ? true : FigureUnits.CanCount(by, words) && !FigureUnits.CountsMakers(asked, words) ? null : false;
        unit = unit != false && (CountedThing.IsOther(query, words) || CountedThing.IsUncounted(query, words)) ? false : unit;
        conflicts |= asked.Unit is null && kind == QuantityKind.Count && asked.Words.Contains('案', StringComparison.Ordinal)
            && FigureUnits.CountsMakers(asked, words)
            ? FigureConflicts.Unit : FigureConflicts.None;
        conflicts |= unit == false ? FigureConflicts.Unit : FigureConflicts.None;
        conflicts |= asked.Rate is { } rate && kind == QuantityKind.Rate && !FigureRates.Agree(rate, words) ? FigureConflicts.Rate : FigureConflicts.None;
        // 综合纠错率 is no share of what was closed.
        conflicts |= kind == QuantityKind.Rate && FigureRates.AreOfOthers(asked, words.Name) ? FigureConflicts.Rate : FigureConflicts.None;
        conflicts |= words.IsPlanned != (question.Part == ReportPart.Plans) || words.IsThreshold ? FigureConflicts.Target : FigureConflicts.None;
        // 受理了多少 asks for no share.
        var asksLess = asked.Actions.Any(IsChange);
        conflicts |= figure.IsChange && !asked.WantsChange && !asksLess ? FigureConflicts.Change : FigureConflicts.None;
        conflicts |= asked.Kind is null && asked.IsHowMany && kind is QuantityKind.Rate or QuantityKind.Duration && !asksLess && !asked.WantsChange
            ? FigureConflicts.Rate : FigureConflicts.None;
        // Of one year or one report alone no change can be computed: a level is no answer to 涨了多少.
        conflicts |= asked.WantsChange && !figure.IsChange && !IsOfChange(words) && (question.Years.Count == 1 || asked.IsStatedChange) ? FigureConflicts.Change
            : FigureConflicts.None;
        conflicts |= asked.Verb.Length > 0 && !(words.Name + words.Clause + words.Whole).Contains(asked.Verb, StringComparison.Ordinal)
            ? FigureConflicts.Unheard : FigureConflicts.None;
        conflicts |= figure.IsDoubtful ? FigureConflicts.Doubtful : FigureConflicts.None;
        conflicts |= query.Rivals.AreCountedBy(words) ? FigureConflicts.Rival : FigureConflicts.None;
        var years = question.YearsOf(report.Jurisdiction.Name);
        conflicts |= IsOfOtherYear(figure.Year ?? report.Year, report, years) && !NamesYear(words, years) ? FigureConflicts.Year : FigureConflicts.None;
        conflicts |= !FigureScopes.Differ(question, words) ? FigureConflicts.None
            : FigureScopes.IsOfYears(words) ? FigureConflicts.Period : FigureConflicts.Scope;
        conflicts |= IsRest(words.Subject) && !Rest.StandIn(asked.Words) ? FigureConflicts.Scope : FigureConflicts.None;
        var (same, other, missing) = Verbs(asked, words);
        conflicts |= other ? FigureConflicts.Verb : missing ? FigureConflicts.Unsaid : FigureConflicts.None;
        conflicts |= IsGiven(question, report, figure) ? FigureConflicts.Given : FigureConflicts.None;
        return new FigureEvidence(conflicts, unit, same, other, missing);
    }

    // 其余29件, 人事、应急等其他信息138条: left over by the numbers before it; 常务会议及其他会议8次 is the whole.
    private static bool IsRest(string subject) => Rest.IndexIn(subject) is >= 0 and var at && (at == 0 || subject[at - 1] == '等');

    // 由318项精简为247项 tells by how much.
    private static bool IsOfChange(FigureWords words) => From.StandIn(words.Clause) && To.StandIn(words.Clause);

    private static (bool Same, bool Other, bool Missing) Verbs(AskedFigure asked, FigureWords words)
    {
        if (asked.Kind is QuantityKind.Rate or QuantityKind.Duration || asked.Actions.Count == 0)
        {
            // 压减了百分之几 asks for no share of what is there.
            if (asked.Kind == QuantityKind.Rate && asked.Actions.All(IsChange) && asked.Actions.Count > 0)
            {
                var isSaid = words.NameActions.Concat(words.ClauseActions).Any(a => asked.Actions.Contains(a, StringComparer.Ordinal));
                return (isSaid, false, !isSaid);
            }

            // 行政复议案件多少件 asks for what came in, not for an outcome.
            var isOutcome = asked.Kind is null or QuantityKind.Count && asked.Actions.Count == 0
                && FigureUnits.KindOf(words.Figure.Unit) == QuantityKind.Count && words.Stated.Any(a => a.Kind == ActionKind.Part);
            return (false, false, isOutcome);
        }

        // 评出优秀案卷15宗 behind 抽取案卷210宗: its own clause tells another outcome.
        // 优秀、合格、不合格案卷分别为117本、28本和5本: of a list the clause names the outcomes of its other numbers too.
        var own = Lists.StandIn(words.Clause) ? words.Stated : words.InClause;
        if (own.Any(a => a.Kind == ActionKind.Part && !Asked(a, asked)) && !own.Any(a => Asked(a, asked)))
        {
            return (false, true, false);
        }

        var stated = words.Stated.Concat(words.Governing).ToList();
        if (stated.Exists(a => Asked(a, asked)))
        {
            return (true, false, false);
        }

        var governing = words.Governing.Where(a => a.Kind != ActionKind.Weak).ToList();
        if (governing.Count > 0 && !own.Any(a => Asked(a, asked)))
        {
            return (false, true, false);
        }

        // 曝光案件3起 is governed by a verb that no table has: another one than that asked for.
        if (words.Figure.Action is { Length: > 0 } && words.Governing.Count == 0 && !own.Any(a => Asked(a, asked)))
        {
            return (false, true, false);
        }

        var isThere = own.Any(a => Asked(a, asked)) || words.InSentence.Any(a => Asked(a, asked));
        return (false, false, !isThere);
    }

    // A number that the question names with its measure word is not the one that it asks for.
    private static bool IsGiven(Question question, Report report, Figure figure)
    {
        var printed = Chinese.TextFolding.Fold(figure.Number.In(report.Text)).Replace(" ", "", StringComparison.Ordinal);
        return printed.Length > 1 && question.Operator?.Threshold is null && !question.SupposesNumber
            && Chinese.TextFolding.Fold(question.Standalone).Contains(printed, StringComparison.Ordinal);
    }

    private static bool IsChange(string action) => action is "减少" or "增加";

    private static bool Asked(MetricAction action, AskedFigure asked) => asked.Actions.Contains(action.Class, StringComparer.Ordinal);

    // 2021年、2022年、2023年分别为…: which of the numbers is that year's the sentence tells, though the figure does not. A year that the number is only
    // compared with (罚没5729万元,比2023年下降) is not the number's own.
    private static bool NamesYear(FigureWords words, IReadOnlyList<int> years) =>
        words.Figure.Year is null && years.Any(y => words.Sentence.IndexOf($"{y}年", StringComparison.Ordinal) is >= 0 and var at
            && !Against.End(words.Sentence.AsSpan(0, at)));

    // Whoever names no year means the report's own.
    private static bool IsOfOtherYear(int? year, Report report, IReadOnlyList<int> years) =>
        year is { } of && (years.Count > 0 ? !years.Contains(of) : of != report.Year);
}

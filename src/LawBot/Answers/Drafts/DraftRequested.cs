using LawBot.Answers.Drafts.Notes;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>Decides from what is asked for the genre and the matters of a text, and whether it is one of this trade.</summary>
internal static class DraftRequested
{
    private const int MostMatters = 4;
    private const int ShortestWord = 2;
    private const string Joints = "和、与及";

    /// <param name="spec">As far as its wishes fill it; its request is what is asked for.</param>
    /// <param name="question">The instruction, for the part of a report that it speaks of.</param>
    internal static DraftSpec Decide(DraftSpec spec, Question question)
    {
        var asks = DraftBureau.Without(spec.Request);
        var office = DraftOwner.OfficeIn(spec);
        asks = office.Length > 0 && asks.Replace(office, "", StringComparison.Ordinal) is var rest && DraftMatter.MeantBy(rest, 1).Count > 0 ? rest : asks;
        // What must be mentioned names the matter only where nothing else does.
        var bare = spec.Include.Aggregate(asks, (a, i) => a.Replace(i, "", StringComparison.Ordinal));
        var named = DraftMatter.MeantBy(bare, MostMatters) is { Count: > 0 } own && spec.Genre is not (DraftGenre.Plans or DraftGenre.Problems) ? own
            : DraftMatter.MeantBy(asks, MostMatters);
        // 未成年人法治宣传 is one matter, 普法和法律明白人 are two.
        named = asks.Any(c => Joints.Contains(c, StringComparison.Ordinal)) ? named : WithoutWider(named);
        spec = spec with { Genre = GenreOf(spec, named, question) };
        var isOfWhole = spec.Genre is not (DraftGenre.Section or DraftGenre.Brief or DraftGenre.Responsibility or DraftGenre.PlanCheck);
        var matters = named.Count > 0 ? named
            : isOfWhole ? spec is { Genre: DraftGenre.Outline, IsFocusAlone: true } ? DraftMatter.MeantBy(string.Join('，', spec.Focus), MostMatters) : []
            : DraftMatter.MeantBy(string.Join('，', spec.Focus.Concat(spec.Include)), 1) is { Count: > 0 } stressed ? stressed : MeantByFacts(spec);
        if (spec.Genre == DraftGenre.Section && !named.Any(m => m.Words.Any(w => w.Length > ShortestWord && asks.Contains(w, StringComparison.Ordinal)))
            && Enforcement(spec, matters) is { } enforced)
        {
            (spec, matters) = (spec with { Focus = spec.Focus.Count > 0 || enforced.Topic.Length == 0 ? spec.Focus : [enforced.Topic] }, [enforced.Matter]);
        }

        matters = spec.Genre is DraftGenre.Problems or DraftGenre.Plans ? ByRequest(spec, matters) : matters;
        spec = spec with { Matters = IsOfWhole(spec, matters) ? [] : [.. matters.Select(m => m.Key)] };
        if (spec.Matters.Count == 0 && (isOfWhole || DraftCues.Has(asks, "whole")))
        {
            spec = spec with { Matters = [DraftMatter.Whole] };
        }

        spec = spec is { HasHeading: true, Heading.Length: 0, Matters.Count: > 0 } ? spec with { Heading = DraftMatter.Of(spec.Matters[0]).Name } : spec;
        spec = spec.Genre == DraftGenre.Responsibility ? spec with { Matters = [DraftMatter.Responsibility] } : spec;
        spec = spec.IsEachSentence ? spec with { MaxSentences = spec.MaxSentences * Each(spec) } : spec;
        spec = Topical(spec);
        return spec with { IsDeclined = spec.Letter.Length > 0 || IsOfOtherTrade(asks, matters) || !IsOfTrade(spec) };
    }

    // 农业农村局，检查农资店340家次: what a department that enforces tells of its year, unless most of it is of another matter, is its enforcement.
    private static (DraftMatter Matter, string Topic)? Enforcement(DraftSpec spec, IReadOnlyList<DraftMatter> meant)
    {
        if (DraftBureau.In(spec.Request) is not { Enforces: true } bureau || !DraftFacts.Counts(spec.Facts))
        {
            return null;
        }

        var topic = DraftTopics.In(spec);
        var kind = topic.Length > 0 ? DraftTopics.KindOf(topic) : null;
        var key = DraftPhrases.Of("enforcement");
        var counted = DraftFacts.Read(spec.Facts, spec.Place, spec.Year).SelectMany(s => s.Clauses).Where(c => c.Numbers > 0).ToList();
        var isOther = meant.Any(m => counted.Count(c => DraftMatter.MeantBy(c.Text, 1).Any(n => n.Key == m.Key)) * 2 > counted.Count);
        var isOwn = topic.Length > 0 && bureau.Inspects(topic);
        var isNamed = !bureau.Inspects(topic) && DraftMatter.MeantBy(DraftBureau.Without(spec.Request), 1).Any(m => m.Key != key);
        return isOwn || (kind is null && !isOther && !isNamed) || kind?.Key == key ? (DraftMatter.Of(key), DraftTopics.IsOfTrade(topic)
            && !key.Contains(topic, StringComparison.Ordinal) ? topic : "") : null;
    }

    // A text is of the trade when a matter of the tables is meant, or its topic speaks of law, of what a department does, or comes with numbers.
    private static bool IsOfTrade(DraftSpec spec) => spec.Matters.Count > 0 || (spec.Topic.Length > 0 && (DraftTopics.IsOfTrade(spec.Topic)
        || DraftFacts.Counts(spec.Facts)));

    // What has no section of its own is written as the matter that its kind belongs to, and stands first in it.
    private static DraftSpec Topical(DraftSpec spec)
    {
        var topic = DraftTopics.In(spec);
        if (spec.Matters.Count > 0)
        {
            return spec.Genre is DraftGenre.Section or DraftGenre.Brief && spec.Matters.Count == 1 && spec.Focus.Count == 0
                && DraftTopics.Narrower(spec.Request, DraftMatter.Of(spec.Matters[0])) is { Length: > 0 } narrow ? spec with { Focus = [narrow] } : spec;
        }

        return topic.Length > 0 && DraftTopics.KindOf(topic) is { } kind && (DraftTopics.IsOfTrade(topic) || spec.Facts.Length > 0)
                ? spec with { Matters = [kind.Key], Focus = [topic] }
            // Numbers of no section are written as they are.
            : topic.Length == 0 && DraftFacts.Counts(spec.Facts)
                ? spec with { Matters = [(DraftTopics.KindOf(spec.Facts) ?? DraftMatter.Of(DraftMatter.Whole)).Key] }
            : spec with { Topic = topic };
    }

    /// <summary>True where the words ask for a text that this trade does not write.</summary>
    internal static bool IsOfOtherTrade(string asks, IReadOnlyList<DraftMatter> matters) => DraftCues.Has(asks, "other-trade")
        || asks.Split('，').Any(a => DraftCues.Of("speech-end").End(DraftCues.Trimmed(a, "polite", "polite")))
        || (matters.Count == 0 && (DraftCues.Has(asks, "speech")
            || asks.Split('，').Any(a => DraftCues.Of("other-form").End(DraftCues.Trimmed(a, "polite", "polite")))));

    private static IReadOnlyList<DraftMatter> WithoutWider(IReadOnlyList<DraftMatter> named) =>
        [.. named.Where(m => !named.Any(n => n.Wider.Contains(m.Key, StringComparer.Ordinal)))];

    // Where the instruction names none: each count may be of another matter.
    private static IReadOnlyList<DraftMatter> MeantByFacts(DraftSpec spec)
    {
        var meant = DraftFacts.Read(spec.Facts, spec.Place, spec.Year)
            .SelectMany(s => s.Clauses.Where(c => c.Numbers > 0).SelectMany(c => DraftMatter.MeantBy(s.Label + c.Text, 1)))
            .DistinctBy(m => m.Key, StringComparer.Ordinal).Take(MostMatters).ToList();
        return meant.Count > 1 ? WithoutWider([meant[0], .. meant.Skip(1).Where(m => !IsFigureOf(meant[0], m, spec))]) : DraftMatter.MeantBy(spec.Facts, 1);
    }

    // 行政复议受理88件，调解和解31件: a figure of the first matter in the words of another.
    private static bool IsFigureOf(DraftMatter first, DraftMatter other, DraftSpec spec)
    {
        var data = new DraftData(first, DraftOwner.Usual);
        return DraftFacts.Read(spec.Facts, spec.Place, spec.Year).SelectMany(s => s.Clauses)
            .Where(c => c.Numbers > 0 && DraftMatter.MeantBy(c.Text, 1) is [var meant] && meant.Key == other.Key).All(c => data.RowOf(c) is not null);
    }

    // One sentence each: of several matters each, of points each, of one matter each of its facts.
    private static int Each(DraftSpec spec) => spec.Points is { } points ? points : spec.Matters.Count > 1 ? spec.Matters.Count
        : Math.Max(1, DraftFacts.Read(spec.Facts, spec.Place, spec.Year).Sum(s => s.Clauses.Count(c => c.Numbers > 0)));

    // Lacks of several matters are lacks of the whole work: what is named as lacking names no matter of the text unless all of it is of one.
    private static IReadOnlyList<DraftMatter> ByRequest(DraftSpec spec, IReadOnlyList<DraftMatter> named)
    {
        var told = spec.Facts.Split('，', '\n', '、').Where(f => f.Length > 0).ToList();
        var bare = DraftMatter.MeantBy(told.Aggregate(spec.Request, (r, f) => r.Replace(f, "", StringComparison.Ordinal)), MostMatters);
        var meant = told.Select(f => DraftMatter.MeantBy(f, 1) is [var m] ? m : null).ToList();
        return bare.Count > 0 || told.Count < 2 ? named : [.. named.Where(m => meant.TrueForAll(x => x is null || x.Key == m.Key))];
    }

    // A plan or a lack that must speak of some matters is still one of the whole work.
    private static bool IsOfWhole(DraftSpec spec, IReadOnlyList<DraftMatter> named) => spec.Genre is DraftGenre.Plans or DraftGenre.Problems
        && spec.Include.Count > 0 && named.All(m => spec.Include.Any(i => DraftMatter.MeantBy(i, 1).Any(x => x.Key == m.Key)));

    private static DraftGenre GenreOf(DraftSpec spec, IReadOnlyList<DraftMatter> matters, Question question)
    {
        bool Asks(string kind) => DraftCues.Has(spec.Request, kind);
        return spec.Named is { } named && (named != DraftGenre.Report || matters.All(m => m.Key == DraftMatter.Whole)) ? named
            : Asks("outline") ? DraftGenre.Outline
            : spec.Model is null && !IsOfOwnYears(spec, question) && (Asks("brief") || IsOfOthers(spec, question)) ? DraftGenre.Brief
            : Asks("opening") ? DraftGenre.Opening
            : Asks("transition") ? DraftGenre.Transition
            : Asks("closing") && !Asks("plans") && !Asks("problems") ? DraftGenre.Closing
            : matters.Any(m => m.Key == DraftMatter.Responsibility) || Asks("responsibility") ? DraftGenre.Responsibility
            : Asks("problems") || spec.Request.Split('，').Any(a => DraftCues.Of("lacks-asked").End(a))
                || spec.Request.Split('，').Any(a => DraftCues.Of("lacks-named").Are(DraftCues.Trimmed(a, "ours", "ours")))
                || (spec.Model is null && question.Part == ReportPart.Problems && !Asks("plans") && !DraftFacts.Counts(spec.Facts)
                && !spec.Facts.Split('，', '；', '\n').Any(DraftFacts.IsLack)) ? DraftGenre.Problems
            : Asks("plans") || (Asks("next-year") && Asks("year-plan")) || ProblemWriter.PlanYear(spec) is not null
                || (spec is { Model: null, HasNoClosing: false } && question.Part == ReportPart.Plans) ? DraftGenre.Plans
            : matters.All(m => m.Key is DraftMatter.Whole or DraftMatter.Responsibility)
                && (spec.GivenTitle.Length > 0 || (Asks("whole-report") && !Asks("of-report"))) ? DraftGenre.Report
            : (Asks("summary") || spec.Request.Split('，').Any(a => DraftCues.Of("summary-end").End(a)))
                && matters.All(m => m.Key == DraftMatter.Whole) ? DraftGenre.Summary
            // 今年依法行政的亮点，三条: points of many matters are shared out among the facts.
            : Asks("whole") && matters.Count == 0 && spec.Points is not null && DraftFacts.Counts(spec.Facts) ? DraftGenre.Summary
            : DraftGenre.Section;
    }

    private static bool IsOfOwnYears(DraftSpec spec, Question question) => spec.ComparesYears && question.Jurisdictions.Count == 0
        && NoteTypes.HasNumber(spec.Facts);

    // 想看看同心县的普法怎么干的: how an indexed place that is not the own one does it, where no facts are given.
    private static bool IsOfOthers(DraftSpec spec, Question question) => question.Jurisdictions.Count > 0 && !DraftFacts.Counts(spec.Facts)
        && !spec.UsesOwnReport && !DraftCues.Has(spec.Request, "ours")
        && (DraftCues.Has(spec.Request, "of-others") || (question.Jurisdictions.Count > 1 && DraftCues.Has(spec.Request, "set-beside")));
}

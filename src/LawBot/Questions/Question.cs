using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Questions;

/// <summary>What is wanted.</summary>
public enum QuestionTask
{
    /// <summary>How others do it: sentences.</summary>
    Experience,

    /// <summary>A number or a few.</summary>
    Figures,

    /// <summary>Several counties or years side by side.</summary>
    Comparison,

    /// <summary>A section to be written.</summary>
    Draft,
}

/// <summary>A question as understood.</summary>
/// <param name="Text">As asked.</param>
/// <param name="Standalone">Completed from its conversation; the same as <paramref name="Text"/> when nothing lacked.</param>
/// <param name="Task">What is wanted.</param>
/// <param name="Topic">Folded words of the standalone question without places, years and question words; may be empty.</param>
public sealed record Question(string Text, string Standalone, QuestionTask Task, string Topic)
{
    /// <summary>The folded question as typed with the places and years that it names blanked out.</summary>
    public string Bare { get; init; } = "";

    /// <summary>True where a number that it names is what the user believes the answer to be: 我印象里是两回,对不对.</summary>
    public bool SupposesNumber => Supposed is not null || Spans.Any(s => s is { Kind: SpanKind.Filler, Value: "belief" });

    /// <summary>The number that it asks to be confirmed (是不是88件); null elsewhere.</summary>
    public SupposedNumber? Supposed { get; init; }

    /// <summary>Full names of the indexed jurisdictions that are named; empty when none is.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>Ids of the reports meant where another place bears the same name (沧水市鼓山区); empty when the names tell enough.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Full names of jurisdictions to leave out (别的县).</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Short names of the provinces that are named.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Full names of the prefectures whose counties are meant (长治市各县).</summary>
    public IReadOnlyList<string> Prefectures { get; init; } = [];

    /// <summary>Levels meant (各县, 各市); empty for all.</summary>
    public IReadOnlyList<JurisdictionLevel> Levels { get; init; } = [];

    /// <summary>Years that are named, in order.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Years by the full name of a place where places have years of their own, none for one of which any year is meant; empty where
    /// <see cref="Years"/> hold for all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> YearsOfPlaces { get; init; } = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);

    /// <summary>The years that are meant of a place; empty for any.</summary>
    /// <param name="place">Its full name.</param>
    public IReadOnlyList<int> YearsOf(string place) => YearsOfPlaces.Count == 0 ? Years : YearsOfPlaces.GetValueOrDefault(place, []);

    /// <summary>Ids of the reports meant by <see cref="YearsOfPlaces"/>; empty elsewhere.</summary>
    public IReadOnlyList<string> ReportsOfPlaces { get; init; } = [];

    /// <summary>Years of the reports to look into where they are not <see cref="Years"/> themselves: a report tells of the year before too. Null
    /// elsewhere.</summary>
    public IReadOnlyList<int>? ReportYears { get; init; }

    /// <summary>Places that are named but of which no report is indexed, as printed.</summary>
    public IReadOnlyList<string> UnknownPlaces { get; init; } = [];

    /// <summary>Subdistricts and towns without a report of their own, which the sentence of a number asked for must name: 柳塘街道 in the report of 柳塘区.</summary>
    public IReadOnlyList<string> PlaceParts { get; init; } = [];

    /// <summary>Departments that are asked about where the reports are not their own, each by the words that reports call it: what they did stands in
    /// sentences that name them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Bodies { get; init; } = [];

    /// <summary>What was read differently from what was typed (襄桓县 → 襄垣县), one Chinese sentence each.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>Full name of the user's own jurisdiction; empty when it is not set.</summary>
    public string Home { get; init; } = "";

    /// <summary>Which part of the reports is meant.</summary>
    public ReportPart Part { get; init; }

    /// <summary>The folded question as typed, read once into spans, left to right; offsets are those of <see cref="Text"/> without outer white space.</summary>
    public IReadOnlyList<AnnotatedSpan> Spans { get; init; } = [];

    /// <summary>What kind of answer its wording wants.</summary>
    public QuestionIntent Wants { get; init; } = QuestionIntent.Either;

    /// <summary>Every part of the reports that is meant, in the order of mention; <see cref="ReportPart.Done"/> where none is named or both are
    /// (措施和问题).</summary>
    public IReadOnlyList<ReportPart> Parts { get; init; } = [ReportPart.Done];

    /// <summary>The field's names of the matters that are named (行政复议), in the order of mention; empty when none is known.</summary>
    public IReadOnlyList<string> Matters { get; init; } = [];

    /// <summary>Classes of the verbs of counting that are named: 受理, 办结.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Measure words by which it asks (件, 人) and those of its own numbers.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Names of the rates that are asked for: 办结率.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>Whom a number is to count: own, whole, departments, townships, counties, first, second (instance); years for
    /// more than one year or an earlier time (五年来, 原来).</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>What is to be done with the numbers; null when they are wanted as they stand.</summary>
    public QuestionOperator? Operator { get; init; }

    /// <summary>What its words of asking ask for; empty for a bare noun phrase.</summary>
    public IReadOnlyList<Asking> Asks { get; init; } = [];

    /// <summary>True when it follows a question that was answered with figures and asks for the same again.</summary>
    public bool FollowsFigures { get; init; }

    /// <summary>The question whose numbers it picks from or puts in order, where it says nothing of its own (最多的是哪个 after 各地受理几件): what was told stays
    /// what is compared. Null elsewhere.</summary>
    public Question? Over { get; init; }

    /// <summary>In which order the answer is to list what it finds.</summary>
    public Arrangement Arrangement { get; init; }

    /// <summary>True when a word that asks for a number stands between two places: each is asked for a number of its own (云岭胜诉几件,栖梧败诉几件).</summary>
    public bool AsksEachPlace
    {
        get
        {
            var (first, last) = (Spans.FirstOrDefault(s => s.Kind == SpanKind.Place), Spans.LastOrDefault(s => s.Kind == SpanKind.Place));
            return first is not null && Spans.Any(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.HowMany) } && s.Span.Start > first.Span.End
                && s.Span.End <= last!.Span.Start);
        }
    }

    /// <summary>True when the question reaches over reports in general and names no place.</summary>
    public bool IsGeneral => Jurisdictions.Count == 0 && UnknownPlaces.Count == 0;

    /// <summary>The reports that the question lets a search look into; <see cref="Excluded"/> is not part of it.</summary>
    public ReportFilter Filter => new()
    {
        Jurisdictions = Jurisdictions,
        Reports = ReportsOfPlaces.Count > 0 ? ReportsOfPlaces : Reports,
        Provinces = Jurisdictions.Count > 0 ? [] : Provinces,
        Prefectures = Jurisdictions.Count > 0 ? [] : Prefectures,
        Levels = Jurisdictions.Count > 0 ? [] : Levels,
        Years = ReportsOfPlaces.Count > 0 ? [] : ReportYears ?? Years,
    };
}

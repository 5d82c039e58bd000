using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Questions;

/// <summary>Understands a question by rules: places, years, what is wanted and what it is about.</summary>
/// <param name="time">Tells what 今年 means.</param>
/// <param name="home">The user's own jurisdiction (我县, 本市) by its full name; empty when it is not set.</param>
public sealed class QuestionParser(TimeProvider time, string home = "")
{
    /// <summary>The user's own jurisdiction by its full name; empty when it is not set.</summary>
    public string Home => home;

    /// <param name="text">The question, completed from its conversation where it leans on one.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="homeHere">The user's own jurisdiction where a conversation tells it; empty for that of the settings.</param>
    public Question Parse(string text, Library library, string homeHere = "")
    {
        var (supposed, folded) = SupposedNumber.In(TextFolding.Fold(text.Trim()));
        var places = new PlaceMentions(library, homeHere.Length > 0 ? homeHere : home).Find(folded);
        var thisYear = YearOf(folded, places.Jurisdictions, library);
        var (years, yearSpans) = YearMentions.Find(folded, thisYear);
        var taken = places.Spans.Select(p => new AnnotatedSpan(p, SpanKind.Place, "places", p.In(folded)))
            .Concat(yearSpans.Select(y => new AnnotatedSpan(y, SpanKind.Year, "years", y.In(folded)))).ToList();
        var bare = QuestionTopic.Blank(folded, taken.Select(t => t.Span));
        var asked = new Question(text, text, QuestionTask.Experience, QuestionTopic.Of(bare)) { Supposed = supposed };
        var question = QuestionSlots.Fill(asked, bare, Annotator.Read(folded, taken));
        if (question.Wants == QuestionIntent.Practice && LastReported(years, places.Jurisdictions, library) is { } reported)
        {
            years = [reported];
            question = question with { Parts = [.. question.Parts.Append(ReportPart.Plans).Distinct()] };
        }

        var own = PlaceYears.Of(folded, taken, p => new PlaceMentions(library, homeHere.Length > 0 ? homeHere : home).Find(p.In(folded)).Jurisdictions,
            y => YearMentions.Find(y.In(folded), thisYear).Years, library);
        var count = Math.Max(places.Jurisdictions.Count + places.Unknown.Count, years.Count);
        var part = TaskRules.PartOf(question.Parts);
        if (question.Wants == QuestionIntent.Practice || question.Asks.Any(a => a is Asking.How or Asking.Why))
        {
            places.RefuseParts();
        }

        return question with
        {
            Task = TaskRules.TaskOf(question.Wants, question.Spans, count),
            Bare = bare,
            Home = home,
            Jurisdictions = places.Jurisdictions,
            Reports = places.Reports,
            YearsOfPlaces = own,
            ReportsOfPlaces = PlaceYears.Reports(own, library),
            Provinces = places.Provinces,
            Prefectures = places.Prefectures,
            Levels = places.Levels,
            UnknownPlaces = places.Unknown,
            PlaceParts = places.Parts,
            Bodies = places.Jurisdictions.SelectMany(library.Of).Any(e => e.Jurisdiction.Level == JurisdictionLevel.Department) ? []
                : [.. Departments.BodiesIn(folded)],
            Readings = places.Readings,
            // 2023年的问题和下步打算: who names the problems too means the report on that year.
            Years = part == ReportPart.Plans && !question.Parts.Contains(ReportPart.Problems) ? ReportYearsOfPlans(years, places.Jurisdictions, library)
                : years,
            Part = part,
        };
    }

    // 去年 and 近三年 count from the reports there are of the places that are named, since a report is about the year before it, and old
    // reports are asked about for years.
    private int YearOf(string folded, List<string> jurisdictions, Library library)
    {
        var clock = time.GetLocalNow().Year;
        var read = YearMentions.Find(folded, clock).Years;
        if (read.SequenceEqual(YearMentions.Find(folded, clock + 1).Years))
        {
            return clock; // Only years by their number.
        }

        var indexed = (jurisdictions.Count > 0 ? jurisdictions.SelectMany(library.Of) : library.Entries).Select(e => e.Year).OfType<int>().ToHashSet();
        if (indexed.Count == 0 || indexed.Overlaps(read))
        {
            return clock;
        }

        var latest = indexed.Max();
        return indexed.Overlaps(YearMentions.Find(folded, latest).Years) ? latest : latest + 1;
    }

    // 2022年有什么短板,2023年怎么补: the year after the last report is what that report plans.
    private static int? LastReported(IReadOnlyList<int> years, List<string> jurisdictions, Library library)
    {
        if (years.Count != 2 || years.Max() - years.Min() != 1)
        {
            return null;
        }

        var indexed = (jurisdictions.Count > 0 ? jurisdictions.SelectMany(library.Of) : library.Entries).Select(e => e.Year).OfType<int>().ToHashSet();
        return indexed.Contains(years.Min()) && !indexed.Contains(years.Max()) ? years.Min() : null;
    }

    // 2022年工作打算 stands in the report on 2021.
    private static List<int> ReportYearsOfPlans(IReadOnlyList<int> years, List<string> jurisdictions, Library library)
    {
        var indexed = (jurisdictions.Count > 0 ? jurisdictions.SelectMany(library.Of) : library.Entries)
            .Select(e => e.Year).OfType<int>().ToHashSet();
        return [.. years.Select(y => indexed.Contains(y - 1) ? y - 1 : y)];
    }
}

using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Questions;

/// <summary>Understands a question by rules: places, years, what is wanted, what it is about, and what it takes from its conversation.</summary>
/// <param name="time">Tells what 今年 means.</param>
/// <param name="home">The user's own jurisdiction (我县, 本市) by its full name; empty when it is not set.</param>
public sealed class QuestionParser(TimeProvider time, string home = "")
{
    /// <param name="text">The question as typed.</param>
    /// <param name="context">Earlier questions of the conversation, oldest first; may be empty.</param>
    /// <param name="library">What is indexed.</param>
    public Question Parse(string text, IReadOnlyList<string> context, Library library)
    {
        Question? earlier = null;
        foreach (var previous in context)
        {
            earlier = Complete(ParseAlone(previous, library), earlier, library);
        }

        return Complete(ParseAlone(text, library), earlier, library);
    }

    // 那沅口县呢 asks for the same year as before, where there is a report of it.
    private static Question Complete(Question question, Question? earlier, Library library)
    {
        var completed = FollowUp.Complete(question, earlier);
        if (earlier is null || ReferenceEquals(completed, question) || completed.Years.Count > 0 || completed.Jurisdictions.Count == 0)
        {
            return completed;
        }

        var indexed = completed.Jurisdictions.SelectMany(library.Of).Select(e => e.Year).OfType<int>().ToHashSet();
        return completed with { Years = [.. earlier.Years.Where(indexed.Contains)] };
    }

    private Question ParseAlone(string text, Library library)
    {
        var folded = TextFolding.Fold(text.Trim());
        var places = new PlaceMentions(library, home).Find(folded);
        var (years, yearSpans) = YearMentions.Find(folded, time.GetLocalNow().Year);
        var count = Math.Max(places.Jurisdictions.Count + places.Unknown.Count, years.Count);
        var part = TaskRules.PartOf(folded);
        var bare = QuestionTopic.Blank(folded, places.Spans.Concat(yearSpans));
        var question = new Question(text, text, TaskRules.TaskOf(folded, count), QuestionTopic.Of(bare))
        {
            Bare = bare,
            Jurisdictions = places.Jurisdictions,
            Reports = places.Reports,
            Provinces = places.Provinces,
            Prefectures = places.Prefectures,
            Levels = places.Levels,
            UnknownPlaces = places.Unknown,
            Readings = places.Readings,
            Years = part == ReportPart.Plans ? ReportYearsOfPlans(years, places.Jurisdictions, library) : years,
            Part = part,
        };
        var taken = places.Spans.Select(p => new AnnotatedSpan(p, SpanKind.Place, "places", p.In(folded)))
            .Concat(yearSpans.Select(y => new AnnotatedSpan(y, SpanKind.Year, "years", y.In(folded)))).ToList();
        return QuestionSlots.Fill(question, bare, Annotator.Read(folded, taken));
    }

    // 2022年工作打算 stands in the report on 2021.
    private static List<int> ReportYearsOfPlans(IReadOnlyList<int> years, List<string> jurisdictions, Library library)
    {
        var indexed = (jurisdictions.Count > 0 ? jurisdictions.SelectMany(library.Of) : library.Entries)
            .Select(e => e.Year).OfType<int>().ToHashSet();
        return [.. years.Select(y => indexed.Contains(y - 1) ? y - 1 : y)];
    }
}

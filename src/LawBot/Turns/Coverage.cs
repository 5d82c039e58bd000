using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Which of the places and years that a question names can be answered for.</summary>
/// <param name="Refusal">Why none can: one Chinese line; null when some can.</param>
/// <param name="Gaps">What cannot, when something else can: one Chinese sentence each.</param>
internal sealed record Coverage(string? Refusal, IReadOnlyList<string> Gaps)
{
    public static Coverage Of(Question question, Library library, IReadOnlyList<UnreadableFile> unreadable)
    {
        if (library.Entries.Count == 0)
        {
            return new Coverage(CoverageMessages.Empty, []);
        }

        var gaps = question.UnknownPlaces.Select(p => CoverageMessages.NoReport(p) + Unread(p, unreadable) + Nearest(p, library)).ToList();
        gaps.AddRange(question.Jurisdictions.SelectMany(j => MissingYears(j, question, library, unreadable)));
        var filter = question.Filter;
        var any = library.Entries.Any(e => filter.Allows(e.Id, e.Jurisdiction, e.Year));
        var onlyUnknown = question.UnknownPlaces.Count > 0 && question.Jurisdictions.Count == 0;
        if (any && !onlyUnknown)
        {
            return new Coverage(null, gaps);
        }

        return gaps.Count > 0
            ? new Coverage(string.Concat(gaps) + CoverageMessages.Otherwise, [])
            : new Coverage(NothingAllowed(question, library), []);
    }

    private static IEnumerable<string> MissingYears(string jurisdiction, Question question, Library library, IReadOnlyList<UnreadableFile> unreadable)
    {
        var years = library.Of(jurisdiction).Select(e => e.Year).OfType<int>().Distinct().ToList();
        return question.YearsOf(jurisdiction).Where(y => !years.Contains(y)).Select(y =>
            CoverageMessages.NoReport(jurisdiction, y, years) + Unread(jurisdiction, unreadable));
    }

    // Named, never answered from: it is another place or a slip of the pen, and only who asks knows which.
    private static string Nearest(string place, Library library) =>
        library.Nearest(Chinese.TextFolding.Fold(place)) is { } nearest ? CoverageMessages.Near(nearest) : "";

    private static string NothingAllowed(Question question, Library library)
    {
        var where = string.Concat(question.Provinces.Concat(question.Prefectures));
        return CoverageMessages.NoneOf(where, question.Years, library.Entries.Select(e => e.Year).OfType<int>().Distinct().Order());
    }

    private static string Unread(string place, IReadOnlyList<UnreadableFile> unreadable) => string.Concat(unreadable
        .Where(f => NameOf(f.Path).Contains(place, StringComparison.Ordinal))
        .Select(f => CoverageMessages.Unread(NameOf(f.Path), f.Error)));

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Lexicon;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Turns.Tools;

/// <summary>Reads the arguments of a tool with the parsers of the questions themselves, so that 长治各县, 去年 and 存在问题 mean what they mean there.</summary>
/// <param name="questions">Understands places and years.</param>
/// <param name="home">The user's own jurisdiction as the conversation tells it; empty for that of the settings.</param>
internal sealed class ToolScope(QuestionReader questions, string home)
{
    /// <param name="words">What is looked for; places and years in them count where the others name none.</param>
    /// <param name="places">Places; empty for all.</param>
    /// <param name="years">Years; empty for all.</param>
    /// <param name="part">已做, 问题 or 计划; empty for all.</param>
    /// <param name="library">What is indexed.</param>
    public Question Read(string words, string places, string years, string part, Library library)
    {
        var what = questions.Parse(words, home, library);
        var where = places.Length > 0 ? questions.Parse(places, home, library) : what;
        var when = years.Length > 0 ? questions.Parse($"{places} {years}", home, library).Years : where.Years;
        var parts = part.Length > 0 ? [PartOf(part)] : what.Parts;
        return what with
        {
            Jurisdictions = where.Jurisdictions,
            Reports = where.Reports,
            Provinces = where.Provinces,
            Prefectures = where.Prefectures,
            Levels = where.Levels,
            UnknownPlaces = places.Length > 0 && Nothing(where) ? [places] : where.UnknownPlaces,
            Excluded = where.Excluded,
            Years = when,
            Parts = parts,
            Part = TaskRules.PartOf(parts),
        };
    }

    /// <summary>The reports that a question lets a search look into.</summary>
    public static IEnumerable<ReportEntry> Allowed(Question question, Library library) => library.Entries
        .Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal));

    // 某地 that no parser takes for a place would otherwise mean everybody; 全部 and 各地 do.
    private static bool Nothing(Question where) => where is { Jurisdictions.Count: 0, Provinces.Count: 0, Prefectures.Count: 0, Levels.Count: 0 }
        && where is { UnknownPlaces.Count: 0, Excluded.Count: 0 }
        && where.Topic.Length > 0 && !where.Spans.Any(s => s is { Kind: SpanKind.Filler, Value: "everywhere" });

    private static ReportPart PartOf(string part)
    {
        var words = PartWords.In(TextFolding.Fold(part)).Select(w => w.Class).ToList();
        return words.Contains(PartWord.Lack) || words.Contains(PartWord.Lacks) ? ReportPart.Problems
            : words.Exists(w => w is PartWord.Ahead or PartWord.Plan or PartWord.Intends) ? ReportPart.Plans
            : ReportPart.Done;
    }
}

using System.Text;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Lays practices out by code: a line of result, then numbered practices with place, year, name and what they did in the report's own words.</summary>
public sealed class ExtractedAnswerWriter : IAnswerWriter
{
    // An answer that is read on a phone.
    private const int MostPractices = 6;
    private const int MostCharacters = 900;
    private const int LongestPractice = 120;
    private const int ShortestPractice = 40;
    private const int LongestNumbers = 80;
    private const int MostNamed = 4;

    /// <inheritdoc/>
    public Task<Answer> WriteAsync(Evidence evidence, AnswerKind kind, IProgress<string>? progress, CancellationToken cancellation)
    {
        var (text, listed) = evidence.Shape != EvidenceShape.Practices ? SectionAnswers.Write(evidence) : Practices(evidence, progress);
        var citations = listed.Select((s, i) => new Citation(i + 1, s.ToSource())).ToList();
        return Task.FromResult(new Answer(evidence.Question, kind, text, AnswerOrigin.Extracted, citations, evidence.Gaps));
    }

    private static (string Text, List<EvidenceSentence> Listed) Practices(Evidence evidence, IProgress<string>? progress)
    {
        var ranked = evidence.Sentences.OrderByDescending(s => s.Score).ToList();
        var chosen = ChosenOf(evidence, ranked);
        var listed = evidence.Sentences.Where(chosen.Contains).OrderBy(s => s.IsOnlyNumbers).ToList();
        var practices = listed.TakeWhile(s => !s.IsOnlyNumbers).Count();
        var quoted = listed.Select(s => s.ReportId).ToHashSet(StringComparer.Ordinal);
        var rest = ranked.Where(s => !quoted.Contains(s.ReportId)).DistinctBy(s => s.ReportId, StringComparer.Ordinal).ToList();
        var before = evidence.Numbers.Count;
        var further = FurtherOf(rest, before + listed.Count);
        var text = new StringBuilder(NumbersOf(evidence)).Append(listed.Count > 0 ? ResultOf(evidence, listed) + "\n" : "");
        var length = LengthOf(listed, text.Length + AnswerMessages.Replies.Length + further.Length);
        var groups = Arranged.Practices(evidence.Arrangement, listed).ToList();
        listed = [.. groups.Select(g => g.Sentence)];
        foreach (var (sentence, i) in listed.Select((s, i) => (s, i)))
        {
            if (groups[i].Head.Length > 0 && (i == 0 || groups[i].Head != groups[i - 1].Head))
            {
                text.Append(groups[i].Head).Append('\n');
            }

            if (evidence.Arrangement is Arrangement.Usual && i == practices && i > 0)
            {
                text.Append(AnswerMessages.OnlyNumbers);
            }

            var number = before + i + 1;
            text.Append(number).Append(". ").Append(LabelOf(sentence)).Append(":“").Append(Excerpts.Of(sentence, length)).Append("”[").Append(number)
                .Append(']')
                .Append(RecognisedQuotes.MarkOf(sentence)).Append('\n');
            progress?.Report(text.ToString());
        }

        text.Append(further).Append(SilentOf(evidence)).Append(AnswerMessages.Replies);
        return (text.ToString(), [.. evidence.Numbers, .. listed, .. rest]);
    }

    // The fullest; of places asked by name each has one.
    private static HashSet<EvidenceSentence> ChosenOf(Evidence evidence, List<EvidenceSentence> ranked) =>
        (evidence.IsOfNamedPlaces ? ranked.DistinctBy(s => s.Jurisdiction, StringComparer.Ordinal).Concat(ranked).Distinct() : ranked)
        .Take(MostPractices).ToHashSet();

    // 数字:青禾县2023年“收到行政复议申请68件…”[1];青禾县2022年“…”[2]
    private static string NumbersOf(Evidence evidence) =>
        evidence.Numbers.Count == 0 ? "" : AnswerMessages.Numbers(evidence.Numbers.Select(NumberOf));

    private static string NumberOf(EvidenceSentence sentence, int index) =>
        $"{LabelOf(sentence with { Name = "" })}“{Excerpts.Of(sentence, LongestNumbers)}”[{index + 1}]{RecognisedQuotes.MarkOf(sentence)}";

    // Places that are left over are named, so that it can be asked for.
    private static string FurtherOf(List<EvidenceSentence> rest, int before)
    {
        var names = rest.Select((s, i) => $"{LabelOf(s with { Name = "" })}[{before + i + 1}]").ToList();
        return names.Count == 0 ? "" : AnswerMessages.Further(names);
    }

    /// <summary>How many reports were searched and how many are quoted, in one line; empty when only one was asked for and it speaks.</summary>
    public static string CoverageOf(Evidence evidence)
    {
        var speaking = evidence.Sentences.Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count();
        return evidence.Searched <= 1 && speaking == 1 ? "" : AnswerMessages.Coverage(Math.Max(evidence.Searched, speaking), speaking);
    }

    /// <summary>Whose practice it is, of which year, and what it is called: 青禾县2022年·行政复议体制改革.</summary>
    internal static string LabelOf(EvidenceSentence sentence) =>
        Naming.Dated(sentence.Jurisdiction, sentence.Year) + (sentence.Name.Length > 0 ? "·" + sentence.Name : "");

    private static string ResultOf(Evidence evidence, List<EvidenceSentence> listed)
    {
        var reports = listed.Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count();
        var telling = listed.Where(s => !s.IsOnlyNumbers).Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count();
        return evidence.LeavesOutNumbers ? AnswerMessages.WithoutNumbers
            : evidence.Searched <= 1 && reports == 1 ? AnswerMessages.Practices(LabelOf(listed[0] with { Name = "" }), telling > 0, listed.Count)
            : AnswerMessages.Practices(Math.Max(evidence.Searched, reports), reports, telling);
    }

    private static string SilentOf(Evidence evidence) => evidence.Omitted > 0 || evidence.Silent.Count is 0 or > MostNamed
        ? "" : AnswerMessages.Silent(evidence.Silent);

    // What is left of the page after the labels, shared out evenly.
    private static int LengthOf(List<EvidenceSentence> listed, int frame)
    {
        var labels = listed.Sum(s => LabelOf(s).Length + 14);
        return Math.Clamp((MostCharacters - frame - labels) / Math.Max(listed.Count, 1), ShortestPractice, LongestPractice);
    }
}

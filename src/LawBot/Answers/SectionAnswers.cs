using System.Text;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Lays out what was read whole: all points of what is lacking or planned, and how many there are; a report by its sections; two side by
/// side.</summary>
internal static class SectionAnswers
{
    private const int MostCharacters = 900;
    private const int LongestPoint = 120;
    private const int ShortestPoint = 24;
    private const int PointFrame = 12; // Number, quotation marks, mark.

    /// <param name="evidence">At least one point, by report, then by part.</param>
    /// <returns>The text, and the points it cites in the order of their numbers.</returns>
    public static (string Text, List<EvidenceSentence> Listed) Write(Evidence evidence)
    {
        if (evidence.Shape == EvidenceShape.SideBySide)
        {
            return SideBySide(evidence);
        }

        var groups = evidence.Sentences.GroupBy(s => (s.ReportId, s.Part)).ToList();
        var shown = Fitting(groups);
        var listed = shown.SelectMany(g => g).ToList();
        var result = groups.Select(g => g.Key.ReportId).Distinct(StringComparer.Ordinal).Count() is var all and > 1
            ? AnswerMessages.Sections(Math.Max(evidence.Searched, all), shown.Select(g => g.Key.ReportId).Distinct(StringComparer.Ordinal).Count()) : "";
        var length = Math.Clamp((MostCharacters - FrameOf(shown)) / listed.Count, ShortestPoint, LongestPoint);
        var text = new StringBuilder(result);
        var number = 0;
        foreach (var group in shown)
        {
            text.Append(HeadOf(group)).Append('\n');
            foreach (var point in group)
            {
                number++;
                text.Append(number).Append(". ").Append(point.Name.Length > 0 ? point.Name + ":" : "").Append('“').Append(Excerpts.Of(point, length))
                    .Append("”[").Append(number).Append("]\n");
            }
        }

        var left = groups.Skip(shown.Count).Select(g => NameOf(g.First())).Distinct(StringComparer.Ordinal).ToList();
        text.Append(left.Count > 0 ? AnswerMessages.LeftOut(left.Count) : "");
        return (text.ToString().TrimEnd(), listed);
    }

    private static (string Text, List<EvidenceSentence> Listed) SideBySide(Evidence evidence)
    {
        var length = Math.Min(LongestPoint, (MostCharacters / evidence.Sentences.Count) - (2 * PointFrame));
        var text = new StringBuilder(AnswerMessages.SideBySide(evidence.Sentences.Count / 2));
        var number = 0;
        foreach (var matter in evidence.Sentences.GroupBy(s => s.Name, StringComparer.Ordinal))
        {
            text.Append(matter.Key).Append('\n');
            foreach (var sentence in matter)
            {
                number++;
                text.Append(number).Append(". ").Append(NameOf(sentence)).Append(":“").Append(Excerpts.Of(sentence, length)).Append("”[").Append(number)
                    .Append("]\n");
            }
        }

        return (text.ToString().TrimEnd(), [.. evidence.Sentences]);
    }

    // Reports come whole or not at all; the first one always comes.
    private static List<IGrouping<(string ReportId,
        ReportPart Part), EvidenceSentence>> Fitting(List<IGrouping<(string ReportId, ReportPart Part), EvidenceSentence>> groups)
    {
        var (shown, length) = (new List<IGrouping<(string ReportId, ReportPart Part), EvidenceSentence>>(), 0);
        foreach (var group in groups)
        {
            length += HeadOf(group).Length + group.Sum(p => PointFrame + Math.Min(p.Text.Length, ShortestPoint));
            if (shown.Count > 0 && length > MostCharacters)
            {
                break;
            }

            shown.Add(group);
        }

        return shown;
    }

    private static int FrameOf(List<IGrouping<(string ReportId, ReportPart Part), EvidenceSentence>> shown) =>
        shown.Sum(g => HeadOf(g).Length + g.Sum(p => PointFrame + p.Name.Length));

    private static string HeadOf(IGrouping<(string ReportId, ReportPart Part), EvidenceSentence> group) =>
        AnswerMessages.Head(NameOf(group.First()), group.Key.Part, group.All(p => p.IsNumbered) ? group.Count() : null);

    private static string NameOf(EvidenceSentence sentence) => ExtractedAnswerWriter.LabelOf(sentence with { Name = "" });
}

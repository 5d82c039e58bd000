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
            ? $"共查{Math.Max(evidence.Searched, all)}份报告,列出{shown.Select(g => g.Key.ReportId).Distinct(StringComparer.Ordinal).Count()}份:\n" : "";
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
        text.Append(left.Count > 0 ? $"另有{left.Count}份没有列出,可点名再问。\n" : "");
        return (text.ToString().TrimEnd(), listed);
    }

    private static (string Text, List<EvidenceSentence> Listed) SideBySide(Evidence evidence)
    {
        var length = Math.Min(LongestPoint, (MostCharacters / evidence.Sentences.Count) - (2 * PointFrame));
        var text = new StringBuilder($"两份报告都写到{evidence.Sentences.Count / 2}项,对照如下:\n");
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

    private static string HeadOf(IGrouping<(string ReportId, ReportPart Part), EvidenceSentence> group)
    {
        var part = group.Key.Part switch { ReportPart.Problems => "存在的问题", ReportPart.Plans => "下一步打算", _ => "" };
        return NameOf(group.First()) + (part.Length > 0 ? part : "的报告") + (group.All(p => p.IsNumbered) ? $"({group.Count()}点):" : ":");
    }

    private static string NameOf(EvidenceSentence sentence) => ExtractedAnswerWriter.LabelOf(sentence with { Name = "" });
}

using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval;

/// <summary>Tells what was done from what is lacking and what is planned: the three parts that every report has, headed or not.</summary>
internal static partial class ReportParts
{
    // Problems and plans close a report; a heading that only mentions 问题 in the first third is about something done.
    private const double EarliestEnding = 0.35;

    /// <returns>The part of each sentence of the report.</returns>
    public static ReportPart[] Of(Report report)
    {
        var parts = new ReportPart[report.Sentences.Count];
        var byHeading = report.Outline.Select((_, i) => OfHeading(report, i)).ToArray();
        var unheaded = ReportPart.Done;
        var paragraph = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            var sentence = report.Sentences[i];
            if (sentence.Paragraph != paragraph && IsLate(report, sentence.Span.Start))
            {
                paragraph = sentence.Paragraph;
                unheaded = OfOpening(TextFolding.Fold(sentence.Span.In(report.Text)), unheaded);
            }

            var headed = sentence.Heading < 0 ? null : byHeading[sentence.Heading];
            parts[i] = headed ?? unheaded;
            if (headed == ReportPart.Problems && unheaded == ReportPart.Plans)
            {
                parts[i] = ReportPart.Plans;
            }
        }

        return parts;
    }

    private static ReportPart? OfHeading(Report report, int heading)
    {
        ReportPart? part = null;
        for (var level = int.MaxValue; heading >= 0; heading--)
        {
            if (report.Outline[heading].Level >= level)
            {
                continue;
            }

            level = report.Outline[heading].Level;
            var text = TextFolding.Fold(report.Outline[heading].Text);
            if (IsLate(report, report.Outline[heading].Span.Start))
            {
                part = PlanHeading().IsMatch(text) && !ProblemHeading().IsMatch(text) ? ReportPart.Plans
                    : ProblemHeading().IsMatch(text) ? ReportPart.Problems
                    : part;
            }

            if (level == 1)
            {
                break;
            }
        }

        return part;
    }

    private static ReportPart OfOpening(string opening, ReportPart before) =>
        PlanOpening().IsMatch(opening) ? ReportPart.Plans
        : ProblemOpening().IsMatch(opening) ? ReportPart.Problems
        : before;

    private static bool IsLate(Report report, int start) => start > report.Text.Length * EarliestEnding;

    [GeneratedRegex(@"下一步|下步|打算|工作(?:计划|安排|思路|措施|重点|设想|展望)|(?:今后|未来).{0,8}(?:工作|计划|安排)|\d{4}年.{0,12}(?:计划|打算|安排|思路|重点|目标任务)|努力方向|整改措施", RegexOptions.CultureInvariant)]
    private static partial Regex PlanHeading();

    [GeneratedRegex(@"(?:存在|主要|面临|突出|的).{0,6}(?:问题|不足|困难|短板|差距)|^(?:问题|不足)|薄弱环节|不足(?:之处|和|与|及)|问题(?:和|与|及)(?:不足|困难|短板|原因)", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemHeading();

    [GeneratedRegex(@"^.{0,30}(?:下一步|下步|今后|接下来|下一年度?|明年|\d{4}年,?(?:我|将|是|全|要)).{0,60}(?:将|要|继续|着力|持续|加大|重点|打算|计划)", RegexOptions.CultureInvariant)]
    private static partial Regex PlanOpening();

    [GeneratedRegex(@"(?:存在|还有|仍有|但也|但是|但).{0,24}(?:问题|不足|短板|差距|薄弱|困难)", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemOpening();
}

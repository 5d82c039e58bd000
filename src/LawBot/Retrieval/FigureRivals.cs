using System.Text.RegularExpressions;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>Things that reports count side by side, so that the number of one is never that of the other: 建议 and 提案.</summary>
internal static partial class FigureRivals
{
    // The vocabulary holds both sides of each for one matter, which is right for sentences.
    private static readonly string[][][] Sides =
    [
        [["人大代表建议", "人大建议", "代表建议", "建议", "议案"], ["政协提案", "委员提案", "提案"]],
        [["一审"], ["二审", "再审"]],
        [["民事"], ["刑事"]],
        [["疑难"], ["简易"]],
    ];

    /// <summary>True when the question asks for one side only and the figure counts the other one, or both in one number (建议提案30件).</summary>
    public static bool CountsOther(MetricWish wish, FigureContext context)
    {
        foreach (var sides in Sides)
        {
            var asked = Array.FindAll(sides, s => Names(s, wish.Words));
            if (asked.Length != 1)
            {
                continue;
            }

            // 办理建议和提案,全年办结50件 names neither beside the number: it counts both.
            var text = Names(asked[0], context.Own) || Names(asked[0], context.Clause) ? context.Own : context.Own + context.Sentence;
            if (Array.Exists(sides, s => s != asked[0] && Names(s, text)))
            {
                return true;
            }
        }

        return CountsDeputy(wish, context) || CountsOtherMeeting(wish, context);
    }

    // Every report counts meetings of several bodies, alike but for the name: 常务会议, 委员会会议, 联席会议.
    private static bool CountsOtherMeeting(MetricWish wish, FigureContext context) =>
        MeetingPattern().Match(wish.Words) is { Success: true } asked
        && MeetingPattern().Matches(context.Own + "," + context.Clause) is { Count: > 0 } counted
        && counted.All(m => !string.Equals(m.Groups["kind"].Value, asked.Groups["kind"].Value, StringComparison.Ordinal));

    // 局长 stands in 副局长 as well.
    private static bool CountsDeputy(MetricWish wish, FigureContext context) =>
        HeadPattern().IsMatch(wish.Words) && !wish.Words.Contains('副', StringComparison.Ordinal)
        && context.Own.Contains('副', StringComparison.Ordinal) && !HeadPattern().IsMatch(context.Own);

    [GeneratedRegex(@"(?<!副[省市州县区旗镇乡局厅处科]?)(?:[省市州县区旗镇乡局厅处科]长|书记|主任)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"(?<kind>常务|常委|委员会|联席|全体|领导小组|专题|办公)(?:扩大|召开)?会", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingPattern();

    private static bool Names(string[] side, string text) => Array.Exists(side, w => text.Contains(w, StringComparison.Ordinal));
}

using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Names of the field that come in twos and stand side by side, so that a number of one is easily taken for one of the other. A question for
/// one of them is not answered with a number of the other, nor of both together. The rows: <c>Lexicon/rivals.tsv</c>.</summary>
internal sealed partial class FigureRivals
{
    private static readonly string[][][] Rows =
        [.. EmbeddedTable.Lines("Lexicon/rivals.tsv").Select(l => l.Split('\t')[0].Split('|').Select(side => side.Split('、')).ToArray())];

    private readonly bool asksTwoMeetings;
    private readonly bool asksHead;
    private readonly string? meeting;

    // The rows of which one side is asked, with that side.
    private readonly (string[] Wanted, string[][] Sides)[] rows;

    /// <param name="asked">The number asked for.</param>
    public FigureRivals(AskedFigure asked)
    {
        rows = [.. Rows.Select(sides => (Wanted: Array.FindAll(sides, s => Names(s, asked.Words)), Sides: sides)).Where(r => r.Wanted.Length == 1)
            .Select(r => (r.Wanted[0], r.Sides))];
        asksTwoMeetings = TwoMeetings().IsMatch(asked.Words);
        asksHead = HeadPattern().IsMatch(asked.Words) && !asked.Words.Contains('副', StringComparison.Ordinal);
        meeting = MeetingPattern().Match(asked.Words) is { Success: true } wanted ? wanted.Groups["kind"].Value : null;
    }

    /// <summary>True when the question asks for one side only and the figure counts the other one, or both in one number (建议提案30件).</summary>
    public bool AreCountedBy(FigureWords words) =>
        Array.Exists(rows, r => IsOther(r.Wanted, r.Sides, words)) || IsDeputy(words) || IsOtherMeeting(words) || (!asksTwoMeetings && words.CountsTwoMeetings);

    /// <summary>True for a name of two meetings that have one number: 党组会议和政府常务会议16次.</summary>
    public static bool AreTwoMeetings(string name) => TwoMeetings().IsMatch(name);

    private static bool IsOther(string[] wanted, string[][] sides, FigureWords words)
    {
        // 办理建议和提案,全年办结50件 names neither beside the number: it counts both.
        var isNamed = Names(wanted, words.Name) || Names(wanted, words.Clause);
        var text = isNamed ? words.Name : words.Name + words.Sentence;
        return Array.Exists(sides, s => s != wanted && Names(s, text));
    }

    // Every report counts meetings of several bodies, alike but for the name: 常务会议, 委员会会议, 联席会议.
    private bool IsOtherMeeting(FigureWords words) =>
        meeting is not null && MeetingPattern().Matches(words.Name + "," + words.Clause) is { Count: > 0 } counted
        && counted.All(m => !string.Equals(m.Groups["kind"].Value, meeting, StringComparison.Ordinal));

    // 局长 stands in 副局长 as well.
    private bool IsDeputy(FigureWords words) =>
        asksHead && words.Name.Contains('副', StringComparison.Ordinal) && !HeadPattern().IsMatch(words.Name);

    private static bool Names(string[] side, string text) => Array.Exists(side, w => text.Contains(w, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<!副[省市州县区旗镇乡局厅处科]?)(?:[省市州县区旗镇乡局厅处科]长|书记|主任)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadPattern();

    // 党组会议和政府常务会议16次 is the number of neither.
    [GeneratedRegex(@"会议?(?:和|及|与|、)[\u4e00-\u9fff]{0,10}会", RegexOptions.CultureInvariant)]
    private static partial Regex TwoMeetings();

    [GeneratedRegex(@"(?<kind>常务|常委|委员会|联席|全体|领导小组|专题|办公)(?:扩大|召开|开)?会", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingPattern();
}

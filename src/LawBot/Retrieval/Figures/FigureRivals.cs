using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Names of the field that come in twos and stand side by side, so that a number of one is easily taken for one of the other. A question for
/// one of them is not answered with a number of the other, nor of both together. The rows: <c>Lexicon/rivals.tsv</c>.</summary>
internal sealed class FigureRivals
{
    // 党组会议和政府常务会议: what stands behind the joint, in characters.
    private const int LongestMeeting = 11;

    private static readonly string[][][] Rows =
        [.. EmbeddedTable.Lines("Lexicon/rivals.tsv").Select(l => l.Split('\t')[0].Split('|').Select(side => side.Split('、')).ToArray())];

    private static readonly WordReader Officials = new(LexiconTable.Rows("counted").Where(r => r.Class is "head" or "deputy"));
    private static readonly WordReader Meetings = new(LexiconTable.Rows("counted").Where(r => r.Class is "meeting"));

    private readonly bool asksTwoMeetings;
    private readonly bool asksHead;
    private readonly LexiconRow? meeting;

    // The rows of which one side is asked, with that side.
    private readonly (string[] Wanted, string[][] Sides)[] rows;

    /// <param name="asked">The number asked for.</param>
    public FigureRivals(AskedFigure asked)
    {
        rows = [.. Rows.Select(sides => (Wanted: Array.FindAll(sides, s => Names(s, asked.Words)), Sides: sides)).Where(r => r.Wanted.Length == 1)
            .Select(r => (r.Wanted[0], r.Sides))];
        asksTwoMeetings = AreTwoMeetings(asked.Words);
        asksHead = NamesHead(asked.Words) && !asked.Words.Contains('副', StringComparison.Ordinal);
        meeting = Meetings.Read(asked.Words) is [var wanted, ..] ? wanted.Row : null;
    }

    /// <summary>True when the question asks for one side only and the figure counts the other one, or both in one number (建议提案30件).</summary>
    public bool AreCountedBy(FigureWords words) =>
        Array.Exists(rows, r => IsOther(r.Wanted, r.Sides, words)) || IsDeputy(words) || IsOtherMeeting(words) || (!asksTwoMeetings && words.CountsTwoMeetings);

    /// <summary>True for a name of two meetings that have one number: 党组会议和政府常务会议16次.</summary>
    public static bool AreTwoMeetings(string name)
    {
        for (var at = name.IndexOf('会', StringComparison.Ordinal); at >= 0; at = name.IndexOf('会', at + 1))
        {
            var joint = at + 1 < name.Length && name[at + 1] == '议' ? at + 2 : at + 1;
            if (joint < name.Length && name[joint] is '和' or '及' or '与' or '、'
                && name.AsSpan(joint + 1, Runs.Han(name, joint + 1, LongestMeeting)).Contains('会'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOther(string[] wanted, string[][] sides, FigureWords words)
    {
        // 办理建议和提案,全年办结50件 names neither beside the number: it counts both.
        var isNamed = Names(wanted, words.Name) || Names(wanted, words.Clause) || Names(wanted, words.Topic) || Names(wanted, words.Whole);
        var text = isNamed ? words.Name : words.Name + words.Sentence;
        return Array.Exists(sides, s => s != wanted && Names(s, text));
    }

    // Every report counts meetings of several bodies, alike but for the name: 常务会议, 委员会会议, 联席会议.
    private bool IsOtherMeeting(FigureWords words) =>
        meeting is not null && Meetings.Read(words.Name + "," + words.Clause) is { Count: > 0 } counted && counted.All(m => m.Row != meeting);

    // 局长 stands in 副局长 as well.
    private bool IsDeputy(FigureWords words) =>
        asksHead && words.Name.Contains('副', StringComparison.Ordinal) && !NamesHead(words.Name);

    private static bool NamesHead(string text) => Officials.Read(text).Any(w => w.Row.Class is "head");

    private static bool Names(string[] side, string text) => Array.Exists(side, w => text.Contains(w, StringComparison.Ordinal));
}

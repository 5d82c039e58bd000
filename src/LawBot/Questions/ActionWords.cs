using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>How near a count stands to the whole of what it counts.</summary>
public enum ActionKind
{
    /// <summary>The count that a report leads with: 受理, 召开.</summary>
    Main,

    /// <summary>A part or an outcome of another count: 办结, 维持, 败诉.</summary>
    Part,

    /// <summary>A verb that does not tell one count from another: 开展, 办理.</summary>
    Weak,
}

/// <summary>A verb of a metric.</summary>
/// <param name="Class">All wordings of one meaning share it: 审结 and 结案 are 办结.</param>
/// <param name="Kind">How near it stands to the whole.</param>
/// <param name="Span">Where it was found.</param>
public sealed record MetricAction(string Class, ActionKind Kind, TextSpan Span);

/// <summary>The verbs that tell one metric from another: 收到 is not 受理, 受理 is not 办结.</summary>
public static class ActionWords
{
    private const string Negated = "不予";
    private static readonly string[] Negations = ["不予", "未予", "没有", "没给", "未能", "没", "未"];
    private static readonly Dictionary<char, List<(string Wording, string Class, ActionKind Kind)>> Actions = Read();

    /// <summary>The actions named in a folded text, left to right, longest wording first, not overlapping.</summary>
    public static IReadOnlyList<MetricAction> ActionsIn(string folded)
    {
        var found = new List<MetricAction>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Actions.TryGetValue(folded[i], out var candidates))
            {
                continue;
            }

            foreach (var (wording, action, kind) in candidates)
            {
                if (string.CompareOrdinal(folded, i, wording, 0, wording.Length) == 0 && !BeginsNoun(folded, i + wording.Length) && !EndsNoun(folded, i, wording) && !IsSued(folded, i, wording))
                {
                    var negation = NegationBefore(folded, i);
                    found.Add(new MetricAction(negation > 0 ? Negated + action : action, kind, new TextSpan(i - negation, i + wording.Length)));
                    i += wording.Length - 1;
                    break;
                }
            }
        }

        return found;
    }

    // 不予公开2件 is no 公开. Wordings of the list that hold their negation (不予受理, 未办结) are found whole before this is looked at.
    private static int NegationBefore(string folded, int start) =>
        Array.Find(Negations, n => start >= n.Length && string.CompareOrdinal(folded, start - n.Length, n, 0, n.Length) == 0)?.Length ?? 0;

    /// <summary>The text with its actions replaced by spaces.</summary>
    public static string WithoutActions(string folded)
    {
        var text = folded.ToCharArray();
        foreach (var action in ActionsIn(folded))
        {
            text.AsSpan(action.Span.Start, action.Span.Length).Fill(' ');
        }

        return new string(text);
    }

    /// <summary>True for a match that names a thing (行政复议) and not what is done with it (受理) or measured of it (率).</summary>
    public static bool IsObject(VocabularyMatch match) =>
        !string.Equals(match.Topic, Vocabulary.GeneralTopic, StringComparison.Ordinal) && !match.ReportWordings.All(w => w.EndsWith('率'));

    // 调解员, 备案审查, 审查合法率, 办结率 are things and not what was done.
    private static bool BeginsNoun(string folded, int end) =>
        IsAttribute(folded, end) || (end < folded.Length && "员委组室平机制率体站庭证团法费意点".Contains(folded[end], StringComparison.Ordinal));

    // 换证培训 and 发证考试 are trainings and examinations: nothing has been issued yet.
    private static bool IsAttribute(string folded, int end) =>
        end >= 2 && folded[end - 1] == '证' && end + 2 <= folded.Length && folded.AsSpan(end, 2) is "培训" or "考试";

    // 告上法庭 is done to the government; 上法庭 is what its head does.
    private static bool IsSued(string folded, int start, string wording) =>
        wording is "上法庭" or "去法院" && start > 0 && folded[start - 1] == '告';

    // 人民调解 and 行政处罚 are fields of work, not verbs.
    private static bool EndsNoun(string folded, int start, string wording) =>
        wording is "调解" or "处罚" or "检查" or "公开" && start >= 2
        && folded.AsSpan(start - 2, 2) is "人民" or "行政" or "司法" or "诉前" or "申请" or "政务" or "信息";

    private static Dictionary<char, List<(string Wording, string Class, ActionKind Kind)>> Read()
    {
        var actions = new Dictionary<char, List<(string, string, ActionKind)>>();
        foreach (var row in LexiconTable.Rows("actions"))
        {
            var kind = row.Cells["kind"] switch { "main" => ActionKind.Main, "part" => ActionKind.Part, _ => ActionKind.Weak };
            foreach (var wording in row.Words)
            {
                if (!actions.TryGetValue(wording[0], out var list))
                {
                    actions[wording[0]] = list = [];
                }

                list.Add((wording, row.Class, kind));
            }
        }

        foreach (var list in actions.Values)
        {
            list.Sort(static (a, b) => b.Item1.Length - a.Item1.Length);
        }

        return actions;
    }
}

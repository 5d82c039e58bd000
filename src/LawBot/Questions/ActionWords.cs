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

    // What may stand behind one character that is a verb of its own: 废了几件, 结几件, 罚掉多少.
    private const string BehindShort = "了掉过的几多呢啊吗,;、。?! \t";
    private static readonly string[] Negations =
        [.. LexiconTable.Rows("negations").Where(r => r.Class is "not").SelectMany(r => r.Words).OrderByDescending(w => w.Length)];

    private static readonly Dictionary<char, List<(string Wording, string Class, ActionKind Kind)>> Actions = Read();
    private static readonly Dictionary<char, List<(string Word, string Class, ActionKind Kind)>> Short = ReadShort();
    private static readonly string[] Nouns = [.. LexiconTable.Rows("nouns").SelectMany(r => r.Words).Where(w => Short.ContainsKey(w[^1]))];

    /// <summary>The actions named in a folded text, left to right, longest wording first, not overlapping.</summary>
    public static IReadOnlyList<MetricAction> ActionsIn(string folded) => In(folded, isAsked: false);

    /// <summary>The actions named in a folded question: as <see cref="ActionsIn"/>, and those that speech says in one character (废了几件); one that may be either
    /// of two stands there twice.</summary>
    public static IReadOnlyList<MetricAction> AskedIn(string folded) => In(folded, isAsked: true);

    private static List<MetricAction> In(string folded, bool isAsked)
    {
        var found = new List<MetricAction>();
        for (var i = 0; i < folded.Length; i++)
        {
            var before = found.Count;
            foreach (var (wording, action, kind) in Actions.GetValueOrDefault(folded[i]) ?? [])
            {
                if (string.CompareOrdinal(folded, i, wording, 0, wording.Length) == 0 && !BeginsNoun(folded, i + wording.Length) && !EndsNoun(folded, i, wording) && !IsSued(folded, i, wording))
                {
                    var negation = NegationBefore(folded, i);
                    found.Add(new MetricAction(negation > 0 ? Negated + action : action, kind, new TextSpan(i - negation, i + wording.Length)));
                    i += wording.Length - 1;
                    break;
                }
            }

            if (isAsked && found.Count == before)
            {
                var negation = NegationBefore(folded, i);
                found.AddRange((Short.GetValueOrDefault(folded[i]) ?? []).Where(s => IsAlone(folded, i, s.Word))
                    .Select(s => new MetricAction(negation > 0 ? Negated + s.Class : s.Class, s.Kind, new TextSpan(i - negation, i + s.Word.Length))));
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

    private static bool IsAlone(string folded, int start, string word) => string.CompareOrdinal(folded, start, word, 0, word.Length) == 0
        && start + word.Length is var end && (end == folded.Length || BehindShort.Contains(folded[end], StringComparison.Ordinal)) && !EndsWord(folded, end);

    // 举报了几件: the character belongs to a longer word.
    private static bool EndsWord(string folded, int end) =>
        Array.Exists(Nouns, w => end >= w.Length && string.CompareOrdinal(folded, end - w.Length, w, 0, w.Length) == 0);

    private static ActionKind KindOf(LexiconRow row) => row.Cells["kind"] switch { "main" => ActionKind.Main, "part" => ActionKind.Part, _ => ActionKind.Weak };

    private static Dictionary<char, List<(string Word, string Class, ActionKind Kind)>> ReadShort() => LexiconTable.Rows("actions")
        .SelectMany(r => r.Cells["short"].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, r.Class, Kind: KindOf(r))))
        .GroupBy(c => c.Word[0]).ToDictionary(g => g.Key, g => g.ToList());

    private static Dictionary<char, List<(string Wording, string Class, ActionKind Kind)>> Read()
    {
        var actions = new Dictionary<char, List<(string, string, ActionKind)>>();
        foreach (var row in LexiconTable.Rows("actions"))
        {
            var kind = KindOf(row);
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

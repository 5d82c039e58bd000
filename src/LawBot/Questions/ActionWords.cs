using System.Buffers;
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
    private static readonly SearchValues<char> BehindShort = WordList.CharactersOf("behind-verb", ",;、。?! \t");
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
            if (!isAsked)
            {
                var next = folded.AsSpan(i).IndexOfAny(ActionTable.Beginnings);
                if (next < 0)
                {
                    break;
                }

                i += next;
            }

            var before = found.Count;
            if (ActionTable.At(folded, i, ActionReading.Asked) is { } verb)
            {
                var negation = ActionTable.NegationBefore(folded, i);
                found.Add(new MetricAction(
                    negation > 0 ? Negated + verb.Row.Class : verb.Row.Class, KindOf(verb.Row), new TextSpan(i - negation, i + verb.Word.Length)));
                i += verb.Word.Length - 1;
            }

            if (isAsked && found.Count == before)
            {
                var negation = ActionTable.NegationBefore(folded, i);
                found.AddRange((Short.GetValueOrDefault(folded[i]) ?? []).Where(s => IsAlone(folded, i, s.Word))
                    .Select(s => new MetricAction(negation > 0 ? Negated + s.Class : s.Class, s.Kind, new TextSpan(i - negation, i + s.Word.Length))));
            }
        }

        return found;
    }

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

    private static bool IsAlone(string folded, int start, string word) => string.CompareOrdinal(folded, start, word, 0, word.Length) == 0
        && start + word.Length is var end && (end == folded.Length || BehindShort.Contains(folded[end])) && !EndsWord(folded, end);

    // 举报了几件: the character belongs to a longer word.
    private static bool EndsWord(string folded, int end) =>
        Array.Exists(Nouns, w => end >= w.Length && string.CompareOrdinal(folded, end - w.Length, w, 0, w.Length) == 0);

    private static ActionKind KindOf(LexiconRow row) => row.Cells["kind"] switch { "main" => ActionKind.Main, "part" => ActionKind.Part, _ => ActionKind.Weak };

    private static Dictionary<char, List<(string Word, string Class, ActionKind Kind)>> ReadShort() => LexiconTable.Rows("actions")
        .SelectMany(r => r.Cells["short"].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(w => (Word: w, r.Class, Kind: KindOf(r))))
        .GroupBy(c => c.Word[0]).ToDictionary(g => g.Key, g => g.ToList());
}

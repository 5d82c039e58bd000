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
    /// <summary>The actions named in a folded text, left to right, the longest that its row allows at each place, not overlapping.</summary>
    public static IReadOnlyList<MetricAction> ActionsIn(string folded)
    {
        var found = new List<MetricAction>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (ActionTable.At(folded, i, ActionReading.Asked) is not { } verb)
            {
                continue;
            }

            var negation = ActionTable.NegationBefore(folded, i);
            var kind = verb.Kind switch { "main" => ActionKind.Main, "part" => ActionKind.Part, _ => ActionKind.Weak };
            found.Add(new MetricAction(
                negation > 0 ? ActionTable.Negated + verb.Row.Class : verb.Row.Class, kind, new TextSpan(i - negation, i + verb.Word.Length)));
            i += verb.Word.Length - 1;
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
}

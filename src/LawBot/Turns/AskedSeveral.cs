using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Parts a message that asks several things into messages that follow one another: 收到多少件,怎么做的,导出excel.</summary>
internal static class AskedSeveral
{
    private static readonly string[] Formats = ["word", "excel", "chart", "file"];

    private enum Demand
    {
        None,
        Numbers,
        Practice,
        Text,
        File,
    }

    /// <param name="typed">The message, as typed.</param>
    /// <param name="isOfDraft">True while a text is being written: then what is said is one wish.</param>
    /// <returns>The messages in order, each as typed; one where nothing is to be parted.</returns>
    public static IReadOnlyList<string> Of(string typed, bool isOfDraft)
    {
        var folded = TextFolding.Fold(typed);
        if (folded.Length != typed.Length)
        {
            return [typed];
        }

        var spans = Annotator.Read(folded, []);
        var acts = MessageWords.ActsIn(folded);
        var parts = new List<(Demand Demand, string Text)>();
        foreach (var clause in MessageClauses.In(folded))
        {
            var text = clause.In(typed);
            var file = acts.Where(a => Formats.Contains(a.Row.Class, StringComparer.Ordinal) && clause.Contains(a.Span)).Select(a => a.Span).ToList();
            var demand = DemandOf(clause, spans, acts);
            if (file.Count > 0 && demand != Demand.Text)
            {
                // 各地受理件数导出excel: what is asked and the file of it.
                var asked = Without(text, clause.Start, file);
                Add(demand, MessageWords.Trim(TextFolding.Fold(asked)).Length > 2 ? asked : "");
                Add(Demand.File, string.Concat(file.Select(f => f.In(typed))));
            }
            else
            {
                Add(demand, text);
            }
        }

        return parts.Count > 1 && parts.Select(p => p.Demand).Where(d => d != Demand.None).Distinct().Count() > 1 ? [.. parts.Select(p => p.Text)] : [typed];

        // Facts and wishes behind a request for a text belong to it.
        void Add(Demand demand, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            var (before, said) = parts.Count > 0 ? parts[^1] : (Demand.None, "");
            var goesOn = parts.Count > 0 && demand != Demand.File
                && (demand == Demand.None || before == Demand.None || before == demand || before == Demand.Text || (isOfDraft && before != Demand.File));
            if (goesOn)
            {
                parts[^1] = (before == Demand.None ? demand : before, $"{said},{text}");
            }
            else
            {
                parts.Add((demand, text));
            }
        }
    }

    private static Demand DemandOf(TextSpan clause, IReadOnlyList<AnnotatedSpan> spans, IReadOnlyList<Lexicon.LexiconWord> acts)
    {
        var own = spans.Where(s => clause.Contains(s.Span)).ToList();
        var asks = own.Where(s => s.Kind == SpanKind.Asking).Select(s => s.Value).ToList();
        return own.Exists(s => s is { Kind: SpanKind.Request, Value: "draft" }) || acts.Any(a => a.Row.Class is "draft-these" && clause.Contains(a.Span))
            ? Demand.Text
            : asks.Contains(nameof(Asking.NoNumbers)) || asks.Contains(nameof(Asking.OnlyNumbers)) ? Demand.None
            : asks.Contains(nameof(Asking.How)) || asks.Contains(nameof(Asking.Why)) ? Demand.Practice
            : asks.Contains(nameof(Asking.HowMany)) || asks.Contains(nameof(Asking.Amount)) ? Demand.Numbers
            : Demand.None;
    }

    private static string Without(string text, int start, List<TextSpan> taken)
    {
        var kept = text.ToCharArray();
        taken.ForEach(t => kept.AsSpan(t.Start - start, t.Length).Fill(' '));
        return new string(kept).Trim();
    }
}

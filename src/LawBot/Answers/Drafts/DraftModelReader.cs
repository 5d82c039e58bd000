using LawBot.Questions;

namespace LawBot.Answers.Drafts;

/// <summary>Finds the county whose report an instruction takes for its model (参照澧溪县, 以澧溪县的做法为蓝本).</summary>
internal static class DraftModelReader
{
    /// <returns>Its full name, null for none, and the instruction without the words that name it so.</returns>
    internal static (string? Model, string Text) Read(Question question)
    {
        foreach (var name in question.Jurisdictions.Concat(question.UnknownPlaces))
        {
            foreach (var said in (string[])[name, name.Length > 2 ? name[..^1] : name])
            {
                var at = question.Text.IndexOf(said, StringComparison.Ordinal);
                if (at >= 0 && Around(question.Text, at, said) is { } text)
                {
                    return (name, text);
                }
            }
        }

        return (null, question.Text);
    }

    private static string? Around(string text, int at, string said)
    {
        var before = text[..at];
        var after = text[(at + said.Length)..];
        var lead = DraftCues.Of("仿前").FirstOrDefault(w => before.EndsWith(w, StringComparison.Ordinal));
        if (lead is null)
        {
            return null;
        }

        // 以濮阳县的做法为蓝本: all up to the last word that belongs to it, within the clause.
        var clause = after.IndexOfAny(['，', ',', '。', '；']) is >= 0 and var stop ? after[..stop] : after;
        if (DraftCues.Has(said + clause, "自己的数字"))
        {
            return null;
        }

        var end = DraftCues.Of("仿后").Select(w => (At: clause.IndexOf(w, StringComparison.Ordinal), w.Length)).Where(w => w.At >= 0 && w.At <= 8)
            .Select(w => w.At + w.Length).DefaultIfEmpty(0).Max();
        var rest = clause[end..];
        var ending = DraftCues.Of("仿后").FirstOrDefault(w => w.Length > 1 && rest.StartsWith(w, StringComparison.Ordinal));
        rest = ending is null ? rest : rest[ending.Length..];
        if (end > 0 && clause[..end].EndsWith('写'))
        {
            rest = "写" + rest;
        }

        return before[..^lead.Length] + rest + after[clause.Length..];
    }
}

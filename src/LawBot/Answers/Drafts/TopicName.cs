namespace LawBot.Answers.Drafts;

/// <summary>What an instruction calls its matter: 审批制度改革, where the table's own name is 法治化营商环境建设.</summary>
internal static class TopicName
{
    private const int Longest = 8;
    private const string Stops = "的上下在把将和与对给看讲写于绍地县市区旗省乡镇各都怎有方面做经情，。；：！？、“”《》";

    /// <summary>The longest of a matter's words that the instruction holds; empty for none.</summary>
    internal static string WordOf(DraftSpec spec, DraftMatter matter) =>
        matter.Words.Where(w => spec.Request.Contains(w, StringComparison.Ordinal)).MaxBy(w => w.Length) ?? "";

    internal static string Of(DraftSpec spec)
    {
        if (spec.Matters.Count != 1)
        {
            return spec.Matters.Count > 0 ? string.Join('和', spec.Matters.Select(m => Of(spec with { Matters = [m] }))) : spec.Topic;
        }

        var matter = DraftMatter.Of(spec.Matters[0]);
        var word = WordOf(spec, matter);
        if (word.Length == 0)
        {
            return matter.Name;
        }

        var text = spec.Request;
        var from = text.IndexOf(word, StringComparison.Ordinal);
        var to = from + word.Length;
        while (to < text.Length && to - from < Longest && !Stops.Contains(text[to], StringComparison.Ordinal))
        {
            to++;
        }

        while (from > 0 && to - from < Longest && !Stops.Contains(text[from - 1], StringComparison.Ordinal))
        {
            from--;
        }

        return DraftCues.Without(text[from..to], "request", "polite", "piece", "brief") is { Length: > 2 } own
            && own.Contains(word, StringComparison.Ordinal) ? own
            : matter.Name;
    }
}

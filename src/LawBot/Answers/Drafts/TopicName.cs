namespace LawBot.Answers.Drafts;

/// <summary>What an instruction calls its matter: 审批制度改革, where the table's own name is 法治化营商环境建设.</summary>
internal static class TopicName
{
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

        // 审批制度改革 of 审批: what the tables know to follow a matter's word, and nothing else of the request.
        var tail = spec.Request[(spec.Request.IndexOf(word, StringComparison.Ordinal) + word.Length)..];
        return DraftCues.Of("topic-tail").LengthAt(tail, 0) is > 0 and var length ? word + tail[..length] : matter.Name;
    }
}

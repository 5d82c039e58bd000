namespace LawBot.Answers.Drafts;

/// <summary>Finds what a measure would say a second time: beside its figure, its neighbours' headings, or what the work is for.</summary>
internal static class SaidTwice
{
    // A verb of two characters and a thing of at least as many.
    private const int Verb = 2;
    private const int Phrase = 4;

    // 做到应审尽审, 强化业务指导: a clause that is a verb and its thing.
    private const int ShortClause = 8;
    private static readonly char[] Ends = ['，', '；', '、', '。'];
    private static readonly string[] Leads = ["全年", "今年以来，", "共"];

    /// <summary>True when a figure tells the same verb and thing as a clause of its measure: …报送备案 beside 报送备案18件.</summary>
    /// <param name="clause">The measure's clause.</param>
    /// <param name="counted">The facts that prove it, as told.</param>
    internal static bool By(string clause, string counted) => counted.Split(Ends).Select(Words).Any(w => w.Length >= Phrase
        && (clause.Contains(w, StringComparison.Ordinal) || clause.StartsWith(w[..Phrase], StringComparison.Ordinal)));

    /// <summary>The measures without clauses whose thing the heading of another one names, or that the purpose says already.</summary>
    /// <param name="measures">The measures of a matter.</param>
    /// <param name="purpose">What the work is for.</param>
    internal static List<DraftMeasure> Without(IReadOnlyList<DraftMeasure> measures, string purpose) => [.. measures.Select(m => m with
    {
        Text = Kept(m.Text, m, measures, purpose), More = Kept(m.More, m, measures, purpose),
    })];

    private static string Kept(string text, DraftMeasure own, IReadOnlyList<DraftMeasure> measures, string purpose) =>
        string.Join('，', text.Split('，').Where(c => !IsSaidBy(purpose, c) && !measures.Any(m => m.Head != own.Head && Names(m.Head, c))));

    private static bool IsSaidBy(string purpose, string clause) =>
        clause.Length is >= Verb + Phrase and <= ShortClause && purpose.Contains(clause[Verb..], StringComparison.Ordinal);

    private static bool Names(string head, string clause) =>
        head.Length >= Verb + Phrase && clause.Length <= head.Length + Verb && clause.Contains(head[Verb..], StringComparison.Ordinal);

    // 全年共报送备案18件 → 报送备案.
    private static string Words(string counted)
    {
        foreach (var lead in Leads)
        {
            counted = counted.StartsWith(lead, StringComparison.Ordinal) ? counted[lead.Length..] : counted;
        }

        var number = counted.AsSpan().IndexOfAnyInRange('0', '9');
        return number < 0 ? "" : counted[..number];
    }
}

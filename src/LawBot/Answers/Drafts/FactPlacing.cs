namespace LawBot.Answers.Drafts;

/// <summary>Finds the measure that counted facts prove: by the table's row for the figure, and by the words that fact and measure share.</summary>
internal sealed class FactPlacing(DraftMatter matter, IReadOnlyList<DraftMeasure> measures, DraftData data)
{
    // From so much on a fact tells the measure itself, or belongs to it.
    private const double IsTold = 0.7;
    private const double Belongs = 0.3;

    // What the table's row for a figure adds: a word of two characters (事项, 办理) says less.
    private const double OwnRow = 0.6;
    private const double WeakRow = 0.35;
    private const int VerbAlone = 3;

    private static bool IsNamed(DraftFigureRow row, FactClause clause) =>
        row.SaidIn(clause.Text) > 2 || DraftWords.Share(Words(clause), row.Name + row.Full) >= IsTold;

    private static string Words(FactClause clause) =>
        clause.Number.Length == 0 ? clause.Text : clause.Text.Replace(clause.Number + clause.Unit, "", StringComparison.Ordinal);

    /// <summary>True for nothing but a verb beside the number.</summary>
    internal static bool IsBare(FactClause clause) => clause.Numbers == 1 && Words(clause).Length <= VerbAlone;

    /// <summary>True for what tells on of the count before it: 发现问题47个, 整改45个, a rate, a bare verb.</summary>
    internal static bool Leans(FactClause clause) => IsBare(clause) || FactWording.IsRate(clause) || DraftCues.Of("follow-up").Begin(clause.Text);

    /// <summary>The heading of the measure that a figure of the table proves; null for none.</summary>
    internal string? HeadOf(DraftFigureRow row) => row.Proves.Length == 0 ? null : measures.FirstOrDefault(m => m.Usual == row.Proves)?.Head;

    /// <summary>The heading of the measure whose matter counted facts share; null for none.</summary>
    internal string? HeadOf(FactSentence group)
    {
        // Of several numbers in one clause (代表建议87件、政协提案112件) the first names the row.
        var row = data.RowOf(group.Clauses[0]) ?? (group.Clauses[0].Numbers > 1 ? data.RowOf(DraftFacts.ClauseOf(group.Clauses[0].Text.Split('、')[0])) : null);
        var proven = row is null ? null : HeadOf(row);
        if (IsBare(group.Clauses[0]))
        {
            return proven;
        }

        var own = DraftWords.Pairs(DraftCues.Without(Words(group.Clauses[0]), "common-thing"));
        own.ExceptWith(DraftWords.Pairs(matter.Name));
        var best = measures.Select(m => (m.Head, Share: DraftWords.Share(own,
            DraftWords.Pairs($"{m.Head}{m.Text}{m.More}")) + (m.Head == proven ? IsNamed(row!, group.Clauses[0]) ? OwnRow : WeakRow : 0)))
            .OrderByDescending(m => m.Share).FirstOrDefault();
        return best.Share >= Belongs ? best.Head : null;
    }
}

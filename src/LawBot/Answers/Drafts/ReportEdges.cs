namespace LawBot.Answers.Drafts;

/// <summary>Writes the short parts that a report begins, turns and ends with, and a short account of the year, from set phrases that claim nothing done.
/// </summary>
internal static class ReportEdges
{
    private const int Usual = 200;

    // 100字左右 bears so much more.
    private const double Around = 1.15;

    /// <summary>The paragraph that closes a report, as long as the length bears.</summary>
    internal static IReadOnlyList<DraftPiece> Closing(DraftSpec spec, DraftOwner owner) => [DraftPiece.Phrase(Longest(spec, owner, "closing-part"), 0)];

    /// <summary>The sentence that leads from what was done to what is lacking.</summary>
    internal static IReadOnlyList<DraftPiece> Transition(DraftSpec spec, DraftOwner owner) => [DraftPiece.Phrase(Longest(spec, owner, "transition-part"), 0)];

    /// <summary>What stands before the matters of a short account.</summary>
    internal static DraftPiece Lead(DraftSpec spec, DraftOwner owner) =>
        DraftPiece.Phrase(Named(spec, spec.Year is null ? owner with { Year = DraftPhrases.Of("this-year") } : owner,
            DraftMatter.Of(DraftPhrases.Of("summary-part")).Orientation.First()), 1);

    /// <summary>What comes next, in one sentence at the end of a short account.</summary>
    internal static DraftPiece Next(DraftOwner owner, IReadOnlyList<DraftMatter> matters)
    {
        var plans = matters.Where(m => m.Plans.Any()).Take(2).Select(m => m.Plans.First());
        return DraftPiece.Phrase(owner.Fill(DraftPhrases.Filled("plans", string.Join('；', plans))), 3) with { BeginsLine = true };
    }

    private static string Longest(DraftSpec spec, DraftOwner owner, string part)
    {
        var most = spec.MaxChars is { } size ? spec.IsBound ? size : (int)(Around * size) : Usual;
        var all = DraftMatter.Of(DraftPhrases.Of(part)).Orientation.Select(o => Named(spec, owner, o)).ToList();
        return all.Find(o => o.Length <= most) ?? all[^1];
    }

    private static string Named(DraftSpec spec, DraftOwner owner, string phrase)
    {
        var (filled, mine) = (owner.Fill(phrase), owner.Fill(DraftOwner.Mine));
        return spec.CalledOwner.Length > 0 && filled.IndexOf(mine, StringComparison.Ordinal) is >= 0 and var at
            ? filled.Remove(at, mine.Length).Insert(at, spec.CalledOwner) : filled;
    }
}

namespace LawBot.Answers.Drafts;

/// <summary>Finds among the plans and measures of the tables those that come nearest to a lack or to an aspect; nothing of them is said to be done.</summary>
internal static class Remedies
{
    private const double Near = 0.12;
    private const double OwnMatter = 0.1;
    private static readonly Lazy<List<(DraftMatter Matter, string Text)>> All =
        new(() => [.. DraftMatter.All.SelectMany(m => m.Plans.Concat(m.Measures.Select(x => x.Sentence)).Select(p => (m, p)))]);

    /// <summary>How a lack is to be mended: the nearest plan that was not told yet, those of its own matter before others.</summary>
    /// <param name="lack">The lack.</param>
    /// <param name="matter">The matter of the text.</param>
    /// <param name="told">Plans told already; the one found is added.</param>
    /// <returns>Empty where none is near.</returns>
    internal static string For(string lack, DraftMatter matter, HashSet<string> told) =>
        Best(matter, told, p => Math.Max(DraftWords.Share(p, lack), DraftWords.Share(lack, p)));

    /// <summary>What is planned in an aspect (制度, 队伍) of a matter; empty where the tables plan nothing in it.</summary>
    internal static string Of(string aspect, DraftMatter matter, HashSet<string> told) => Best(matter, told,
        p => p.Contains(aspect, StringComparison.Ordinal) ? 1 : 0, p => DraftWords.Share(matter.Key, p));

    private static string Best(DraftMatter matter, HashSet<string> told, Func<string, double> likeness, Func<string, double>? further = null)
    {
        var best = All.Value.Where(c => !told.Contains(c.Text)).Select(c => (c.Text, Near: likeness(c.Text), Worth: likeness(c.Text)
                + (c.Matter.Key == matter.Key ? OwnMatter : 0) + (further?.Invoke(c.Text + c.Matter.Key) ?? 0)))
            .Where(c => c.Near >= Near).OrderByDescending(c => c.Worth).FirstOrDefault();
        if (best.Text is null)
        {
            return "";
        }

        told.Add(best.Text);
        return best.Text;
    }
}

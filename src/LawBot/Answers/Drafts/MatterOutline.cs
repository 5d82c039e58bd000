namespace LawBot.Answers.Drafts;

/// <summary>The outline of a text on one matter or a few: its usual measures with the figures that prove them, then what is lacking and what is next; or,
/// where so many points are wanted, a measure each.</summary>
internal static class MatterOutline
{
    private const int MostMeasures = 5;
    private const int PartsOfText = 3;

    internal static IReadOnlyList<DraftPiece> Of(DraftSpec spec, IReadOnlyList<DraftMatter> matters, DraftOwner owner)
    {
        var measures = matters.SelectMany(m => m.Measures.Take(Math.Max(1, MostMeasures / matters.Count)).Select(x => (Matter: m, Measure: x))).ToList();
        // 列个提纲,写执法规范化,三条 wants three measures; 总结的提纲,四个部分 wants four parts of a text.
        if (spec.Points is { } points && !DraftCues.Has(spec.Request, "summary") && !DraftCues.Has(spec.Request, "whole-report"))
        {
            var all = matters.SelectMany(m => m.Measures.Select(x => (Matter: m, Measure: x))).Take(points);
            return [.. all.SelectMany((m, i) => Told($"{DraftOrdinals.Of(i + 1)}、{owner.Fill(m.Measure.Head)}", NeedsOf(m.Matter, m.Measure), owner, 0))];
        }

        var name = string.Join('、', matters.Select(m => m.Name));
        List<(string Heading, string Needs)> parts =
        [
            (DraftPhrases.Of("outline-measures"), ""), (DraftPhrases.Of("outline-lacks"), DraftPhrases.Of("outline-lacks-needs")),
            (DraftPhrases.Of("outline-next"), DraftPhrases.Filled("outline-next-needs", name)),
        ];
        var wanted = spec.Points ?? PartsOfText;
        if (wanted > PartsOfText)
        {
            parts.Insert(0, (DraftPhrases.Of("outline-state"), DraftPhrases.Of("outline-state-needs")));
        }

        if (wanted > PartsOfText + 1)
        {
            parts.Insert(2, (DraftPhrases.Of("outline-lessons"), DraftPhrases.Of("outline-lessons-needs")));
        }

        parts = wanted < PartsOfText ? [.. parts.Take(wanted)] : parts;
        var pieces = new List<DraftPiece>();
        for (var i = 0; i < parts.Count; i++)
        {
            pieces.AddRange(Told($"{DraftOrdinals.Of(i + 1)}、{parts[i].Heading}", parts[i].Needs, owner, 0));
            if (parts[i].Needs.Length == 0)
            {
                pieces.AddRange(measures.SelectMany(m => Told(owner.Fill(m.Measure.Head), NeedsOf(m.Matter, m.Measure), owner, 1)));
            }
        }

        return pieces;
    }

    private static string NeedsOf(DraftMatter matter, DraftMeasure measure)
    {
        var figures = matter.Figures.Where(f => f.Proves == measure.Head).Select(f => f.Name).ToList();
        return string.Join('；', ((string[])[measure.Text, string.Join('、', figures)]).Where(t => t.Length > 0));
    }

    private static IEnumerable<DraftPiece> Told(string heading, string needs, DraftOwner owner, int priority)
    {
        yield return DraftPiece.Phrase(heading, priority) with { IsHeading = true };
        if (needs.Length > 0)
        {
            yield return DraftPiece.Phrase(DraftPhrases.Filled("needs", owner.Fill(needs)), 2);
        }
    }
}

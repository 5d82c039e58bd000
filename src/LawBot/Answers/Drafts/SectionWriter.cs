namespace LawBot.Answers.Drafts;

/// <summary>Writes a section on one matter: what it is for, what was done with the figures that prove it, how it closes.</summary>
internal sealed class SectionWriter(DraftSpec spec, DraftMatter matter, DraftContent content, DraftExemplars exemplars, DraftOwner owner)
{
    private readonly SectionMaterial material = new(spec, matter, content, exemplars, owner);

    /// <summary>Figures that such a section usually has and the facts lack.</summary>
    internal IReadOnlyList<string> Missing => material.Missing;

    /// <summary>Measures that such a section usually names and nobody has stated, where the text may not mark them.</summary>
    internal IReadOnlyList<string> Unstated =>
        spec.NoBlanks || material.IsOfFactsAlone ? [.. material.Measures.Except(material.Proven).Select(m => m.Head)] : [];

    /// <summary>The pieces in order, each with how much it matters.</summary>
    internal IReadOnlyList<DraftPiece> Write()
    {
        var pieces = spec.Headings > 0 ? HeadedSection.Write(material) : spec.Points is { } points ? PointedSection.Write(material, points)
            : RunningSection.Write(material);
        return [.. pieces.Where(p => p.Origin == DraftOrigin.OwnFacts || p.Priority == 0 || !content.IsExcluded(p.Text))];
    }

    /// <summary>A sentence with one stop at its end.</summary>
    internal static string Ended(string text) => text.TrimEnd('。', '；', '，', ';', ',', ' ') + "。";
}

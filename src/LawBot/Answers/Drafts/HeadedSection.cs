namespace LawBot.Answers.Drafts;

/// <summary>A section under headings: each names the measures that stand under it, and each fact stands with its measure.</summary>
internal static class HeadedSection
{
    // So many characters under a heading make room for one measure more; a heading that names two is no longer than this.
    private const int RoomOfOne = 55;
    private const int MostOfHeading = 3;
    private const int LongestHeading = 26;

    internal static List<DraftPiece> Write(SectionMaterial material)
    {
        var spec = material.Spec;
        var groups = spec.Aspects.Count == spec.Headings ? Aspects.Grouped(material) : Grouped(material, spec.Headings);
        var pieces = spec.Tone == DraftTone.Plain ? []
            : material.Orientation.Take(2).Select((o, i) => DraftPiece.Phrase(o, i == 0 ? 2 : RunningSection.Beyond)).ToList();
        pieces.AddRange(material.RestTold.Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0)));
        var loose = material.Own.Concat(material.Purpose.Alone()).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            pieces.Add(new DraftPiece(Heading(material, group, i), group[0].From is null ? DraftOrigin.SetPhrase : DraftOrigin.BorrowedWording,
                0) { IsHeading = true });
            var here = loose.Where(p => i == groups.Count - 1 || group.Contains(SectionMaterial.Nearest(p.Text, [.. groups.SelectMany(g => g)]))).ToList();
            pieces.AddRange(here);
            loose.RemoveAll(here.Contains);
            pieces.AddRange(group.Select((m, n) => MeasurePiece.Of(material, m, n == 0 && here.Count == 0 ? 0 : 3 + n,
                isHeaded: n < 2 && spec.Aspects.Count == 0))
                .Select(p => spec.SentencesOfEach < 2 ? p : p with { Priority = 0, Text = p.Long.Length > 0 ? p.Long : p.Text, Short = "" }));
        }

        pieces.AddRange(material.Lacking);
        return pieces;
    }

    private static string Heading(SectionMaterial material, IReadOnlyList<DraftMeasure> group, int at) =>
        material.Spec.Aspects.Count == material.Spec.Headings ? material.Spec.Aspects[at]
        : group.Count > 1 && $"{group[0].Head}，{group[1].Head}" is { Length: <= LongestHeading } both ? both : group[0].Head;

    // The facts of a measure that has no heading go to the nearest that has one.
    private static List<IReadOnlyList<DraftMeasure>> Grouped(SectionMaterial material, int headings)
    {
        var per = Math.Clamp((material.Spec.MaxChars ?? 0) / Math.Max(1, headings) / RoomOfOne, material.Proven.Count > headings ? 2 : 1, MostOfHeading);
        var chosen = material.Chosen(per * headings);
        var size = Math.Max(1, (int)Math.Ceiling(chosen.Count / (double)Math.Max(1, headings)));
        foreach (var lost in material.Proven.Except(chosen).ToList())
        {
            material.Move(lost, SectionMaterial.Nearest(lost.Sentence, chosen));
        }

        var groups = chosen.Chunk(size).Select(c => (IReadOnlyList<DraftMeasure>)[.. c.OrderByDescending(material.IsCounted)]).ToList();
        return Split(groups, headings);
    }

    // Three measures over two headings and the like: the largest group gives one up until there are enough.
    private static List<IReadOnlyList<DraftMeasure>> Split(List<IReadOnlyList<DraftMeasure>> groups, int headings)
    {
        while (groups.Count < headings && groups.FindIndex(g => g.Count > 1) is >= 0 and var at)
        {
            groups.InsertRange(at + 1, [[.. groups[at].Skip(1)]]);
            groups[at] = [groups[at][0]];
        }

        return groups;
    }
}

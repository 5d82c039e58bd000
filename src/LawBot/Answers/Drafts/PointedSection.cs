namespace LawBot.Answers.Drafts;

/// <summary>A section in points: each a measure with the figures that prove it.</summary>
internal static class PointedSection
{
    private const double Near = 0.15;

    internal static List<DraftPiece> Write(SectionMaterial material, int points)
    {
        var spec = material.Spec;
        var pieces = spec.Tone == DraftTone.Plain ? [] : material.Orientation.Take(1).Select(o => DraftPiece.Phrase(o, 1)).ToList();
        pieces.AddRange(material.Firmly());
        var told = material.Own.Concat(material.Purpose.Alone()).ToList();
        var series = Own(told, points);
        if (spec.Aspects.Count == points - series.Count && series.Count < points)
        {
            var groups = Aspects.Grouped(material);
            pieces.AddRange(material.RestTold.Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0)));
            series.AddRange(groups.Select((g, i) => Named(Part(material, spec.Aspects[i], g) ?? Point(material, g), spec.Aspects[i])));
        }
        else
        {
            series.AddRange(Given(material, points - series.Count));
        }

        pieces.AddRange(series.Select(p => p with
        {
            IsPoint = true, Priority = 0, Text = spec.SentencesOfEach > 1 && p.Long.Length > 0 ? p.Long : p.Text,
            Short = spec.SentencesOfEach > 1 ? "" : p.Short,
        }));
        pieces.AddRange(material.Lacking);
        pieces.AddRange(!material.IsClosed(pieces) || spec.MaxSentences is not null ? [] : [DraftPiece.Phrase(material.Closing, 2)]);
        return spec.MaxSentences is null ? pieces : [.. pieces.Where(p => p.IsPoint || p.Origin == DraftOrigin.OwnFacts)];
    }

    private static List<DraftPiece> Own(List<DraftPiece> told, int points)
    {
        var series = told.Take(points).ToList();
        if (told.Count > points)
        {
            series[^1] = series[^1] with { Text = DraftPiece.OneSentence(told.Skip(points - 1).Select(p => p.Text)) };
        }

        return series;
    }

    // What was given in the order given, neighbours together where it is more than the points; usual measures only where it is less.
    private static IEnumerable<DraftPiece> Given(SectionMaterial material, int points)
    {
        if (points <= 0)
        {
            return material.RestTold.Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0));
        }

        // Facts that are enough for the points make them; the usual measures do not.
        while (material.Units < points && material.Detach())
        {
        }

        var free = material.Measures.Except(material.Proven).ToList();
        var given = material.InOrder(isApart: true).Select(u => u.Measure is { } m && Point(material, [m]) is var p
            ? p with { IsPlain = p.Text == p.Short } : Led(u.Told, free)).ToList();
        // A count alone stands with the one before it rather than being a point.
        while (given.Count > points && Enumerable.Range(1, given.Count - 1).Where(i => given[i].IsPlain).Select(i => (int?)i)
            .MinBy(i => given[i!.Value].Text.Length) is { } least)
        {
            given[least - 1] = Together([given[least - 1], given[least]]) with { IsPlain = given[least - 1].IsPlain };
            given.RemoveAt(least);
        }

        if (given.Count > points)
        {
            var (size, large) = (given.Count / points, given.Count % points);
            return Enumerable.Range(0, points).Select(i => Together([.. given.Skip((i * size) + Math.Min(i, large)).Take(size + (i < large ? 1 : 0))]));
        }

        var others = material.Ranked().Except(material.Proven).Take(points - given.Count).ToHashSet();
        return given.Concat(material.Measures.Where(others.Contains).Select(m => Point(material, [m])));
    }

    // A bare count is no point: what the work on it aims at stands before it.
    private static DraftPiece Led(string told, List<DraftMeasure> free)
    {
        var plain = new DraftPiece(told, DraftOrigin.OwnFacts, 0) { IsPlain = true, Short = told };
        var near = free.Where(m => m.Head.Length > 0).OrderByDescending(m => Nearness(told, m)).FirstOrDefault();
        if (near is null || Nearness(told, near) < Near)
        {
            return plain;
        }

        free.Remove(near);
        return plain with { Text = DraftPhrases.Filled("aimed-lead", near.Head, told) };
    }

    private static double Nearness(string told, DraftMeasure measure) => DraftWords.Share(told, $"{measure.Head}{measure.Text}{measure.More}");

    // 做法、成效、不足: an aspect that is a part of a report is told as that part is.
    private static DraftPiece? Part(SectionMaterial material, string aspect, IReadOnlyList<DraftMeasure> group)
    {
        var told = DraftCues.Has(aspect, "problems") ? material.Matter.Problems : DraftCues.Has(aspect, "plans") ? material.Matter.Plans : [];
        var mark = DraftCues.Has(aspect, "problems") && !material.Spec.NoBlanks ? MeasurePiece.Mark : "";
        return group.Any(material.IsCounted) || !told.Any() ? null : DraftPiece.Phrase($"{material.Filled(told.First())}{mark}。", 0);
    }

    private static DraftPiece Named(DraftPiece piece, string aspect)
    {
        aspect = DraftPhrases.Filled("brief-aspect", aspect);
        return piece with
        {
            Text = aspect + piece.Text, Short = piece.Short.Length > 0 ? aspect + piece.Short : "", Long = piece.Long.Length > 0 ? aspect + piece.Long : "",
        };
    }

    private static DraftPiece Point(SectionMaterial material, IReadOnlyList<DraftMeasure> group) =>
        Together([.. group.Select(m => MeasurePiece.Of(material, m, 0, isOne: material.Spec.SentencesOfEach < 2, isPoint: true))]);

    private static DraftPiece Together(IReadOnlyList<DraftPiece> pieces) => pieces.Count == 1 ? pieces[0] : pieces[0] with
    {
        Text = DraftPiece.OneSentence(pieces.Select(p => p.Text)), Long = "",
        Short = DraftPiece.OneSentence(pieces.Select(p => p.Short.Length > 0 ? p.Short : p.Text)),
    };
}

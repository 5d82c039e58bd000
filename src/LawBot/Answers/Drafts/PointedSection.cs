namespace LawBot.Answers.Drafts;

/// <summary>A section in points: each a measure with the figures that prove it.</summary>
internal static class PointedSection
{
    internal static List<DraftPiece> Write(SectionMaterial material, int points)
    {
        var spec = material.Spec;
        var pieces = spec.Tone == DraftTone.Plain ? [] : material.Orientation.Take(1).Select(o => DraftPiece.Phrase(o, 1)).ToList();
        pieces.AddRange(material.Firmly());
        var told = material.Own.Concat(material.Stressed()).ToList();
        var series = Own(told, points);
        var groups = Grouped(material, points - series.Count);
        pieces.AddRange(material.RestTold.Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0)));
        var aspects = spec.Aspects.Count == groups.Count ? spec.Aspects : [];
        series.AddRange(groups.Select((g, i) => Named(aspects.Count > 0 && Part(material, aspects[i], g) is { } part ? part : Point(material, g),
            aspects.Count > 0 ? $"{aspects[i]}方面，" : "")));
        pieces.AddRange(series.Select(p => p with { IsPoint = true, Priority = 0 }));
        pieces.AddRange(material.Lacking);
        pieces.AddRange(spec.Tone == DraftTone.Plain || spec.HasNoClosing || spec.MaxSentences is not null ? [] : [DraftPiece.Phrase(material.Closing, 2)]);
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

    // Each point a measure; where more measures are proven than points are wanted, neighbours share one. What the instruction names comes first.
    private static List<IReadOnlyList<DraftMeasure>> Grouped(SectionMaterial material, int points)
    {
        if (points <= 0)
        {
            material.Loosen(_ => false);
            return [];
        }

        if (material.Spec.Aspects.Count == points)
        {
            return Aspects.Grouped(material);
        }

        var proven = material.Proven;
        if (proven.Count <= points)
        {
            return [.. material.Chosen(points).Select(m => new[] { m })];
        }

        var size = (int)Math.Ceiling(proven.Count / (double)points);
        var large = proven.Count - ((size - 1) * points);
        var groups = new List<IReadOnlyList<DraftMeasure>>();
        for (int i = 0, at = 0; i < points; i++)
        {
            var count = i < large ? size : size - 1;
            groups.Add([.. proven.Skip(at).Take(count)]);
            at += count;
        }

        return groups;
    }

    // 做法、成效、不足: an aspect that is a part of a report is told as that part is.
    private static DraftPiece? Part(SectionMaterial material, string aspect, IReadOnlyList<DraftMeasure> group)
    {
        var told = DraftCues.Has(aspect, "problems") ? material.Matter.Problems : DraftCues.Has(aspect, "plans") ? material.Matter.Plans : [];
        var mark = DraftCues.Has(aspect, "problems") && !material.Spec.NoBlanks ? MeasurePiece.Mark : "";
        return group.Any(material.IsCounted) || !told.Any() ? null : DraftPiece.Phrase($"{material.Filled(told.First())}{mark}。", 0);
    }

    private static DraftPiece Named(DraftPiece piece, string aspect) => aspect.Length == 0 ? piece : piece with
    {
        Text = aspect + piece.Text, Short = piece.Short.Length > 0 ? aspect + piece.Short : "", Long = piece.Long.Length > 0 ? aspect + piece.Long : "",
    };

    private static DraftPiece Point(SectionMaterial material, IReadOnlyList<DraftMeasure> group)
    {
        var pieces = group.Select(m => MeasurePiece.Of(material, m, 0, isOne: true)).ToList();
        return pieces.Count == 1 ? pieces[0] : pieces[0] with
        {
            Text = DraftPiece.OneSentence(pieces.Select(p => p.Text)), Long = "",
            Short = DraftPiece.OneSentence(pieces.Select(p => p.Short.Length > 0 ? p.Short : p.Text)),
        };
    }
}

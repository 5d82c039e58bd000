namespace LawBot.Answers.Drafts;

/// <summary>A section in so many sentences: what for, what was done and how much, and, from three on, how it closes.</summary>
internal static class FewSentences
{
    internal static List<DraftPiece> Write(SectionMaterial material, int most)
    {
        var spec = material.Spec;
        var body = Body(material);
        var orientation = material.Orientation is [var first, ..] ? first : "";
        if (spec.IsEachSentence && body.Count >= 2 && body.Count <= most)
        {
            return body;
        }

        if (most == 1)
        {
            var only = Joined(body.Take(body.Exists(IsOwn) ? body.Count : 1).Where(p => !body.Exists(IsOwn) || IsOwn(p)).ToList());
            var whole = only with { Text = $"{orientation.TrimEnd('。')}，{only.Text}" };
            var isLed = orientation.Length > 0 && (spec.IsFilled || !material.HasFigures) && spec.Tone != DraftTone.Plain;
            return [isLed && DraftSetting.Length([whole]) <= (spec.MaxChars ?? int.MaxValue) ? whole : only];
        }

        var pieces = new List<DraftPiece>();
        var isPlain = spec.Tone == DraftTone.Plain;
        pieces.AddRange(isPlain || orientation.Length == 0 ? [] : [DraftPiece.Phrase(orientation, 1)]);
        var isClosed = most > 2 && !material.HasFigures && material.IsClosed(pieces);
        var room = most - pieces.Count - (isClosed ? 1 : 0);
        var size = Math.Max(1, (int)Math.Ceiling(body.Count / (double)Math.Max(1, room)));
        pieces.AddRange(body.Chunk(size).Take(Math.Max(1, room)).Select(c => Joined(c)));
        pieces.AddRange(isClosed ? [DraftPiece.Phrase(material.Closing, 4)] : []);
        return pieces;
    }

    // Without facts the two or three best measures.
    private static List<DraftPiece> Body(SectionMaterial material)
    {
        var isTold = material.Proven.Count + material.Rest.Count > 0;
        var pieces = isTold ? material.InOrder().Select(u => u.Measure is { } m ? MeasurePiece.Of(material, m, 0, isOne: true)
            : new DraftPiece(u.Told, DraftOrigin.OwnFacts, 0)).ToList() : material.Chosen(3).ConvertAll(m => MeasurePiece.Of(material, m, 0, isOne: true));
        // The usual measure stands beside its figures where a length asks for it and bears it.
        var bears = DraftSetting.Length(pieces) + DraftSetting.Length(material.Orientation.Take(1).Append(material.Closing)
            .Select(o => DraftPiece.Phrase(o, 1))) <= (material.Spec.MaxChars ?? 0);
        return
        [
            .. material.Own, .. pieces.Select(p => !bears && IsOwn(p) && p.Short.Length > 0 ? p with { Text = p.Short, Short = "", Long = "" } : p),
            .. material.Lacking,
        ];
    }

    private static bool IsOwn(DraftPiece piece) => piece.Origin == DraftOrigin.OwnFacts;

    private static DraftPiece Joined(IReadOnlyList<DraftPiece> pieces) => pieces.Count == 0 ? DraftPiece.Phrase("", 1) : pieces[0] with
    {
        Text = DraftPiece.OneSentence(pieces.Select(p => p.Text)), Origin = pieces.Any(IsOwn) ? DraftOrigin.OwnFacts : pieces[0].Origin,
        Short = "", Long = "", Priority = 0,
    };
}

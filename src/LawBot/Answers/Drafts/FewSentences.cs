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
            return [orientation.Length > 0 && spec.Tone != DraftTone.Plain && DraftSetting.Length([whole]) <= (spec.MaxChars ?? int.MaxValue) ? whole : only];
        }

        var pieces = new List<DraftPiece>();
        var isPlain = spec.Tone == DraftTone.Plain;
        pieces.AddRange(isPlain || orientation.Length == 0 ? [] : [DraftPiece.Phrase(orientation, 1)]);
        var room = most - pieces.Count - (most > 2 && !isPlain && !spec.HasNoClosing ? 1 : 0);
        var size = Math.Max(1, (int)Math.Ceiling(body.Count / (double)Math.Max(1, room)));
        pieces.AddRange(body.Chunk(size).Take(Math.Max(1, room)).Select(c => Joined(c)));
        pieces.AddRange(most > 2 && !isPlain && !spec.HasNoClosing ? [DraftPiece.Phrase(material.Closing, 4)] : []);
        return pieces;
    }

    // Without facts the two or three best measures.
    private static List<DraftPiece> Body(SectionMaterial material)
    {
        var told = material.Proven.Count > 0 ? material.Proven : material.Rest.Count > 0 ? [] : material.Chosen(3);
        var pieces = told.Select(m => MeasurePiece.Of(material, m, 0, isOne: true)).ToList();
        // The usual measure stands beside its figures where a length asks for it and bears it.
        var bears = DraftSetting.Length(pieces) + DraftSetting.Length(material.Orientation.Take(1).Append(material.Closing)
            .Select(o => DraftPiece.Phrase(o, 1))) <= (material.Spec.MaxChars ?? 0);
        return
        [
            .. material.Own, .. pieces.Select(p => !bears && IsOwn(p) && p.Short.Length > 0 ? p with { Text = p.Short, Short = "", Long = "" } : p),
            .. material.RestTold.Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0)), .. material.Lacking,
        ];
    }

    private static bool IsOwn(DraftPiece piece) => piece.Origin == DraftOrigin.OwnFacts;

    private static DraftPiece Joined(IReadOnlyList<DraftPiece> pieces) => pieces.Count == 0 ? DraftPiece.Phrase("", 1) : pieces[0] with
    {
        Text = DraftPiece.OneSentence(pieces.Select(p => p.Text)), Origin = pieces.Any(IsOwn) ? DraftOrigin.OwnFacts : pieces[0].Origin,
        Short = "", Long = "", Priority = 0,
    };
}

using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>Changes that put more into a text.</summary>
internal static class ContentActs
{
    private const int UsualSentences = 1;

    /// <summary>Adds a sentence or a point.</summary>
    internal static void Add(TextEditing text, TextEdit edit)
    {
        if (edit.Content.Trim().Length == 0)
        {
            text.Tell(EditMessages.NoContent);
            return;
        }

        var named = edit.Content.Trim('“', '”', '"', ' ', '。');
        if (edit.Value == "mention" && text.Text.Contains(named, StringComparison.Ordinal))
        {
            text.Tell(EditMessages.HasAlready(named));
            return;
        }

        if (Counts.IsRate(named))
        {
            text.Tell(EditMessages.NumberMissing(named));
            return;
        }

        if (ContentWriter.IsPractice(edit.Content))
        {
            Expand(text, EditTarget.Whole, Math.Max(edit.Count, UsualSentences));
            return;
        }

        var points = TextBody.Points(text.Units);
        var isPoint = points.Count > 0 && text.Units[points[0].Start].Mark.Length > 0 && !text.Units[points[0].Start].IsHeading
            && edit.AddsPoint;
        var unit = ContentWriter.Sentence(text, edit.Content);
        // A point of a series says what is to be done without 下一步 before it.
        var next = DraftPhrases.Of("next").Split('{')[0];
        var words = isPoint && unit.Words.StartsWith(next, StringComparison.Ordinal) ? unit.Words[next.Length..] : unit.Words;
        unit = isPoint ? unit with { Mark = text.Units[points[0].Start].Mark, Words = words } : unit;
        var at = edit.Place is { } place ? PartActs.At(text, place, isPoint)
            : isPoint ? points[^1].End : EndOfFacts(text, unit);
        if (at is not { } index)
        {
            return;
        }

        text.Insert(index, [unit]);
        text.Spec = ContentWriter.Told(text.Spec, unit.Words);
        text.Tell(EditMessages.Added(unit.Words));
        text.Tell(unit.Words.Contains(MeasurePiece.Mark, StringComparison.Ordinal) ? EditMessages.Marked : "");
    }

    /// <summary>Says more in a part.</summary>
    internal static void Expand(TextEditing text, EditTarget target, int sentences)
    {
        foreach (var span in text.Find(target).OrderByDescending(s => s.Start))
        {
            var more = ContentWriter.Further(text, target.IsWhole ? "" : text.WordsOf(span)).Take(sentences > 1 ? sentences : UsualSentences)
                .Select(u => u with { Piece = text.Units[span.Start].Piece }).ToList();
            if (more.Count == 0)
            {
                text.Tell(EditMessages.NeedsMaterial);
                continue;
            }

            text.Insert(target.IsWhole ? EndOfFacts(text, more[0]) : span.End, more);
            text.Tell(EditMessages.Added(string.Concat(more.Select(u => u.Words))));
            text.Tell(EditMessages.Marked);
        }
    }

    /// <summary>Says more until the text is so long.</summary>
    internal static void Grow(TextEditing text, int size)
    {
        foreach (var unit in ContentWriter.Further(text, "").ToList())
        {
            if (text.Size + unit.Words.Length > size)
            {
                continue;
            }

            var index = EndOfFacts(text, unit);
            text.Insert(index, [unit]);
        }

        text.Tell(text.Size < 0.8 * size ? EditMessages.NotGrown(text.Size, size) : EditMessages.Marked);
    }

    // A fact stands with the facts, before what closes the text; a plan or a lack behind all.
    private static int EndOfFacts(TextEditing text, TextUnit unit)
    {
        var last = text.Units.FindLastIndex(u => u.Origin != DraftOrigin.SetPhrase || u.Words.Contains(MeasurePiece.Mark, StringComparison.Ordinal));
        return (unit.Origin == DraftOrigin.SetPhrase && !unit.Words.Contains(MeasurePiece.Mark, StringComparison.Ordinal)) || last < 0
            ? text.Units.Count : last + 1;
    }
}

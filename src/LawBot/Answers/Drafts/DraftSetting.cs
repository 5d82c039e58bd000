using System.Text;

namespace LawBot.Answers.Drafts;

/// <summary>Sets pieces into text: fits them into the length, numbers points and headings, keeps the ledger.</summary>
internal static class DraftSetting
{
    // A text of more points is set without marks from there on.
    private const int MostPoints = 10;
    private const int Opening = 1;
    private const int ShortText = 250;

    /// <summary>Leaves out what the length does not bear, the least important first; then shortens.</summary>
    /// <param name="pieces">In the order of the text.</param>
    /// <param name="target">Characters aimed at, white space not counted.</param>
    /// <param name="most">Characters never exceeded as far as that can be done.</param>
    /// <param name="sentences">Most sentences; null for any number.</param>
    /// <param name="fills">True when the length is to be filled.</param>
    internal static List<DraftPiece> Fit(IReadOnlyList<DraftPiece> pieces, int target, int most, int? sentences = null, bool fills = false)
    {
        var kept = Dropped(pieces, target, sentences);
        for (var i = kept.Count - 1; i >= 0 && Length(kept) > most; i--)
        {
            kept[i] = kept[i].Short.Length > 0 ? kept[i] with { Text = kept[i].Short } : kept[i];
        }

        return fills && sentences is null ? Filled(pieces, kept, Math.Min(target, most)) : kept;
    }

    /// <summary>A short text of the user's facts bears one unconfirmed measure: of the others what was given stands alone, the rest goes.</summary>
    internal static List<DraftPiece> Sparingly(List<DraftPiece> kept)
    {
        static bool IsMarked(DraftPiece piece) => piece.Text.Contains(MeasurePiece.Mark, StringComparison.Ordinal);
        var first = Length(kept) > ShortText ? null : kept.Find(IsMarked);
        return first is null ? kept
            : [.. kept.Where(p => p == first || !IsMarked(p) || p.Priority == 0)
                .Select(p => p != first && IsMarked(p) && p.Origin == DraftOrigin.OwnFacts && p.Short.Length > 0 ? p with { Text = p.Short, Long = "" } : p)];
    }

    private static List<DraftPiece> Dropped(IReadOnlyList<DraftPiece> pieces, int target, int? sentences)
    {
        var kept = pieces.ToList();
        while (Length(kept) > target || (sentences is { } count && kept.Sum(SentencesOf) > count))
        {
            var worst = kept.Where(p => p.Priority > 0).Select(p => p.Priority).DefaultIfEmpty(0).Max();
            // Before what the text is for goes, facts are told without the usual measure beside them.
            if (worst <= Opening && kept.FindLastIndex(p => p.Origin == DraftOrigin.OwnFacts && p.Short.Length > 0 && p.Text != p.Short) is >= 0 and var wordy)
            {
                kept[wordy] = kept[wordy] with { Text = kept[wordy].Short };
                continue;
            }

            if (worst == 0 || kept.Count == 1)
            {
                break;
            }

            kept.RemoveAt(kept.FindLastIndex(p => p.Priority == worst));
        }

        return kept;
    }

    // What was dropped for a longer piece may fit after all; then pieces are told at more length.
    private static List<DraftPiece> Filled(IReadOnlyList<DraftPiece> all, List<DraftPiece> kept, int target)
    {
        kept = WithMore(all, kept, target, p => p.Priority < RunningSection.Beyond);
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Long.Length > 0 && Length(kept) + kept[i].Long.Length - kept[i].Text.Length <= target)
            {
                kept[i] = kept[i] with { Text = kept[i].Long };
            }
        }

        return WithMore(all, kept, target, p => p.Priority >= RunningSection.Beyond);
    }

    private static List<DraftPiece> WithMore(IReadOnlyList<DraftPiece> all, List<DraftPiece> kept, int target, Func<DraftPiece, bool> isMeant)
    {
        // A piece told at other length is still the one at its place.
        var told = all.Select(p => kept.Find(k => k == p || (p.Short.Length + p.Long.Length > 0 && k.Short == p.Short && k.Long == p.Long))).ToList();
        foreach (var (piece, at) in all.Select((p, i) => (p, i)).Where(p => told[p.i] is null && p.p.Priority > 0 && isMeant(p.p)).OrderBy(p => p.p.Priority))
        {
            if (Length(told.OfType<DraftPiece>()) + Length([piece]) <= target)
            {
                told[at] = piece;
            }
        }

        return [.. told.OfType<DraftPiece>()];
    }

    /// <summary>How many points (一是…) stand in a text.</summary>
    internal static int PointsIn(string text) => text.Zip(text.Skip(1)).Count(p => p.Second == DraftText.PointMark && DraftOrdinals.IsOne(p.First));

    /// <summary>Characters of the text that the pieces make, white space not counted.</summary>
    internal static int Length(IEnumerable<DraftPiece> pieces) =>
        pieces.Sum(p => DraftText.SizeOf(p.Text) + (p.IsPoint ? 2 : p.IsHeading ? 3 : 0));

    /// <summary>The text and its ledger.</summary>
    internal static (string Text, IReadOnlyList<DraftSentence> Ledger) Set(IReadOnlyList<DraftPiece> pieces)
    {
        var text = new StringBuilder();
        var ledger = new List<DraftSentence>();
        int point = 0, heading = 0;
        var wasHeading = false;
        foreach (var piece in pieces)
        {
            point = piece.IsHeading ? 0 : point;
            var words = piece.IsPoint && point < MostPoints ? DraftOrdinals.Mark(++point) + piece.Text
                : piece.IsTitle ? piece.Text : piece.IsHeading && !IsNumbered(piece.Text) ? $"（{DraftOrdinals.Of(++heading)}）{piece.Text}" : piece.Text;
            heading = piece.IsHeading && IsNumbered(piece.Text) ? 0 : heading;
            if (text.Length > 0 && (piece.IsHeading || wasHeading || piece.BeginsLine))
            {
                text.Append('\n');
            }

            text.Append(words);
            ledger.Add(new(words, piece.Origin, piece.Sources));
            wasHeading = piece.IsHeading;
        }

        return (text.ToString(), ledger);
    }

    private static bool IsNumbered(string heading) =>
        heading.Length > 1 && DraftOrdinals.IsOne(heading[0]) && heading.IndexOf('、') is 1 or 2;

    private static int SentencesOf(DraftPiece piece) => piece.Text.Count(c => c is '。' or '！' or '？');
}

using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>What part of a text is spoken of.</summary>
internal enum TargetUnit
{
    /// <summary>A point: 第二条, 第三点.</summary>
    Point,

    /// <summary>A sentence: 第一句.</summary>
    Sentence,

    /// <summary>A paragraph: 第二段.</summary>
    Paragraph,
}

/// <summary>Which part of a text a message means: by number (第二条, 最后一句, 一和三), by what it says (发资料那句), or the whole.</summary>
/// <param name="Unit">Points, sentences or paragraphs.</param>
/// <param name="Ordinals">Numbers from 1, or from the end as −1, −2; empty where it is meant otherwise.</param>
/// <param name="Thing">Words of what is meant; empty where it is meant by number.</param>
internal sealed record EditTarget(TargetUnit Unit, IReadOnlyList<int> Ordinals, string Thing)
{
    /// <summary>The whole text.</summary>
    internal static EditTarget Whole { get; } = new(TargetUnit.Paragraph, [], "");

    /// <summary>True for the whole text.</summary>
    internal bool IsWhole => Ordinals.Count == 0 && Thing.Length == 0;

    /// <summary>True where a word for a part (条, 句, 段) was said.</summary>
    internal bool HasUnit { get; init; }

    /// <summary>True for a part of a sentence: 留言那半句.</summary>
    internal bool IsHalf => Thing.Length > 0 && Said.Contains('半');

    /// <summary>As it is told to the user.</summary>
    internal string Said { get; init; } = "";

    /// <summary>The units that are meant; empty with the reason where none are.</summary>
    internal (IReadOnlyList<TextSpan> Spans, string Why) In(IReadOnlyList<TextUnit> units)
    {
        if (IsWhole)
        {
            return ([new TextSpan(0, units.Count)], "");
        }

        var parts = PartsOf(units, Unit);
        if (Ordinals.Count == 0)
        {
            return Named(units, parts);
        }

        var lost = Ordinals.FirstOrDefault(o => Math.Abs(o) > parts.Count);
        return lost != 0 ? ([], EditMessages.NotSoMany(Unit, parts.Count, Said))
            : ([.. Ordinals.Select(o => parts[o > 0 ? o - 1 : parts.Count + o])], "");
    }

    /// <summary>The parts of a kind: a text without points has its sentences for them.</summary>
    internal static IReadOnlyList<TextSpan> PartsOf(IReadOnlyList<TextUnit> units, TargetUnit unit)
    {
        var sentences = Enumerable.Range(0, units.Count).Where(i => !units[i].IsHeading).Select(i => new TextSpan(i, i + 1)).ToList();
        return unit switch
        {
            TargetUnit.Paragraph => TextBody.Paragraphs(units),
            TargetUnit.Point when TextBody.Points(units) is { Count: > 0 } points => points,
            _ => sentences,
        };
    }

    private (IReadOnlyList<TextSpan> Spans, string Why) Named(IReadOnlyList<TextUnit> units, IReadOnlyList<TextSpan> parts)
    {
        var (best, score) = parts.Select(p => (p, Likeness.Of(Thing, string.Concat(units.Skip(p.Start).Take(p.Length).Select(u => u.Text)))))
            .DefaultIfEmpty((default, 0)).MaxBy(p => p.Item2);
        return score >= Likeness.Enough ? ([best], "") : ([], EditMessages.NotThere(Thing));
    }
}

using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>A text under change: its units, its spec, and what is told of the changes.</summary>
internal sealed class TextEditing
{
    private readonly string before;

    /// <param name="draft">The text shown before.</param>
    internal TextEditing(Draft draft)
    {
        Draft = draft;
        Units = TextBody.Of(draft);
        Spec = draft.Spec ?? new DraftSpec();
        Removed = [.. draft.Removed];
        before = TextBody.TextOf(Units);
    }

    /// <summary>The text shown before.</summary>
    internal Draft Draft { get; }

    /// <summary>The units as they stand now.</summary>
    internal List<TextUnit> Units { get; set; }

    /// <summary>What was asked for, as the changes leave it: a later writing anew starts from it.</summary>
    internal DraftSpec Spec { get; set; }

    /// <summary>What was taken away, the last one last.</summary>
    internal List<string> Removed { get; }

    /// <summary>What is told, one sentence each.</summary>
    internal List<string> Notes { get; } = [];

    /// <summary>True when something became other than it was.</summary>
    internal bool HasChanged => TextBody.TextOf(TextBody.Renumbered(Units)) != before || Spec != Draft.Spec;

    /// <summary>The text as it stands.</summary>
    internal string Text => TextBody.TextOf(Units);

    /// <summary>Characters of the text, white space not counted.</summary>
    internal int Size => DraftText.SizeOf(Text);

    /// <summary>The stretches that a target means; empty, and told, where none are.</summary>
    internal IReadOnlyList<TextSpan> Find(EditTarget target)
    {
        var (spans, why) = target.In(Units);
        Tell(why);
        return spans;
    }

    /// <summary>Tells something, unless there is nothing to tell.</summary>
    internal void Tell(string note)
    {
        if (note.Length > 0)
        {
            Notes.Add(note);
        }
    }

    /// <summary>The words of a stretch.</summary>
    internal string WordsOf(TextSpan span) => string.Concat(Units.Skip(span.Start).Take(span.Length).Select((u, i) => i == 0 ? u.Words : u.Text));

    /// <summary>Puts other units in the place of a stretch; what follows begins the line that the stretch began.</summary>
    internal void Put(TextSpan span, IReadOnlyList<TextUnit> units)
    {
        var beginsLine = span.Length > 0 && Units[span.Start].BeginsLine;
        var left = Units.Take(span.Start).ToList();
        var right = Units.Skip(span.End).ToList();
        if (units.Count > 0)
        {
            units = [units[0] with { BeginsLine = units[0].BeginsLine || beginsLine }, .. units.Skip(1)];
        }
        else if (beginsLine && right.Count > 0)
        {
            right[0] = right[0] with { BeginsLine = true };
        }

        Units = [.. left, .. units, .. right];
    }

    /// <summary>Puts units in at a place; at the beginning of the text they begin its first line.</summary>
    internal void Insert(int at, IReadOnlyList<TextUnit> units)
    {
        var isFirst = at == 0 || (Units[at - 1].IsHeading && at < Units.Count);
        var beginsLine = isFirst && at < Units.Count && Units[at].BeginsLine;
        if (beginsLine)
        {
            Units[at] = Units[at] with { BeginsLine = false };
        }

        Units.InsertRange(at, units.Select((u, i) => i == 0 ? u with { BeginsLine = beginsLine || u.BeginsLine } : u));
    }

    /// <summary>The draft as the changes leave it.</summary>
    internal Draft Done()
    {
        var draft = TextBody.With(Draft, Units);
        IEnumerable<string> standing = draft.Text.Contains(MeasurePiece.Mark, StringComparison.Ordinal) ? [DraftMessages.Unconfirmed] : [];
        var open = draft.Placeholders.Count(p => p != MeasurePiece.Mark);
        return draft with
        {
            Spec = Spec.Points is null || Spec.Genre == DraftGenre.Outline ? Spec
                : Spec with { Points = DraftSetting.PointsIn(draft.Text) is > 0 and var n ? n : null },
            Removed = [.. Removed.TakeLast(9)], IsEdited = draft.IsEdited || draft.Text != Draft.Text,
            Warnings = [.. Notes.Distinct(StringComparer.Ordinal), .. standing, .. open > 0 ? [DraftMessages.Open(open)] : Array.Empty<string>()],
        };
    }
}

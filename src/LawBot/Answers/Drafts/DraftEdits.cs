using LawBot.Questions;

namespace LawBot.Answers.Drafts;

/// <summary>Reads a message that follows a draft as a change of its spec: what is said replaces, the rest stays.</summary>
public static class DraftEdits
{
    private const double Shorter = 0.7;
    private const double Longer = 1.5;
    private const int Shortest = 60;

    /// <param name="draft">The draft shown before.</param>
    /// <param name="message">The message, as understood.</param>
    /// <returns>The changed spec; null when the message changes nothing of it, and so is a message of another kind.</returns>
    public static DraftSpec? Apply(Draft draft, Question message)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(message);
        if (draft.Spec is not { } before || before.IsDeclined)
        {
            return null;
        }

        var (model, text) = DraftModelReader.Read(message);
        var spec = model is null ? before : before with { Model = model };
        var facts = new List<string>();
        foreach (var clause in DraftSpecReader.Clauses(text))
        {
            var (changed, rest) = DraftDirectives.Apply(Sized(spec, clause, draft.Text), clause);
            spec = Genre(changed, rest);
            if (DraftFacts.Counts(rest))
            {
                facts.Add(rest);
            }
        }

        spec = facts.Count > 0 ? spec with { Facts = $"{spec.Facts}\n{string.Join('，', facts)}".Trim('\n') } : spec;
        spec = spec with { Year = message.Years.Count > 0 && (spec.UsesOwnReport || before.Year is null) ? message.Years[^1] : spec.Year };
        spec = spec.UsesOwnReport && spec.Place.Length == 0 && message.Jurisdictions.Count > 0 ? spec with { Place = message.Jurisdictions[0] } : spec;
        return spec == before ? null : spec;
    }

    // 再短一点 is measured against what was shown.
    private static DraftSpec Sized(DraftSpec spec, string clause, string text)
    {
        var size = text.Count(c => !char.IsWhiteSpace(c));
        return DraftCues.Has(clause, "短") ? spec with { MaxChars = Math.Max(Shortest, (int)(Shorter * size)), IsBound = true, IsLong = false }
            : DraftCues.Has(clause, "长") ? spec with { MaxChars = (int)(Longer * size), IsBound = false }
            : spec;
    }

    private static DraftSpec Genre(DraftSpec spec, string rest) =>
        DraftCues.Has(rest, "提纲") ? spec with { Genre = DraftGenre.Outline }
        : DraftCues.Has(rest, "问题") ? spec with { Genre = DraftGenre.Problems }
        : DraftCues.Has(rest, "计划") ? spec with { Genre = DraftGenre.Plans }
        : spec;
}

using LawBot.Answers.Drafts.Wishes;
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

        var spec = before;
        var facts = new List<string>();
        var corrections = new WishedCorrections();
        foreach (var clause in WishReader.Read(message.Text, DraftSpecReader.PlacesIn(message)))
        {
            foreach (var wish in clause.Wishes)
            {
                spec = With(spec, wish, draft.Text, message);
                if (wish.Kind == "correction")
                {
                    corrections.Add(wish);
                }
            }

            spec = Genre(spec, clause.Left);
            facts.AddRange(DraftFacts.Counts(clause.Left) ? [clause.Left] : []);
        }

        var told = corrections.Apply($"{spec.Facts}\n{string.Join('，', facts)}".Trim('\n'));
        spec = told != spec.Facts ? spec with { Facts = told } : spec;
        spec = spec with { Year = message.Years.Count > 0 && (spec.UsesOwnReport || before.Year is null) ? message.Years[^1] : spec.Year };
        spec = spec.UsesOwnReport && spec.Place.Length == 0 && message.Jurisdictions.Count > 0 ? spec with { Place = message.Jurisdictions[0] } : spec;
        return spec == before ? null : spec;
    }

    // 再短一点 is measured against what was shown.
    private static DraftSpec With(DraftSpec spec, DraftWish wish, string text, Question message)
    {
        var size = DraftText.SizeOf(text);
        return wish.Kind switch
        {
            "brief" => spec with { MaxChars = Math.Max(Shortest, (int)(Shorter * size)), IsBound = true, IsLong = false },
            "long" => spec with { MaxChars = (int)(Longer * size), IsBound = false },
            "model" => spec with
            {
                Model = message.Jurisdictions.Concat(message.UnknownPlaces).FirstOrDefault(p => p.StartsWith(wish["place"], StringComparison.Ordinal)),
            },
            _ => WishedSpec.With(spec, wish),
        };
    }

    private static DraftSpec Genre(DraftSpec spec, string rest) =>
        DraftCues.Has(rest, "outline") ? spec with { Genre = DraftGenre.Outline }
        : DraftCues.Has(rest, "problems") ? spec with { Genre = DraftGenre.Problems }
        : DraftCues.Has(rest, "plans") ? spec with { Genre = DraftGenre.Plans }
        : spec;
}

namespace LawBot.Answers.Drafts;

/// <summary>A section as running text: the figures stand with the measures that they prove.</summary>
internal static class RunningSection
{
    private const int LongText = 400;
    private const int LongSentence = 80;
    private const int LastMeasure = 11;
    private const int FirstUnproven = 5;
    private const int MostMarked = 2;

    // Behind every measure and its further words.
    internal const int Beyond = 20;

    internal static List<DraftPiece> Write(SectionMaterial material)
    {
        var spec = material.Spec;
        if (spec.SentencesOfSection is { } most)
        {
            return FewSentences.Write(material, most);
        }

        var isPlain = spec.Tone == DraftTone.Plain;
        var pieces = new List<DraftPiece>();
        pieces.AddRange(isPlain ? [] : material.Orientation.Take(1).Select(o => DraftPiece.Phrase(o, material.IsStressed ? 0 : 1)));
        pieces.AddRange(material.Purpose.Alone());
        pieces.AddRange(isPlain || material.IsOfFactsAlone ? [] : material.Orientation.Skip(1)
            .Select((o, i) => DraftPiece.Phrase(o, (spec.NoBlanks || spec.Tone == DraftTone.Formal ? 2 : 9) + (3 * i))));
        pieces.AddRange(material.Firmly());
        pieces.AddRange(material.Own);
        // Facts stand in the order given: what belongs to no measure before them only where it came first.
        if (material.HasFigures && (spec.NoBlanks || material.IsOfFactsAlone))
        {
            pieces.AddRange(Given(material));
        }
        else
        {
            pieces.AddRange(material.BeginsWithRest ? Rest(material) : []);
            pieces.AddRange(Measures(material));
            pieces.AddRange(material.BeginsWithRest ? [] : Rest(material));
        }

        pieces.AddRange(material.Lacking);
        pieces.AddRange(Further(material));
        pieces.AddRange(!material.IsClosed(pieces) ? [] : [DraftPiece.Phrase(material.Closing, spec.Tone == DraftTone.Formal ? 2 : 4)]);
        return pieces;
    }

    private static List<DraftPiece> Rest(SectionMaterial material) =>
        [.. material.RestTold.Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0) { Short = t })];

    // Within a bound that need not be filled, facts are not drowned in what nobody stated.
    private static IEnumerable<DraftPiece> Given(SectionMaterial material)
    {
        var marked = 0;
        foreach (var (measure, told) in material.InOrder())
        {
            var piece = measure is null ? new DraftPiece(told, DraftOrigin.OwnFacts, 0) { Short = told } : MeasurePiece.Of(material, measure, 0);
            var isMarked = piece.Short.Length > 0 && piece.Text.Contains(MeasurePiece.Mark, StringComparison.Ordinal);
            yield return isMarked && ++marked > MostMarked ? piece with { Text = piece.Short, Long = "" } : piece;
        }
    }

    /// <summary>Two short sentences of counts behind each other are one: 约谈3家单位 alone is a fragment.</summary>
    internal static List<DraftPiece> Together(IReadOnlyList<DraftPiece> kept)
    {
        var pieces = new List<DraftPiece>();
        foreach (var piece in kept)
        {
            if (pieces.Count > 0 && IsCount(piece) && !piece.BeginsLine && EndsInCount(pieces[^1])
                && LastSentence(pieces[^1].Text).Length + piece.Text.Length <= LongSentence)
            {
                var joined = Joined(pieces[^1].Text, piece.Text);
                pieces[^1] = pieces[^1] with { Text = joined, Short = joined };
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private static bool IsCount(DraftPiece piece) => piece is { Origin: DraftOrigin.OwnFacts, IsPoint: false, IsHeading: false }
        && piece.Text == piece.Short;

    // What nobody stated, marked, and the count that it is told with: the count goes on in the next sentence of counts.
    private static bool EndsInCount(DraftPiece piece) => piece is { IsPoint: false, IsHeading: false } && LastSentence(piece.Text) is var last
        && DraftFacts.Counts(last) && !last.Contains('【', StringComparison.Ordinal);

    private static string LastSentence(string text) => text.TrimEnd('。') is var open ? open[(open.LastIndexOf('。') + 1)..] : "";

    private static string Joined(string first, string second)
    {
        var last = LastSentence(first);
        var isLong = last.Contains(DraftData.PartMark, StringComparison.Ordinal)
            || (last.Contains('，', StringComparison.Ordinal) && second.Contains('，', StringComparison.Ordinal));
        return $"{first.TrimEnd('。')}{(isLong ? '；' : '，')}{second}";
    }

    private static IEnumerable<DraftPiece> Measures(SectionMaterial material)
    {
        var proven = material.Proven;
        if (material.Spec.NoBlanks)
        {
            var others = material.Ranked().Except(proven).ToList();
            foreach (var measure in proven)
            {
                yield return MeasurePiece.Of(material, measure, 0);
            }

            // Without a fact the text says what the work is about; nothing is said to be done.
            if (proven.Count == 0 && material.Rest.Count == 0 && others.Count > 0)
            {
                yield return DraftPiece.Phrase(Focus(material, others.Take(3)), 2) with { Long = Focus(material, others.Take(5)) };
            }

            yield break;
        }

        var ranked = material.Ranked().Except(proven).ToList();
        var isBare = material.Spec.Tone == DraftTone.Plain && proven.Count > 1 && (material.Spec.MaxChars is null || material.Spec.IsBound);
        foreach (var measure in isBare || material.IsOfFactsAlone ? proven : material.Measures)
        {
            yield return MeasurePiece.Of(material, measure, Math.Min(LastMeasure, (proven.Count > 0 ? FirstUnproven : 2) + ranked.IndexOf(measure)));
        }
    }

    private static string Focus(SectionMaterial material, IEnumerable<DraftMeasure> measures) =>
        DraftPhrases.Filled("focus", string.Join("；", measures.OrderBy(m => material.Measures.ToList().IndexOf(m)).Select(m => m.Sentence)));

    // What is lacking and what comes next; the plan also where nothing may be marked, since it claims nothing done.
    private static IEnumerable<DraftPiece> Further(SectionMaterial material)
    {
        var spec = material.Spec;
        var isOfAPage = spec.MaxChars is >= LongText || spec.IsLong;
        var problems = material.Matter.Problems.Where(p => !material.IsExcluded(p)).ToList();
        if (isOfAPage && !spec.NoBlanks && problems.Count > 0)
        {
            yield return DraftPiece.Phrase(material.Filled(DraftPhrases.Filled("gap", string.Join("；", problems))), Beyond + 1);
        }

        var plans = material.Matter.Plans.Where(p => !material.IsExcluded(p)).ToList();
        if ((isOfAPage || (spec.NoBlanks && !material.HasFigures)) && plans.Count > 0)
        {
            yield return DraftPiece.Phrase(material.Filled(DraftPhrases.Filled("plans", string.Join("；", plans))),
                spec.NoBlanks && !material.HasFigures ? 6 : Beyond);
        }
    }
}

using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>What a section on one matter is written from: what it is for, the usual measures, the facts and which measure each of them proves.</summary>
internal sealed class SectionMaterial
{
    // More than any usual measure reaches.
    private const double MostSupport = 99;

    // What must be mentioned comes before what the reports bear out.
    private const double Wished = 9;

    // From so much on a fact tells the measure itself.
    private const double IsTold = SectionPurpose.IsTold;
    private const int MostBlanks = 5;

    // A paragraph of so many characters needs no set phrase behind it.
    private const int FillsText = 100;
    private const int MostOfBreath = 4;
    private readonly DraftExemplars exemplars;
    private readonly DraftOwner owner;
    private readonly DraftContent content;
    private readonly DraftData data;
    private readonly FactPlacing placing;
    private readonly HashSet<(char, char)> asked;
    private readonly Dictionary<string, List<FactSentence>> proofs = new(StringComparer.Ordinal);
    private readonly SectionOrder order;
    private readonly Dictionary<string, List<DraftPiece>> ownOf = new(StringComparer.Ordinal);

    internal SectionMaterial(DraftSpec spec, DraftMatter matter, DraftContent content, DraftExemplars exemplars, DraftOwner owner)
    {
        (Spec, Matter, this.content, this.exemplars, this.owner) = (spec, matter, content, exemplars, owner);
        data = new DraftData(matter, owner);
        asked = [.. DraftWords.Pairs(string.Concat(spec.Focus) + DraftCues.Without(spec.Request, "request", "polite", "piece", "brief"))
            .Except(DraftWords.Pairs(matter.Name))];
        var sentences = content.Of(matter.Key);
        HasFigures = sentences.Any(s => s.Counts && !s.IsProblem);
        Lacking = [.. sentences.Where(s => s.IsProblem).Select(s => new DraftPiece(ProblemWriter.Admitted(s), DraftOrigin.OwnFacts, 0))];
        Measures = UsualMeasures.Of(spec, matter, content, exemplars, owner);
        Purpose = new SectionPurpose(spec, matter, content, owner, Measures, HasFigures);
        placing = new FactPlacing(matter, Measures, data);
        order = new SectionOrder(Measures, proofs, Rest);
        Place(sentences.Where(s => !s.IsProblem));
    }

    /// <summary>What is wanted.</summary>
    internal DraftSpec Spec { get; }

    /// <summary>The matter.</summary>
    internal DraftMatter Matter { get; }

    /// <summary>True when the user gave numbers.</summary>
    internal bool HasFigures { get; }

    /// <summary>True where what was given is all that is told: a text without a length to fill is as long as its facts.</summary>
    internal bool IsOfFactsAlone => HasFigures && !Spec.IsFilled;

    /// <summary>True where the facts are told without the usual measures beside them.</summary>
    internal bool IsToldBare => IsOfFactsAlone && Spec.MaxChars is null && Spec.SentencesOfEach < 2;

    /// <summary>The usual measures in their order, under the heads of the model where one is followed; without what must not be mentioned.</summary>
    internal IReadOnlyList<DraftMeasure> Measures { get; }

    /// <summary>What the user said is lacking.</summary>
    internal IReadOnlyList<DraftPiece> Lacking { get; }

    /// <summary>Facts without a number that belong to no measure.</summary>
    internal List<DraftPiece> Own { get; } = [];

    /// <summary>True when the facts begin with one that belongs to no measure.</summary>
    internal bool BeginsWithRest => order.BeginsWithRest;

    /// <summary>Counted facts that belong to no measure.</summary>
    internal List<FactSentence> Rest { get; } = [];

    /// <summary>Names of the figures that such a section usually has and the facts lack.</summary>
    internal IReadOnlyList<string> Missing => [.. Matter.Figures
        .Where(f => !data.Told.Contains(f.Name) && !content.IsExcluded(f.Name) && !GivenFigures.State(f, content.Of(Matter.Key))).Select(f => f.Name)];

    /// <summary>What the work is for, what must be mentioned, and how it closes.</summary>
    internal SectionPurpose Purpose { get; }

    /// <summary>What the work is for.</summary>
    internal IReadOnlyList<string> Orientation => Purpose.Orientation;

    /// <summary>The closing sentence.</summary>
    internal string Closing => Purpose.Closing;

    /// <summary>True where a set phrase closes the text: not where what was given fills a paragraph, and nothing more is wanted.</summary>
    /// <param name="before">What stands before it.</param>
    internal bool IsClosed(IEnumerable<DraftPiece> before) => Spec.Tone != DraftTone.Plain && !Spec.HasNoClosing
        && !(IsOfFactsAlone && Spec.Tone == DraftTone.Usual && DraftSetting.Length(before.Where(p => p.Priority <= 1)) >= FillsText);

    /// <summary>The measures that facts prove or tell, in their order.</summary>
    internal IReadOnlyList<DraftMeasure> Proven => [.. Measures.Where(m => proofs.ContainsKey(m.Head) || ownOf.ContainsKey(m.Head))];

    /// <summary>What the user says of a measure without counting; empty for nothing.</summary>
    internal IReadOnlyList<DraftPiece> OwnOf(DraftMeasure measure) => ownOf.GetValueOrDefault(measure.Head) ?? [];

    /// <summary>The counted facts that prove a measure, in one sentence; empty for none. Each may be asked for once: the first sentence says when.</summary>
    internal string ProofOf(DraftMeasure measure) => proofs.TryGetValue(measure.Head, out var facts) ? Told(facts) : "";

    /// <summary>True when counted facts prove a measure.</summary>
    internal bool IsCounted(DraftMeasure measure) => proofs.ContainsKey(measure.Head);

    /// <summary>Counted facts in one sentence.</summary>
    internal string Told(IReadOnlyList<FactSentence> facts) => data.Write(facts[0] with { Clauses = [.. facts.SelectMany(f => f.Clauses)] });

    /// <summary>Counted facts without a measure, one sentence each; facts of one breath are told in one.</summary>
    internal IReadOnlyList<string> RestTold => Rest.Count == 0 ? [] : [.. Rest.GroupBy(r => r.Time, StringComparer.Ordinal).Select(g => Told([.. g]))];

    /// <summary>What is told in the order in which it was given: a measure where its first fact stands, counted facts without one where they do.</summary>
    /// <param name="isApart">True where each count without a measure stands alone.</param>
    internal IEnumerable<(DraftMeasure? Measure, string Told)> InOrder(bool isApart = false) =>
        Proven.Where(m => !IsCounted(m)).Select(m => ((DraftMeasure?)m, "")).Concat(
            order.Units(isApart).Select(u => (u.Measure, u.Measure is null ? Told(u.Facts) : "")));

    /// <summary>How many units <see cref="InOrder"/> tells where each count without a measure stands apart.</summary>
    internal int Units => Proven.Count(m => !IsCounted(m)) + order.Units(isApart: true).Count();

    /// <summary>Gives the last of the facts that one measure gathers to a measure of its own that it comes nearer to; false where there is none.</summary>
    internal bool Detach() => order.Detach([.. Measures.Except(Proven)]);

    /// <summary>Takes the facts of measures that a text does not tell out of their places.</summary>
    internal void Loosen(Func<DraftMeasure, bool> keeps)
    {
        foreach (var measure in Measures.Where(m => !keeps(m)))
        {
            if (proofs.Remove(measure.Head, out var facts))
            {
                Rest.AddRange(facts);
            }

            if (ownOf.Remove(measure.Head, out var told))
            {
                Own.AddRange(told);
            }
        }
    }

    /// <summary>Moves the facts of a measure to another one.</summary>
    internal void Move(DraftMeasure from, DraftMeasure to)
    {
        if (proofs.Remove(from.Head, out var facts))
        {
            proofs[to.Head] = [.. proofs.GetValueOrDefault(to.Head) ?? [], .. facts];
        }

        if (ownOf.Remove(from.Head, out var told))
        {
            ownOf[to.Head] = [.. ownOf.GetValueOrDefault(to.Head) ?? [], .. told];
        }
    }

    /// <summary>A phrase of the genre in the user's own level.</summary>
    internal string Filled(string phrase) => owner.Fill(phrase);

    /// <summary>True for what must not be mentioned.</summary>
    internal bool IsExcluded(string text) => content.IsExcluded(text);

    /// <summary>The measures best first: those of the model, those that facts prove, those that instruction and facts speak of, those that the reports bear
    /// out.</summary>
    internal IReadOnlyList<DraftMeasure> Ranked()
    {
        var facts = DraftWords.Pairs(Spec.Facts);
        return [.. Measures.OrderByDescending(m => m.From is not null ? MostSupport
            : exemplars.SupportOf(m) + (2 * DraftWords.Share(asked, DraftWords.Pairs(m.Sentence))) + DraftWords.Share(DraftWords.Pairs(m.Head), facts)
                + DraftWords.Share(facts, DraftWords.Pairs(m.Sentence)) + (proofs.ContainsKey(m.Head) || ownOf.ContainsKey(m.Head) ? 2 : 0)
                + (Spec.Include.Concat(Spec.Focus).Any(i => m.Sentence.Contains(i, StringComparison.Ordinal)) ? Wished : 0))];
    }

    /// <summary>The best measures in their usual order.</summary>
    internal List<DraftMeasure> Chosen(int count)
    {
        var best = Ranked().Take(Math.Max(0, count)).ToHashSet();
        return [.. Measures.Where(best.Contains)];
    }

    /// <summary>The measure that words come nearest to; the first where they are near to none.</summary>
    internal static DraftMeasure Nearest(string words, IReadOnlyList<DraftMeasure> measures) =>
        measures.MaxBy(m => DraftWords.Share(words, $"{m.Head}{m.Text}{m.More}"))!;

    /// <summary>True where the orientation names what must be mentioned, and so must stand.</summary>
    internal bool IsStressed => Purpose.Stress.Length + Purpose.PartyLead.Length > 0;

    /// <summary>Stances that a firm tone adds; they claim no deed.</summary>
    internal IEnumerable<DraftPiece> Firmly() => Spec.Tone != DraftTone.Firm ? []
        : DraftMatter.ForTopic(Matter.Name).Firm.Where(f => !content.IsExcluded(f)).Take(1).Select(f => DraftPiece.Phrase(f, 1));

    // Where the user gave no numbers, the placeholders of the usual figures are placed like facts.
    private void Place(IEnumerable<FactSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (!sentence.Counts)
            {
                PlaceOwn(sentence);
                continue;
            }

            if (sentence.Clauses.Any(c => c.Subject.Length > 0))
            {
                Put(null, sentence);
                continue;
            }

            string? last = null;
            IReadOnlyList<FactClause> before = [];
            foreach (var group in Breaths(sentence))
            {
                // What has no thing of its own (结案45件, 参演5300人次) leans on what stands before it, and so does what stands under its verb.
                var first = group.Clauses[0];
                var isLeaning = before.Count > 0 && before[^1].Group == first.Group && DraftCues.Of("follow-up").Begin(first.Text);
                last = before.Count > 0 && (isLeaning || data.IsUnder(before, first)) ? last : placing.HeadOf(group)
                    ?? (FactPlacing.IsBare(first) || first.Unit is "%" or "％" || ActionVerbs.FirstRun(first.Text).Length == 0 ? last : null);
                Put(last, group);
                before = group.Clauses;
            }
        }

        if (!HasFigures && !Spec.NoBlanks && !content.All.Any(s => s.Counts))
        {
            foreach (var row in Matter.Figures.Where(f => !content.IsExcluded(f.Name) && !content.IsExcluded(f.Full)).Take(MostBlanks))
            {
                var isFirst = proofs.Count == 0 && Rest.Count == 0;
                var clause = new FactClause((isFirst ? row.Full : row.Short).Replace("{}", $"【{row.Name}】", StringComparison.Ordinal), "", row.Unit, 1);
                Put(placing.HeadOf(row), new FactSentence("", "", [clause], IsList: false, IsProblem: false));
            }
        }
    }

    // Notes that part their facts by ； say what belongs together: each part goes where its first count does. Else each count alone.
    private static IEnumerable<FactSentence> Breaths(FactSentence sentence)
    {
        var parts = DraftData.Parts(sentence).ToList();
        var groups = parts.GroupBy(p => p.Clauses[0].Group).ToList();
        return groups.Count < 2 ? parts : groups.SelectMany(g => g.Count() > MostOfBreath ? g.AsEnumerable()
            : [sentence with { Clauses = [.. g.SelectMany(p => p.Clauses)] }]);
    }

    private void Put(string? head, FactSentence facts)
    {
        order.Add(head, facts);
        if (head is null)
        {
            Rest.Add(facts);
            return;
        }

        proofs[head] = [.. proofs.GetValueOrDefault(head) ?? [], facts];
    }

    private void PlaceOwn(FactSentence sentence)
    {
        var text = SectionWriter.Ended(string.Join('，', sentence.Clauses.Select(c => c.Text)));
        var piece = new DraftPiece(text, DraftOrigin.OwnFacts, 0);
        var near = Measures.Count == 0 ? null : Nearest(text, Measures);
        if (near is not null && DraftWords.Share(near.Head, text) >= IsTold)
        {
            ownOf[near.Head] = [.. ownOf.GetValueOrDefault(near.Head) ?? [], piece];
        }
        else
        {
            Own.Add(piece);
        }
    }
}

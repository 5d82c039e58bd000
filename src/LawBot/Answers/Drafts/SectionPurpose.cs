namespace LawBot.Answers.Drafts;

/// <summary>What a section says its work is for, in the words of its trade and its owner, and how it closes.</summary>
internal sealed class SectionPurpose(
    DraftSpec spec, DraftMatter matter, DraftContent content, DraftOwner owner, IReadOnlyList<DraftMeasure> measures, bool hasFigures)
{
    // From so much on other words say the same.
    internal const double IsTold = 0.7;
    private const char Comma = '，';

    /// <summary>What the work is for; the first sentence names what must be mentioned, and the owner where no facts do.</summary>
    internal IReadOnlyList<string> Orientation
    {
        get
        {
            var all = Purposes.Select(owner.FillPerson).Where(o => !content.IsExcluded(o)).ToList();
            var word = TopicName.WordOf(spec, matter);
            // What speaks of the very thing asked about comes first.
            if (all.Count > 1 && matter.Key.Contains('与', StringComparison.Ordinal) && word.Length > 0 && !all[0].Contains(word, StringComparison.Ordinal)
                && all.FindIndex(o => o.Contains(word, StringComparison.Ordinal)) is > 0 and var at)
            {
                all = [all[at], .. all.Where((_, i) => i != at)];
            }

            if (all.Count > 0 && Stress is { Length: > 0 } stress)
            {
                // What the whole trade is about gives way to what is asked about.
                var first = IsOfTrade && all[0].IndexOf(Comma, StringComparison.Ordinal) is > 0 and var end ? all[0][(end + 1)..] : all[0];
                all[0] = DraftPhrases.Filled("around", stress, first);
            }

            if (all.Count > 0 && PartyLead.Length > 0)
            {
                all[0] = PartyLead + all[0];
            }

            if (!hasFigures && spec.NoBlanks && owner.Subject.Length > 0 && all.Count > 0 && !all[0].Contains(owner.Subject, StringComparison.Ordinal))
            {
                all[0] = owner.Subject + all[0];
            }

            return all;
        }
    }

    /// <summary>The closing sentence.</summary>
    internal string Closing => owner.Fill(IsOfTrade ? owner.Department!.Closing : matter.Closing);

    /// <summary>What must be mentioned and stands nowhere else; empty for nothing.</summary>
    internal string Stress
    {
        get
        {
            var said = string.Concat(matter.Orientation.Take(1)) + spec.Facts + string.Concat(measures.Select(m => m.Sentence));
            return string.Join('、', spec.Focus.Concat(spec.Include)
                .Where(i => !IsPartyLead(i) && !said.Contains(i, StringComparison.Ordinal) && DraftWords.Share(i, said) < IsTold));
        }
    }

    /// <summary>The stance that whoever wants the lead of the party pointed out expects; empty where it is not wanted.</summary>
    internal string PartyLead => spec.Focus.Concat(spec.Include).FirstOrDefault(IsPartyLead) is { } named
        ? DraftPhrases.Filled("party-lead", named, matter.Name) : "";

    private static bool IsPartyLead(string words) => DraftCues.Of("party-lead").Are(words);

    /// <summary>What must be mentioned where no orientation stands that names it.</summary>
    internal IEnumerable<DraftPiece> Alone() => spec.Tone != DraftTone.Plain ? []
        : new[] { IsDuty ? DraftPhrases.Filled("duty-plain", owner.FirstPerson) : "", PartyLead,
            Stress.Length > 0 ? DraftPhrases.Filled("around-alone", Stress) : "" }.Where(t => t.Length > 0)
            .Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0));

    private bool IsDuty => matter.Key == DraftMatter.Responsibility;

    // A department's section on its enforcement says what its trade is about.
    private bool IsOfTrade => owner.Department is { Enforces: true } && matter.Key == DraftPhrases.Of("enforcement");

    private IEnumerable<string> Purposes => IsOfTrade ? [owner.Department!.Purpose, .. matter.Orientation.Skip(1)] : matter.Orientation;
}

namespace LawBot.Answers.Drafts;

/// <summary>A section whose points, paragraphs or headings the instruction names one by one: each stands in the order named, with the facts that are its
/// own.</summary>
internal static class AspectSection
{
    private const char Label = '：';
    private const string Comma = "，";
    private const string Stop = "。";

    /// <summary>True where the parts of a section on one matter are named, as many as are wanted, and the facts can be shared out among them.</summary>
    internal static bool Fits(DraftSpec spec, IReadOnlyList<DraftMatter> matters) => matters.Count > 0 && spec.Aspects.Count > 1
        && (spec.Headings > 0 ? spec.Headings : spec.Points ?? spec.Paragraphs) == spec.Aspects.Count && spec.MaxSentences is null
        && !spec.Facts.Contains('\t', StringComparison.Ordinal) && !spec.Aspects.Any(a => DraftCues.Has(a, "problems") || DraftCues.Has(a, "plans"));

    /// <param name="spec">What is wanted.</param>
    /// <param name="matter">The matter of the section.</param>
    /// <param name="shown">The reports beside it.</param>
    /// <param name="owner">Whose text it is.</param>
    internal static IReadOnlyList<DraftPiece> Write(DraftSpec spec, DraftMatter matter, DraftExemplars shown, DraftOwner owner)
    {
        var none = spec with { Facts = "", Points = null, Aspects = [], Headings = 0, Paragraphs = null };
        var frame = new SectionMaterial(none, matter, new DraftContent(none, [matter]), shown, owner);
        var pieces = spec.Tone == DraftTone.Plain ? [] : frame.Orientation.Take(1).Select(o => DraftPiece.Phrase(o, 1)).ToList();
        pieces.AddRange(frame.Firmly());
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (aspect, facts) in Shared(spec))
        {
            var part = none with { Facts = string.Join('，', facts) };
            var own = DraftMatter.MeantBy(aspect, 1) is [var named] ? named : matter;
            var isLead = pieces.Count > 0 && used.Count == 0 && aspect == spec.Aspects[0];
            pieces.AddRange(Part(new SectionMaterial(part, own, new DraftContent(part, [own]), shown, owner), spec, aspect, used)
                .Select(p => isLead && spec.Paragraphs is not null ? p with { BeginsLine = false } : p));
        }

        pieces.AddRange(spec.Tone == DraftTone.Plain || spec.HasNoClosing || spec.Headings > 0 || spec.Paragraphs is not null ? []
            : [DraftPiece.Phrase(frame.Closing, 2)]);
        return pieces;
    }

    /// <summary>Each aspect with the clauses of the facts that speak of it, in the order given. A clause that is like none goes to the next aspect that has
    /// none yet, else stays with the one before it.</summary>
    internal static IReadOnlyList<(string Aspect, IReadOnlyList<string> Facts)> Shared(DraftSpec spec)
    {
        var clauses = new List<(string Text, int At)>();
        foreach (var line in spec.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var label = spec.Aspects.ToList().FindIndex(a => line.StartsWith(a + Label, StringComparison.Ordinal));
            var rest = label >= 0 ? line[(spec.Aspects[label].Length + 1)..] : line;
            clauses.AddRange(rest.Split('，', '；', '。', ',', ';').Where(c => c.Trim().Length > 0)
                .Select(c => (c.Trim(), label >= 0 ? label : Nearest(c, spec.Aspects))));
        }

        var (taken, before) = (clauses.Select(c => c.At).ToHashSet(), -1);
        for (var i = 0; i < clauses.Count; i++)
        {
            var at = clauses[i].At;
            // 其中…, 收回15项 have no thing of their own.
            var clause = DraftFacts.ClauseOf(clauses[i].Text);
            var isPart = clause.IsPart || (at < 0 && before >= 0 && FactPlacing.IsBare(clause));
            at = at >= 0 && !isPart ? at : !isPart && before + 1 < spec.Aspects.Count && taken.Add(before + 1) ? before + 1 : Math.Max(0, before);
            clauses[i] = clauses[i] with { At = before = at };
        }

        return [.. spec.Aspects.Select((a, i) => (a, (IReadOnlyList<string>)[.. clauses.Where(c => c.At == i).Select(c => c.Text)]))];
    }

    // What the others have in common tells none apart: 法 of 机关学法, 校园普法, 乡村普法.
    private static int Nearest(string clause, IReadOnlyList<string> aspects)
    {
        var common = aspects.Select(a => a.ToHashSet()).Aggregate((a, b) => [.. a.Intersect(b)]);
        var matter = DraftMatter.MeantBy(clause, 1) is [var m] ? m : null;
        var best = aspects.Select((a, i) => (At: i, Worth: a.Distinct().Count(c => !common.Contains(c) && clause.Contains(c, StringComparison.Ordinal))
            + (matter is not null && DraftMatter.MeantBy(a, 1) is [var of] && of.Key == matter.Key && IsApart(of, a, aspects) ? 1 : 0)))
            .MaxBy(a => a.Worth);
        return best.Worth > 0 ? best.At : -1;
    }

    private static bool IsApart(DraftMatter matter, string aspect, IReadOnlyList<string> aspects) =>
        aspects.Where(a => a != aspect).All(a => DraftMatter.MeantBy(a, 1) is not [var other] || other.Key != matter.Key);

    // What was given of it; where nothing was, the usual measure that comes nearest to it and no other part has told.
    private static IEnumerable<DraftPiece> Part(SectionMaterial material, DraftSpec spec, string aspect, HashSet<string> used)
    {
        // The blanks of a matter's usual figures are no facts of this part.
        var isGiven = material.Spec.Facts.Length > 0;
        var told = !isGiven ? [] : material.InOrder().Select(u => u.Measure is { } m ? Once(MeasurePiece.Of(material, m, 0, isOne: true), used.Contains(m.Head))
            : new DraftPiece(u.Told, DraftOrigin.OwnFacts, 0)).Concat(material.Own).ToList();
        var free = material.Measures.Where(m => !used.Contains(m.Head) && !(isGiven && material.Proven.Contains(m))).ToList();
        if (told.Count == 0 && free.Count > 0)
        {
            told.Add(MeasurePiece.Of(material, Likest(free, aspect), 0, isOne: true));
        }

        used.UnionWith(material.Proven.Select(m => m.Head));
        used.UnionWith(material.Measures.Where(m => told.Exists(t => t.Text.Contains(m.Head, StringComparison.Ordinal))).Select(m => m.Head));
        // Where each is to have several sentences, what the work aims at is one and what was given another.
        var isLong = spec.SentencesOfEach > 1;
        var text = told.Count == 0 ? "" : isLong ? string.Concat(told.Select(t => t.Text))
            .Replace(MeasurePiece.Mark + Comma, MeasurePiece.Mark + Stop, StringComparison.Ordinal) : DraftPiece.OneSentence(told.Select(t => t.Text));
        var brief = isLong ? text : told.Count > 0 ? DraftPiece.OneSentence(told.Select(t => t.Short.Length > 0 ? t.Short : t.Text)) : "";
        var lead = spec.Headings > 0 ? "" : DraftPhrases.Filled("brief-aspect", aspect);
        if (spec.Headings > 0)
        {
            yield return DraftPiece.Phrase(aspect, 0) with { IsHeading = true };
        }

        if (text.Length > 0)
        {
            yield return told[0] with
            {
                Text = lead + text, Short = lead + brief, Long = "", Priority = 0, IsPoint = spec.Headings == 0 && spec.Paragraphs is null,
                BeginsLine = spec.Paragraphs is not null,
            };
        }

        foreach (var lack in material.Lacking)
        {
            yield return lack;
        }
    }

    // A measure that another part told is not told again beside these figures.
    private static DraftPiece Once(DraftPiece piece, bool isTold) => isTold && piece.Short.Length > 0 ? piece with { Text = piece.Short } : piece;

    private static DraftMeasure Likest(List<DraftMeasure> measures, string aspect) => measures.MaxBy(m =>
        aspect.Count(c => m.Head.Contains(c, StringComparison.Ordinal)) + (2 * DraftWords.Share(aspect, $"{m.Head}{m.Text}{m.More}")))!;
}

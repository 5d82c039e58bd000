namespace LawBot.Answers.Drafts;

/// <summary>Writes a section on one matter: what it is for, what was done, the figures, how it closes.</summary>
internal sealed class SectionWriter(DraftSpec spec, DraftMatter matter, DraftContent content, DraftExemplars exemplars, DraftOwner owner)
{
    private const int LongText = 400;
    private const int LongestSentence = 120;
    private const int FewMeasures = 3;

    // More than any usual measure reaches.
    private const double MostSupport = 99;
    private readonly DraftData data = new(matter, owner);
    private List<DraftPiece> counted = [];
    private IReadOnlyList<DraftPiece> own = [];
    private IReadOnlyList<DraftPiece> lacking = [];
    private IReadOnlyList<FactSentence> figures = [];
    private readonly HashSet<(char, char)> asked =
        [.. DraftWords.Pairs(DraftCues.Without(spec.Instruction, "起草", "客气", "段落", "综述", "读者")).Except(DraftWords.Pairs(matter.Name))];

    /// <summary>Figures that such a section usually has and the facts lack.</summary>
    internal IReadOnlyList<string> Missing => [.. matter.Figures.Select(f => f.Name).Where(n => !data.Told.Contains(n) && !content.IsExcluded(n))];

    /// <summary>Measures that such a section usually names and nobody has stated, where the text may not mark them.</summary>
    internal IReadOnlyList<string> Unstated => spec.NoBlanks ? [.. Measures().Select(m => m.Head)] : [];

    /// <summary>The pieces in order, each with how much it matters.</summary>
    internal IReadOnlyList<DraftPiece> Write()
    {
        Sort();
        return spec.Headings > 0 ? Headed() : spec.Points is { } points ? Pointed(points) : Running();
    }

    private void Sort()
    {
        var sentences = content.Of(matter.Key);
        figures = [.. sentences.Where(s => s.Counts && !s.IsProblem)];
        counted = spec.Headings > 0 ? [] : Joined([.. figures.Select(data.Write)]);
        own = [.. sentences.Where(s => !s.Counts && !s.IsProblem).Select(s => new DraftPiece(Ended(string.Join('，', s.Clauses.Select(c => c.Text))), DraftOrigin.OwnFacts, 0))];
        lacking = [.. sentences.Where(s => s.IsProblem).Select(s => new DraftPiece(ProblemWriter.Admitted(s), DraftOrigin.OwnFacts, 0))];
    }

    // Facts given one a line are told in one breath, as long as that is no page.
    private static List<DraftPiece> Joined(List<string> sentences)
    {
        var pieces = new List<DraftPiece>();
        foreach (var sentence in sentences)
        {
            if (pieces.Count > 0 && pieces[^1].Text.Length + sentence.Length <= LongestSentence && !HasTime(sentence))
            {
                pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text.TrimEnd('。')}；{sentence}" };
            }
            else
            {
                pieces.Add(new DraftPiece(sentence, DraftOrigin.OwnFacts, 0));
            }
        }

        return pieces;
    }

    private static bool HasTime(string sentence) =>
        DraftCues.Of("本期").Append("全年").Any(w => sentence.StartsWith(w, StringComparison.Ordinal)) || char.IsAsciiDigit(sentence[0]);

    // Where a sentence is all there may be, it says what for and how much.
    private DraftPiece? InOneSentence(List<string> orientation)
    {
        var isAll = spec.MaxSentences is { } most && most <= Math.Max(1, spec.Matters.Count) && counted.Count == 1 && own.Count + lacking.Count == 0;
        return isAll && orientation.Count > 0 && orientation[0].Length + counted[0].Text.Length <= (spec.MaxChars ?? int.MaxValue)
            ? counted[0] with { Text = $"{orientation[0].TrimEnd('。')}，{counted[0].Text}" } : null;
    }

    private List<DraftPiece> Running()
    {
        var orientation = Orientation().ToList();
        if (InOneSentence(orientation) is { } only)
        {
            return [only];
        }

        var pieces = new List<DraftPiece>();
        pieces.AddRange(orientation.Take(1).Select(o => DraftPiece.Phrase(o, spec.Tone == DraftTone.Plain ? 20 : 1)));
        pieces.AddRange(Stressed());
        pieces.AddRange(own);
        pieces.AddRange(orientation.Skip(1).Select((o, i) => DraftPiece.Phrase(o, (spec.NoBlanks || spec.Tone == DraftTone.Formal ? 2 : 8) + (3 * i))));
        pieces.AddRange(Firmly(1));
        var measures = Measures().ToList();
        int[] priorities = [2, 3, 5, 7, 8, 9, 10];
        var ranked = Ranked(measures).ToList();
        foreach (var measure in spec.NoBlanks ? [] : measures)
        {
            var rank = ranked.IndexOf(measure);
            pieces.Add(Piece($"{measure.Sentence}【核实】。", priorities[Math.Min(rank, 6)], measure) with { Long = Extended(measure) });
        }

        if (spec.NoBlanks && spec.Tone != DraftTone.Plain && measures.Count > 2)
        {
            pieces.Add(DraftPiece.Phrase($"坚持把{string.Join("、", measures.Take(3).Select(m => m.Head))}摆在突出位置，统筹推进、务求实效。", 3));
        }

        pieces.AddRange(AnyMatters());
        pieces.AddRange(Data());
        pieces.AddRange(lacking);
        pieces.AddRange(Further());
        pieces.Add(DraftPiece.Phrase(Filled(matter.Closing), spec.Tone switch { DraftTone.Plain => 19, DraftTone.Formal => 2, _ => 4 }));
        return [.. pieces.Where(p => p.Origin == DraftOrigin.OwnFacts || !content.IsExcluded(p.Text))];
    }

    private bool IsOfAPage => spec.MaxChars is >= LongText || spec.IsLong;

    // A text of a page has room for what fits any matter: told in few sentences.
    private IEnumerable<DraftPiece> AnyMatters()
    {
        if (!IsOfAPage || spec.NoBlanks || matter.Key == DraftMatter.Whole)
        {
            yield break;
        }

        foreach (var few in DraftMatter.ForTopic(matter.Name).Measures.Chunk(FewMeasures))
        {
            yield return DraftPiece.Phrase($"{string.Join('；', few.Select(m => m.Sentence))}【核实】。", 14) with
            {
                Long = $"{string.Join('；', few.Select(m => $"{m.Sentence}，{m.More}"))}【核实】。",
            };
        }
    }

    // What is lacking and what comes next; the plan also where nothing may be marked, since it claims nothing done.
    private IEnumerable<DraftPiece> Further()
    {
        var problems = spec.NoBlanks ? [] : matter.Problems.Where(p => !content.IsExcluded(p)).ToList();
        if (IsOfAPage && problems.Count > 0)
        {
            yield return DraftPiece.Phrase(Filled($"对照上级要求，工作中还有差距：{string.Join("；", problems)}【核实】。"), 13);
        }

        var plans = matter.Plans.Where(p => !content.IsExcluded(p)).ToList();
        if ((IsOfAPage || spec.NoBlanks) && plans.Count > 0)
        {
            yield return DraftPiece.Phrase(Filled($"下一步，我县将{string.Join("；", plans)}。"), spec.NoBlanks ? 6 : 12);
        }
    }

    private IEnumerable<DraftPiece> Firmly(int count) => spec.Tone != DraftTone.Firm ? []
        : DraftMatter.ForTopic(matter.Name).Firm.Where(f => !content.IsExcluded(f)).Take(count).Select(f => DraftPiece.Phrase(f, 1));

    private static string Extended(DraftMeasure measure) => measure.More.Length > 0 ? $"{measure.Sentence}，{measure.More}【核实】。" : "";

    // What the work is aimed at; nothing is said to be done.
    private static string Aimed(DraftMeasure measure) => measure.Text.Length > 0 ? $"着力{measure.Head}，重点是{measure.Text}。" : $"着力{measure.Head}。";

    private List<DraftPiece> Pointed(int points)
    {
        var pieces = Orientation().Take(1).Select(o => DraftPiece.Phrase(o, 1)).ToList();
        pieces.AddRange(Firmly(1));
        pieces.AddRange(Data());
        var series = own.Concat(Stressed()).Take(points).Select(p => p with { IsPoint = true }).ToList();
        if (own.Count > points)
        {
            series[^1] = series[^1] with { Text = string.Join('；', own.Skip(points - 1).Select(p => p.Text.TrimEnd('。'))) + "。" };
        }

        foreach (var measure in Chosen(points - series.Count))
        {
            series.Add(spec.NoBlanks
                ? DraftPiece.Phrase(Aimed(measure), 0) with { IsPoint = true, Short = $"着力{measure.Head}。" }
                : Piece($"{measure.Sentence}【核实】。", 0, measure) with { IsPoint = true, Short = $"{measure.Head}【核实】。", Long = Extended(measure) });
        }

        pieces.AddRange(series);
        pieces.AddRange(lacking);
        pieces.Add(DraftPiece.Phrase(Filled(matter.Closing), 2));
        return [.. pieces.Where(p => p.Priority == 0 || !content.IsExcluded(p.Text))];
    }

    // The data stand under the heading that they come nearest to.
    private List<DraftPiece> Headed()
    {
        var chosen = Chosen(spec.Headings).ToList();
        var told = figures.SelectMany(DraftData.Parts).Select(g => (Facts: g, At: Nearest(g.Words, chosen))).ToList();
        var blank = figures.Count == 0 ? Data() : [];
        var pieces = Orientation().Take(1).Select(o => DraftPiece.Phrase(o, 2)).ToList();
        var rest = own.Concat(Stressed()).ToList();
        var others = spec.NoBlanks || spec.MaxChars is null ? [] : Measures().Except(chosen).Concat(matter.Key == DraftMatter.Whole ? [] : DraftMatter.ForTopic(matter.Name).Measures).ToList();
        for (var i = 0; i < chosen.Count; i++)
        {
            var (head, text, more) = chosen[i];
            text = text.Length > 0 ? text : head;
            pieces.Add(Piece(head, 0, chosen[i]) with { IsHeading = true });
            var here = rest.Where(p => i == chosen.Count - 1 || Nearest(p.Text, chosen) == i).ToList();
            pieces.AddRange(here);
            rest.RemoveAll(here.Contains);
            pieces.Add(DraftPiece.Phrase(spec.NoBlanks ? Aimed(chosen[i]) : $"{text}【核实】。", here.Count > 0 ? 3 : 0) with { Short = here.Count > 0 ? "" : $"{text.Split('，')[0]}【核实】。" });
            if (!spec.NoBlanks && more.Length > 0)
            {
                pieces.Add(DraftPiece.Phrase($"{more}【核实】。", 5 + i));
            }

            // What fills a length that the chosen measures alone do not.
            pieces.AddRange(others.Where(m => Nearest(m.Sentence, chosen) == i).Select(m => Piece($"{m.Sentence}【核实】。", 9, m) with { Long = Extended(m) }));

            var near = told.Where(t => t.At == i).Select(t => t.Facts).ToList();
            if (near.Count > 0)
            {
                var united = near[0] with { Clauses = [.. near.SelectMany(n => n.Clauses)] };
                pieces.Add(new DraftPiece(new DraftData(matter, owner, data).Write(united), DraftOrigin.OwnFacts, 0));
            }

            pieces.AddRange(blank.Where(p => Nearest(p.Text, chosen) == i));
        }

        pieces.AddRange(lacking);
        return [.. pieces.Where(p => p.Priority == 0 || !content.IsExcluded(p.Text))];
    }

    private static int Nearest(string text, List<DraftMeasure> measures) =>
        measures.Select((m, i) => (i, Share: DraftWords.Share(text, $"{m.Head}{m.Text}{m.More}"))).MaxBy(m => m.Share).i;

    // Counted facts, or, where none were given, the sentence with a placeholder for each figure that such a section usually has.
    private List<DraftPiece> Data()
    {
        var rows = matter.Figures.Where(f => !content.IsExcluded(f.Name) && !content.IsExcluded(f.Full)).Take(5).ToList();
        if (counted.Count > 0 || spec.NoBlanks || rows.Count == 0)
        {
            return counted;
        }

        var clauses = rows.Select((r, i) => (i == 0 ? r.Full : r.Short).Replace("{}", $"【{r.Name}】", StringComparison.Ordinal));
        return [DraftPiece.Phrase(Filled($"全年，全县{string.Join('，', clauses)}。"), 4)];
    }

    private IEnumerable<string> Orientation() => matter.Orientation.Select(Filled).Where(o => !content.IsExcluded(o));

    // A measure that the facts tell themselves is not told twice.
    private IEnumerable<DraftMeasure> Measures()
    {
        var facts = string.Concat(own.Concat(counted).Select(p => p.Text));
        var usual = matter.Measures.Select(m => new DraftMeasure(Filled(m.Head), Filled(m.Text), Filled(m.More))).ToList();
        return (spec.Model is { } model ? ModelMoves.Over(usual, exemplars.Of(model)) : usual)
            .Where(m => !content.IsExcluded($"{m.Head}{m.Text}{m.More}") && DraftWords.Share(m.Head, facts) < 0.7);
    }

    // The moves of the model stand in its order and before the others; of the usual ones those first that the instruction and the facts speak of, then
    // those that the reports bear out.
    private IEnumerable<DraftMeasure> Ranked(IEnumerable<DraftMeasure> measures)
    {
        var all = measures.ToList();
        var facts = DraftWords.Pairs(spec.Facts);
        var near = figures.SelectMany(DraftData.Parts).Where(g => all.Exists(m => DraftWords.Share(g.Words, $"{m.Head}{m.Text}{m.More}") > 0))
            .Select(g => all[Nearest(g.Words, all)]).ToLookup(m => m.Head, StringComparer.Ordinal);
        return all.OrderByDescending(m => m.From is not null ? MostSupport
            : exemplars.SupportOf(m) + DraftWords.Share(asked, DraftWords.Pairs(m.Sentence)) + DraftWords.Share(DraftWords.Pairs(m.Head), facts)
                + DraftWords.Share(facts, DraftWords.Pairs(m.Sentence)) + (spec.Headings > 0 ? near[m.Head].Count() : 0));
    }

    private IEnumerable<DraftMeasure> Chosen(int count)
    {
        var all = Measures().ToList();
        var best = Ranked(all).Take(Math.Max(0, count)).ToList();
        return all.Where(best.Contains);
    }

    private static DraftPiece Piece(string text, int priority, DraftMeasure measure) => measure.From is { } from
        ? new DraftPiece(text, DraftOrigin.BorrowedWording, priority) { Sources = [from.ToSource()] }
        : DraftPiece.Phrase(text, priority);

    // What must be mentioned and stands nowhere yet.
    private IEnumerable<DraftPiece> Stressed()
    {
        var said = string.Concat(matter.Orientation.Take(1)) + string.Concat(own.Concat(counted).Select(p => p.Text));
        var wanted = spec.Include.Where(i => !said.Contains(i, StringComparison.Ordinal)).ToList();
        return wanted.Count == 0 ? []
            : [new DraftPiece($"突出抓好{string.Join("、", wanted.Select(Marked))}，把相关要求贯穿{matter.Name}全过程。", DraftOrigin.OwnFacts, 0)];
    }

    private string Marked(string word) => spec.Instruction.Contains($"“{word}”", StringComparison.Ordinal) ? $"“{word}”" : word;

    private string Filled(string phrase) => owner.Fill(phrase);

    /// <summary>A sentence with one stop at its end.</summary>
    internal static string Ended(string text) => text.TrimEnd('。', '；', '，', ';', ',', ' ') + "。";
}

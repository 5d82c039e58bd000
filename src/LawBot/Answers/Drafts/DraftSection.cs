namespace LawBot.Answers.Drafts;

/// <summary>Writes sections into a draft, slot by slot.</summary>
internal sealed class DraftSection(DraftBuilder draft, DraftExemplars exemplars, DraftFacts facts, DraftOwner owner, bool isBrief)
{
    private const string Ordinals = "一二三四五六七八九";
    private readonly DraftFigures figures = new(facts);
    private readonly HashSet<int> written = [];

    /// <summary>A section on a matter of the genre.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="isLast">True when no other matter may take what facts are left.</param>
    internal void Write(DraftPhrases matter, bool isLast)
    {
        draft.BeginParagraph();
        AddBest(matter.BySlot["部署"], isBrief ? 1 : 2);
        AddBest(matter.BySlot["举措"], isBrief ? 2 : 4);
        WriteBorrowed($"{matter.Matter}{string.Concat(matter.Words)}", isBrief ? 1 : 3);
        WriteOwnSentences();
        WriteData(matter.BySlot["数据"], leastReports: 2, most: isBrief ? 0 : 2);
        if (isLast)
        {
            WriteRestOfFacts();
        }

        AddBest(matter.BySlot["成效"], 1);
    }

    /// <summary>A section on a matter that the set phrases do not know: its pattern is what the exemplars share.</summary>
    internal void WriteGeneral(string topic)
    {
        var general = DraftPhrases.General;
        draft.BeginParagraph();
        AddAll(general.BySlot["部署"], topic);
        WriteBorrowed(topic, isBrief ? 2 : 5);
        AddAll(general.BySlot["举措"], topic);
        WriteOwnSentences();
        var metrics = DraftBorrowing.Metrics(exemplars);
        WriteData(metrics.Count > 0 ? [] : general.BySlot["数据"], leastReports: 1, most: 4);
        WriteRestOfFacts();
        AddAll(general.BySlot["成效"], topic);
    }

    /// <summary>Problems or plans: one sentence to open, then 一是 … 二是 …, those first that the exemplars bear out.</summary>
    internal void WriteList(DraftPhrases phrases, string slot, string placeholder)
    {
        AddBest(phrases.BySlot["部署"], 1);
        var points = Best(phrases.BySlot[slot], isBrief ? 3 : 5);
        for (var i = 0; i < points.Count; i++)
        {
            Add($"{Ordinals[i]}是{points[i]}");
        }

        var own = facts.Lines.Where(l => !DraftFacts.IsLabelled(l)).ToList();
        own.ForEach(l => draft.Add(Ended(l), DraftOrigin.OwnFacts));
        draft.Add($"{Ordinals[points.Count]}是{placeholder}。", DraftOrigin.SetPhrase);
    }

    /// <summary>Facts that found no place: their sentences as typed, so that nothing the user gave is lost.</summary>
    internal void WriteRestOfFacts()
    {
        foreach (var line in facts.Figures.GroupBy(f => f.Line))
        {
            var words = facts.Lines[line.Key];
            var isPlaced = line.All(figures.Used.Contains) && (DraftFacts.IsLabelled(words) || !HasMore(words, line));
            if (!isPlaced && written.Add(line.Key))
            {
                draft.Add(Ended(words.Replace('\t', ' ')), DraftOrigin.OwnFacts);
            }
        }
    }

    // 其中败诉1件，已全部整改: the clause without a number would be lost if the number alone were placed.
    private static bool HasMore(string line, IEnumerable<DraftFigure> placed)
    {
        var counted = placed.Select(f => f.Clause.Trim()).ToHashSet(StringComparer.Ordinal);
        return line.Split(['，', ',', '；', ';', '。', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(c => !counted.Contains(c) && c.Length > 3);
    }

    private void WriteData(IEnumerable<string> phrases, int leastReports, int most)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase);
        }

        var more = DraftBorrowing.Metrics(exemplars).Where(m => m.Reports >= leastReports && DraftWords.Share(m.Metric, draft.Text) < 0.75).Take(most)
            .Select(m => $"{m.Metric}{DraftText.PlaceholderFor(m.Metric, m.Unit)}{m.Unit}").ToList();
        if (more.Count > 0)
        {
            Add((draft.Text.EndsWith('\n') || leastReports == 1 ? $"{{年}}，全县" : "此外，") + string.Join('，', more) + "。");
        }
    }

    private void WriteBorrowed(string matter, int most)
    {
        var borrowed = DraftBorrowing.Clauses(exemplars, matter, draft.Text, most);
        for (var i = 0; i < borrowed.Count; i++)
        {
            var stop = i == borrowed.Count - 1 ? "。" : "；";
            draft.Add(borrowed[i].Text + stop, DraftOrigin.BorrowedWording, exemplars.IndexOf(borrowed[i].From));
        }
    }

    // Sentences without numbers are measures of the user's own; those with numbers go to the data.
    private void WriteOwnSentences()
    {
        var counted = facts.Figures.Select(f => f.Line).ToHashSet();
        for (var i = 0; i < facts.Lines.Count; i++)
        {
            var line = Ended(facts.Lines[i].Replace('\t', ' '));
            if (!counted.Contains(i) && line.Length > 6 && !draft.Text.Contains(line, StringComparison.Ordinal) && !facts.Lines[i].Contains('\t', StringComparison.Ordinal))
            {
                draft.Add(line, DraftOrigin.OwnFacts);
            }
        }
    }

    private void AddBest(IEnumerable<string> phrases, int most) => Best(phrases, most).ForEach(Add);

    private void AddAll(IEnumerable<string> phrases, string topic)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase.Replace("{题}", topic, StringComparison.Ordinal));
        }
    }

    // The best borne out, in the order of the genre.
    private List<string> Best(IEnumerable<string> phrases, int most) =>
        [.. phrases.Select((p, i) => (Phrase: p, At: i, Support: exemplars.Copies(p) ? -1 : exemplars.Support(p))).OrderByDescending(p => p.Support).ThenBy(p => p.At).Take(most)
            .OrderBy(p => p.At).Select(p => p.Phrase)];

    private void Add(string phrase)
    {
        var before = figures.Used.Count;
        var filled = figures.Fill(owner.Fill(phrase));
        draft.Add(filled, figures.Used.Count > before ? DraftOrigin.OwnFacts : DraftOrigin.SetPhrase);
    }

    private static string Ended(string line) => line.Length > 0 && line[^1] is '。' or '！' or '；' ? line[..^1] + "。" : line + "。";
}

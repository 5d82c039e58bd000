namespace LawBot.Answers.Drafts;

/// <summary>The user's facts sorted by matter, with what is not to be mentioned left out.</summary>
internal sealed class DraftContent
{
    // 失信核查 is meant by 核查发现失信4件 too.
    private const int Phrase = 4;

    // From so much on a count is told by a measure of the matter; a bare verb by none.
    private const double Belongs = 0.4;
    private const int ShortestClause = 2;
    private const double MostOfPhrase = 0.6;
    private readonly Dictionary<string, List<FactSentence>> byMatter = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> exclude;
    private readonly bool excludesMoney;
    private readonly bool excludesRates;

    /// <param name="spec">What is wanted.</param>
    /// <param name="matters">The matters of the text, in its order; what fits none goes to the first, or to none where <paramref name="keepRest"/>.</param>
    /// <param name="keepRest">True to keep what fits none apart.</param>
    internal DraftContent(DraftSpec spec, IReadOnlyList<DraftMatter> matters, bool keepRest = false)
    {
        exclude = [.. spec.Exclude.Where(e => !DraftCues.Of("thing-money").Are(e) && !DraftCues.Of("thing-rate").Are(e))];
        excludesMoney = spec.Exclude.Any(e => DraftCues.Of("thing-money").Are(e));
        excludesRates = spec.Exclude.Any(e => DraftCues.Of("thing-rate").Are(e));
        var takesOthers = !keepRest && matters.Count > 1 && spec is { Genre: DraftGenre.Section, Points: null, Headings: 0, Paragraphs: null };
        var last = keepRest ? "" : matters.Count > 0 ? matters[0].Key : "";
        foreach (var sentence in DraftFacts.Read(spec.Facts, spec.Place, spec.Year, spec.ComparesYears)
            .Select(s => spec.IsOneYear ? OfOneYear(s) : s).Select(Allowed).OfType<FactSentence>()
            .Select(s => spec.Genre == DraftGenre.Problems ? s : Official(s)).OfType<FactSentence>())
        {
            if (matters.Count == 1 && !keepRest)
            {
                Add(matters[0].Key, sentence);
                continue;
            }

            // The counts of one sentence may belong to several matters; what fits none stays with the count before it.
            var whole = MatterOf(sentence with { Clauses = [] }, matters);
            string? before = null;
            var group = -1;
            foreach (var part in sentence.Counts ? DraftData.Parts(sentence) : [sentence])
            {
                var key = whole ?? NamedIn(part, matters) ?? OtherOf(part, matters, takesOthers)
                    ?? KeyOf(part, matters, part.Clauses[0].Group == group ? before : null) ?? before
                    ?? NamedIn(sentence, matters) ?? KeyOf(sentence, matters, null) ?? last;
                Add(key, part, joins: key == before);
                (before, group) = (key, part.Clauses[0].Group);
            }

            last = keepRest ? "" : before ?? last;
        }
    }

    /// <summary>Every sentence, in the order given.</summary>
    internal IEnumerable<FactSentence> All => byMatter.Values.SelectMany(s => s);

    /// <summary>Keys of the matters that facts name beside those of the text: each is told by itself rather than under another.</summary>
    internal IEnumerable<string> Others(IReadOnlyList<DraftMatter> matters) => byMatter.Keys.Where(k => k.Length > 0 && matters.All(m => m.Key != k));

    /// <summary>Clauses that were left out because they speak of what is not to be mentioned.</summary>
    internal List<string> LeftOut { get; } = [];

    /// <summary>Clauses in words of speech that nothing turns into those of a report: they do not stand in the text.</summary>
    internal List<string> Spoken { get; } = [];

    /// <summary>The sentences on a matter; those that fit none under the empty key.</summary>
    internal IReadOnlyList<FactSentence> Of(string matter) => byMatter.GetValueOrDefault(matter) ?? [];

    /// <summary>True when a sentence speaks of what is not to be mentioned.</summary>
    internal bool IsExcluded(string text) =>
        ((excludesMoney || excludesRates) && DraftFacts.EachCount(text)
            .Any(c => excludesMoney && c.Unit.EndsWith('元') || (excludesRates && c.Unit is "%" or "％")))
        || exclude.Any(e => text.Contains(e, StringComparison.Ordinal) || (e.Length >= Phrase && DraftWords.Share(e, text) >= MostOfPhrase));

    private void Add(string key, FactSentence sentence, bool joins = false)
    {
        if (!byMatter.TryGetValue(key, out var list))
        {
            byMatter[key] = list = [];
        }

        if (joins && list.Count > 0)
        {
            list[^1] = list[^1] with { Clauses = [.. list[^1].Clauses, .. sentence.Clauses] };
            return;
        }

        list.Add(sentence);
    }

    // 书记镇长带头学法6次 in a text on other matters: what names a matter plainly goes to the wider one, or stands by itself.
    private static string? OtherOf(FactSentence sentence, IReadOnlyList<DraftMatter> matters, bool takesOthers)
    {
        if (!sentence.Counts || FactPlacing.Leans(sentence.Clauses[0]) || DraftMatter.MeantBy(sentence.Clauses[0].Text, 1) is not [var named]
            || named.Key is DraftMatter.Whole or DraftMatter.Responsibility || (takesOthers && RowIn(sentence, matters) is not null))
        {
            return null;
        }

        var thing = sentence.Clauses[0].Text[..Math.Max(0, DraftFacts.FirstCount(sentence.Clauses[0].Text))];
        var word = named.Words.Where(w => thing.Contains(w, StringComparison.Ordinal)).MaxBy(w => w.Length) ?? "";
        var isPlain = word.Length > ShortestClause
            || (word.Length > 0 && thing.EndsWith(word, StringComparison.Ordinal) && !FactWording.BeginsAt(thing[..^word.Length], 0));
        return !isPlain ? null : matters.FirstOrDefault(m => named.Wider.Contains(m.Key, StringComparer.Ordinal))?.Key ?? (takesOthers ? named.Key : null);
    }

    // Of what names no matter: within one breath of the notes, the matter before it; what only resembles a measure last.
    private static string? KeyOf(FactSentence sentence, IReadOnlyList<DraftMatter> matters, string? before) =>
        (FactPlacing.Leans(sentence.Clauses[0]) ? before : null) ?? RowIn(sentence, matters) ?? before
            ?? matters.Select(m => (m.Key, Share: MeasureShare(sentence, m))).Where(m => m.Share >= Belongs).OrderByDescending(m => m.Share)
                .Select(m => m.Key).FirstOrDefault();

    private static string? MatterOf(FactSentence sentence, IReadOnlyList<DraftMatter> matters) => NamedIn(sentence, matters) ?? RowIn(sentence, matters);

    private static string? NamedIn(FactSentence sentence, IReadOnlyList<DraftMatter> matters) =>
        (sentence.Label.Length > 0 ? DraftMatter.MeantBy(sentence.Label, 1) : []).Concat(DraftMatter.MeantBy(sentence.Words, 3))
            .FirstOrDefault(m => matters.Any(x => x.Key == m.Key))?.Key
            ?? matters.FirstOrDefault(m => sentence.Label.Length > 0 && DraftWords.Share(sentence.Label, m.Key) >= 0.6)?.Key;

    private static string? RowIn(FactSentence sentence, IReadOnlyList<DraftMatter> matters) =>
        matters.Select(m => (m.Key, Rows: sentence.Clauses.Count(c => new DraftData(m, DraftOwner.Usual).RowOf(c) is { } row
            && row.Words.Any(w => w.Length > 2 && c.Text.Contains(w, StringComparison.Ordinal)))))
            .Where(m => m.Rows > 0).OrderByDescending(m => m.Rows).Select(m => m.Key).FirstOrDefault();

    private static double MeasureShare(FactSentence sentence, DraftMatter matter)
    {
        var clause = sentence.Clauses.FirstOrDefault(c => c.Number.Length > 0);
        var words = clause?.Text.Replace(clause.Number + clause.Unit, "", StringComparison.Ordinal) ?? "";
        return words.Length < ShortestClause ? 0 : matter.Measures.Select(m => DraftWords.Share(words, m.Sentence)).DefaultIfEmpty(0).Max();
    }

    // What was counted the year before stands beside a count, or in a clause of its own.
    private static FactSentence OfOneYear(FactSentence sentence) => sentence with
    {
        Clauses = [.. sentence.Clauses.Where(c => !DraftCues.Of("year-before").Begin(c.Text)).Select(c => c with { Against = "" })],
    };

    private FactSentence? Official(FactSentence sentence)
    {
        var spoken = sentence.Clauses.Where(c => SpokenTable.IsMarked(c.Text) && DraftLacks.Said(c.Text) is null).ToList();
        // 有6个撤回去了: a number says nothing without what was told of it.
        spoken.AddRange(sentence.Clauses.Zip(sentence.Clauses.Skip(1)).Where(p => p.First.Number.Length > 0 && p.Second.Numbers == 0
            && spoken.Contains(p.Second) && p.First.Text.Length - p.First.Number.Length - p.First.Unit.Length < ShortestClause).Select(p => p.First).ToList());
        Spoken.AddRange(spoken.Select(c => c.Text));
        var kept = sentence.Clauses.Except(spoken).ToList();
        return kept.Count == 0 ? null : spoken.Count == 0 ? sentence : sentence with { Clauses = kept };
    }

    private FactSentence? Allowed(FactSentence sentence)
    {
        if (exclude.Count == 0 && !excludesMoney && !excludesRates)
        {
            return sentence.Clauses.Count > 0 ? sentence : null;
        }

        var kept = new List<FactClause>();
        foreach (var clause in sentence.Clauses)
        {
            var parts = clause.Text.Split('、');
            var allowed = parts.Where(p => !IsExcluded(p)).ToList();
            if (allowed.Count < parts.Length)
            {
                LeftOut.AddRange(parts.Where(IsExcluded));
            }

            if (allowed.Count > 0)
            {
                kept.Add(allowed.Count == parts.Length ? clause
                    : DraftFacts.ClauseOf(string.Join('、', allowed)) with { Group = clause.Group, Subject = clause.Subject });
            }
        }

        return kept.Count == 0 ? null : sentence with { Clauses = kept, Label = IsExcluded(sentence.Label) ? "" : sentence.Label };
    }
}

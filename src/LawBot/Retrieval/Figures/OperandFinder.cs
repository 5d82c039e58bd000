using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Finds the figures that an operator works on where the question names only its result: 办结的占几成 needs what was taken on as well,
/// 办结率 that no report states both counts, 还有几件没办结 the whole and what is done.</summary>
/// <param name="retriever">Finds what is asked for.</param>
/// <param name="shelf">The reports, for the whole that a figure is a part of.</param>
public sealed class OperandFinder(FigureRetriever retriever, ReportShelf shelf)
{
    /// <summary>The operator of what is left of a whole: <see cref="FoundFigures.Operator"/>.</summary>
    public const string Remainder = "remainder";

    // Enough to hold the number that is meant where another of its sentence is likelier.
    private const int MostLikely = 5;
    private const string Share = "share";
    private const string Multiple = "multiple";
    private static readonly WordList Lacking = WordList.Of("counted", "lacks");
    private static readonly WordList SharesByName = WordList.Of("counted", "share");

    /// <param name="question">A question for figures.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>What the reports state of the numbers asked for; where they state none, of those from which it can be computed.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<FoundFigures> FindAsync(Question question, Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(library);
        if (await FindEachAsync(OperandQuestion.EachOfItsPlace(question), library, cancellation) is { } each)
        {
            return each with { Operator = question.Operator!.Name };
        }

        var found = await retriever.FindAsync(question, library, cancellation);
        if (question.Operator is null && OperandQuestion.OfUndone(question) is { } undone && !found.Rows.Any(IsOfWhatLacks)
            && ToldTogether(await retriever.FindAsync(undone, library, cancellation)) is var both && HasOperands(both))
        {
            return both with { Operator = Remainder, Sentences = [] };
        }

        if (OperatorOf(question, found) is not { } name
            || (IsStated(name, found) && !(name is "sum" or "difference" or Multiple && OperandQuestion.NamesSeveral(question))))
        {
            return found;
        }

        var isByOutcome = name is Remainder || question.Operator is null || found.Asked.Any(a => a.Rate is not null);
        if (OperandQuestion.Of(question, isByOutcome ? found.Asked : []) is not { } apart)
        {
            return found;
        }

        var operands = ToldTogether(await retriever.FindAsync(apart, library, cancellation));
        if (name is Share && question.Jurisdictions.Count > 0 && !IsShared(operands) && OperandQuestion.OfShare(question) is [var ofPart, var ofWhole]
            && await PairedAsync(ofPart, ofWhole, library, cancellation) is { } paired)
        {
            return paired with { Operator = name };
        }

        operands = name is Share or Remainder ? await WithWholesAsync(operands, library, cancellation) : operands;
        return HasOperands(operands) ? operands with { Operator = name, Sentences = [] } : found;
    }

    private static bool IsShared(FoundFigures found) => found.Rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Any(g =>
        g.DistinctBy(r => r.Asked).Count() > 1 && g.All(r => UnitTable.SameClass(r.Figure.Unit, g.First().Figure.Unit))
            && g.DistinctBy(r => r.Report.Sentences[r.Place].Paragraph).Count() == 1);

    // A part and its whole of one paragraph that count the same, where one of the two is sure and the other likely.
    private async Task<FoundFigures?> PairedAsync(Question ofPart, Question ofWhole, Library library, CancellationToken cancellation)
    {
        var (one, other) = (await retriever.FindAsync(ofPart, library, cancellation), await retriever.FindAsync(ofWhole, library, cancellation));
        var text = $"{ofPart.Text},{ofWhole.Text}";
        var both = await retriever.FindAsync(ofPart with { Text = text, Bare = text }, library, cancellation);
        FoundFigures[] sure = [one, other, both];
        var told = sure.SelectMany(f => f.Rows.Concat(f.Sentences.SelectMany(s => s.Rows))).Select(r => r.Figure.Number).ToHashSet();
        var parts = await retriever.ListAsync(ofPart, library, MostLikely, cancellation);
        var wholes = await retriever.ListAsync(ofWhole, library, MostLikely, cancellation);
        var pairs = parts.Where(p => !p.IsContradicted).SelectMany(p => wholes.Where(w => IsWholeOf(w, p)).Select(w => (Part: p, Whole: w)))
            .Where(p => (told.Contains(p.Part.Figure.Number) || told.Contains(p.Whole.Figure.Number))
                && (p.Part.Place == p.Whole.Place || (Says(p.Part, one.Asked) && Says(p.Whole, other.Asked))))
            .GroupBy(p => p.Part.Report.Id, StringComparer.Ordinal).Select(g => g.MaxBy(p => p.Part.Score + p.Whole.Score)).ToList();
        return pairs.Count == 0 ? null : new FoundFigures(
            [one.Asked[0], other.Asked[0]], [.. pairs.SelectMany(p => new[] { p.Part with { Asked = 0 }, p.Whole with { Asked = 1 } })], [], one.Searched);
    }

    // Of two sentences each must name its side in the very words of the question.
    private static bool Says(FoundRow row, IReadOnlyList<AskedFigure> side)
    {
        var sentence = TextFolding.Fold(row.Report.Sentences[row.Place].Span.In(row.Report.Text));
        return side.All(a => a.Words.Split(' ').All(w => w.Length < 2 || sentence.Contains(w, StringComparison.Ordinal)));
    }

    private static bool IsWholeOf(FoundRow whole, FoundRow part) => ReferenceEquals(whole.Report, part.Report) && !whole.IsContradicted
        && whole.Report.Sentences[whole.Place].Paragraph == part.Report.Sentences[part.Place].Paragraph
        && UnitTable.SameClass(whole.Figure.Unit, part.Figure.Unit) && whole.Figure.Value > part.Figure.Value
        && whole.Figure is { IsDoubtful: false, IsChange: false, IsPlanned: false } && part.Figure is { IsDoubtful: false, IsChange: false, IsPlanned: false };

    // One number of each question, where every one surely has its number.
    private async Task<FoundFigures?> FindEachAsync(IReadOnlyList<Question> questions, Library library, CancellationToken cancellation)
    {
        var each = new List<FoundFigures>();
        foreach (var question in questions)
        {
            each.Add(await retriever.FindAsync(question, library, cancellation));
        }

        return each.Count == 0 || each.Exists(f => f.Rows.Count == 0) ? null : new FoundFigures(
            [each[0].Asked[0] with { Name = string.Join('、', each.Select(f => f.Asked[0].Name)) }],
            [.. each.SelectMany(f => FoundFigures.Reached(f.Rows.Where(r => r.Asked == 0)))], [],
            [.. each.SelectMany(f => f.Searched)]);
    }

    private static string? OperatorOf(Question question, FoundFigures found)
    {
        if (question.Operator?.Name is "sum" or "difference" or Multiple or Share && !found.Asked.Any(IsOutcomeRate))
        {
            return found.Asked.Any(IsOpen) ? Remainder : question.Operator!.Name;
        }

        return found.Asked.Any(IsOpen) ? Remainder : found.Asked.Any(a => IsOutcomeRate(a)
            || (question.Operator is null && a.Outcomes.Any())) ? Share : null;
    }

    // 尚有4人未取得, 5件正在办理: the report itself says how many are left.
    private static bool IsOfWhatLacks(FoundRow row) => Lacking.StandIn(TextFolding.Fold(row.Figure.Clause.In(row.Report.Text)));

    // 没有办结 and 未结 ask for what is not done yet.
    private static bool IsOpen(AskedFigure asked) =>
        asked.Actions.Any(a => a is "未结" || (a.StartsWith("不予", StringComparison.Ordinal) && ActionWords.ActionsIn(a[2..]) is [{ Kind: ActionKind.Part }]));

    // 办结率 is the share of what is done in what came in; 满意率 is no share of counts.
    private static bool IsOutcomeRate(AskedFigure asked) =>
        asked.Rate is { Length: > 1 } rate && rate[^1] == '率' && ActionWords.ActionsIn(rate[..^1]) is [.., { Kind: ActionKind.Part }];

    private static bool IsStated(string name, FoundFigures found) => name switch
    {
        "sum" or "difference" or Multiple => found.Rows.GroupBy(r => r.Asked).Any(g => g.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() > 1)
            || HasOperands(found),
        Share => found.Rows.Any(r => FigureUnits.KindOf(r.Figure.Unit) == QuantityKind.Rate
            && (found.Asked[r.Asked] is { Rate: not null } || found.Asked[r.Asked].Outcomes.Any() || IsShare(r.Figure))),
        _ => found.Rows.Count > 0,
    };

    // 办结率 of the same sentence is no answer to 占几成; a printed 占比 is.
    private static bool IsShare(Figure figure) => SharesByName.StandIn(figure.Metric);

    private static bool HasOperands(FoundFigures found) =>
        found.Rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Any(g => g.DistinctBy(r => r.Asked).DistinctBy(r => r.Figure.Number).Count() > 1);

    // 食品类88件、药品医疗器械类27件、价格类9件: what was named together and stands in the sentence of the sure ones is told by it, though shortened (药械).
    private static FoundFigures ToldTogether(FoundFigures found)
    {
        var told = new List<FoundRow>();
        foreach (var rows in found.Rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal))
        {
            var sure = rows.ToList();
            var open = Enumerable.Range(0, found.Asked.Count).Where(i => sure.TrueForAll(r => r.Asked != i)).ToList();
            var beside = open.Select(i => found.Near.Where(n => n.Asked == i && string.Equals(n.Report.Id, rows.Key, StringComparison.Ordinal)
                    && sure.TrueForAll(s => s.Place == n.Place && s.Figure.Number != n.Figure.Number && FigureUnits.AreComparable(s.Figure.Unit, n.Figure.Unit))
                    && n is { IsContradicted: false, Figure.IsChange: false } && SharesCharacters(found.Asked[i], n))
                .MaxBy(n => n.Score)).ToList();
            told.AddRange(open.Count > 0 && beside.TrueForAll(n => n is not null)
                && beside.DistinctBy(n => n!.Figure.Number).Count() == open.Count ? beside.OfType<FoundRow>() : []);
        }

        return told.Count == 0 ? found : found with
        {
            Rows = [.. found.Rows, .. told],
            Near = [.. found.Near.Where(n => !told.Exists(t => t.Asked == n.Asked && ReferenceEquals(t.Report, n.Report)))],
        };
    }

    private static bool SharesCharacters(AskedFigure asked, FoundRow row)
    {
        var clause = TextFolding.Fold(row.Figure.Clause.In(row.Report.Text));
        return asked.Words.Any(c => TextFolding.IsHan(c) && clause.Contains(c, StringComparison.Ordinal));
    }

    private async Task<FoundFigures> WithWholesAsync(FoundFigures found, Library library, CancellationToken cancellation)
    {
        var wholes = new List<FoundRow>();
        foreach (var rows in found.Rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Where(g => g.DistinctBy(r => r.Asked).Count() == 1))
        {
            var part = rows.First();
            if (library.Entries.FirstOrDefault(e => string.Equals(e.Id, rows.Key, StringComparison.Ordinal)) is { } entry
                && await shelf.FindAsync(entry, cancellation) is { } shelved && WholeOf(part, shelved) is { } whole)
            {
                wholes.Add(new FoundRow(found.Asked.Count, part.Report, whole, part.Score));
            }
        }

        return wholes.Count == 0 ? found : found with
        {
            Asked = [.. found.Asked, new AskedFigure(wholes[0].Figure.Metric, "", "", null)], Rows = [.. found.Rows, .. wholes],
        };
    }

    // The number that the report itself makes it a part of, else the one before it in its paragraph that leads with the same thing: 受理81件,办结75件.
    private static Figure? WholeOf(FoundRow part, ShelvedReport shelved)
    {
        var figures = shelved.Indexed.Figures;
        if (part.Figure.Whole is { } span)
        {
            return figures.FirstOrDefault(f => f.Number == span && !f.IsDoubtful && UnitTable.SameClass(f.Unit, part.Figure.Unit));
        }

        var paragraph = part.Report.Paragraphs.FirstOrDefault(p => p.Span.Contains(part.Figure.Number));
        return paragraph is null ? null : figures.LastOrDefault(f => f.Number.End <= part.Figure.Number.Start && paragraph.Span.Contains(f.Number)
            && f is { IsDoubtful: false, IsChange: false, IsPlanned: false } && UnitTable.SameClass(f.Unit, part.Figure.Unit) && f.Value >= part.Figure.Value
            && string.Equals(f.Scope, part.Figure.Scope, StringComparison.Ordinal) && IsSameThing(f, part.Figure) && Leads(f));
    }

    private static bool IsSameThing(Figure whole, Figure part) =>
        part.Subject.Length == 0 || whole.Subject.Contains(part.Subject, StringComparison.Ordinal)
            || (whole.Subject.Length > 0 && part.Subject.Contains(whole.Subject, StringComparison.Ordinal));

    private static bool Leads(Figure figure) =>
        ActionWords.ActionsIn(TextFolding.Fold(figure.Action ?? "") + " " + TextFolding.Fold(figure.Metric)) is [{ Kind: ActionKind.Main }, ..];
}

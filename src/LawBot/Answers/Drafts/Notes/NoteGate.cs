using LawBot.Chinese;

namespace LawBot.Answers.Drafts.Notes;

/// <summary>
/// The gate at intake: types every clause of a user's notes before anything is written. Figures and deeds pass; headings name what follows and are never
/// printed; a void number, a doubted one, a remark and what nothing types stay out and are told.
/// </summary>
internal sealed class NoteGate
{
    private readonly List<HeldNote> held = [];
    private readonly List<NotePiece> passed = [];
    private readonly bool takesAny;
    private readonly int? year;
    private readonly bool isAlone;
    private (string Thing, bool IsOpen) last = ("", false);
    private string heading = "";
    private string period = "";
    private bool isOver;

    private NoteGate(bool takesAny, int? year, bool isAlone) => (this.takesAny, this.year, this.isAlone) = (takesAny, year, isAlone);

    /// <param name="notes">The notes, one a line; a row of a table may be parted by tabs, commas or bars.</param>
    /// <param name="takesAny">True where what is lacking or planned is written, of which notes speak without official verbs.</param>
    /// <param name="year">The year written about; null when it is not known.</param>
    /// <param name="isAlone">True where nothing of another year is to be written.</param>
    internal static GatedNotes Read(string notes, bool takesAny, int? year = null, bool isAlone = false)
    {
        var given = NoteRows.Tabbed(notes);
        var gate = new NoteGate(takesAny, year, isAlone);
        var rows = new List<string>();
        var all = new List<(List<NotePiece> Pieces, string Row, string Heading)>();
        foreach (var line in given.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add(line);
                all.Add(([], "\t", ""));
                continue;
            }

            var pieces = NotePiece.Of(line).ToList();
            gate.Add(pieces);
            all.Add((pieces, "", gate.heading));
        }

        var kept = new Queue<string>(NoteRows.Passed(rows, gate.held));
        var isParted = all.Select(l => l.Heading).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).Take(2).Count() > 1;
        var facts = all.Select(l => l.Row.Length > 0 ? kept.Dequeue()
            : NotePiece.Line(l.Pieces, gate.passed) is var line && line.Length > 0 && isParted && l.Heading.Length > 0
                && line.IndexOfAny(['：', ':']) < 0 ? $"{l.Heading}：{line}" : line);
        return new(given, string.Join('\n', facts.Where(f => f.Length > 0)), gate.held);
    }

    private void Add(List<NotePiece> pieces)
    {
        NoteKind? sentence = null;
        var time = "";
        foreach (var piece in pieces)
        {
            (piece.Text, time) = NoteYears.Timed(piece.Text, time.Length > 0 ? time : period, year);
            if (isOver)
            {
                held.Add(new(NoteKind.Kept, piece.Text.Trim()));
            }
            else if (sentence is { } kind)
            {
                held.Add(new(kind, piece.Text.Trim()));
            }
            else if (LabelIn(piece.Text) is { } of)
            {
                sentence = of;
                held.Add(new(of, piece.Text.Trim()));
            }
            else
            {
                Add(piece, isLine: pieces.Count == 1);
            }

            (sentence, time) = piece.EndsSentence ? (null, "") : (sentence, time);
        }
    }

    private void Add(NotePiece piece, bool isLine)
    {
        var typed = piece.Text;
        piece.TakeAsides(a => NotePiece.Clauses(a).Any(c => NoteWords.KindOf(c) is not null || NoteWords.CorrectedAt(c, isBehind: true) > 0)
            || NoteWords.KindOf(a) is not null || NoteTypes.IsForeign(a));
        if (piece.Text.Trim().Length > 0)
        {
            AddWords(piece, isLine);
        }
        else if (piece.Asides is [var only] && NoteWords.KindOf(only) is { } said)
        {
            Hold(said, only.Trim());
            return;
        }

        foreach (var aside in piece.Asides)
        {
            AddAside(piece, aside, typed.Trim());
        }
    }

    private void AddWords(NotePiece piece, bool isLine)
    {
        var words = piece.Text.Trim();
        if (!NoteWords.Asks(words) && NoteWords.CorrectedAt(words, last.IsOpen) is > 0 and var at && Correct(piece, words, at))
        {
            return;
        }

        if (NoteWords.KindOf(words) is { } said)
        {
            Hold(said, words);
            return;
        }

        last = ("", false);
        piece.Kind = NoteTypes.Of(words) is NoteKind.Figure && !NoteTypes.Measures(words) && !IsNext(words) ? NoteKind.Unknown : NoteTypes.Of(words);
        if (piece.Kind == NoteKind.Unknown && (!takesAny || NoteTypes.HasNumber(words)))
        {
            held.Add(new(NoteKind.Unknown, words));
        }
        else if (piece.Kind == NoteKind.Heading)
        {
            heading = isLine ? NoteTypes.MatterOf(words) : heading;
            period = isLine ? NoteYears.PeriodOf(words, year) : period;
        }
        else if (isAlone && NoteYears.IsOfOther(words, year))
        {
            held.Add(new(NoteKind.Kept, words));
        }
        else
        {
            piece.Text = NoteRows.Counted(piece.Text);
            passed.Add(piece);
        }
    }

    // 一审48件，二审19: a number without a measure word takes that of the one before it.
    private bool IsNext(string words) => passed.Exists(p => p.Kind == NoteKind.Figure) && NoteTypes.IsBareCount(words);

    // A clause that says itself void: with a number it is that number, without one it is what stands before it, where it says so.
    private void Hold(NoteKind kind, string words)
    {
        if (kind == NoteKind.Recheck)
        {
            held.Add(NoteWords.RefersBack(words) && passed.FindLast(p => p.Kind == NoteKind.Figure) is { } again
                ? new(kind, $"{again.Text.Trim()}（{words}）") : new(NoteKind.Remark, words));
            return;
        }

        isOver |= NoteWords.IsOfRest(words);
        var counts = NoteTypes.HasNumber(words);
        if (!counts && kind != NoteKind.Remark && !NoteWords.IsOfAll(words) && NoteWords.RefersBack(words) && passed.FindLast(p => p.Kind == NoteKind.Figure)
            is { } before)
        {
            passed.Remove(before);
            held.Add(new(kind, $"{before.Text.Trim()}（{words}）"));
            last = (ThingOf(before.Text), kind == NoteKind.Void);
            return;
        }

        held.Add(new(kind, words));
        last = kind == NoteKind.Void ? (ThingOf(NoteWords.WithoutSigns(words)), true) : ("", false);
    }

    // 应为6次: the number before it, or that of the thing that it names, is replaced where it stands.
    private bool Correct(NotePiece piece, string words, int at)
    {
        var right = RightIn(words[at..]);
        var label = words[..at].IndexOfAny(['：', ':']) + 1;
        var thing = NoteTypes.Bare(NoteWords.WithoutSigns(words[label..at])).TrimEnd('：', ':', '数');
        var named = thing.Length > 1 ? thing : last.Thing;
        var place = passed.FindLast(p => p.Kind == NoteKind.Figure
            && (named.Length > 1 ? p.Text.Contains(named, StringComparison.Ordinal) : Fits(p.Text, right.Unit)));
        if (place is not null && Replaced(place.Text, right) is { } text)
        {
            held.Add(new(NoteKind.Void, place.Text.Trim()));
            place.Text = text;
        }
        else if (named.Length > 1)
        {
            (piece.Text, piece.Kind) = (named + right.Number + right.Unit, NoteKind.Figure);
            passed.Add(piece);
        }
        else
        {
            return false;
        }

        last = ("", false);
        return true;
    }

    private void AddAside(NotePiece piece, string aside, string typed)
    {
        foreach (var clause in NotePiece.Clauses(aside))
        {
            if (passed.Contains(piece) && NoteWords.CorrectedAt(clause, isBehind: true) is > 0 and var at
                && Replaced(piece.Text, RightIn(clause[at..])) is { } right)
            {
                // 以8起为准 behind 8起 confirms it.
                held.Add(right == piece.Text ? new(NoteKind.Remark, aside.Trim()) : new(NoteKind.Void, typed));
                piece.Text = right;
                return;
            }
        }

        var kind = NotePiece.Clauses(aside).Select(NoteWords.KindOf).FirstOrDefault(k => k is not null) ?? NoteWords.KindOf(aside) ?? NoteKind.Unknown;
        if (kind == NoteKind.Recheck)
        {
            held.Add(passed.Contains(piece) && piece.Kind == NoteKind.Figure ? new(kind, typed) : new(NoteKind.Remark, aside.Trim()));
        }
        else if (kind is not (NoteKind.Remark or NoteKind.Unknown) && (kind == NoteKind.Doubt || !NoteTypes.HasNumber(aside))
            && !NoteWords.IsOfAll(aside) && passed.Remove(piece))
        {
            held.Add(new(kind, typed));
        }
        else
        {
            held.Add(new(kind, aside.Trim()));
        }
    }

    private static NoteKind? LabelIn(string words)
    {
        var bare = NoteTypes.Bare(words);
        var colon = bare.IndexOfAny(['：', ':']);
        return colon > 0 && !bare[..colon].Any(char.IsAsciiDigit) ? NoteWords.KindOfLabel(bare[..colon]) : null;
    }

    private static string ThingOf(string words) => NoteTypes.Bare(words) is var bare && bare.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var at
        ? bare[..at].TrimEnd('数', ' ', '：', ':') : "";

    private static (string Number, string Unit) RightIn(string words)
    {
        var folded = TextFolding.Fold(words).Replace(" ", "", StringComparison.Ordinal);
        var end = 0;
        while (end < folded.Length && (char.IsAsciiDigit(folded[end]) || folded[end] is '.' or ','))
        {
            end++;
        }

        var count = DraftFacts.CountsIn(folded).FirstOrDefault(q => q.Start == 0);
        return count.End > 0 ? (folded[..count.NumberEnd], folded[count.NumberEnd..count.End]) : (folded[..end], "");
    }

    private static bool Fits(string clause, string unit) =>
        unit.Length == 0 || DraftFacts.EachCount(clause).Select(c => c.Unit).LastOrDefault() is not { } own || DraftData.IsAlike(own, unit);

    // The last number of a clause, with its measure word, in another number.
    private static string? Replaced(string clause, (string Number, string Unit) right)
    {
        if (DraftFacts.CountsIn(clause) is [.., var count])
        {
            return clause[..count.Start] + right.Number + (right.Unit.Length > 0 ? right.Unit : clause[count.NumberEnd..count.End]) + clause[count.End..];
        }

        var end = clause.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(clause[start - 1]) || clause[start - 1] is '.' or ','))
        {
            start--;
        }

        return end == 0 ? null : clause[..start] + right.Number + right.Unit + clause[end..];
    }
}

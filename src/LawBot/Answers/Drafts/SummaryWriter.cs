namespace LawBot.Answers.Drafts;

/// <summary>Writes a short account of the year: each matter that the facts tell of, plainly, between what was meant and what comes next; or, where so many
/// points are wanted, the facts in the order given, shared out among them.</summary>
internal static class SummaryWriter
{
    private const int RoomOfMatter = 120;
    private const int ShortestWord = 4;
    private const string AllTold = "共";

    /// <param name="spec">What is wanted.</param>
    /// <param name="content">The facts by the matters of a report.</param>
    /// <param name="shown">The reports beside it.</param>
    /// <param name="owner">Whose text it is.</param>
    /// <param name="missing">Takes the figures that such a text usually has.</param>
    internal static List<DraftPiece> Write(DraftSpec spec, DraftContent content, DraftExemplars shown, DraftOwner owner, List<string> missing)
    {
        if (spec.Points is { } points && content.All.Any())
        {
            return [ReportEdges.Lead(spec, owner), .. Pointed(spec, content, owner, points)];
        }

        var matters = ReportWriter.Matters.Where(m => content.Of(m.Key).Count > 0).ToList();
        var share = matters.Count > 0 && spec.MaxChars / matters.Count is >= RoomOfMatter and var room ? room : (int?)null;
        var plain = spec with
        {
            Points = null, Headings = 0, Include = [], Tone = share is null ? DraftTone.Plain : spec.Tone, MaxChars = share,
        };
        var pieces = new List<DraftPiece> { ReportEdges.Lead(spec, owner) };
        foreach (var matter in matters)
        {
            // The opening says the year.
            var section = new SectionWriter(plain, matter, content, shown, owner with { Subject = "", Year = DraftOwner.UnknownYear });
            pieces.AddRange(section.Write().Select((p, i) => i == 0 && share is not null ? p with { BeginsLine = true } : p));
            missing.AddRange(section.Missing.Take(1));
        }

        pieces.AddRange(content.Of("").Select(s => SectionWriter.Ended(string.Join('，', s.Clauses.Select(c => c.Text))))
            .Select(t => new DraftPiece(t, DraftOrigin.OwnFacts, 0)));
        pieces.Add(ReportEdges.Next(owner, matters.Count > 0 ? matters : [DraftMatter.Of(DraftMatter.Whole)]));
        return pieces;
    }

    private static IEnumerable<DraftPiece> Pointed(DraftSpec spec, DraftContent content, DraftOwner owner, int points)
    {
        var opened = owner with { Subject = "", Year = DraftOwner.UnknownYear };
        var units = ReportWriter.Matters.Select(m => m.Key).Append("")
            .SelectMany(key => content.Of(key).SelectMany(s => s.Clauses.GroupBy(c => c.Group).Select(g => (key, s with { Clauses = [.. g] }))))
            .OrderBy(u => PlaceOf(u.Item2.Clauses[0], spec.Facts))
            .Select(u => Told(u.Item2, DraftMatter.Of(u.key.Length > 0 ? u.key : DraftMatter.Whole), opened)).ToList();
        while (units.Count > points)
        {
            var at = Enumerable.Range(0, units.Count - 1).MinBy(i => units[i].Length + units[i + 1].Length);
            units[at] = DraftPiece.OneSentence([units[at], units[at + 1]]);
            units.RemoveAt(at + 1);
        }

        return units.Select(u => new DraftPiece(u, DraftOrigin.OwnFacts, 0) { IsPoint = true });
    }

    // The opening says that all is of the year.
    private static string Told(FactSentence sentence, DraftMatter matter, DraftOwner owner)
    {
        var text = sentence.Counts ? new DraftData(matter, owner).Write(sentence) : SectionWriter.Ended(string.Join('，', sentence.Clauses.Select(c => c.Text)));
        var bare = DraftCues.Trimmed(text, "full-year", "nothing");
        return bare.Length < text.Length && bare.StartsWith(AllTold, StringComparison.Ordinal) ? bare[1..] : bare;
    }

    private static int PlaceOf(FactClause clause, string facts) => facts.IndexOf(clause.Number.Length > 0 ? clause.Number + clause.Unit
        : clause.Text[..Math.Min(ShortestWord, clause.Text.Length)], StringComparison.Ordinal) is >= 0 and var at ? at : int.MaxValue;
}

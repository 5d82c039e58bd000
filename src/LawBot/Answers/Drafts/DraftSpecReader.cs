using LawBot.Answers.Drafts.Notes;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Questions;

namespace LawBot.Answers.Drafts;

/// <summary>Reads an instruction into a <see cref="DraftSpec"/>. Each clause is taken apart: its wishes fill the slots; what is left asks for the
/// text, is a fact, or was not understood. A text is written from the spec, never from the instruction.</summary>
internal static class DraftSpecReader
{
    private const int ShortestName = 2;

    /// <param name="question">The instruction.</param>
    /// <param name="facts">The user's facts, one a line; empty when none.</param>
    internal static DraftSpec Read(Question question, string facts)
    {
        var places = PlacesIn(question);
        var named = NamedItems.In(SpokenNotes.Written(question.Text), places);
        var clauses = WishReader.Read(named.Rest, places);
        var (owner, own) = FactOwner.In(facts);
        facts = SpokenNotes.Written(NoteRows.Tabbed(own));
        var model = clauses.SelectMany(c => c.Wishes).FirstOrDefault(w => w.Kind == "model") is { } like ? NameOf(like["place"], question) : null;
        var year = YearNamed(question) ?? FactYears.OfFacts(facts);
        var spec = new DraftSpec
        {
            Instruction = question.Text, Model = model, Place = PlaceIn(question, model), GivenTitle = TitleIn(question.Text), Year = year,
        };
        if (DraftCues.Has(question.Text, "plan-check"))
        {
            return spec with { Genre = DraftGenre.PlanCheck, Matters = [DraftMatter.Whole], Year = facts.Length > 0 ? FactYears.OfFacts(facts) : year,
                Facts = facts.Trim('\n') };
        }

        var parts = NamedParts.In(clauses);
        var (told, corrections) = (new ToldClauses(), new WishedCorrections());
        foreach (var (clause, next) in clauses.Zip(clauses.Skip(1).Append(null)))
        {
            if (next?.Wishes.Any(w => w is { Kind: "exclude", Value: "before" }) is true && WishedThings.SpokenOf(clause.Left) is { Count: > 0 } gone)
            {
                spec = spec with { Exclude = [.. spec.Exclude, .. gone] };
                continue;
            }

            foreach (var wish in clause.Wishes)
            {
                spec = WishedSpec.With(spec, wish);
                if (wish.Kind == "correction")
                {
                    corrections.Add(wish);
                }
            }

            if (parts.Holders.TryGetValue(clause, out var part))
            {
                told.Begin(parts.HaveFacts ? part : "");
                continue;
            }

            told.Add(clause, clause == clauses[0], places);
        }

        // 和2022年比 names the year before the one that is written about.
        year = spec.ComparesYears ? YearsNamed(question).Max() ?? year : year;
        year ??= spec.UsesOwnReport && question.Years.Count > 0 ? question.Years[^1] : null;
        spec = spec with
        {
            Year = year, Facts = corrections.Apply($"{facts}\n{told.Facts}".Trim('\n')), Request = told.Asks, Unread = told.Unread,
            Exclude = [.. spec.Exclude.Distinct(StringComparer.Ordinal)],
        };
        // Whose text it is may stand in a heading, which goes no further.
        var level = DraftOwner.LevelOf(spec);
        var only = NoteYears.Only(question.Text) is { IsSaid: true } said ? said : NoteYears.Only(spec.Facts);
        spec = spec with { Year = only.Year ?? spec.Year, ComparesYears = spec.ComparesYears || SetsYearsBeside(question, spec.Facts) };
        var notes = NoteGate.Read(spec.Facts, DraftCues.Has(question.Text, "problems") || DraftCues.Has(question.Text, "plans"), spec.Year, only.IsSaid);
        spec = spec with { Facts = notes.Facts, Notes = notes };
        spec = FactOwner.Into(parts.Into(named.Into(spec)), owner);
        spec = spec with { Owner = spec.Owner.Length > 0 ? spec.Owner : level.Length > 0 ? level : DraftOwner.LevelOf(spec) };
        return WishedPoints.Told(DraftRequested.Decide(spec, question));
    }

    // 写2024年和2025年复议对比: of one's own two years, not of places.
    private static bool SetsYearsBeside(Question question, string facts) => question.Jurisdictions.Count == 0 && DraftCues.Has(question.Text, "set-beside")
        && FactYears.Beginning(facts).Distinct().Count() + (DraftCues.Has(facts, "year-before") ? 1 : 0) > 1;

    /// <summary>The places of a message, in full and as they are called (濮阳 for 濮阳县).</summary>
    internal static List<string> PlacesIn(Question question) => [.. Named(question)
        .SelectMany(p => p.Length > ShortestName ? new[] { p, p[..^1] } : [p])
        .Where(p => p.Length >= ShortestName && question.Text.Contains(p, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static string NameOf(string said, Question question) =>
        Named(question).FirstOrDefault(p => p == said) ?? Named(question).FirstOrDefault(p => p.StartsWith(said, StringComparison.Ordinal)) ?? said;

    // A place that the text must not name may still be the one whose structure is followed.
    private static IEnumerable<string> Named(Question question) => question.Jurisdictions.Concat(Unknown(question)).Concat(question.Excluded);

    // 报市委市政府 names whom it goes to.
    private static IEnumerable<string> Unknown(Question question) => question.UnknownPlaces.Where(p => !DraftCues.Has(p, "no-place-within"));

    // 今年 is the year of whoever writes, which no index knows.
    private static int? YearNamed(Question question) => YearsNamed(question).LastOrDefault();

    private static IEnumerable<int?> YearsNamed(Question question) => question.Years.Where(y => question.Text.Contains($"{y}", StringComparison.Ordinal)
        || question.Text.Contains(DraftPhrases.Filled("short-year", $"{y % 100:00}"), StringComparison.Ordinal))
        .Select(y => (int?)y);

    // 县名望川县 names 望川县.
    private static string PlaceIn(Question question, string? model)
    {
        var place = question.Jurisdictions.Concat(Unknown(question)).FirstOrDefault(p => p != model) ?? "";
        place = Bare(place, question.Text, model);
        return place[(DraftCues.Of("place-lead").LengthAt(place, 0) is var said && place.Length > said + 1 ? said : 0)..];
    }

    // 写一段石桥镇今年的调解 is of 石桥镇, 给我们白溪县写 of 白溪县; what holds the model (不要出现陇县) is none.
    private static string Bare(string place, string text, string? model)
    {
        if (model is not null && place.Contains(model, StringComparison.Ordinal))
        {
            return "";
        }

        var at = text.IndexOf(place, StringComparison.Ordinal);
        var begun = at < 1 ? 0 : DraftCues.Of("ours").Words.Select(w => Enumerable.Range(1, Math.Min(at, w.Length - 1)).FirstOrDefault(n =>
            string.CompareOrdinal(text, at - n, w, 0, w.Length) == 0) is > 0 and var n ? w.Length - n : 0).Max();
        var lead = begun > 0 ? begun : DraftCues.Of("request").Words.Where(w => place.StartsWith(w, StringComparison.Ordinal))
            .Select(w => w.Length + DraftCues.Of("piece").LengthAt(place, w.Length)).DefaultIfEmpty(0).Max();
        lead = lead > 0 ? lead : DraftCues.Of("polite").LengthAt(place, 0);
        lead += DraftCues.Of("ours").LengthAt(place, lead);
        return lead > 0 && place.Length - lead > ShortestName ? Bare(place[lead..], text, model) : place;
    }

    private static string TitleIn(string text)
    {
        var (open, close) = (text.IndexOf('《', StringComparison.Ordinal), text.IndexOf('》', StringComparison.Ordinal));
        return open >= 0 && close > open && DraftCues.Has(text[open..close], "title-end") ? text[(open + 1)..close] : "";
    }
}

using LawBot.Answers.Drafts.Edits;
using LawBot.Answers.Drafts.Notes;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>From an instruction to a draft: reads the spec, gathers what to write from, has it written; applies later edits.</summary>
/// <param name="evidence">Sentences of the reports.</param>
/// <param name="catalog">The reports, for the own one's figures.</param>
/// <param name="writer">Writes.</param>
/// <param name="specs">Reads an instruction of which the rules know no matter; null without a model.</param>
public sealed class DraftDesk(EvidenceRetriever evidence, IReportCatalog catalog, IDraftWriter writer, DraftSpecModel? specs = null)
{
    // A brief is read at one sitting; more counties than this are no brief.
    private const int MostReportsOfBrief = 40;

    /// <summary>Writes what an instruction asks for.</summary>
    /// <param name="question">The instruction, as understood.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="facts">The user's facts, one a line; empty when none.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public Task<Draft> WriteAsync(Question question, Library library, string facts, CancellationToken cancellation) =>
        WriteNamedAsync(Named(question, library), library, facts, cancellation);

    /// <summary>Writes a draft anew with what a later message changes (再短一点, 分三点, 败诉别提, 用我们的数字, 补充的数字).</summary>
    /// <param name="draft">The draft shown before.</param>
    /// <param name="message">The message, as understood.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The new draft; null when the message changes nothing of it.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Draft?> EditAsync(Draft draft, Question message, Library library, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(message);
        message = Named(message, library);
        return await new DraftEditing(this, catalog).EditAsync(draft, message, library, cancellation);
    }

    /// <summary>Writes anew from a spec that a message changed; null where the message changes nothing of it.</summary>
    internal async Task<Draft?> RewriteAsync(Draft draft, Question message, Library library, CancellationToken cancellation) =>
        DraftEdits.Apply(draft, message) is { } spec ? await WriteAsync(spec, message with { Text = spec.Instruction }, library, cancellation) : null;

    /// <summary>Writes anew from a spec.</summary>
    internal Task<Draft> RewriteAsync(DraftSpec spec, Question message, Library library, CancellationToken cancellation) =>
        WriteAsync(spec, message with { Text = spec.Instruction }, library, cancellation);

    private async Task<Draft> WriteNamedAsync(Question question, Library library, string facts, CancellationToken cancellation)
    {
        if (facts.Length == 0 && PastedText.Of(question.Text) is { } pasted)
        {
            return TextRevision.Of(question.Text, pasted, DraftSpecReader.PlacesIn(question));
        }

        var spec = await OfLibraryAsync(DraftSpecReader.Read(question, facts), question, library, cancellation);
        if (specs is null)
        {
            return await WriteAsync(spec, question, library, cancellation);
        }

        (spec, var receipt) = await specs.CompleteAsync(spec, cancellation);
        var draft = await WriteAsync(spec, question, library, cancellation);
        return receipt is null ? draft
            : draft with { Generation = draft.Generation is { } written ? written with { Calls = [.. receipt.Calls, .. written.Calls] } : receipt };
    }

    // What a report of the library has a sentence on is of the trade, whatever the tables know.
    private async Task<DraftSpec> OfLibraryAsync(DraftSpec spec, Question question, Library library, CancellationToken cancellation)
    {
        if (!spec.IsDeclined || spec.Topic.Length == 0 || spec.Matters.Count > 0 || DraftRequested.IsOfOtherTrade(spec.Request, []))
        {
            return spec;
        }

        var open = question with
        {
            Jurisdictions = [], Reports = [], UnknownPlaces = [], Years = [], Excluded = [], Part = ReportPart.Done, Topic = spec.Topic, Bare = spec.Topic,
        };
        var found = await evidence.RetrieveAsync(open, library, cancellation);
        return DraftTopics.PartsOf(spec.Topic) is { Count: > 0 } parts && found.Answering
            .Any(s => parts.Any(p => TextFolding.Fold(s.Text).Contains(p, StringComparison.Ordinal))) ? spec with { IsDeclined = false } : spec;
    }

    // The full name of an indexed place is meant wherever an instruction writes it, behind 参照 or 我们 too.
    private static Question Named(Question question, Library library)
    {
        var names = library.Entries.Select(e => e.Jurisdiction.Name).Distinct(StringComparer.Ordinal)
            .Where(n => question.Text.Contains(n, StringComparison.Ordinal) && !question.Jurisdictions.Any(j => j.Contains(n, StringComparison.Ordinal))
                && (!question.UnknownPlaces.Any(u => u.Contains(n, StringComparison.Ordinal)) || IsCued(question.Text, n))).ToList();
        return names.Count == 0 ? question : question with
        {
            Jurisdictions = [.. question.Jurisdictions, .. names],
            UnknownPlaces = [.. question.UnknownPlaces.Where(u => !names.Exists(n => u.EndsWith(n, StringComparison.Ordinal)))],
        };
    }

    private static bool IsCued(string text, string name)
    {
        var before = text[..text.IndexOf(name, StringComparison.Ordinal)];
        return DraftCues.Of("like").End(before) || DraftCues.Of("before-place").End(before);
    }

    private async Task<Draft> WriteAsync(DraftSpec spec, Question question, Library library, CancellationToken cancellation)
    {
        if (spec.IsDeclined)
        {
            return await writer.WriteAsync(new DraftRequest(spec, new Evidence(spec.Instruction, [])), cancellation);
        }

        if (spec.Genre == DraftGenre.PlanCheck)
        {
            return await ComparePlansAsync(spec, question, library, cancellation);
        }

        List<string> warnings = [];
        List<(string Clause, Source Source)> own = [];
        if (spec.UsesOwnReport || spec.Genre == DraftGenre.Report)
        {
            var reports = await OwnReportsAsync(spec, question, library, cancellation);
            if (spec.UsesOwnReport)
            {
                own = reports.Count > 0 ? OwnFigures.Of(reports[^1], spec) : [];
                warnings.Add(own.Count > 0 ? DraftMessages.OwnFiguresUsed(NameOf(reports[^1].Report))
                    : reports.Count == 0 ? DraftMessages.NoOwnReport
                    : DraftMessages.NoOwnFigures(NameOf(reports[^1].Report)));
            }
            else if (reports.LastOrDefault(r => spec.Year is not { } year || r.Report.Year < year) is { } last
                && PlanComparison.NotTold(last.Report, spec) is { Count: > 0 } plans)
            {
                warnings.Add(DraftMessages.PlansNotTold(NameOf(last.Report), plans));
            }
        }

        var exemplars = await ExemplarsAsync(spec, question, library, cancellation);
        if (spec.Genre == DraftGenre.Brief && question.Jurisdictions.Where(j => exemplars.Sentences.All(s => s.Jurisdiction != j))
            .ToList() is { Count: > 0 } silent)
        {
            warnings.Add(DraftMessages.Silent(silent));
        }

        var told = own.Count == 0 ? spec : spec with { Facts = $"{spec.Facts}\n{string.Join('，', own.Select(o => o.Clause))}".Trim('\n') };
        var draft = await writer.WriteAsync(new DraftRequest(told, exemplars) { OwnReport = own }, cancellation);
        return draft with
        {
            Spec = spec,
            Warnings = [.. NotesTold.Of(spec.Notes, draft.Text, draft.Warnings), .. draft.Warnings, .. warnings,
                .. RecognisedQuotes.WarningsOf(draft.Exemplars)],
        };
    }

    // The report before the material's year, or, without material, the last but one report beside the last.
    private async Task<Draft> ComparePlansAsync(DraftSpec spec, Question question, Library library, CancellationToken cancellation)
    {
        var named = spec.Place.Length > 0 ? spec.Place
            : library.Entries.Select(e => e.Jurisdiction.Name).FirstOrDefault(n => spec.Facts.Contains(n, StringComparison.Ordinal)) ?? "";
        spec = spec with { Place = named };
        var reports = (await OwnReportsAsync(spec, question, library, cancellation)).OrderBy(r => r.Report.Year ?? 0).ToList();
        var now = spec.Facts.Length > 0 ? null : reports.Count > 1 ? reports.FindLast(r => spec.Year is not { } y || r.Report.Year == y) ?? reports[^1] : null;
        var before = now?.Report.Year ?? spec.Year;
        var last = spec.Facts.Length == 0 && now is null ? null : reports.FindLast(r => r != now && (before is not { } year || r.Report.Year < year));
        return last is null
            ? new Draft(spec.Instruction, spec.Facts.Length == 0 && reports.Count > 0 ? DraftMessages.NoSecondYear
                : DraftMessages.NoLastYear, [], [], [], AnswerOrigin.Template, []) { Spec = spec }
            : PlanComparison.Write(spec, last.Report, now?.Report);
    }

    // The place named in an instruction is whose report is being written, not whose is looked into. A report that words the matter otherwise
    // than the instruction is an exemplar too. A brief is about the places that it names.
    private async Task<Evidence> ExemplarsAsync(DraftSpec spec, Question question, Library library, CancellationToken cancellation)
    {
        var open = question with { Jurisdictions = [], Reports = [], UnknownPlaces = [], Years = [], Excluded = [], Part = ReportPart.Done };
        open = spec.Genre == DraftGenre.Brief ? open with { Jurisdictions = spec.MorePlaces > 0 ? [] : question.Jurisdictions, Years = question.Years } : open;
        var sentences = new List<EvidenceSentence>();
        foreach (var entry in spec.Model is { } model ? library.Of(model) : [])
        {
            sentences.AddRange(await catalog.FindAsync(entry.Id, cancellation) is { } report ? ModelMoves.SentencesOf(report.Report, spec) : []);
        }

        if (spec.Genre == DraftGenre.Brief)
        {
            // 各县 asks for counties: neither the city nor the province above them.
            var ofCounties = question.Jurisdictions.Count == 0 && DraftCues.Has(spec.Request, "county-level");
            var entries = library.Entries.Where(e => open.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && (!ofCounties || IsBelowCity(e.Jurisdiction)));
            foreach (var entry in entries.Take(MostReportsOfBrief))
            {
                sentences.AddRange(await catalog.FindAsync(entry.Id, cancellation) is { } report ? ModelMoves.SentencesOf(report.Report, spec) : []);
            }

            return new Evidence(question.Standalone, [.. sentences.Select((s, i) => s with { Number = i + 1 })]);
        }

        await AddAsync(sentences, open, spec, library, cancellation);
        return new Evidence(question.Standalone, [.. sentences.Select((s, i) => s with { Number = i + 1 })]);
    }

    private static bool IsBelowCity(Jurisdiction place) => place.Level is JurisdictionLevel.County or JurisdictionLevel.Township
        || (place.Level == JurisdictionLevel.Department && !(place.Prefecture is { } city && place.Name.StartsWith(city, StringComparison.Ordinal)));

    private async Task AddAsync(List<EvidenceSentence> sentences, Question question, DraftSpec spec, Library library, CancellationToken cancellation)
    {
        var topics = spec.Matters.Where(m => m != DraftMatter.Whole).SelectMany(m => DraftMatter.Of(m).Words.Take(3)).Take(6).ToList();
        foreach (var topic in topics.Count > 0 ? topics : [spec.Topic.Length > 0 ? spec.Topic : question.Topic])
        {
            var known = sentences.Select(s => s.ReportId).ToHashSet(StringComparer.Ordinal);
            var found = await evidence.RetrieveAsync(question with { Topic = topic, Bare = topic }, library, cancellation);
            sentences.AddRange(found.Answering.Where(s => !known.Contains(s.ReportId)));
        }
    }

    private async Task<List<IndexedReport>> OwnReportsAsync(DraftSpec spec, Question question, Library library, CancellationToken cancellation)
    {
        var place = spec.Place.Length > 0 ? spec.Place : question.Jurisdictions.FirstOrDefault(j => j != spec.Model) ?? "";
        var reports = new List<IndexedReport>();
        foreach (var entry in library.Of(place).Where(e => !spec.UsesOwnReport || spec.Year is null || e.Year == spec.Year))
        {
            if (await catalog.FindAsync(entry.Id, cancellation) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    private static string NameOf(Report report) => Naming.Dated(report.Jurisdiction.Name, report.Year);
}

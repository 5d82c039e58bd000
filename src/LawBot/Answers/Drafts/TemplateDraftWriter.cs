using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>Writes without a model: the spec chooses the pieces, the length chooses among them, and the text is checked against the spec.</summary>
public sealed class TemplateDraftWriter : IDraftWriter
{
    /// <summary>What is said to who asks for a text of another trade.</summary>
    public const string Declined = DraftMessages.Declined;

    private const int Usual = 380;
    private const int UsualWithFacts = 260;
    private const int Long = 900;
    private const int LongParagraph = 450;
    private const int WholeReport = 4000;
    private const int RoomBesideFacts = 110;
    private const int LeastOfBrief = 2;

    /// <inheritdoc/>
    public Task<Draft> WriteAsync(DraftRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Write(request));
    }

    private static Draft Write(DraftRequest request)
    {
        var spec = request.Spec;
        var shown = new DraftExemplars(request.Exemplars);
        var isSilent = !spec.IsTitlesAlone && spec.Genre == DraftGenre.Brief && (shown.Reports == 0 || BriefWriter.Write(spec, shown).Count < LeastOfBrief);
        if (spec.IsDeclined || isSilent)
        {
            var silent = DraftMessages.NothingToReport(DraftCues.Has(spec.Request, "county-level"), TopicName.Of(spec));
            return new Draft(spec.Instruction, spec.Letter.Length > 0 ? DraftMessages.OtherLetter(spec.Letter, spec.Matters.Count > 0 ? TopicName.Of(spec) : "")
                : spec.IsDeclined ? Declined : silent, [], [], [], AnswerOrigin.Template, []) { Spec = spec };
        }

        var owner = DraftOwner.Of(spec);
        var matters = spec.Matters.Count > 0 ? spec.Matters.Select(DraftMatter.Of).ToList() : [DraftMatter.ForTopic(spec.Topic)];
        var content = spec.Genre == DraftGenre.Summary ? new DraftContent(spec, ReportWriter.Matters, keepRest: true)
            : new DraftContent(spec, spec.Genre == DraftGenre.Report ? ReportWriter.Matters : matters);
        // A matter that nothing was given on is none of the text where others have facts and the request joins none to them.
        matters = content.All.Any(s => s.Counts) && spec.Genre == DraftGenre.Section && spec.Headings == 0 && !DraftCues.Has(spec.Request, "joint")
            ? [.. matters.Where(m => content.Of(m.Key).Count > 0)] : matters;
        matters.AddRange(spec.Genre == DraftGenre.Section ? content.Others(matters).Select(DraftMatter.Of).ToList() : []);
        var missing = new List<string>();
        var unstated = new List<string>();
        var pieces = DraftReview.Mend(Under(spec.Heading, Pieces(spec, matters, content, shown, owner, missing, unstated)), spec);
        var must = DraftSetting.Length(pieces.Where(p => p.Priority == 0));
        var target = TargetOf(spec, must);
        var kept = Parted(DraftSetting.Fit(pieces, target, spec.MaxChars ?? int.MaxValue, spec.Genre is DraftGenre.Section or DraftGenre.Responsibility
            || spec.Points is not null ? null : spec.MaxSentences, fills: spec.IsFilled), spec, matters.Count);
        kept = content.All.Any(s => s.Counts) && !spec.IsFilled ? DraftSetting.Sparingly(kept) : kept;
        kept = spec.Genre is DraftGenre.Section or DraftGenre.Responsibility && spec.MaxSentences is null ? RunningSection.Together(kept) : kept;
        var (text, ledger) = DraftSetting.Set(kept);
        var exemplars = ExemplarsOf(spec, shown, kept);
        return new Draft(spec.Instruction, text, DraftText.PlaceholdersIn(text), exemplars, [.. ledger.Select(s => WithOwnReport(s, request.OwnReport))],
            AnswerOrigin.Template,
            [.. DraftReview.Told(spec, text, content), .. Advice(spec, matters, shown, kept, text, unstated)])
        {
            Spec = spec, Missing = [.. missing.Distinct(StringComparer.Ordinal)],
        };
    }

    // What the text is to stand under is the user's own words.
    private static IReadOnlyList<DraftPiece> Under(string heading, IReadOnlyList<DraftPiece> pieces) => heading.Length == 0 ? pieces
        : [new DraftPiece(heading, DraftOrigin.OwnFacts, 0) { IsHeading = true, IsTitle = true }, .. pieces];

    private static IReadOnlyList<DraftPiece> Pieces(
        DraftSpec spec, List<DraftMatter> matters, DraftContent content, DraftExemplars shown, DraftOwner owner, List<string> missing, List<string> unstated)
    {
        var report = new ReportWriter(spec, shown, owner);
        switch (spec.Genre)
        {
            case var _ when spec.IsTitlesAlone:
                return TitleWriter.Write(spec, matters, content, owner, report.Outline());
            case DraftGenre.Outline when matters.TrueForAll(m => m.Key != DraftMatter.Whole):
                return MatterOutline.Of(spec, matters, owner);
            case DraftGenre.Outline:
                return report.Outline();
            case DraftGenre.Closing:
                return ReportEdges.Closing(spec, owner);
            case DraftGenre.Transition:
                return ReportEdges.Transition(spec, owner);
            case DraftGenre.Summary:
                return SummaryWriter.Write(spec, content, shown, owner, missing);
            case DraftGenre.Opening:
                return report.Opening();
            case DraftGenre.Report:
                var whole = report.Report();
                missing.AddRange(report.Missing);
                return whole;
            case DraftGenre.Problems when spec is { HasRemedies: false, Named: null } && DraftCues.Has(spec.Request, "plans"):
                return LacksAndPlans(spec, matters, content, owner);
            case DraftGenre.Problems:
                return new ProblemWriter(spec, matters, content, owner).Problems();
            case DraftGenre.Plans:
                return new ProblemWriter(spec, matters, content, owner).Plans();
            case DraftGenre.Brief:
                return BriefWriter.Write(spec, shown);
            case DraftGenre.Responsibility when IsDutyReport(spec):
                return report.DutyReport(content);
            case DraftGenre.Section when AspectSection.Fits(spec, matters):
                return AspectSection.Write(spec, matters[0], shown, owner);
            default:
                var pieces = new List<DraftPiece>();
                foreach (var (matter, wanted) in MatterShares.Of(spec, matters))
                {
                    // Whose and of when it is stands in the first that counts.
                    var isOpened = spec.Headings == 0 && matters.TakeWhile(m => m != matter).Any(m => content.Of(m.Key).Any(s => s.Counts));
                    var section = new SectionWriter(wanted, matter, content, shown, isOpened ? owner with { IsOpened = true } : owner);
                    pieces.AddRange(spec.Headings > 0 && wanted.Headings == 0 ? [DraftPiece.Phrase(matter.Name, 0) with { IsHeading = true }] : []);
                    pieces.AddRange(section.Write().Select((p, i) => i == 0 && spec.Paragraphs is not 1 ? p with { BeginsLine = true } : p));
                    missing.AddRange(section.Missing);
                    unstated.AddRange(section.Unstated);
                }

                return pieces;
        }
    }

    // 存在问题和下一步，各两条: what is lacking under one heading, what comes next under another.
    private static List<DraftPiece> LacksAndPlans(DraftSpec spec, List<DraftMatter> matters, DraftContent content, DraftOwner owner) =>
    [
        DraftPiece.Phrase(DraftPhrases.Of("outline-lacks"), 0) with { IsHeading = true },
        .. new ProblemWriter(spec, matters, content, owner).Problems(),
        DraftPiece.Phrase(DraftPhrases.Of("outline-next"), 0) with { IsHeading = true },
        .. new ProblemWriter(spec with { Genre = DraftGenre.Plans }, matters, new DraftContent(spec with { Facts = "" }, matters), owner).Plans(),
    ];

    private static bool IsDutyReport(DraftSpec spec) => DraftCues.Has(spec.Request, "duty-report") && spec.MaxChars is null && spec.Paragraphs is null
        && spec.MaxSentences is null && spec.Points is null && spec.Headings == 0;

    private static int TargetOf(DraftSpec spec, int must)
    {
        var usual = spec.SentencesOfEach > 1 || spec.IsTitlesAlone ? int.MaxValue
            : spec.Genre is DraftGenre.Report ? WholeReport : spec.Genre is DraftGenre.Outline or DraftGenre.Summary
            || (spec.Genre == DraftGenre.Responsibility && IsDutyReport(spec)) ? int.MaxValue
            : spec.IsLong ? Long : spec.Facts.Length > 0 && must > 0 ? Math.Max(UsualWithFacts, must + RoomBesideFacts) : Usual;
        return spec.MaxChars is not { } most ? usual : spec is { IsBound: true, LeastChars: { } least } ? (least + most + most) / 3
            : spec.IsBound ? Math.Min(most, usual) : most;
    }

    // A long running text is broken where about as much stands before as behind; a wish for so many paragraphs is kept.
    private static List<DraftPiece> Parted(List<DraftPiece> pieces, DraftSpec spec, int matters)
    {
        var size = DraftSetting.Length(pieces);
        var count = spec.Paragraphs ?? (size < LongParagraph ? 1 : (int)Math.Ceiling(size / (double)LongParagraph));
        if (spec.Genre is not (DraftGenre.Section or DraftGenre.Responsibility) || matters > 1 || spec.Headings > 0
            || pieces.Exists(p => p.IsHeading) || spec.Points is not null || count < 2
            || spec.Paragraphs == spec.Aspects.Count)
        {
            return pieces;
        }

        var parted = new List<DraftPiece>();
        var (told, begun) = (0, 1);
        foreach (var piece in pieces)
        {
            var isNext = begun < count && told >= size * begun / count;
            begun += isNext ? 1 : 0;
            parted.Add(isNext ? piece with { BeginsLine = true } : piece);
            told += piece.Text.Length;
        }

        return parted;
    }

    private static List<Source> ExemplarsOf(DraftSpec spec, DraftExemplars shown, IReadOnlyList<DraftPiece> kept)
    {
        var used = kept.SelectMany(p => p.Sources).ToList();
        if (spec.Genre == DraftGenre.Brief)
        {
            return used;
        }

        var model = spec.Model is { } name ? shown.Of(name).Take(1).Select(s => s.ToSource()) : [];
        var order = spec.Genre is DraftGenre.Section or DraftGenre.Responsibility or DraftGenre.Report && spec.Model is null && !spec.NoBlanks
            ? shown.Sources() : [];
        return [.. used.Concat(model).Concat(order).DistinctBy(s => s.ReportId, StringComparer.Ordinal)];
    }

    private static DraftSentence WithOwnReport(DraftSentence sentence, IReadOnlyList<(string Clause, Source Source)> own)
    {
        var sources = own.Where(o => sentence.Origin == DraftOrigin.OwnFacts && NumberIn(o.Clause) is { } number
            && sentence.Text.Contains(number, StringComparison.Ordinal)).Select(o => o.Source).ToList();
        return sources.Count > 0 ? sentence with { Origin = DraftOrigin.OwnReport, Sources = sources } : sentence;
    }

    private static string? NumberIn(string clause) => DraftFacts.ClauseOf(clause) is { Number.Length: > 0 } c ? c.Number + c.Unit : null;

    // What stands outside the text: a measure of others as a suggestion with its source, what nobody stated, a model that says nothing of it.
    private static IEnumerable<string> Advice(
        DraftSpec spec, IReadOnlyList<DraftMatter> matters, DraftExemplars shown, IReadOnlyList<DraftPiece> kept, string text, List<string> unstated)
    {
        unstated.RemoveAll(u => text.Contains(u, StringComparison.Ordinal));
        if (unstated.Count > 0)
        {
            yield return DraftMessages.Unstated(unstated.Distinct(StringComparer.Ordinal));
        }

        if (spec.Model is { } model)
        {
            var followed = kept.Where(p => p.Sources.Any(s => s.Jurisdiction == model));
            var heads = followed.Select(p => p.Text.Split('，', '。', '【')[0]).Distinct(StringComparer.Ordinal).ToList();
            yield return shown.Of(model).Count == 0 ? DraftMessages.NothingOfModel(model)
                : heads.Count == 0 ? DraftMessages.NoMovesOfModel(model)
                : DraftMessages.FollowedModel(model, heads);
        }

        if (spec.Genre != DraftGenre.Section || spec.Model is not null)
        {
            yield break;
        }

        foreach (var borrowed in DraftBorrowing.Clauses(shown, string.Concat(matters.Select(m => m.Key)), text, 2))
        {
            yield return DraftMessages.Borrowed(Naming.Dated(borrowed.From.Jurisdiction, borrowed.From.Year), borrowed.Text);
        }

        if (shown.Reports == 0)
        {
            yield return DraftMessages.NoExemplar;
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Quantities;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Host.Contract;

/// <summary>The JSON that scripts and outside checks read; its property names are a contract.</summary>
internal static class ContractJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    /// <summary>One line of JSON; what a terminal must not get raw is escaped in it, so that its reader has it as it stands in the text.</summary>
    public static string Write<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        return json.Any(IsEscaped) ? string.Concat(json.Select(c => IsEscaped(c) ? $"\\u{(int)c:X4}" : c.ToString())) : json;
    }

    private static bool IsEscaped(char c) => PlainText.IsUnsafe(c) && !char.IsSurrogate(c);

    public static ReportJson Of(ReportEntry e) => new(
        e.Id, e.File, Known(e.Jurisdiction.Name), Level(e.Jurisdiction), e.Jurisdiction.Province, e.Jurisdiction.Prefecture, e.Year, e.Title,
        e.Issuer, e.Published, e.Passages, e.Figures, e.IngestedAt, e.ContentHash, e.Genre.Name, e.Genre.IsReport);

    public static ReportJson Of(IndexedReport r) => new(
        r.Report.Id, r.Report.File, Known(r.Report.Jurisdiction.Name), Level(r.Report.Jurisdiction), r.Report.Jurisdiction.Province,
        r.Report.Jurisdiction.Prefecture, r.Report.Year, r.Report.Title, r.Report.Issuer, r.Report.Published, r.Passages.Count,
        r.Figures.Count, r.IngestedAt, r.Report.ContentHash, r.Report.Genre.Name, r.Report.Genre.IsReport);

    public static SourceJson Of(Source s) => new(
        s.ReportId, s.File, Known(s.Jurisdiction), s.Year, s.Title, s.Section, s.Span.Start, s.Span.End, s.Quote, s.Paragraph, s.Page, s.Before, s.After);

    public static ShowJson Show(IndexedReport r, IReadOnlyList<DuplicateFile> duplicates) => new(
        Of(r),
        r.Report.Text,
        [.. r.Report.Outline.Select(h => new HeadingJson(h.Level, h.Number, h.Text, h.Span.Start))],
        [.. r.Figures.Select(f => new FigureJson(
            f.Value, f.Upper, f.Unit, f.Number.In(r.Report.Text), f.IsApproximate, f.Metric, f.Scope, f.IsPlanned, f.IsChange, Word(f.Bound), f.IsDoubtful,
            f.Clause.In(r.Report.Text), f.Clause.Start, f.Clause.End))],
        [.. r.Inconsistencies.Select(i => new InconsistencyJson(i.Message, i.First.In(r.Report.Text), i.Second.In(r.Report.Text)))],
        r.Report.Doubts,
        r.Report.RecognitionConfidence,
        Understanding.Of(r.Report),
        [
            .. duplicates.Where(d => string.Equals(d.ReportId, r.Report.Id, StringComparison.Ordinal))
                .Select(d => new DuplicateJson(Path.GetFileName(d.Path), d.ReportId, d.IsOlderVersion)),
        ]);

    public static HitJson Hit(int rank, double score, Source source) => new(rank, Math.Round(score, 4), source.Quote, Of(source));

    public static AnswerJson Of(Answer a, string? id = null) => new(
        id, a.Question, Word(a.Kind), a.Text, Word(a.Grounding), [.. a.Citations.Select(c => new CitationJson(c.Number, Of(c.Source)))], a.Warnings)
    {
        Understood = a.Understood is { } question ? UnderstoodJson.Of(question) : null,
    };

    public static FigureTableJson Of(FigureTable t, string? id = null) => new(
        id, t.Question, t.Metric,
        [.. t.Metrics.Select(m => new AskedMetricJson(m.Asked, Word(m.Status)))],
        [.. t.Rows.Select(Of)],
        [.. t.Nearest.Select(Of)],
        [.. t.Computed.Select(c => new ComputedJson(c.Text, c.Value, c.Unit, c.Operator, c.Rows))],
        [.. t.NotReported.Select(n => new NotReportedJson(n.Jurisdiction, n.Year, n.ReportId))],
        t.Warnings);

    private static FigureRowJson Of(FigureRow r) => new(
        r.Asked, r.Jurisdiction, r.Year, r.Value, r.Upper, Word(r.Bound), r.Unit, r.Text, r.IsApproximate,
        r.IsChange, r.IsPlanned, r.Metric, r.Scope, Of(r.Source));

    public static DraftJson Of(Draft d, string? id = null) => new(
        id, d.Instruction, d.Text, d.Placeholders, [.. d.Exemplars.Select(Of)], Word(d.Grounding), d.Warnings,
        [.. d.Ledger.Select(l => new LedgerJson(l.Text, From(l.Origin), [.. l.Sources.Select(Of)]))], d.Missing, d.Spec is { } spec ? Of(spec) : null);

    private static DraftSpecJson Of(DraftSpec s) => new(
        Word(s.Genre), s.Matters.Count > 0 ? string.Join("、", s.Matters) : s.Topic, s.MaxChars, s.Points, s.Headings > 0, s.Model, s.Exclude);

    private static string From(DraftOrigin origin) => origin switch
    {
        DraftOrigin.OwnFacts => "facts",
        DraftOrigin.OwnReport => "own",
        DraftOrigin.BorrowedWording => "borrowed",
        DraftOrigin.Quoted => "quoted",
        _ => "phrase",
    };

    public static IngestJson Of(IngestionResult r) => new(
        r.Added, r.Updated, r.Unchanged, r.Removed, [.. r.Failed.Select(f => new FailedJson(Path.GetFileName(f.File), f.Error))],
        [.. r.Duplicates.Select(d => new DuplicateJson(Path.GetFileName(d.Path), d.ReportId, d.IsOlderVersion))], Math.Round(r.Seconds, 3));

    private static string? Known(string name) => Jurisdiction.IsPlace(name) ? name : null;

    private static string? Level(Jurisdiction jurisdiction) => jurisdiction.IsUnknown ? null : jurisdiction.LevelName;

    private static string? Word(QuantityBound bound) => bound == QuantityBound.None ? null : Word<QuantityBound>(bound);

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

internal sealed record FailedJson(string File, string Error);

internal sealed record DuplicateJson(string File, string ReportId, bool OlderVersion);

internal sealed record IngestJson(
    IReadOnlyList<string> Added, IReadOnlyList<string> Updated, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Removed,
    IReadOnlyList<FailedJson> Failed, IReadOnlyList<DuplicateJson> Duplicates, double Seconds);

internal sealed record ReportJson(
    string Id, string File, string? Jurisdiction, string? Level, string? Province, string? Prefecture, int? Year, string Title, string? Issuer,
    DateOnly? Published, int Passages, int Figures, DateTimeOffset IngestedAt, string ContentHash, string Genre, bool IsReport);

internal sealed record SourceJson(
    string ReportId, string File, string? Jurisdiction, int? Year, string Title, IReadOnlyList<string> Section, int Start, int End, string Quote,
    int Paragraph, int? Page, string Before, string After);

internal sealed record ShowJson(
    ReportJson Report, string Text, IReadOnlyList<HeadingJson> Outline, IReadOnlyList<FigureJson> Figures,
    IReadOnlyList<InconsistencyJson> Inconsistencies, IReadOnlyList<string> Doubts, double? RecognitionConfidence,
    Understanding Understood, IReadOnlyList<DuplicateJson> Duplicates);

internal sealed record HeadingJson(int Level, string Number, string Heading, int Start);

internal sealed record FigureJson(
    decimal Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Upper, string Unit, string Text,
    bool Approximate, string Metric, string? Scope, bool Planned, bool Change,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Bound, bool Doubtful, string Quote, int Start, int End);

internal sealed record InconsistencyJson(string Message, string First, string Second);

internal sealed record HitJson(int Rank, double Score, string Text, SourceJson Source);

internal sealed record HitsJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id, IReadOnlyList<HitJson> Results);

internal sealed record CitationJson(int Number, SourceJson Source);

internal sealed record AnswerJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id, string Question, string Kind, string Answer,
    string Grounding, IReadOnlyList<CitationJson> Citations, IReadOnlyList<string> Warnings)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UnderstoodJson? Understood { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Conversation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Files { get; init; }
}

internal sealed record FigureRowJson(
    int Asked, string Jurisdiction, int? Year, decimal Value, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Upper,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Bound, string Unit, string Text, bool Approximate,
    bool Change, bool Planned, string Metric, string? Scope, SourceJson Source);

internal sealed record AskedMetricJson(string Asked, string Status);

internal sealed record ComputedJson(string Text, decimal Value, string Unit, string Operator, IReadOnlyList<int> Rows);

internal sealed record NotReportedJson(string Jurisdiction, int? Year, string ReportId);

internal sealed record FigureTableJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id, string Question, string Metric,
    IReadOnlyList<AskedMetricJson> Metrics, IReadOnlyList<FigureRowJson> Rows, IReadOnlyList<FigureRowJson> Nearest, IReadOnlyList<ComputedJson> Computed,
    IReadOnlyList<NotReportedJson> NotReported, IReadOnlyList<string> Warnings);

internal sealed record LedgerJson(string Sentence, string From, IReadOnlyList<SourceJson> Sources);

internal sealed record DraftSpecJson(
    string Genre, string Matter, int? MaxChars, int? Points, bool Headings, string? Model, IReadOnlyList<string> Exclude);

internal sealed record DraftJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id, string Instruction, string Text,
    IReadOnlyList<string> Placeholders, IReadOnlyList<SourceJson> Exemplars, string Grounding, IReadOnlyList<string> Warnings,
    IReadOnlyList<LedgerJson> Ledger, IReadOnlyList<string> Missing, DraftSpecJson? Spec);

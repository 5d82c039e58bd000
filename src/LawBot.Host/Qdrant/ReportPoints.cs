using System.Globalization;
using Google.Protobuf.Collections;
using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Reports as points of the catalog, and back.</summary>
internal static class ReportPoints
{
    private const string Day = "yyyy-MM-dd";

    public static PointStruct Of(IndexedReport indexed, long generation)
    {
        var report = indexed.Report;
        var (terms, characters) = LengthsOf(indexed);
        var payload = PassagePoints.Marked(
            new ReportPayload
            {
                Path = indexed.Path,
                File = report.File,
                Hash = report.ContentHash,
                Title = report.Title,
                Issuer = report.Issuer,
                Published = report.Published?.ToString(Day, CultureInfo.InvariantCulture),
                GenreKind = (int)report.Genre.Kind,
                Genre = report.Genre.Name,
                Passages = indexed.Passages.Count,
                Figures = indexed.Figures.Count,
                Terms = terms,
                Characters = characters,
                IngestedAt = indexed.IngestedAt.ToUnixTimeMilliseconds(),
                Rules = report.Rules,
                Text = report.Text,
                Outline = [.. report.Outline.Select(Pack)],
                Paragraphs = [.. report.Paragraphs.SelectMany(p => (int[])[p.Span.Start, p.Span.End, (int)p.Kind])],
                Sentences = [.. report.Sentences.SelectMany(s => (int[])[s.Span.Start, s.Span.End, s.Heading, s.Paragraph])],
                Parts = [.. report.Sentences.Select(s => (int)s.Part)],
                DoubtfulSpans = [.. report.Doubtful.SelectMany(s => (int[])[s.Start, s.End])],
                Pages = [.. report.Pages.SelectMany(x => (int[])[x.Start, x.Page])],
                RecognitionConfidence = report.RecognitionConfidence,
                Doubts = report.Doubts,
                Inconsistencies = [.. indexed.Inconsistencies.Select(Pack)],
            },
            report, generation);
        return PayloadCodec.Point(PointIds.OfReport(report.Id, generation), payload, PayloadJson.Wire.ReportPayload);
    }

    public static ReportPayload Read(MapField<string, Value> payload) => PayloadCodec.Read(payload, PayloadJson.Wire.ReportPayload);

    public static ReportEntry Entry(ReportPayload p) => new(
        p.Report, p.Path, p.File, p.Hash, p.Jurisdiction.Length > 0 ? new(p.Jurisdiction, Enum.Parse<JurisdictionLevel>(p.Level), p.Province, p.Prefecture)
            : Jurisdiction.OfFile(p.File), p.Year,
        p.Title, p.Issuer, p.Published is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null, p.Passages, p.Figures,
        DateTimeOffset.FromUnixTimeMilliseconds(p.IngestedAt))
    {
        Genre = p.Genre is { } genre ? new((DocumentKind)p.GenreKind, genre) : Genre.Report,
        Rules = p.Rules,
    };

    public static IndexedReport Whole(ReportPayload p, IReadOnlyList<Passage> passages, IReadOnlyList<Figure> figures)
    {
        var entry = Entry(p);
        var report = new Report(entry.Id, entry.File, entry.ContentHash, entry.Jurisdiction, entry.Year, entry.Title, p.Text ?? "")
        {
            Issuer = entry.Issuer,
            Published = entry.Published,
            Genre = entry.Genre,
            Rules = entry.Rules,
            Outline = [.. (p.Outline ?? []).Select(Unpack)],
            Paragraphs = [.. (p.Paragraphs ?? []).Chunk(3).Select(x => new Paragraph(new(x[0], x[1]), (ParagraphKind)x[2]))],
            Sentences = [.. (p.Sentences ?? []).Chunk(4).Select(x => new Sentence(new(x[0], x[1]), x[2], x[3]))],
            Doubtful = [.. (p.DoubtfulSpans ?? []).Chunk(2).Select(x => new TextSpan(x[0], x[1]))],
            Pages = [.. (p.Pages ?? []).Chunk(2).Select(x => new PageStart(x[0], x[1]))],
            RecognitionConfidence = p.RecognitionConfidence,
            Doubts = p.Doubts ?? [],
        };
        report = p.Parts is { } parts
            ? report with { Sentences = [.. report.Sentences.Select((s, i) => s with { Part = (LawBot.Reports.ReportPart)parts[i] })] }
            : report.WithParts();
        return new(report, passages, figures, [.. (p.Inconsistencies ?? []).Select(Unpack)], entry.Path, entry.IngestedAt);
    }

    private static (long Terms, long Characters) LengthsOf(IndexedReport indexed)
    {
        var title = IndexedText.OfTitle(indexed.Report.Title, indexed.Report.Jurisdiction);
        var (terms, characters) = (new List<Term>(), new List<Term>());
        foreach (var passage in indexed.Passages)
        {
            IndexedText.AddTerms(title, passage, terms);
            foreach (var piece in IndexedText.Of(title, passage))
            {
                TermSplitter.SplitSingles(piece, characters);
            }
        }

        return (terms.Count, characters.Count);
    }

    private static HeadingPayload Pack(Heading h) =>
        new(h.Number, h.Text, [h.Level, h.Span.Start, h.Span.End, h.BodyEnd, h.IsRunIn ? 1 : 0]);

    private static Heading Unpack(HeadingPayload p) =>
        new(p.Place[0], p.Number, p.Text, new(p.Place[1], p.Place[2]), p.Place[3], p.Place[4] == 1);

    private static InconsistencyPayload Pack(Inconsistency i) => new(i.Message, [i.First.Start, i.First.End, i.Second.Start, i.Second.End]);

    private static Inconsistency Unpack(InconsistencyPayload p) =>
        new(p.Message, new(p.Places[0], p.Places[1]), new(p.Places[2], p.Places[3]));
}

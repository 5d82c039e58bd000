using LawBot.Documents;
using LawBot.Reports;
using LawBot.Reports.Checks;
using LawBot.Reports.Figures;
using LawBot.Reports.Identity;

namespace LawBot.Indexing;

/// <summary>Makes of a document everything that the index takes.</summary>
/// <param name="extractor">Finds the figures; null for the one there is.</param>
internal sealed class ReportMaker(FigureExtractor? extractor = null)
{
    private const int OpeningLength = 20;
    private readonly FigureExtractor _figures = extractor ?? new();
    private readonly ReportParser _parser = new();
    private readonly PassageSplitter _splitter = new();
    private readonly ConsistencyCheck _consistency = new();

    /// <param name="document">The document.</param>
    /// <param name="path">The full path of its file.</param>
    /// <param name="place">What <see cref="ReportIdentity"/> is made of: the path, and inside an archive the document's name as well.</param>
    /// <param name="hash">SHA-256 of the file's bytes.</param>
    /// <param name="now">When it was read.</param>
    public IndexedReport Make(Document document, string path, string place, string hash, DateTimeOffset now)
    {
        var report = _parser.Parse(document, ReportIdentity.Of(place), hash) with { Rules = ReadingRules.Current };
        return Complete(report, path, now);
    }

    /// <summary>Reads a stored report again from its own text, for want of its file; who and when stay what they were where the text does not say.</summary>
    public IndexedReport MakeAgain(IndexedReport stored)
    {
        var before = stored.Report;
        var read = _parser.Parse(StoredDocument.Of(before), before.Id, before.ContentHash);
        var report = read with
        {
            Rules = ReadingRules.Current,
            Jurisdiction = read.Jurisdiction.Name.Length > 0 ? read.Jurisdiction : before.Jurisdiction,
            Year = read.Year ?? before.Year,
            Issuer = read.Issuer ?? before.Issuer,
            Published = read.Published ?? before.Published,
        };
        return Complete(report, stored.Path, stored.IngestedAt);
    }

    private IndexedReport Complete(Report report, string path, DateTimeOffset now)
    {
        var unread = new List<Sentence>();
        var figures = _figures.Extract(report, unread);
        if (unread.Count > 0)
        {
            var opening = unread[0].Span.In(report.Text);
            report = report with { Doubts = [.. report.Doubts, ReportMessages.Unread(unread.Count, opening[..Math.Min(OpeningLength, opening.Length)])] };
        }

        return new(report, _splitter.Split(report), figures, _consistency.Check(report, figures), path, now);
    }
}

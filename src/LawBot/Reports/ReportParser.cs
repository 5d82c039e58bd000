using LawBot.Documents;
using LawBot.Places;
using LawBot.Reports.Checks;
using LawBot.Reports.Identity;
using LawBot.Reports.Layout;

namespace LawBot.Reports;

/// <summary>
/// Understands a document as a report: lines are cleaned of page furniture and joined to paragraphs, the frame tells who and when, numbers and
/// phrases give the outline, and what is left is cut into sentences. By rules alone: the same document always gives the same report.
/// </summary>
public sealed class ReportParser
{
    // Paragraphs before the first heading in which a report introduces itself.
    private const int LongestOpening = 4;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document; an empty one gives a report without text.</param>
    /// <param name="id">The report's id: see <see cref="ReportIdentity"/>.</param>
    /// <param name="contentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
    public Report Parse(Document document, string id, string contentHash)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (lines, source) = PageFurniture.Remove(LineCleaner.Clean(document.Blocks));
        var (paragraphs, printedTitle) = Paragraphs(lines);
        var frame = Framing.Mark(paragraphs, printedTitle is null ? -1 : paragraphs.FindIndex(p => p.Kind == ParagraphKind.Title));
        ContentsTable.Mark(paragraphs);
        Asides.Mark(paragraphs);
        var layout = TextLayout.Of(paragraphs);

        var labelled = source.Title is { } told && TitleFinder.IsTitle(told) ? told : null;
        var title = (printedTitle ?? labelled) is { } printed ? TitleRules.Tidy(printed) : document.Title is { } given ? PageTitle(given) : null;
        var issuer = frame.Signature.Count > 0 ? string.Join('、', frame.Signature.Distinct(StringComparer.Ordinal)) : null;
        issuer ??= frame.Letterhead.FirstOrDefault(FrameRules.IsOffice) ?? source.Issuer ?? document.Issuer;
        var published = source.Published ?? document.Published ?? source.Drafted ?? frame.Date;
        var body = paragraphs.Where(p => p.Kind == ParagraphKind.Body).Select(p => p.Text).ToList();
        var opening = string.Join('。', body.TakeWhile(p => !HeadingNumber.StartsWith(p)).Take(LongestOpening));
        var jurisdiction = JurisdictionFinder.Find(
            new OwnerSources(title, frame.Letterhead, frame.Signature, source.Issuer ?? document.Issuer, document.File, opening, layout.Text));
        var genre = GenreFinder.Of(title, document.File, document.Blocks, [.. paragraphs.Select(p => p.Text)]);
        var year = YearFinder.Find(title, body, layout.Outline.Select(h => h.Text), frame.Date ?? published, document.File);
        return new Report(
            id, document.File, contentHash, jurisdiction ?? Jurisdiction.OfFile(document.File), year,
            title ?? Path.GetFileNameWithoutExtension(document.File), layout.Text)
        {
            Genre = genre,
            Issuer = issuer,
            Published = published,
            Outline = layout.Outline,
            Paragraphs = layout.Paragraphs,
            Sentences = genre.IsReport ? Asides.Without(layout.Sentences, layout.Text) : [],
            Doubtful = layout.Doubtful,
            Pages = layout.Pages,
            RecognitionConfidence = document.RecognitionConfidence,
            Doubts = [.. document.Doubts, .. GenreMessages.Doubts(genre), .. Asides.Doubts(paragraphs),
                .. document.RecognitionConfidence is not null && DoubtfulTerms.DoubtOf(layout.Text) is { } misread ? [misread]
                    : Array.Empty<string>(), .. genre.IsReport ? Doubts(jurisdiction, year, layout) : []],
        }.WithParts();
    }

    private static (List<RawParagraph> Paragraphs, string? Title) Paragraphs(List<CleanLine> lines)
    {
        var joiner = new ParagraphJoiner(lines);
        var title = TitleFinder.Find(lines);
        title = TitleFinder.FindOther(lines, title) ?? title;
        if (title is null)
        {
            return (joiner.Join(lines), null);
        }

        var paragraphs = joiner.Join(lines.GetRange(0, title.Start));
        var (echoed, printed) = TitleEcho.Read(lines, title.Start + title.Count, title.Text);
        paragraphs.Add(new RawParagraph(printed, lines[title.Start].Kind) { Kind = ParagraphKind.Title, Pages = lines[title.Start].Pages.Take(1).ToList() });
        var body = title.Start + title.Count + echoed;
        paragraphs.AddRange(joiner.Join(lines.GetRange(body, lines.Count - body)));
        return (paragraphs, printed);
    }

    // A page's own title is the report's when it reads like one; what follows a bar or a dash is the site's name.
    private static string? PageTitle(string given)
    {
        var name = given.Split('_', '|', '-', '—')[0].Trim();
        return TitleFinder.IsTitle(name) ? name : null;
    }

    private static IEnumerable<string> Doubts(Jurisdiction? jurisdiction, int? year, TextLayout layout)
    {
        if (jurisdiction is null)
        {
            yield return ReportMessages.NoJurisdiction;
        }

        if (year is null)
        {
            yield return ReportMessages.NoYear;
        }

        if (layout.Outline.Count == 0)
        {
            yield return ReportMessages.NoOutline;
        }

        if (BrokenNumbers.DoubtOf(layout) is { } broken)
        {
            yield return broken;
        }
    }
}

using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports;

/// <summary>A heading of a report, with the stretch that stands under it.</summary>
/// <param name="Level">Depth from 1.</param>
/// <param name="Number">As printed: 一、 （二） 3. ① 一是; empty for an unnumbered heading.</param>
/// <param name="Text">The heading's words without its number, as printed.</param>
/// <param name="Span">Where number and words stand.</param>
/// <param name="BodyEnd">Where the text under it ends, its subsections included.</param>
/// <param name="IsRunIn">True when the paragraph goes on after the heading.</param>
public sealed record Heading(int Level, string Number, string Text, TextSpan Span, int BodyEnd, bool IsRunIn)
{
    /// <summary>Number and words, as a citation prints them.</summary>
    public string Label => Number + Text;
}

/// <summary>What a paragraph of a report is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading that stands alone.</summary>
    Heading,

    /// <summary>The title.</summary>
    Title,

    /// <summary>A row of a table: cells separated by a tab.</summary>
    TableRow,

    /// <summary>A row of a table that names its columns.</summary>
    TableHeader,

    /// <summary>Salutation, signature, date: part of the text, never evidence.</summary>
    Frame,
}

/// <summary>One paragraph of a report.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
public sealed record Paragraph(TextSpan Span, ParagraphKind Kind);

/// <summary>One sentence of a report: ended by 。！？；, or by the end of its paragraph. A 一是 … clause is a sentence.</summary>
/// <param name="Span">Where it stands, closing punctuation included.</param>
/// <param name="Heading">Index into <see cref="Report.Outline"/> of the innermost heading above it, or -1.</param>
/// <param name="Paragraph">Index into <see cref="Report.Paragraphs"/>.</param>
public sealed record Sentence(TextSpan Span, int Heading, int Paragraph)
{
    /// <summary>Whether it tells what was done, what is lacking or what is planned; decided once, on heading and sentence.</summary>
    public ReportPart Part { get; init; }
}

/// <summary>A report as understood: who, when, its text and how the text is built.</summary>
/// <param name="Id">Stable for one file: ten lower-case letters and digits.</param>
/// <param name="File">The file's name, without folders.</param>
/// <param name="ContentHash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Jurisdiction">Who it is about.</param>
/// <param name="Year">The year reported on, not of publication; null when it does not say.</param>
/// <param name="Title">As printed; where none is, the file's name without its ending.</param>
/// <param name="Text">What every offset counts in: the author's words, free of page furniture, navigation and mark-up;
/// paragraphs are separated by a line feed, lines that a page break cut are joined.</param>
public sealed record Report(
    string Id, string File, string ContentHash, Jurisdiction Jurisdiction, int? Year, string Title, string Text)
{
    /// <summary>What kind of document it is. Only a report is quoted: anything else has no sentences, but keeps its text for showing.</summary>
    public Genre Genre { get; init; } = Genre.Report;

    /// <summary>Who signed or published it, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The rules it was read with (<see cref="ReadingRules.Current"/> of that time); empty for one read before they were kept.</summary>
    public string Rules { get; init; } = "";

    /// <summary>The headings in the order of the text.</summary>
    public IReadOnlyList<Heading> Outline { get; init; } = [];

    /// <summary>The paragraphs in the order of the text; together with the line feeds between them they are the text.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The sentences in the order of the text.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>Where the pages of its file begin in <see cref="Text"/>, in its order; empty where the format has none. A page without words is left
    /// out.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>Stretches that optical recognition was not sure of, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Doubtful { get; init; } = [];

    /// <summary>Mean confidence of optical recognition, 0 to 100; null when the file had text.</summary>
    public double? RecognitionConfidence { get; init; }

    /// <summary>What is doubtful about the reading, one Chinese sentence each.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The report with the part of each sentence settled anew, from its headings and its words.</summary>
    public Report WithParts() => PartFinder.Mark(this);

    /// <summary>The page of the file on which a character stands, from 1; null where the format has none.</summary>
    /// <param name="offset">Its offset in <see cref="Text"/>.</param>
    public int? PageAt(int offset)
    {
        int? page = null;
        foreach (var start in Pages)
        {
            if (start.Start > offset)
            {
                break;
            }

            page = start.Page;
        }

        return page;
    }

    /// <summary>The words of a heading and of those above it, outermost first; empty for index -1.</summary>
    /// <param name="heading">Index into <see cref="Outline"/>, or -1.</param>
    public IReadOnlyList<string> HeadingPath(int heading)
    {
        return [.. HeadingsAbove(heading).Select(h => Outline[h].Label).Reverse()];
    }

    /// <summary>A heading and those above it as indices into <see cref="Outline"/>, innermost first; none for index -1.</summary>
    /// <param name="heading">Index into <see cref="Outline"/>, or -1.</param>
    internal IEnumerable<int> HeadingsAbove(int heading)
    {
        for (var level = int.MaxValue; heading >= 0; heading--)
        {
            if (Outline[heading].Level < level)
            {
                level = Outline[heading].Level;
                yield return heading;
            }
        }
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LawBot.Answers;

namespace LawBot.Host.Exports;

/// <summary>
/// Writes a draft as a Word file in the layout of official documents: A4, margins 37/35/28/26 mm, title 方正小标宋 二号 centred, 一、黑体, （一）楷体,
/// body 仿宋 三号 on lines of 28.95 pt with two characters' indent, page number — 1 — outside.
/// </summary>
/// <remarks>GB/T 9704—2012, 党政机关公文格式, sections 5.2 and 7.</remarks>
public static class OfficialDocument
{
    /// <summary>Writes the file.</summary>
    /// <param name="stream">Takes the docx; left open.</param>
    /// <param name="title">Stands centred above the text; empty for none.</param>
    /// <param name="draft">The text with its ledger and exemplars.</param>
    /// <param name="isClean">True to leave the footnotes with the sources out.</param>
    public static void Write(Stream stream, string title, Draft draft, bool isClean)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = OfficialStyles.Styles();
        var notes = new OfficialFootnotes(draft, isClean);
        var body = new Body();
        if (title.Length > 0)
        {
            body.Append(OfficialText.Title(title), OfficialText.Empty());
        }

        body.Append(OfficialText.Paragraphs(draft, notes, title));
        body.Append(OfficialPage.Section(main));
        main.Document = new Document(body);
        main.AddNewPart<DocumentSettingsPart>().Settings = OfficialPage.Settings(notes.Count > 0);
        if (notes.Count > 0)
        {
            main.AddNewPart<FootnotesPart>().Footnotes = notes.Part();
        }

        document.PackageProperties.Title = title;
    }
}

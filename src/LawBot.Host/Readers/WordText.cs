using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Readers;

/// <summary>Takes the words out of the paragraphs of a Word document as they print: changes accepted, fields as their result, hidden and struck text and
/// the marks of notes out.</summary>
internal sealed class WordText(WordStyles styles, WordLook look)
{
    private const string WordNames = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Innermost field last; true once its result began. Fields may reach over several paragraphs.
    private readonly Stack<bool> fields = new();
    private Paragraph? paragraph;
    private List<WordSegment> segments = [];

    /// <summary>Notes referred to in the paragraph read last, in order: true for an endnote, and its id.</summary>
    public List<(bool IsEndnote, long Id)> Notes { get; } = [];

    /// <summary>True once words were left out because they are struck through.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>Text boxes anchored in the paragraph read last.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <returns>The segments of a paragraph between the breaks in it; at least one, possibly empty.</returns>
    public List<WordSegment> Read(Paragraph source)
    {
        paragraph = source;
        segments = [new WordSegment(startsPage: source.ParagraphProperties?.PageBreakBefore is { } before && (before.Val is null || before.Val.Value))];
        Notes.Clear();
        Boxes.Clear();
        Walk(source);
        return segments;
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    ReadRun(run);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties or SdtProperties:
                    break;
                case DocumentFormat.OpenXml.Math.Text formula:
                    segments[^1].Append(formula.Text, isBold: false, isLarge: false, isHeadingFace: false);
                    break;
                case AlternateContent alternate:
                    Walk(Chosen(alternate));
                    break;
                case OpenXmlUnknownElement { HasChildren: true } unknown when unknown.NamespaceUri == WordNames:
                    // The library knows no w:smartTag, which wraps dates, places and numbers, and so does not see the runs in it.
                    Walk(new Paragraph($"<w:p xmlns:w=\"{unknown.NamespaceUri}\">{unknown.InnerXml}</w:p>"));
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }

    private void ReadRun(Run run)
    {
        var isStruck = styles.IsStruck(run, paragraph);
        HasStruck |= isStruck && run.InnerText.Length > 0;
        if (isStruck || styles.IsHidden(run, paragraph) || styles.IsUnseen(run, paragraph))
        {
            ReadFieldMarks(run);
            return;
        }

        foreach (var child in run.ChildElements)
        {
            ReadPart(run, child);
        }
    }

    private void ReadPart(Run run, OpenXmlElement child)
    {
        switch (child)
        {
            case FieldChar mark:
                Turn(mark);
                break;
            case Text words:
                Append(run, words.Text);
                break;
            case TabChar or PositionalTab:
                Append(run, " ");
                break;
            case NoBreakHyphen:
                Append(run, "-");
                break;
            case SymbolChar symbol when Symbol(symbol) is { } c:
                Append(run, c);
                break;
            case Break { Type: { } kind } when kind.Value == BreakValues.Page:
                segments.Add(new WordSegment(startsPage: true));
                break;
            case Break or CarriageReturn when !InCode:
                segments.Add(new WordSegment(startsPage: false));
                break;
            case FootnoteReference { Id: { } id }:
                Notes.Add((false, id.Value));
                break;
            case EndnoteReference { Id: { } id }:
                Notes.Add((true, id.Value));
                break;
            case Ruby ruby:
                ruby.Descendants<RubyBase>().SelectMany(part => part.Elements<Run>()).ToList().ForEach(ReadRun);
                break;
            case AlternateContent alternate:
                FindBoxes(Chosen(alternate));
                break;
            case Drawing or Picture or EmbeddedObject:
                FindBoxes(child);
                break;
        }
    }

    private bool InCode => fields.Any(isResult => !isResult);

    private void Append(Run run, string words)
    {
        if (!InCode)
        {
            var shown = words.ReplaceLineEndings(" ");
            look.Append(segments[^1], styles.IsRaised(run) ? RaisedMark.Kept(segments[^1].Last, shown) : shown, run, paragraph);
        }
    }

    private void ReadFieldMarks(Run run)
    {
        foreach (var mark in run.Elements<FieldChar>())
        {
            Turn(mark);
        }
    }

    private void Turn(FieldChar mark)
    {
        var kind = mark.FieldCharType?.Value;
        if (kind == FieldCharValues.Begin)
        {
            fields.Push(false);
        }
        else if (fields.TryPop(out _) && kind == FieldCharValues.Separate)
        {
            fields.Push(true);
        }
    }

    private void FindBoxes(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case TextBoxContent box:
                    Boxes.Add(box);
                    break;
                case AlternateContent alternate:
                    FindBoxes(Chosen(alternate));
                    break;
                default:
                    FindBoxes(child);
                    break;
            }
        }
    }

    /// <summary>The same content is written twice, for newer and older programs: one of them is read.</summary>
    public static OpenXmlElement Chosen(AlternateContent alternate) =>
        alternate.ChildElements.FirstOrDefault(child => child is AlternateContentChoice && child.Descendants<Text>().Any())
        ?? alternate.ChildElements.FirstOrDefault(child => child is AlternateContentFallback)
        ?? new AlternateContentChoice();

    private static string? Symbol(SymbolChar symbol)
    {
        // Private-use codes mean pictures of a symbol typeface; others are plain characters.
        var isCode = int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, null, out var code);
        return isCode && code is > 0x20 and < 0xd800 ? ((char)code).ToString() : null;
    }
}

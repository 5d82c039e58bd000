using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>What the frame of a report says: who signed, when, under which letterhead.</summary>
/// <param name="Letterhead">Names of offices, or of the place, above the title.</param>
/// <param name="Signature">Names of offices under the text, in order.</param>
/// <param name="Date">The date under the text, else the one under the title; null without.</param>
internal sealed record Frame(IReadOnlyList<string> Letterhead, IReadOnlyList<string> Signature, DateOnly? Date);

/// <summary>Tells the frame from the text: marks letterhead, title, salutation, signature, date and attachments.</summary>
internal static class Framing
{
    private const int LinesAbove = 12;
    private const int LinesBelowTitle = 5;
    private const int LinesAtEnd = 24;

    /// <summary>Sets the kind of the paragraphs that frame the text, in place.</summary>
    /// <param name="paragraphs">The paragraphs of the document.</param>
    /// <param name="title">Index of the title, or -1.</param>
    public static Frame Mark(List<RawParagraph> paragraphs, int title)
    {
        DateOnly? above = null;
        var letterhead = new List<string>();
        for (var i = 0; i < Math.Min(title, LinesAbove); i++)
        {
            MarkFrame(paragraphs, i);
            above ??= FrameRules.IsDate(paragraphs[i].Text) ? ChineseDate.Read(paragraphs[i].Text) : null;
            if (IsOwner(paragraphs[i].Text))
            {
                letterhead.Add(OfficeName(paragraphs[i].Text));
            }
        }

        if (title >= 0)
        {
            paragraphs[title] = paragraphs[title] with { Kind = ParagraphKind.Title };
        }

        for (var i = title + 1; i < Math.Min(title + 1 + LinesBelowTitle, paragraphs.Count) && IsOpening(paragraphs[i].Text); i++)
        {
            MarkFrame(paragraphs, i);
            var both = FrameRules.IsOfficeAndDate(paragraphs[i].Text);
            above = FrameRules.IsDate(paragraphs[i].Text) || both ? ChineseDate.Read(paragraphs[i].Text) ?? above : above;
            if (both || IsOwner(paragraphs[i].Text))
            {
                letterhead.Add(OfficeName(both ? paragraphs[i].Text[..FirstDigit(paragraphs[i].Text)] : paragraphs[i].Text));
            }
        }

        var (signature, below) = MarkEnd(paragraphs, title + 1);
        return new Frame(letterhead, signature, below ?? above);
    }

    private static bool IsOpening(string text) =>
        FrameRules.IsSalutation(text) || FrameRules.IsDate(text) || FrameRules.IsDocumentNumber(text) || IsOwner(text) || FrameRules.IsOfficeAndDate(text);

    // The name of the place alone heads what has no letterhead.
    private static bool IsOwner(string text) => FrameRules.IsOffice(text) || FrameRules.IsPlace(text);

    private static (List<string> Signature, DateOnly? Date) MarkEnd(List<RawParagraph> paragraphs, int first)
    {
        var offices = new List<string>();
        DateOnly? date = null;
        var end = paragraphs.Count - 1;
        for (; end >= Math.Max(first, paragraphs.Count - LinesAtEnd); end--)
        {
            var text = paragraphs[end].Text;
            var office = FrameRules.IsOffice(text);
            var both = FrameRules.IsOfficeAndDate(text);
            if (paragraphs[end].Kind != ParagraphKind.Body || !(office || both || FrameRules.IsDate(text) || IsAttachmentTail(paragraphs, end)))
            {
                break;
            }

            MarkFrame(paragraphs, end);
            date = FrameRules.IsDate(text) || both ? ChineseDate.Read(text) ?? date : date;
            if (office || both)
            {
                offices.InsertRange(0, OfficeNames(both ? text[..FirstDigit(text)] : text));
            }
        }

        // An attached table or list may stand behind the signature: office and date on lines of their own.
        for (var i = end; offices.Count == 0 && date is null && i > Math.Max(first, paragraphs.Count / 3); i--)
        {
            if (FrameRules.IsDate(paragraphs[i].Text) && FrameRules.IsOffice(paragraphs[i - 1].Text))
            {
                date = ChineseDate.Read(paragraphs[i].Text);
                offices.Add(OfficeName(paragraphs[i - 1].Text));
                MarkFrame(paragraphs, i);
                MarkFrame(paragraphs, i - 1);
            }
        }

        return (offices, date);
    }

    private static bool IsAttachmentTail(List<RawParagraph> paragraphs, int index)
    {
        for (var i = index; i >= Math.Max(0, index - 6); i--)
        {
            if (FrameRules.IsAttachment(paragraphs[i].Text))
            {
                return true;
            }

            if (paragraphs[i].Width > 40 || SentenceSplitter.IsEnder(paragraphs[i].Text[^1]))
            {
                return false;
            }
        }

        return false;
    }

    private static int FirstDigit(string text)
    {
        var index = 0;
        while (index < text.Length && !char.IsDigit(text[index]) && text[index] != '二')
        {
            index++;
        }

        return index;
    }

    // Two offices may sign on one line, a wide blank between them.
    private static IEnumerable<string> OfficeNames(string text)
    {
        var parts = text.Split([' ', '\u3000', '、'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(FrameRules.IsOffice) ? parts.Select(OfficeName) : [OfficeName(text)];
    }

    private static string OfficeName(string text) =>
        Squeezed.Of(text).Replace("文件", "", StringComparison.Ordinal).Replace("(盖章)", "", StringComparison.Ordinal);

    private static void MarkFrame(List<RawParagraph> paragraphs, int index)
    {
        if (paragraphs[index].Kind == ParagraphKind.Body)
        {
            paragraphs[index] = paragraphs[index] with { Kind = ParagraphKind.Frame };
        }
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawBot.Answers;
using Naming = LawBot.Reports.Naming;
using Source = LawBot.Reports.Source;

namespace LawBot.Host.Exports;

/// <summary>Sources as footnotes: behind each sentence that borrows wording, and those that only set the pattern behind the last sentence.</summary>
internal sealed class OfficialFootnotes(Draft draft, bool isClean)
{
    private readonly List<string> texts = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    /// <summary>How many there are so far.</summary>
    internal int Count => texts.Count;

    /// <summary>The marks behind a sentence; none when it has no source.</summary>
    internal IReadOnlyList<Run> For(DraftSentence sentence)
    {
        if (isClean || sentence.Sources.Count == 0)
        {
            return [];
        }

        named.UnionWith(sentence.Sources.Select(s => s.ReportId));
        var how = sentence.Origin switch { DraftOrigin.OwnReport => "数字见", DraftOrigin.Quoted => "引自", _ => "参照" };
        return [Mark($"{how}{string.Join("；", sentence.Sources.Select(Place).Distinct(StringComparer.Ordinal))}。")];
    }

    /// <summary>One mark for all exemplars that no sentence named.</summary>
    internal IReadOnlyList<Run> Rest()
    {
        var rest = draft.Exemplars.Where(e => !named.Contains(e.ReportId)).Select(Place).ToList();
        return isClean || rest.Count == 0 ? [] : [Mark($"体例另参照{string.Join("；", rest)}。")];
    }

    /// <summary>The notes themselves.</summary>
    internal Footnotes Part()
    {
        var notes = new Footnotes(
            new Footnote(Line(new SeparatorMark())) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(Line(new ContinuationSeparatorMark())) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        for (var i = 0; i < texts.Count; i++)
        {
            notes.Append(new Footnote(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = OfficialStyles.NoteText }),
                new Run(new RunProperties(new RunStyle { Val = OfficialStyles.NoteMark }), new FootnoteReferenceMark()),
                new Run(new Text(" " + texts[i]) { Space = SpaceProcessingModeValues.Preserve }))) { Id = i + 1 });
        }

        return notes;
    }

    private Run Mark(string text)
    {
        texts.Add(text);
        return new Run(new RunProperties(new RunStyle { Val = OfficialStyles.NoteMark }), new FootnoteReference { Id = texts.Count });
    }

    private static string Place(Source source)
    {
        var year = Naming.YearOf(source.Year);
        var section = source.Section.Count == 0 ? "" : $"“{source.Section[^1]}”";
        return $"{source.Jurisdiction}{year}法治政府建设情况报告{section}（{Naming.FileOf(source)}）";
    }

    private static Paragraph Line(OpenXmlElement mark) =>
        new(new ParagraphProperties(new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }), new Run(mark));
}

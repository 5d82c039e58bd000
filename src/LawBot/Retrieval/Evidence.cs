using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Checks;

namespace LawBot.Retrieval;

/// <summary>A sentence, or a run of sentences, of one report, offered as evidence under a number.</summary>
/// <param name="Number">From 1; a model refers to it as [S1].</param>
/// <param name="ReportId">The report's id.</param>
/// <param name="File">The file's name.</param>
/// <param name="Jurisdiction">Whose report it is.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="Title">The report's title.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Text">The words of <paramref name="Span"/>, exactly.</param>
/// <param name="Score">Larger is better; comparable within one evidence only.</param>
public sealed record EvidenceSentence(
    int Number, string ReportId, string File, string Jurisdiction, int? Year, string Title, IReadOnlyList<string> Section,
    TextSpan Span, string Text, double Score)
{
    /// <summary>Mean confidence of optical recognition of the report, 0 to 100; null when its file had text.</summary>
    public double? RecognitionConfidence { get; init; }

    /// <summary>Numbers of the sentence that recognition was not sure of, as printed: no number of an answer may rest on them.</summary>
    public IReadOnlyList<string> DoubtfulNumbers { get; init; } = [];

    /// <summary>Whether its report tells here what was done, what is lacking or what is planned: a plan is no deed.</summary>
    public ReportPart Part { get; init; }

    /// <summary>Its place as an answer names it.</summary>
    public Source ToSource() => new(ReportId, File, Jurisdiction, Year, Title, Section, Span, Text)
    {
        RecognitionConfidence = RecognitionConfidence, DoubtfulNumbers = DoubtfulNumbers,
    };
}

/// <summary>What the indexed reports say to a question.</summary>
/// <param name="Question">The question, completed from its conversation.</param>
/// <param name="Sentences">By report in the order in which an answer should name them, then by place.</param>
public sealed record Evidence(string Question, IReadOnlyList<EvidenceSentence> Sentences)
{
    /// <summary>Reports that were searched and in which nothing was found that speaks of it plainly, as an answer names them (襄垣县2020年).</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>How many reports the question allowed; 0 when that is not known.</summary>
    public int Searched { get; init; }

    /// <summary>How many further reports speak of it too and are not quoted, or may: the answer names the most telling only.</summary>
    public int Omitted { get; init; }

    /// <summary>What limits the evidence (no report for a place or a year, an unreadable file): one Chinese sentence each.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];
}

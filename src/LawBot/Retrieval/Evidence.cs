using LawBot.Chinese;
using LawBot.Places;
using LawBot.Questions;
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
    /// <summary>The paragraph that it begins in, from 1; 0 when that is not known.</summary>
    public int Paragraph { get; init; }

    /// <summary>The page of the file that it begins on, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>What stands right before it: see <see cref="Source.Before"/>.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands right after it.</summary>
    public string After { get; init; } = "";

    /// <summary>The practice's name: the innermost heading's words without their number; empty where there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The clauses of <see cref="Text"/> in its offsets, each with what it weighs for the question; empty when that is not known.</summary>
    public IReadOnlyList<(TextSpan Span, double Weight)> Clauses { get; init; } = [];

    /// <summary>True for a point that the report itself numbers.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>True when every clause states a number: it tells how much, not how.</summary>
    public bool IsOnlyNumbers { get; init; }

    /// <summary>Mean confidence of optical recognition of the report, 0 to 100; null when its file had text.</summary>
    public double? RecognitionConfidence { get; init; }

    /// <summary>Numbers of the sentence that recognition was not sure of, as printed: no number of an answer may rest on them.</summary>
    public IReadOnlyList<string> DoubtfulNumbers { get; init; } = [];

    /// <summary>Whether its report tells here what was done, what is lacking or what is planned: a plan is no deed.</summary>
    public ReportPart Part { get; init; }

    /// <summary>The numbers it states as its report was read; empty where that is not at hand.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Its place as an answer names it.</summary>
    public Source ToSource() => new(ReportId, File, Jurisdiction, Year, Title, Section, Span, Text)
    {
        Paragraph = Paragraph, Page = Page, Before = Before, After = After, RecognitionConfidence = RecognitionConfidence, DoubtfulNumbers = DoubtfulNumbers,
    };
}

/// <summary>What reports say to a question, in one word.</summary>
public enum EvidenceOutcome
{
    /// <summary>Nothing in them is near.</summary>
    Nothing,

    /// <summary>They do not say what was asked, or it is not sure that they do; the sentences are what comes nearest.</summary>
    Nearest,

    /// <summary>They say it.</summary>
    Answered,
}

/// <summary>How the sentences of an evidence belong together.</summary>
public enum EvidenceShape
{
    /// <summary>A choice of what answers best.</summary>
    Practices,

    /// <summary>All points of what reports say is lacking or planned.</summary>
    Points,

    /// <summary>A sentence of each section of one report or two.</summary>
    Sections,

    /// <summary>Two a matter, one of each of two reports, named after the matter.</summary>
    SideBySide,
}

/// <summary>What the indexed reports say to a question.</summary>
/// <param name="Question">The question, completed from its conversation.</param>
/// <param name="Sentences">By report in the order in which an answer should name them, then by place.</param>
public sealed record Evidence(string Question, IReadOnlyList<EvidenceSentence> Sentences)
{
    /// <summary>The question as typed; empty where it was put together otherwise.</summary>
    public string Asked { get; init; } = "";

    /// <summary>What was typed before it in the same conversation, oldest first.</summary>
    public IReadOnlyList<string> Conversation { get; init; } = [];

    /// <summary>A model's sentences with the marks of these sentences, still to be checked; empty where none were written yet.</summary>
    public string Written { get; init; } = "";

    /// <summary>Whether the sentences answer; with <see cref="EvidenceOutcome.Nothing"/> there are none.</summary>
    public EvidenceOutcome Outcome { get; init; } = EvidenceOutcome.Answered;

    /// <summary>How the sentences belong together.</summary>
    public EvidenceShape Shape { get; init; }

    /// <summary>The sentences where they answer; none where they only come near.</summary>
    public IReadOnlyList<EvidenceSentence> Answering => Outcome == EvidenceOutcome.Answered ? Sentences : [];

    /// <summary>Sentences that state what is counted of the matter, one a report, for a question that is the matter's name alone; none of them stands alone in
    /// <see cref="Sentences"/>.</summary>
    public IReadOnlyList<EvidenceSentence> Numbers { get; init; } = [];

    /// <summary>What ranks behind <see cref="Sentences"/>, its numbers going on from theirs; only where it was asked for.</summary>
    public IReadOnlyList<EvidenceSentence> Further { get; init; } = [];

    /// <summary>Words of the question that no report searched has; empty when they have all of them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Reports of which every sentence was looked at and none is near, as an answer names them (襄垣县2020年).</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>How many reports the question allowed; 0 when that is not known.</summary>
    public int Searched { get; init; }

    /// <summary>How many further reports may speak of it too and are not quoted: the answer names the most telling only.</summary>
    public int Omitted { get; init; }

    /// <summary>What limits the evidence (no report for a place or a year, an unreadable file): one Chinese sentence each.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>True when the user wants no numbers: the answer counts nothing either.</summary>
    public bool LeavesOutNumbers { get; init; }

    /// <summary>True when several places were asked by name: none of them is to be left out.</summary>
    public bool IsOfNamedPlaces { get; init; }

    /// <summary>In which order the practices are to be listed.</summary>
    public Arrangement Arrangement { get; init; }
}

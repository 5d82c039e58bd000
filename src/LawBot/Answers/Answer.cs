using System.Text.Json.Serialization;
using LawBot.Answers.Drafts;
using LawBot.Answers.Generated;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Answers;

/// <summary>A numbered source of an answer: [<paramref name="Number"/>] in its text.</summary>
public sealed record Citation(int Number, Source Source);

/// <summary>What kind of answer it is.</summary>
public enum AnswerKind
{
    /// <summary>How others do it.</summary>
    Experience,

    /// <summary>Numbers with their sources.</summary>
    Figures,

    /// <summary>Several counties or years side by side.</summary>
    Comparison,

    /// <summary>A drafted section.</summary>
    Draft,

    /// <summary>The reports do not say exactly what was asked, or it is not sure that they do: what comes nearest, quoted; asserts nothing.</summary>
    Nearest,

    /// <summary>The indexed reports do not answer it.</summary>
    Refusal,

    /// <summary>Greetings, help, a question back, facts of the catalogue: no claim about what a report says.</summary>
    Chat,
}

/// <summary>Who put the words together.</summary>
public enum AnswerOrigin
{
    /// <summary>Quotations cut out of reports by code.</summary>
    Extracted,

    /// <summary>A model's sentences, each checked against its sources.</summary>
    Generated,

    /// <summary>A pattern filled by code (drafts).</summary>
    Template,
}

/// <summary>An answer with its sources.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Kind">What kind of answer it is.</param>
/// <param name="Text">Plain text with marks [1] that number <paramref name="Citations"/>.</param>
/// <param name="Grounding">Who put the words together.</param>
/// <param name="Citations">The sources by number; empty for a refusal.</param>
/// <param name="Warnings">What the reader must know besides, one Chinese sentence each.</param>
public sealed record Answer(
    string Question, AnswerKind Kind, string Text, AnswerOrigin Grounding, IReadOnlyList<Citation> Citations, IReadOnlyList<string> Warnings)
{
    /// <summary>The rows behind an answer in figures; null elsewhere.</summary>
    public FigureTable? Figures { get; init; }

    /// <summary>The draft behind an answer that is one; null elsewhere.</summary>
    public Draft? Draft { get; init; }

    /// <summary>How a model took part; null when none was asked.</summary>
    public Generation? Generation { get; init; }

    /// <summary>How the question was read; null where no question was (a file handed in). Not kept with receipts.</summary>
    [JsonIgnore]
    public Question? Understood { get; init; }
}

/// <summary>Where a sentence of a draft comes from.</summary>
public enum DraftOrigin
{
    /// <summary>The user's own facts or instruction.</summary>
    OwnFacts,

    /// <summary>A figure of the own indexed report.</summary>
    OwnReport,

    /// <summary>A move or wording borrowed from a report.</summary>
    BorrowedWording,

    /// <summary>Words of a report, quoted.</summary>
    Quoted,

    /// <summary>A set phrase of the genre.</summary>
    SetPhrase,
}

/// <summary>One sentence of a draft and its origin.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Sources">The reports it rests on; empty for the user's facts and set phrases.</param>
public sealed record DraftSentence(string Text, DraftOrigin Origin, IReadOnlyList<Source> Sources);

/// <summary>A drafted section.</summary>
/// <param name="Instruction">As given.</param>
/// <param name="Text">The section; numbers only from the user's facts or inside 【…】.</param>
/// <param name="Placeholders">The 【…】 in the text, each once, in order.</param>
/// <param name="Exemplars">The passages whose pattern was followed.</param>
/// <param name="Ledger">Every sentence with its origin.</param>
/// <param name="Grounding">Template or generated.</param>
/// <param name="Warnings">What the reader must know besides.</param>
public sealed record Draft(
    string Instruction, string Text, IReadOnlyList<string> Placeholders, IReadOnlyList<Source> Exemplars,
    IReadOnlyList<DraftSentence> Ledger, AnswerOrigin Grounding, IReadOnlyList<string> Warnings)
{
    /// <summary>What was asked for, as understood; null where a text was not written from a spec.</summary>
    public DraftSpec? Spec { get; init; }

    /// <summary>What later messages took away, the last one last, as place, mark and words parted by tabs: it can be put back.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>True when later messages changed the text by hand, so that it is no longer what the spec alone gives.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Figures that such a section usually has and the facts lack, by name.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How a model took part; null when none was asked.</summary>
    public Generation? Generation { get; init; }
}

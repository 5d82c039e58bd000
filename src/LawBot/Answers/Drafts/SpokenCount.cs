namespace LawBot.Answers.Drafts;

/// <summary>A clause of spoken notes in its parts.</summary>
/// <param name="Lead">Who, where and how; empty for none.</param>
/// <param name="Verb">The official verb; empty where the thing takes its usual one.</param>
/// <param name="Thing">What is counted; empty where the clause before names it.</param>
/// <param name="Number">As typed.</param>
/// <param name="Unit">The official measure word.</param>
/// <param name="Tail">What is said of the count behind it.</param>
internal sealed record SpokenCount(string Lead, string Verb, string Thing, string Number, string Unit, string Tail)
{
    /// <summary>True for a part of the count before it.</summary>
    internal bool IsPart { get; init; }

    /// <summary>True for bodies, that a report counts before it names them: 检查12个单位.</summary>
    internal bool IsOverseen { get; init; }

    /// <summary>What was done to those who are counted, where the clause says that they were gone to for it: 卫生检查.</summary>
    internal string Purpose { get; init; } = "";

    /// <summary>The clause in official order.</summary>
    internal string Written => Purpose.Length > 0 ? DraftPhrases.Filled("on-whom", Number + Unit + Thing, Purpose) 
        : Lead + (IsPart ? DraftData.PartMark : "") + Verb + (IsOverseen ? Number + Unit + Thing : Thing + Number + Unit) + Tail;
}

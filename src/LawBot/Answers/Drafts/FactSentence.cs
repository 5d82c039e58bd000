namespace LawBot.Answers.Drafts;

/// <summary>One clause of the user's facts, in the user's words.</summary>
/// <param name="Text">The words, without what stands for the own place and year.</param>
/// <param name="Number">Its one number as typed; empty when it has none or several.</param>
/// <param name="Unit">The measure word of that number.</param>
/// <param name="Numbers">How many numbers it has.</param>
internal sealed record FactClause(string Text, string Number, string Unit, int Numbers)
{
    /// <summary>True for what stood behind a 、 under the verb of the clause before it: 审查文件16件、合同203份.</summary>
    internal bool Follows { get; init; }

    /// <summary>Which of the groups that ； parts in the notes it stands in.</summary>
    internal int Group { get; init; }

    /// <summary>Whose count it is where the notes name several places: 河口镇; empty for one's own.</summary>
    internal string Subject { get; init; } = "";

    /// <summary>How it stands to the year before, as it is written behind the clause; empty where nothing was given.</summary>
    internal string Against { get; init; } = "";

    /// <summary>True for a part of what stands before it (其中…).</summary>
    internal bool IsPart => Text.StartsWith("其中", StringComparison.Ordinal) || Text.StartsWith("包括", StringComparison.Ordinal);
}

/// <summary>A sentence of facts.</summary>
/// <param name="Label">What stood before its colon: 行政复议; empty when nothing did.</param>
/// <param name="Time">今年, 上半年, 2024年; empty when none is named.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="IsList">True for lines and rows that only name and count.</param>
/// <param name="IsProblem">True for what is said to be lacking.</param>
internal sealed record FactSentence(string Label, string Time, IReadOnlyList<FactClause> Clauses, bool IsList, bool IsProblem)
{
    /// <summary>All its words.</summary>
    internal string Words => Label + string.Concat(Clauses.Select(c => c.Text));

    /// <summary>True when a clause of it counts something.</summary>
    internal bool Counts => Clauses.Any(c => c.Numbers > 0);
}

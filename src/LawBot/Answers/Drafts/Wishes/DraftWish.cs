using LawBot.Lexicon;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>One wish of an instruction.</summary>
/// <param name="Row">The row of <c>draft-wishes.tsv</c> that reads it; its class is the kind of the wish.</param>
/// <param name="Clause">The whole clause, as typed.</param>
/// <param name="Words">The words that the row took, as typed.</param>
/// <param name="Slots">What fills the slots of the pattern, as typed.</param>
internal sealed record DraftWish(LexiconRow Row, string Clause, string Words, IReadOnlyDictionary<string, string> Slots)
{
    /// <summary>What is wished: <c>length</c>, <c>exclude</c>.</summary>
    internal string Kind => Row.Class;

    /// <summary>How it is wished: <c>most</c>; empty for the usual.</summary>
    internal string Value => Row.Cells["value"];

    /// <summary>What fills a slot; empty when nothing does.</summary>
    internal string this[string slot] => Slots.GetValueOrDefault(slot) ?? "";
}

/// <summary>A clause of an instruction, taken apart.</summary>
/// <param name="Text">The clause as typed.</param>
/// <param name="Wishes">The wishes that it states.</param>
/// <param name="Left">Its words that belong to no wish, as typed; empty when a wish took the whole clause.</param>
/// <param name="EndsSentence">True when a stop or the end of the message closes it.</param>
internal sealed record ReadClause(string Text, IReadOnlyList<DraftWish> Wishes, string Left, bool EndsSentence)
{
    /// <summary>True when a semicolon or a stop closes it: what comes next is no more of the same breath.</summary>
    internal bool EndsGroup { get; init; }
}

using LawBot.Answers;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>What is to be done about a message, and the conversation as the message leaves it, the answer's own items not yet in it.</summary>
/// <param name="State">The conversation after the edit.</param>
public abstract record TurnPlan(ConversationState State)
{
    /// <summary>The message as read by itself.</summary>
    public Question? Read { get; init; }

    /// <summary>A question to the reports.</summary>
    public sealed record Ask(ConversationState State, Question Question) : TurnPlan(State)
    {
        /// <summary>Other readings, to be tried in order where the first finds nothing: without the wish for a number where that wish is the
        /// conversation's (after 受理了几件, 行政应诉呢 may ask for either); the message's own words where it was taken to lean.</summary>
        public IReadOnlyList<Question> Otherwise { get; init; } = [];

        /// <summary>True for a question why, of numbers that were told.</summary>
        public bool WantsReason { get; init; }

        /// <summary>True for a bare matter of nobody's in particular, which leaves open what is wanted of it.</summary>
        public bool IsVague { get; init; }
    }

    /// <summary>A text to be written or written anew.</summary>
    /// <param name="State">The conversation after the edit.</param>
    /// <param name="Draft">What to write, with all that was said of it.</param>
    public sealed record Write(ConversationState State, ConversationDraft Draft) : TurnPlan(State)
    {
        /// <summary>The message as a question, for a change that changes nothing; null for a new text.</summary>
        public Ask? Instead { get; init; }
    }

    /// <summary>Something that needs no report: a greeting, the catalogue, a question back.</summary>
    public sealed record Say(ConversationState State, string Text) : TurnPlan(State)
    {
        /// <summary>The message as a question, where the text asks back what is meant; null where nothing was left open.</summary>
        public Question? Open { get; init; }
    }

    /// <summary>The report that some words stand in.</summary>
    /// <param name="State">The conversation, whose subject the words now are.</param>
    /// <param name="Words">The words, as quoted.</param>
    public sealed record Find(ConversationState State, string Words) : TurnPlan(State);

    /// <summary>Items of the last answer: their own words, their sections, or where they stand.</summary>
    public sealed record Show(ConversationState State, ShownAs As, IReadOnlyList<ConversationItem> Items) : TurnPlan(State);

    /// <summary>A file of the last answer.</summary>
    /// <param name="State">The conversation, unchanged.</param>
    /// <param name="Format">Which kind; null leaves it to what there is.</param>
    public sealed record Export(ConversationState State, ExportFormat? Format) : TurnPlan(State);

    /// <summary>Something computed from the numbers of the last answer.</summary>
    /// <param name="State">The conversation, unchanged.</param>
    /// <param name="Wanted">What.</param>
    /// <param name="Words">The message, for which of its numbers are meant.</param>
    /// <param name="Instead">The message as a question, for an answer without such numbers.</param>
    public sealed record Reckon(ConversationState State, Reckoned Wanted, string Words, Ask Instead) : TurnPlan(State)
    {
        /// <summary>What the user supposes to be done besides (要是又办结45件); 0 where nothing.</summary>
        public decimal Further { get; init; }
    }

    /// <summary>By how much two sums differ that were told before.</summary>
    public sealed record Apart(ConversationState State, PastAnswer First, PastAnswer Second) : TurnPlan(State);

    /// <summary>Something computed from the numbers of several places that were just told.</summary>
    public sealed record Told(ConversationState State, ToldWanted Wanted) : TurnPlan(State)
    {
        /// <summary>The answer, where it needed no more than the conversation; null where it is still to be computed.</summary>
        public Answer? Answer { get; init; }
    }

    /// <summary>Which sentences of the last answer fell, and why.</summary>
    public sealed record TellFallen(ConversationState State) : TurnPlan(State);

    /// <summary>The last message is taken back.</summary>
    public sealed record Undo(ConversationState State) : TurnPlan(State);
}

/// <summary>What of an item is shown.</summary>
public enum ShownAs
{
    /// <summary>The paragraph it stands in, as printed.</summary>
    Quote,

    /// <summary>The section it stands in.</summary>
    Section,

    /// <summary>File, section and place.</summary>
    Source,
}

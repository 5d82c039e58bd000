using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>What a conversation is about at the moment; the next message picks up from here.</summary>
public enum ConversationTopic
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A question to the reports.</summary>
    Question,

    /// <summary>A text that is being written.</summary>
    Draft,

    /// <summary>The library itself.</summary>
    Library,
}

/// <summary>Whose reports are meant.</summary>
/// <remarks>Empty lists mean everybody's.</remarks>
public sealed record ConversationScope
{
    /// <summary>Full names of indexed jurisdictions.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>Ids of reports, where names alone would let in another place of the same name.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Short names of provinces.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Full names of prefectures whose counties are meant.</summary>
    public IReadOnlyList<string> Prefectures { get; init; } = [];

    /// <summary>Levels meant.</summary>
    public IReadOnlyList<JurisdictionLevel> Levels { get; init; } = [];

    /// <summary>Places that were named and have no report.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Full names of jurisdictions that are left out.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>True when no place is named, so that everybody is meant; <see cref="Excluded"/> does not count.</summary>
    public bool IsEverybody => Jurisdictions.Count + Provinces.Count + Prefectures.Count + Levels.Count + Unknown.Count == 0;
}

/// <summary>The words of a question, by what they do in it; all folded, none is a place or a year.</summary>
/// <param name="Content">What it is about: 行政复议受理.</param>
/// <param name="Asking">How it asks: 多少, 怎么做的; empty for a bare noun.</param>
/// <param name="Part">The part of the reports that it names: 存在哪些问题; empty where none.</param>
/// <param name="Operator">What it wants done with numbers: 从高到低, 前三名; empty where nothing.</param>
public sealed record ConversationSubject(string Content, string Asking, string Part, string Operator)
{
    /// <summary>No subject.</summary>
    public static ConversationSubject None { get; } = new("", "", "", "");

    /// <summary>The words in their own order as long as nothing was edited; empty afterwards.</summary>
    public string Verbatim { get; init; } = "";

    /// <summary>What <see cref="Content"/> is a part of (其中企业): empty elsewhere.</summary>
    public string Whole { get; init; } = "";

    /// <summary>True when numbers are wanted, whatever the words of asking.</summary>
    public bool WantsNumbers { get; init; }

    /// <summary>True when no report was found to answer it: a part asked for next is then asked of the report and not of this.</summary>
    public bool IsUnmet { get; init; }

    /// <summary>True when there is nothing to ask about.</summary>
    public bool IsEmpty => Content.Length + Part.Length + Verbatim.Length == 0;

    /// <returns>The words to be read as a question.</returns>
    public string Wording => Verbatim.Length > 0
        ? Join(Verbatim, Operator.Split(' ').All(w => Verbatim.Contains(w, StringComparison.Ordinal)) ? "" : Operator)
        : Join(Part, (Whole.Length > 0 ? QuestionMessages.PartOf(Whole, Content) : Content) + AskedAs, Operator);

    private string AskedAs => Asking.Length > 0 || !WantsNumbers ? Asking : Content.EndsWith('率') ? QuestionMessages.WhatRate : QuestionMessages.HowMany;

    private static string Join(params IEnumerable<string> words) => string.Join(' ', words.Where(w => w.Length > 0));
}

/// <summary>One numbered thing of an answer, to be pointed at: 第二条, 它.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ConversationItem(int Number, Source Source);

/// <summary>An answer given before, to come back to: 回到刚才学法那个, 最早那次的第一条.</summary>
/// <param name="Subject">What it was about.</param>
/// <param name="Scope">Whose reports it was out of.</param>
/// <param name="Years">Of which years; empty for all.</param>
/// <param name="Items">Its numbered sources.</param>
/// <param name="Values">Its numbers by place.</param>
public sealed record PastAnswer(
    ConversationSubject Subject, ConversationScope Scope, IReadOnlyList<int> Years, IReadOnlyList<ConversationItem> Items,
    IReadOnlyList<ConversationValue> Values);

/// <summary>A text that is being written.</summary>
/// <param name="Instruction">What was asked for first.</param>
/// <param name="Changes">What was said of it since, oldest first.</param>
/// <param name="Facts">The user's own facts as plain text; empty when none.</param>
public sealed record ConversationDraft(string Instruction, IReadOnlyList<string> Changes, string Facts);

/// <summary>All that a conversation knows. A message is an edit of it: what is said replaces, what is not said stays, a new subject clears.</summary>
public sealed record ConversationState
{
    /// <summary>A conversation in which nothing was said.</summary>
    public static ConversationState Empty { get; } = new();

    /// <summary>What it is about.</summary>
    public ConversationTopic Topic { get; init; }

    /// <summary>The last messages as typed, oldest first: for whoever reads them anew.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>What was last asked of the library: list, count, issuer …; empty when nothing was.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The question under discussion.</summary>
    public ConversationSubject Subject { get; init; } = ConversationSubject.None;

    /// <summary>Whose reports.</summary>
    public ConversationScope Scope { get; init; } = new();

    /// <summary>Which years; empty for all.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The user's own jurisdiction as told in this conversation; empty when it was not.</summary>
    public string Home { get; init; } = "";

    /// <summary>The places spoken of one after another on one subject, oldest first.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>The numbered sources of the last answer out of reports.</summary>
    public IReadOnlyList<ConversationItem> Items { get; init; } = [];

    /// <summary>Which of <see cref="Items"/> is being looked at; empty for all.</summary>
    public IReadOnlyList<int> Focus { get; init; } = [];

    /// <summary>Which of <see cref="Items"/> were looked at one after another, by their numbers, oldest first.</summary>
    public IReadOnlyList<int> Looked { get; init; } = [];

    /// <summary>The places that the conversation last picked out of several: 超过50件的, 100%的是哪两家.</summary>
    public IReadOnlyList<string> Picked { get; init; } = [];

    /// <summary>The first answer of the conversation and the last ones, oldest first, the one under discussion among them.</summary>
    public IReadOnlyList<PastAnswer> Past { get; init; } = [];

    /// <summary>The last numbers on the subject by place, as asserted; empty where none were.</summary>
    public IReadOnlyList<ConversationValue> Values { get; init; } = [];

    /// <summary>The numbers by place that were last told of several places at once: what a rank picks from.</summary>
    public IReadOnlyList<ConversationValue> Ranking { get; init; } = [];

    /// <summary>The order in which the last answer was asked for.</summary>
    public Arrangement Arrangement { get; init; }

    /// <summary>What was offered to choose from, each a message that may be sent as it stands; a number alone picks one.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The text being written; null when none.</summary>
    public ConversationDraft? Draft { get; init; }

    /// <summary>The receipt of the last answer that can be exported; empty when none.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>The receipt whose state this one edited: where 撤销上一步 goes back to; empty at the start.</summary>
    public string Previous { get; init; } = "";
}

/// <summary>A place's number in an answer.</summary>
/// <param name="Jurisdiction">Whose.</param>
/// <param name="Value">In base units.</param>
public sealed record ConversationValue(string Jurisdiction, decimal Value)
{
    /// <summary>Its measure word; empty where it has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What it was added up from: 97件+121件; empty where a report states it.</summary>
    public string Made { get; init; } = "";
}

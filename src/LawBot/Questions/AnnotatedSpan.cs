using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>What a stretch of a question is.</summary>
public enum SpanKind
{
    /// <summary>A place or a department.</summary>
    Place,

    /// <summary>A year of a report.</summary>
    Year,

    /// <summary>A number that the question itself gives.</summary>
    Number,

    /// <summary>A measure word behind a number or behind 多少 and 几.</summary>
    Unit,

    /// <summary>A verb of counting; its value is the class.</summary>
    Action,

    /// <summary>A matter of the field; its value is the field's name.</summary>
    Matter,

    /// <summary>The name of a rate.</summary>
    Rate,

    /// <summary>Whom a number counts.</summary>
    Scope,

    /// <summary>A word of asking; its value is an <see cref="Questions.Asking"/>.</summary>
    Asking,

    /// <summary>What to do with numbers; its value is the name of an operator.</summary>
    Operator,

    /// <summary>A part of a report: problems or plans.</summary>
    Part,

    /// <summary>A word that points into the conversation; its value says at what: it, these, item:2 (item:-2 from the end), previous-year, others,
    /// quote.</summary>
    Reference,

    /// <summary>What is asked of the program: draft, library, chat, export.</summary>
    Request,

    /// <summary>A word that says nothing of what is asked for.</summary>
    Filler,

    /// <summary>A word that holds a word of another kind and is none: 没收, 调解员.</summary>
    Noun,
}

/// <summary>A stretch of a question with what it was read as, and why.</summary>
/// <param name="Span">Where it stands in the folded question.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Row">The table and row that gave it: <c>actions:受理</c>; the table alone where code read it.</param>
/// <param name="Value">Its meaning in one word: the class, the full name of the place, the year.</param>
public sealed record AnnotatedSpan(TextSpan Span, SpanKind Kind, string Row, string Value);

/// <summary>What a word of asking asks for.</summary>
public enum Asking
{
    /// <summary>多少, 几件, 几成.</summary>
    HowMany,

    /// <summary>怎么, 做法, 措施.</summary>
    How,

    /// <summary>为什么.</summary>
    Why,

    /// <summary>哪些, 谁.</summary>
    Which,

    /// <summary>有没有, 有哪些.</summary>
    WhatExists,

    /// <summary>是否, 吗.</summary>
    YesNo,

    /// <summary>什么时候.</summary>
    When,

    /// <summary>什么.</summary>
    What,

    /// <summary>件数, 占比: a number by its name.</summary>
    Amount,

    /// <summary>对比, 相比.</summary>
    Compare,

    /// <summary>不要数字: sentences without numbers.</summary>
    NoNumbers,

    /// <summary>只要数字.</summary>
    OnlyNumbers,
}

/// <summary>What kind of answer a question wants, as far as its wording tells.</summary>
public enum QuestionIntent
{
    /// <summary>A bare noun phrase (濮阳县 二审行政案件): figures or sentences, whichever the reports hold.</summary>
    Either,

    /// <summary>How it is done: sentences.</summary>
    Practice,

    /// <summary>Numbers.</summary>
    Figures,

    /// <summary>A text to be written.</summary>
    Draft,

    /// <summary>What is in the library.</summary>
    Library,

    /// <summary>Greetings, thanks, help.</summary>
    Chat,
}

/// <summary>What is to be done with the numbers that a question asks for.</summary>
/// <param name="Name">most, least, top, over, under, sum, share, difference, multiple, change, mean or unreported.</param>
/// <param name="N">How many are wanted (前三: 3); null where the question does not say.</param>
/// <param name="Threshold">The number to compare with, in base units; null for operators without one.</param>
/// <param name="Unit">The measure word of the threshold; null where it has none.</param>
public sealed record QuestionOperator(string Name, int? N, decimal? Threshold, string? Unit)
{
    /// <summary>The name of the operator that asks which reports do not tell a number.</summary>
    public const string Unreported = "unreported";

    /// <summary>The threshold itself is meant too: 不低于90%, 90%以上.</summary>
    public bool IsReached { get; init; }
}

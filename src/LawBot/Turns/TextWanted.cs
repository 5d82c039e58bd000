using LawBot.Answers.Drafts;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Decides whether a message asks for a text to be written, by the rows of <c>text-requests.tsv</c>: a verb of writing with what it writes, or the
/// form of a text (300字以内, 三条) beside a matter or a part of a report, where nothing is asked of the reports.</summary>
internal static class TextWanted
{
    private const string Verb = "verb";
    private const string Length = "length";
    private const string Text = "text";
    private const string Survey = "survey";
    private const string ToldOf = "told";

    // A text is named where a message begins.
    private const int First = 2;
    private static readonly Lazy<IReadOnlyList<(LexiconRow Row, WordPattern Pattern)>> Rows = new(() => [.. WordPattern.Of("text-requests")]);
    private static readonly string[] Parts = ["problems", "plans", "opening", "closing", "outline", "summary", "transition", "responsibility", "whole"];

    private static readonly WordList Consulting = new(WordList.InOrder("text-requests", "consult"));

    // 写了多少, 报告里写没写: what was written is asked, not to write.
    private static readonly WordList Told = WordList.Of("question-edges", "written");

    /// <param name="text">The message, as typed.</param>
    /// <param name="message">The message, as read.</param>
    /// <param name="isAmidQuestions">True where something was asked before: then the form alone is that of an answer, unless numbers are given.</param>
    public static bool In(string text, TurnReading message, bool isAmidQuestions)
    {
        var asks = message.Alone.Asks;
        if (asks.Any(a => a is Asking.HowMany or Asking.YesNo or Asking.When or Asking.OnlyNumbers)
            || message.Alone.Spans.Any(s => s is { Kind: SpanKind.Request, Value: "library" or "export" or "overview" or "highlights" }))
        {
            return false;
        }

        var folded = TextFolding.Fold(text);
        var classes = ClassesOf(folded).Except([Text, Survey, ToldOf], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (classes.Count == 0 || Consulting.StandIn(folded))
        {
            return false;
        }

        // 明年怎么干,五条就够 asks nothing of the reports, nor does a message that brings numbers of its own.
        var isOfPart = Array.Exists(Parts, p => DraftCues.Has(text, p));
        var asksHow = asks.Contains(Asking.How) && !classes.Contains(Length) && !isOfPart && !DraftFacts.Counts(text);
        var isOpen = asks.Any(a => a is Asking.Why or Asking.WhatExists or Asking.Which or Asking.What) || asksHow;
        return classes.Contains(Verb) || (!isOpen && (!isAmidQuestions || DraftFacts.Counts(text)) && (isOfPart || DraftMatter.MeantBy(text, 1).Count > 0));
    }

    /// <summary>True where a message names the text that it wants written: 写年度报告的开头段, 给领导弄个汇总.</summary>
    /// <param name="text">The message, as typed.</param>
    public static bool IsNamed(string text) => Named(text, Text, Survey);

    /// <summary>True where a survey is asked for by its verb, whatever it is to be about: 综述各县的做法.</summary>
    /// <param name="text">The message, as typed.</param>
    public static bool IsSurvey(string text) => Named(text, Survey);

    private static bool Named(string text, params string[] classes)
    {
        var folded = TextFolding.Fold(text);
        return DraftClauses.In(folded).Take(First).Select(c => c.In(folded).Trim())
            .Select(c => Rows.Value.Where(r => r.Pattern.In(c) is not null).Select(r => r.Row.Class).ToList())
            .Any(c => c.Exists(classes.Contains) && !c.Contains(ToldOf));
    }

    /// <summary>The classes of the rows that read a clause of a folded message.</summary>
    internal static IReadOnlySet<string> ClassesOf(string folded) => DraftClauses.In(folded).SelectMany(c => RowsIn(c.In(folded).Trim())).Select(r => r.Class)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The rows that read a clause.</summary>
    internal static IEnumerable<LexiconRow> RowsIn(string clause) => Told.StandIn(clause) ? [] : Rows.Value.Where(r => r.Pattern.In(clause) is not null)
        .Select(r => r.Row);
}

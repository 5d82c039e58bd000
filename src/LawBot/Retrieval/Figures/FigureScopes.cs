using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Whom a figure counts, and whom the question asks about, by the rows of <c>Lexicon/scopes.tsv</c>.</summary>
internal static class FigureScopes
{
    private const string Whole = "whole";
    private const string SeveralYears = "years";
    private const string Own = "own";
    private const string Counties = "counties";
    private const string Townships = "townships";
    private const string Departments = "departments";
    private static readonly WordReader Scopes = new("scopes");

    /// <summary>True when it counts a part of the jurisdiction: 市本级, one office.</summary>
    public static bool IsNarrow(FigureWords words) =>
        (words.Figure.Scope is { } scope && !Counts(scope, Whole)) || Counts(words.Name, Own) || Counts(words.Name, Departments);

    /// <summary>The part of its jurisdiction that a figure counts; null when it counts all of it.</summary>
    public static string? PartOf(Figure figure) => figure.Scope is { } scope && !Counts(scope, Whole) ? scope : null;

    /// <summary>True when the question says that a part is to be counted.</summary>
    public static bool IsAsked(Question question) => question.Scopes.Any(s => s is Own or Departments);

    /// <summary>True when it counts the very part that the question asks for.</summary>
    public static bool Agree(Question question, FigureWords words) =>
        NamesBody(question, words) || (words.Figure.Scope is { } scope && question.Scopes.Any(s => s is Own or Departments && Counts(scope, s)));

    /// <summary>True when 市本级 is asked and the number counts all, or the other way round, or it counts one office while none was asked.</summary>
    public static bool Differ(Question question, FigureWords words)
    {
        // 林草局罚了多少钱 is told by 林草部门罚款122万元, not by what all have fined.
        if (question.Bodies.Count > 0 && !NamesBody(question, words))
        {
            return true;
        }

        if (question.PlaceParts.Count > 0 && !question.PlaceParts.All(p => words.Names(p)))
        {
            return true;
        }

        // 各县区报备几件 is not told by 市直部门备案1791件.
        if (question.Scopes.Any(s => s is Counties or Townships) && !IsAsked(question) && (Counts(words.Name, Own) || Counts(words.Name, Departments)))
        {
            return true;
        }

        if (words.Figure.Scope is not { } scope)
        {
            return false;
        }

        // 五年来新增325个 is no answer to how many in the year, nor 由8个减为3个 to how many there were.
        if (IsOfYears(words))
        {
            return !question.Scopes.Contains(SeveralYears, StringComparer.Ordinal);
        }

        return Counts(scope, Whole) ? IsAsked(question) : question.Scopes.Contains(Whole, StringComparer.Ordinal)
            || (IsAsked(question) && !Agree(question, words));
    }

    /// <summary>True when it counts other years than its report's, by its own words: 2018年以来.</summary>
    public static bool IsOfYears(FigureWords words) => words.Figure.Scope is { } scope && TimeWords.IsOtherTime(scope);

    private static bool NamesBody(Question question, FigureWords words) => question.Bodies.Any(b =>
        b.Any(name => words.Sentence.Contains(name, StringComparison.Ordinal) || words.Headings.Contains(name, StringComparison.Ordinal)));

    private static bool Counts(string text, string scope) => Scopes.Read(text).Any(w => string.Equals(w.Row.Class, scope, StringComparison.Ordinal));
}

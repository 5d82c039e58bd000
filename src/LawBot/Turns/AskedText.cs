using LawBot.Answers.Drafts.Wishes;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Turns;

/// <summary>Messages that ask for a text by a verb of writing and what is to be written: 写年度报告的开头段, 给领导弄个汇总.</summary>
internal static class AskedText
{
    private static readonly WordList Leads = WordList.Of("edit-words", "ask-lead");
    private static readonly WordList Writes = WordList.Of("edit-words", "write");
    private static readonly WordList WritesOf = WordList.Of("edit-words", "write-of");
    private static readonly WordList Counted = WordList.Of("edit-words", "piece-count");
    private static readonly WordList Pieces = WordList.Of("edit-words", "piece-name");
    private static readonly WordList Surveys = WordList.Of("edit-words", "survey");
    private static readonly WordList Told = WordList.Of("edit-words", "not-asked");

    /// <param name="text">The message, as typed.</param>
    public static bool Is(string text)
    {
        var folded = TextFolding.Fold(text);
        return DraftClauses.In(folded).Take(2).Select(c => c.In(folded).Trim()).Any(Asks);
    }

    /// <summary>True where a survey is asked for by its verb, whatever it is to be about: 综述各县的做法.</summary>
    /// <param name="text">The message, as typed.</param>
    public static bool IsSurvey(string text) => Is(text) && Surveys.Begin(TextFolding.Fold(text).Trim());

    private static bool Asks(string clause)
    {
        while (Leads.LengthAt(clause, 0) is > 0 and var lead && !Writes.Begin(clause))
        {
            clause = clause[lead..];
        }

        if (Writes.LengthAt(clause, 0) is > 0 and var verb)
        {
            return !Told.Begin(clause.AsSpan(verb));
        }

        var length = WritesOf.LengthAt(clause, 0);
        var rest = clause[length..];
        var isWriting = length > 0 && (clause[0] is '写' ? !Told.Begin(rest) : Counted.Begin(rest));
        return isWriting && Pieces.StandIn(rest);
    }
}

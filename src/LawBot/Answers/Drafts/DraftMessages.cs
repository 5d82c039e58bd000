namespace LawBot.Answers.Drafts;

/// <summary>What is told beside a draft, one Chinese sentence each.</summary>
internal static class DraftMessages
{
    /// <summary>Wishes that were understood and not met.</summary>
    internal static string Unmet(IReadOnlyList<string> wishes) => $"没有照办的要求:{Quoted(wishes)};这方面请您自己改定。";

    /// <summary>Clauses that were not understood.</summary>
    internal static string Unread(IReadOnlyList<string> clauses) => $"没有读懂、也没有写进正文的话:{Quoted(clauses)};是事实或要求请换个说法再说一遍。";

    private static string Quoted(IReadOnlyList<string> words) => string.Join("、", words.Select(w => $"“{w}”"));
}

using LawBot.Places;

namespace LawBot.Answers.Grounding;

/// <summary>Whether a body that a clause names is one of its sources' by another of its names: 市场监管局 of 市场监督管理局, 律所 of 律师事务所.</summary>
internal static class GroundingBodies
{
    // 应急部门: so much tells a kind of bodies.
    private const int Kind = 2;

    private const int Shortest = 3;

    private const int LongestName = 16;

    /// <summary>The bodies that a text names, each by its first name in the table of departments.</summary>
    internal static HashSet<string> In(string text)
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            if (Departments.LengthAt(text, at) is > 0 and var length)
            {
                bodies.Add(Departments.BodyOf(text.Substring(at, length)));
                at += length - 1;
            }
        }

        return bodies;
    }

    /// <summary>True when the name that ends at a place of a text is that of a body of the sources.</summary>
    internal static bool IsNamed(string text, int end, IReadOnlyList<GroundingSource> sources)
    {
        for (var start = Math.Max(0, end - LongestName); start <= end - Shortest; start++)
        {
            if (Departments.LengthAt(text, start) == end - start && Departments.BodyOf(text[start..end]) is var body)
            {
                return sources.Any(s => s.Bodies.Contains(body));
            }
        }

        return false;
    }

    /// <summary>A kind of bodies in a list that no source names, where they name others: 水利、应急部门 of 水利、公安部门; null where none is.</summary>
    internal static string? OtherKind(GroundingClause clause)
    {
        var text = clause.Masked();
        return clause.Basis.SelectMany(s => GroundingScope.KindsOfBodies(s.Words)).Any() ? GroundingScope.KindsOfBodies(text).Find(b => IsInList(text, b)
            && GroundingLexicon.Retelling.In(b[..Kind]).Concat(GroundingLexicon.Common.In(b[..Kind])).Sum(h => h.Word.Length) < Kind
            && !clause.Basis.Exists(s => s.Around.Contains(b[..Kind], StringComparison.Ordinal)
                || GroundingContrast.IsReworded(b[..Kind], s.Words) || GroundingScope.IsShortFor(b, s.Words))) : null;
    }

    private static bool IsInList(string text, string body) =>
        text.IndexOf(body, StringComparison.Ordinal) is > 0 and var at && text[at - 1] is '、' or '和' or '与' or '及';
}

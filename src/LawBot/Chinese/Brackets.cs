using System.Text;

namespace LawBot.Chinese;

/// <summary>Round brackets in folded text.</summary>
internal static class Brackets
{
    /// <summary>The text without what stands in round brackets, where that is short and holds no others: 青禾县(以下简称我县).</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="longest">Characters between the brackets; what is longer stays.</param>
    public static string Without(string text, int longest)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var inside = text[i] == '(' ? text.AsSpan(i + 1).IndexOfAny('(', ')') : -1;
            if (inside >= 1 && inside <= longest && text[i + 1 + inside] == ')')
            {
                i += inside + 1;
            }
            else
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }
}

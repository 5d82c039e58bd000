using LawBot.Chinese;

namespace LawBot.Prompts;

/// <summary>How many tokens a text takes, without the model's own tokenizer.</summary>
public static class TokenBudget
{
    /// <summary>An upper estimate: one token a Han character or punctuation mark, one for three other characters. Real tokenizers
    /// of today's Chinese models need 0.5 to 0.8 tokens a Han character.</summary>
    public static int Estimate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wide = text.Count(c => TextFolding.IsHan(c) || c > '\u2000');
        return wide + ((text.Length - wide + 2) / 3);
    }
}

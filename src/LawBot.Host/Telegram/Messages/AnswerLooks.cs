using System.Text.RegularExpressions;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Gives an answer's lines their looks: a practice's head bold, a long quotation folded.</summary>
internal static partial class AnswerLooks
{
    // A folded quotation shows three lines of a phone; what fits into two is not worth folding.
    private const int LongQuotation = 60;

    /// <summary>Appends the answer's text.</summary>
    public static MessageText Add(MessageText message, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            message.Add(i > 0 ? "\n" : "");
            var shape = Quoting().Match(lines[i]);
            if (!shape.Success)
            {
                message.Add(lines[i]);
                continue;
            }

            var isLong = shape.Groups["quote"].Length > LongQuotation;
            message.Add(shape.Groups["head"].Value, TextLook.Bold).Add(isLong ? "\n" : "").Add(shape.Groups["quote"].Value, isLong ? TextLook.Quote : TextLook.Plain);
        }

        return message;
    }

    /// <summary>The lines of our own layout: 1. 青禾县2021年·…:“…”[1].</summary>
    [GeneratedRegex(@"^(?<head>[^“\n]{1,80}[:\uFF1A])(?<quote>“.+”(?:\[\d+\])+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoting();
}

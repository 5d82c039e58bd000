using System.Text.RegularExpressions;

namespace LawBot.Host.Readers;

/// <summary>Raised type: the mark of a note is no part of the words beside it (120¹件 is 120件), a power is one (m²).</summary>
internal static partial class RaisedMark
{
    /// <param name="before">The character before, or <c>\0</c>.</param>
    /// <param name="raised">The raised characters.</param>
    /// <returns>What of them belongs to the text: nothing for the mark of a note, ² or ³ for a power of a unit in Latin letters, else all.</returns>
    public static string Kept(char before, string raised)
    {
        var mark = raised.Trim();
        return mark switch
        {
            "2" or "²" when char.IsAsciiLetter(before) => "²",
            "3" or "³" when char.IsAsciiLetter(before) => "³",
            _ => NoteMark().IsMatch(mark) ? "" : raised,
        };
    }

    [GeneratedRegex(@"^[\[\(（〔【]?(注|註)?\s*([0-9０-９¹²³⁰⁴-⁹]{1,3}([,，、\-–][0-9０-９]{1,3})*|[①-⑳㉑-㉟]|[*＊※†‡]{1,3}|[a-zA-Z]|注|註)?[\]\)）〕】]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NoteMark();
}

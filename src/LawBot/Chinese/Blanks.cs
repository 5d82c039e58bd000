namespace LawBot.Chinese;

/// <summary>White space in a text: blanks, tabs, line ends.</summary>
internal static class Blanks
{
    /// <summary>The text with one blank for every stretch of white space, and none at its ends.</summary>
    public static string Single(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

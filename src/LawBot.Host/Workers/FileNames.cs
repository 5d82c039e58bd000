using System.Buffers;
using System.Globalization;

namespace LawBot.Host.Workers;

/// <summary>Makes a name that somebody sent one that every system can store.</summary>
internal static class FileNames
{
    private const int Longest = 80;
    private const string Unnamed = "report.txt";

    // What Windows refuses in names, on whatever system the name is made.
    private static readonly SearchValues<char> Refused = SearchValues.Create("\"<>|:*?\\/");

    // Windows opens a device for these, with whatever ending.
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"];

    /// <summary>The last step of a path, without what a system refuses, hides or takes for a device; never empty.</summary>
    /// <param name="sent">As it was sent, with or without folders.</param>
    public static string Safe(string sent)
    {
        var last = sent.Replace('\\', '/').Split('/')[^1];
        var name = string.Concat(last.Where((c, i) => !IsRefused(last, i))).TrimStart('.', ' ', '~', '$').TrimEnd('.', ' ');
        if (name.Length > Longest)
        {
            // The ending tells the format; a cut must not leave half a character.
            name = name[^Longest..].TrimStart('.', ' ');
            name = char.IsLowSurrogate(name[0]) ? name[1..] : name;
        }

        return name.Length == 0 ? Unnamed : IsDevice(name) ? "_" + name : name;
    }

    private static bool IsRefused(string name, int at)
    {
        var c = name[at];
        return Refused.Contains(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            || c == '\ufffd'
            || (char.IsHighSurrogate(c) && !(at + 1 < name.Length && char.IsLowSurrogate(name[at + 1])))
            || (char.IsLowSurrogate(c) && !(at > 0 && char.IsHighSurrogate(name[at - 1])));
    }

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].Trim().ToUpperInvariant();
        return Devices.Contains(stem, StringComparer.Ordinal)
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal))
                && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LawBot.Tests.Readers;

/// <summary>Changes bytes as broken disks, broken downloads and ill will do.</summary>
internal static partial class Mutation
{
    private static readonly byte[][] Tokens =
    [
        "<"u8.ToArray(), "<table>"u8.ToArray(), "<!DOCTYPE x ["u8.ToArray(), "&#x0;"u8.ToArray(), "\0"u8.ToArray(), "\ufeff\u202e"u8.ToArray(),
        "**"u8.ToArray(), "|"u8.ToArray(), "\""u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0xff, 0xff, 0xff, 0x7f], [0x80], "<w:tbl>"u8.ToArray(),
        "%PDF-"u8.ToArray(),
    ];

    private static readonly string[] Values = ["", "-1", "0", "99999999999", "2147483647", "x", "w:p", "一", "true", "1e308", "A1:ZZZZ9999999"];

    /// <summary>Changes values inside the markup of a package, which stays sound, so that the reader behind the guards is tried too.</summary>
    public static byte[] OfMarkup(byte[] package, Random random)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        var parts = archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            && entry.FullName.Contains('/', StringComparison.Ordinal)).ToArray();
        var part = parts[random.Next(parts.Length)];
        using var reader = new StreamReader(part.Open());
        var markup = reader.ReadToEnd();
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var places = Value().Matches(markup);
            if (places.Count > 0 && places[random.Next(places.Count)] is var place)
            {
                markup = markup[..place.Index] + Values[random.Next(Values.Length)] + markup[(place.Index + place.Length)..];
            }
        }

        return ZipSample.With(package, part.FullName, Encoding.UTF8.GetBytes(markup));
    }

    public static byte[] Of(byte[] sample, Random random)
    {
        var content = sample.ToList();
        for (var n = random.Next(1, 6); n > 0 && content.Count > 0; n--)
        {
            var at = random.Next(content.Count);
            var length = Math.Min(random.Next(1, 200), content.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    content[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    content[at] = (byte)random.Next(256);
                    break;
                case 2:
                    content.RemoveRange(at, length);
                    break;
                case 3:
                    content.InsertRange(at, content.GetRange(at, length));
                    break;
                case 4:
                    content.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 5 when random.Next(4) == 0:
                    content.RemoveRange(at, content.Count - at);
                    break;
                default:
                    content.InsertRange(at, Enumerable.Repeat(content[at], random.Next(1, 2_000)));
                    break;
            }
        }

        return [.. content];
    }

    /// <summary>The value of an attribute other than a namespace, or the text of an element.</summary>
    [GeneratedRegex("(?<=[a-z]=\")(?!http|urn)[^\"]*(?=\")|(?<=>)[^<]+(?=<)", RegexOptions.IgnoreCase)]
    private static partial Regex Value();
}

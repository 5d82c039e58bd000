using System.Security.Cryptography;
using System.Text;

namespace LawBot.Reports.Identity;

/// <summary>Names a report after the file it was read from, so that a changed file replaces its own report.</summary>
public static class ReportIdentity
{
    private const int Length = 10;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Ten lower-case base32 characters (50 bits) of the SHA-256 of the path in UTF-8.</summary>
    /// <param name="path">The full path, as the file system spells it.</param>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path));
        return string.Create(Length, hash, static (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                id[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}

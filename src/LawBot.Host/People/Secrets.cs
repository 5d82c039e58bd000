using System.Security.Cryptography;
using System.Text;

namespace LawBot.Host.People;

/// <summary>Makes secrets and what is kept of them.</summary>
internal static class Secrets
{
    // Without 0, O, 1, I, L: read aloud and typed by hand.
    private const string Typed = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A secret of 256 bits that nobody types: 64 hexadecimal digits.</summary>
    public static string Long() => RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>A secret that somebody types once within minutes: 50 bits, two groups of five characters.</summary>
    public static string Short() => $"{RandomNumberGenerator.GetString(Typed, 5)}-{RandomNumberGenerator.GetString(Typed, 5)}";

    /// <summary>An id.</summary>
    public static string Id(int digits = 16) => RandomNumberGenerator.GetHexString(digits, lowercase: true);

    /// <summary>What is kept of a long secret: SHA-256; a secret of 256 random bits needs no slow hash.</summary>
    public static string Kept(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares without telling by its time where they differ.</summary>
    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}

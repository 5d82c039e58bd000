using System.Security.Cryptography;
using System.Text;

namespace LawBot.Host.Qdrant;

/// <summary>The ids of points: the same for the same thing, so that a write may be made twice.</summary>
/// <remarks>UUIDs of version 8 (RFC 9562, 5.8): the first 16 bytes of SHA-256 over kind, report, generation and place.</remarks>
internal static class PointIds
{
    /// <summary>The one point that says what is visible.</summary>
    public static string State { get; } = Of("state");

    public static string OfReport(string report, long generation) => Of($"report\n{report}\n{generation}");

    public static string OfPassage(string report, long generation, int ordinal) => Of($"passage\n{report}\n{generation}\n{ordinal}");

    public static string OfFigure(string report, long generation, int ordinal) => Of($"figure\n{report}\n{generation}\n{ordinal}");

    public static string OfUnreadable(string path) => Of("unreadable\n" + path);

    public static string OfDuplicate(string path) => Of("duplicate\n" + path);

    private static string Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}

using System.Buffers;
using System.Text;

namespace LawBot.Host.Readers;

/// <summary>Reads a text that was put together of lines in UTF-8 and lines in GBK, each by its own; no byte of a character in either is a line break.</summary>
internal static class MixedEncodings
{
    // A line of GBK may happen to be UTF-8, but not with so many characters; a few broken bytes do not make a line GBK.
    private const int FewestCharacters = 8;
    private const int SureOf = 3;

    private enum Kind
    {
        Ascii,
        Utf8,
        Gbk,
        Neither,
    }

    /// <summary>Decodes line by line.</summary>
    /// <returns>Null unless there are lines of both.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, Encoding gbk)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes) || bytes.Contains((byte)0))
        {
            return null;
        }

        var counts = new int[4];
        var text = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            var end = bytes.IndexOf((byte)'\n') is var at && at < 0 ? bytes.Length : at + 1;
            var line = bytes[..end];
            var (kind, characters) = KindOf(line, gbk);
            counts[(int)kind] += characters;
            text.Append((kind == Kind.Gbk ? gbk : Encoding.UTF8).GetString(line));
            bytes = bytes[end..];
        }

        return counts[(int)Kind.Utf8] >= FewestCharacters && counts[(int)Kind.Gbk] >= FewestCharacters && counts[(int)Kind.Neither] == 0 ? text.ToString()
            : null;
    }

    private static (Kind Kind, int Characters) KindOf(ReadOnlySpan<byte> line, Encoding gbk)
    {
        int valid = 0, invalid = 0;
        for (var rest = line; rest.Length > 0;)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var consumed);
            valid += status == OperationStatus.Done && rune.Value >= 0x800 ? 1 : 0;
            invalid += status == OperationStatus.Done ? 0 : 1;
            rest = rest[consumed..];
        }

        if (valid > invalid * SureOf)
        {
            return (Kind.Utf8, valid);
        }

        if (invalid == 0)
        {
            return (Kind.Ascii, 0);
        }

        var han = gbk.GetString(line).Count(c => c is >= '\u3000' and <= '\u9fff' or >= '\uff01' and <= '\uff5e');
        return han > 0 && !gbk.GetString(line).Contains('\ufffd', StringComparison.Ordinal) ? (Kind.Gbk, han) : (Kind.Neither, 1);
    }
}

using System.Text;

namespace LawBot.Host.Readers;

/// <summary>A text that was bytes.</summary>
/// <param name="Text">Without its byte order mark.</param>
/// <param name="Broken">How many characters could not be decoded.</param>
/// <param name="IsMixed">True when some of its lines were in UTF-8 and others in GBK.</param>
internal sealed record DecodedText(string Text, int Broken, bool IsMixed)
{
    /// <summary>What is doubtful about it, one Chinese sentence each.</summary>
    public IReadOnlyList<string> Doubts =>
    [
        .. IsMixed ? ["文件里混用了 UTF-8 和 GBK 两种编码,已逐行按合适的一种读取,请核对。"] : Array.Empty<string>(),
        .. Broken > 0 ? [$"有{Broken}处字符编码错误,显示为“\ufffd”。"] : Array.Empty<string>(),
    ];
}

/// <summary>Tells by content how a text is encoded, and decodes it.</summary>
internal static class TextDecoding
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    // About a third of a report in either script is made of these.
    private const double LeastCommon = 0.15;
    private static readonly System.Buffers.SearchValues<char> Common = System.Buffers.SearchValues.Create(
        "的一是在不了和有大以上下中人年月日府法治政行建工作合制度理依市区區县縣省情况況报報告会會全公民推进進设設领領导導部门門发發展强強化实實落件项項务務,。、；：（）");

    /// <summary>Decodes bytes whose encoding nobody stated.</summary>
    /// <returns>Null for what is no text.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var marked = ByMark(bytes, out var mark);
        if ((marked is null or UTF8Encoding) && MixedEncodings.Decode(bytes[mark..], Gb18030) is { } mixed)
        {
            return new DecodedText(mixed, Count(mixed).Broken, IsMixed: true);
        }

        var encoding = marked ?? ByContent(bytes, declared);
        if (encoding is null)
        {
            return null;
        }

        var text = encoding.GetString(bytes[mark..]);
        var (odd, broken) = Count(text);
        return odd + broken > 8 + (text.Length / 20) ? null : new DecodedText(text.Replace("\0", "", StringComparison.Ordinal), broken, IsMixed: false);
    }

    /// <summary>Decodes the first bytes of a file for a look at them; never fails.</summary>
    public static string Peek(ReadOnlySpan<byte> head)
    {
        var encoding = ByMark(head, out var mark) ?? ByContent(head, null) ?? Encoding.Latin1;
        return encoding.GetString(head[mark..]);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xef, 0xbb, 0xbf, ..] => (Encoding.UTF8, 3),
            [0xff, 0xfe, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xff, 0xfe, ..] => (Encoding.Unicode, 2),
            [0xfe, 0xff, ..] => (Encoding.BigEndianUnicode, 2),
            [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    private static Encoding? ByContent(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (LooksLikeUtf8(bytes))
        {
            return Encoding.UTF8;
        }

        if (ByName(declared) is { } named && Plausibility(bytes, named) > 0.8)
        {
            return named;
        }

        Encoding? best = null;
        var bestScore = 0.6;
        foreach (var candidate in new[] { Gb18030, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (Plausibility(bytes, candidate) is var score && score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return IsRatherBig5(bytes, best) ? Big5 : best;
    }

    /// <summary>Any Big5 text is valid GB18030 and UTF-16 too, but of rare characters: the commonest ones of government reports tell them apart.</summary>
    private static bool IsRatherBig5(ReadOnlySpan<byte> bytes, Encoding? other)
    {
        var sample = bytes.Length > 65_536 ? bytes[..65_536] : bytes;
        return CommonIn(Big5.GetString(sample)) is var common && common > LeastCommon
            && common > 2 * CommonIn((other ?? Encoding.Latin1).GetString(sample));
    }

    private static double CommonIn(string text)
    {
        var letters = text.Count(c => c >= '\u3000');
        return letters == 0 ? 0 : (double)text.Count(Common.Contains) / letters;
    }

    private static Encoding? ByName(string? name)
    {
        name = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            return name switch
            {
                null or "" or "utf-8" or "utf8" => null,
                "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => Gb18030,
                _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 gives itself away: hardly any other text has valid multi-byte sequences, so a few broken ones do not speak against it.</summary>
    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0, nul = 0;
        while (bytes.Length > 0)
        {
            if (bytes[0] < 0x80)
            {
                nul += bytes[0] == 0 ? 1 : 0;
                bytes = bytes[1..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.Done)
            {
                valid++;
            }
            else if (bytes.Length > 3)
            {
                invalid++;
            }

            bytes = bytes[consumed..];
        }

        return valid >= invalid * 10 && nul <= valid / 10;
    }

    private static double Plausibility(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var sample = bytes.Length > 65_536 ? bytes[..65_536] : bytes;
        var text = encoding.GetString(sample);
        var plausible = 0;
        foreach (var c in text)
        {
            plausible += c is '\t' or '\n' or '\r' or '\f' or (>= ' ' and <= '~') or (>= '\u2010' and <= '\u203b') or (>= '\u2460' and <= '\u24ff')
                or (>= '\u3000' and <= '\u303f') or (>= '\u4e00' and <= '\u9fff') or (>= '\uff01' and <= '\uff5e') or '\u00b7' or '\u00a0' ? 1 : 0;
        }

        return text.Length == 0 ? 0 : (double)plausible / text.Length;
    }

    private static (int Odd, int Broken) Count(string text)
    {
        int odd = 0, broken = 0;
        foreach (var c in text)
        {
            odd += char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085') ? 1 : 0;
            broken += c == '\ufffd' ? 1 : 0;
        }

        return (odd, broken);
    }
}

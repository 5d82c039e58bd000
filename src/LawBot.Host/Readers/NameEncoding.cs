using System.Text;

namespace LawBot.Host.Readers;

/// <summary>Decodes a name as UTF-8 where it is valid and as GB18030 where it is not.</summary>
internal sealed class NameEncoding : Encoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static NameEncoding Instance { get; } = new();

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes, index, count).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        For(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => Gb18030.GetMaxCharCount(byteCount);

    private static Encoding For(byte[] bytes, int index, int count)
    {
        try
        {
            Strict.GetCharCount(bytes, index, count);
            return Strict;
        }
        catch (DecoderFallbackException)
        {
            return Gb18030;
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LawBot.Chinese;

namespace LawBot.Host.Sqlite;

/// <summary>Writes numbers and texts as compact bytes; <see cref="BlobReader"/> reads them.</summary>
internal sealed class BlobWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Seven bits a byte, low ones first; small numbers take one byte.</summary>
    public void Number(int value) => Number((uint)value);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(uint value)
    {
        Reserve(5);
        var (bytes, length) = (_bytes, Length);
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
        Length = length;
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>UTF-16 as it stands in memory: two bytes a Chinese character, and nothing to decode.</summary>
    public void Text(string text)
    {
        Number(text.Length);
        Raw(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Number(texts.Count);
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    public void Optional(string? text)
    {
        Flag(text is not null);
        Text(text ?? "");
    }

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void Decimal(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        foreach (var part in parts)
        {
            Number((uint)part);
        }
    }

    public void Double(double value)
    {
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(Length), value);
        Length += 8;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
        }
    }
}

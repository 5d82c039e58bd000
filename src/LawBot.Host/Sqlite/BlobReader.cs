using System.Buffers.Binary;
using System.Runtime.InteropServices;
using LawBot.Chinese;

namespace LawBot.Host.Sqlite;

/// <summary>Reads what <see cref="BlobWriter"/> wrote, in the same order.</summary>
internal ref struct BlobReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    public int Number() => (int)Unsigned();

    public uint Unsigned()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = _rest[0];
            _rest = _rest[1..];
            value |= (uint)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }

    public bool Flag() => Number() != 0;

    public ReadOnlySpan<byte> Raw(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    /// <summary>The characters of a text where they stand, without a copy.</summary>
    public ReadOnlySpan<char> Characters() => MemoryMarshal.Cast<byte, char>(Raw(Number() * sizeof(char)));

    public string Text() => new(Characters());

    public List<string> Texts()
    {
        var count = Number();
        var texts = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            texts.Add(Text());
        }

        return texts;
    }

    public string? Optional()
    {
        var isThere = Flag();
        var text = Text();
        return isThere ? text : null;
    }

    public TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    public decimal Decimal()
    {
        Span<int> parts = [Number(), Number(), Number(), Number()];
        return new decimal(parts);
    }

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Raw(8));
}

using System.Runtime.CompilerServices;

namespace LawBot.Host.Sqlite;

/// <summary>Reads what <see cref="PostingWriter"/> packed, block by block.</summary>
internal ref struct PostingReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly bool _hasDirectory;
    private int _directory;
    private int _position;
    private int _left;
    private int _lastOfBlock;

    /// <param name="data">The bytes.</param>
    /// <param name="count">How many documents have the term.</param>
    public PostingReader(ReadOnlySpan<byte> data, int count)
    {
        _data = data;
        _left = count;
        _hasDirectory = count > PostingWriter.BlockSize;
        if (_hasDirectory)
        {
            for (var blocks = (count + PostingWriter.BlockSize - 1) / PostingWriter.BlockSize * 2; blocks > 0; blocks--)
            {
                _ = Number(ref _position);
            }
        }
    }

    /// <summary>Reads the next block whose documents reach <paramref name="from"/> or beyond; earlier ones are stepped over unread.</summary>
    /// <param name="from">The first document wanted, counted from the first of the segment.</param>
    /// <param name="documents">Room for a block.</param>
    /// <param name="counts">Room for a block.</param>
    /// <returns>How many were read; 0 at the end.</returns>
    public int ReadBlock(int from, scoped Span<int> documents, scoped Span<int> counts)
    {
        while (_left > 0)
        {
            var inBlock = Math.Min(_left, PostingWriter.BlockSize);
            _left -= inBlock;
            var before = _lastOfBlock;
            if (_hasDirectory)
            {
                _lastOfBlock += (int)Number(ref _directory);
                var bytes = (int)Number(ref _directory);
                if (_lastOfBlock < from)
                {
                    _position += bytes;
                    continue;
                }
            }

            Unpack(before, documents[..inBlock], counts[..inBlock]);
            return inBlock;
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unpack(int document, scoped Span<int> documents, scoped Span<int> counts)
    {
        var data = _data;
        var position = _position;
        for (var i = 0; i < documents.Length && i < counts.Length; i++)
        {
            uint packed = data[position++];
            if (packed >= 0x80)
            {
                position--;
                packed = Number(ref position);
            }

            document += (int)(packed >> 1);
            documents[i] = document;
            counts[i] = (packed & 1) == 0 ? 1 : (int)Number(ref position);
        }

        _position = position;
    }

    private readonly uint Number(ref int position)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = _data[position++];
            value |= (uint)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }
}

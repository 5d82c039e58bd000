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
        var inBlock = NextBlock(from, out var before);
        if (inBlock > 0)
        {
            Unpack(before, documents[..inBlock], counts[..inBlock]);
        }

        return inBlock;
    }

    // How many documents the next block has that reaches the document; 0 at the end.
    private int NextBlock(int from, out int before)
    {
        while (_left > 0)
        {
            var inBlock = Math.Min(_left, PostingWriter.BlockSize);
            _left -= inBlock;
            before = _lastOfBlock;
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

            return inBlock;
        }

        before = 0;
        return 0;
    }

    /// <summary>Adds what the term gives to each document of the next block that reaches <paramref name="from"/>; earlier blocks are stepped over
    /// unread.</summary>
    /// <param name="from">The first document wanted, counted from the first of the segment.</param>
    /// <param name="documents">The documents of the segment.</param>
    /// <param name="weight">What the term gives to a document with saturation 1.</param>
    /// <returns>The last document of the block; −1 at the end.</returns>
    public int AddBlock(int from, scoped in ScoredDocuments documents, float weight)
    {
        var inBlock = NextBlock(from, out var before);
        return inBlock == 0 ? -1 : Add(before, inBlock, documents, weight);
    }

    // Unpacks and adds in one loop: what is unpacked is never written down.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Add(int document, int count, scoped in ScoredDocuments documents, float weight)
    {
        var data = _data;
        var position = _position;
        var scores = documents.Scores;
        var once = documents.Once[..scores.Length];
        for (; count > 0; count--)
        {
            uint packed = data[position++];
            if (packed >= 0x80)
            {
                position--;
                packed = Number(ref position);
            }

            document += (int)(packed >> 1);
            var saturation = (packed & 1) == 0 ? once[document] : documents.Saturation(document, (int)Number(ref position));
            scores[document] += weight * saturation;
        }

        _position = position;
        return document;
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

using System.Runtime.CompilerServices;

namespace LawBot.Host.Sqlite;

/// <summary>Packs the documents that have a term, and how often, into bytes.</summary>
/// <remarks>
/// Form: when there is more than one block of documents, a directory (for each block the distance of its last document
/// from that of the block before, and its length in bytes); then the blocks. A document is its distance from the one before, doubled, plus
/// one when a count other than 1 follows. Most take one byte, as in Lucene before its bit packing; a reader that wants few reports
/// steps over blocks by the directory.
/// </remarks>
internal sealed class PostingWriter
{
    /// <summary>Documents a block.</summary>
    public const int BlockSize = 128;

    private readonly BlobWriter _directory = new();
    private readonly BlobWriter _blocks = new();
    private readonly BlobWriter _all = new();
    private int _last;
    private int _lastOfBlock;
    private int _blockStart;

    /// <summary>How many documents were added since the last <see cref="Finish"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a document after all that were added before.</summary>
    /// <param name="document">Counted from the first of the segment.</param>
    /// <param name="count">How often the term occurs in it; 1 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int document, int count)
    {
        if (Count > 0 && Count % BlockSize == 0)
        {
            EndBlock();
        }

        var distance = document - _last;
        _blocks.Number(((uint)distance << 1) | (count == 1 ? 0u : 1u));
        if (count != 1)
        {
            _blocks.Number(count);
        }

        _last = document;
        Count++;
    }

    /// <summary>The bytes, good until the next <see cref="Add"/>; starts anew.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        EndBlock();
        _all.Clear();
        if (Count > BlockSize)
        {
            _all.Raw(_directory.Written);
        }

        _all.Raw(_blocks.Written);
        _directory.Clear();
        _blocks.Clear();
        (Count, _last, _lastOfBlock, _blockStart) = (0, 0, 0, 0);
        return _all.Written;
    }

    private void EndBlock()
    {
        _directory.Number(_last - _lastOfBlock);
        _directory.Number(_blocks.Length - _blockStart);
        _lastOfBlock = _last;
        _blockStart = _blocks.Length;
    }
}

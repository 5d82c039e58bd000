using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LawBot.Chinese;

namespace LawBot.Host.Sqlite;

/// <summary>Gathers the terms of the documents of one commit and hands them out term by term.</summary>
/// <remarks>Occurrences are logged flat and sorted by term at the end by counting: no list a term, no garbage. The loops
/// are compiled fully at once: most of a first ingest would otherwise pass before the compiler has made up its mind.</remarks>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<Entry> _entries = [];
    private readonly List<Occurrence> _log = [];
    private readonly List<ushort> _lengths = [];

    /// <summary>How many documents were added.</summary>
    public int Documents => _lengths.Count;

    /// <summary>All terms of all documents, repetitions counted.</summary>
    public long Terms { get; private set; }

    /// <summary>Terms of each document, at most 65,535.</summary>
    public ReadOnlySpan<ushort> Lengths => CollectionsMarshal.AsSpan(_lengths);

    /// <summary>Adds the next document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(List<Term> terms)
    {
        var document = _lengths.Count;
        foreach (var term in terms)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term.Code, out var isKnown);
            if (!isKnown)
            {
                number = _entries.Count;
                _entries.Add(new Entry { Code = term.Code, Last = -1 });
            }

            Log(number, document);
        }

        Terms += terms.Count;
        _lengths.Add((ushort)Math.Min(terms.Count, ushort.MaxValue));
    }

    /// <summary>Every term in ascending order with its postings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ForEachTerm(PostingSink sink)
    {
        var sorted = SortLog();
        var entries = CollectionsMarshal.AsSpan(_entries);
        var order = new int[entries.Length];
        var codes = new ulong[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            (order[i], codes[i]) = (i, entries[i].Code);
        }

        Array.Sort(codes, order);
        var writer = new PostingWriter();
        for (var i = 0; i < order.Length; i++)
        {
            ref var entry = ref entries[order[i]];
            foreach (ref var occurrence in sorted.AsSpan(entry.Start, entry.Count))
            {
                writer.Add(occurrence.Document, occurrence.Count);
            }

            sink(codes[i], entry.Count, writer.Finish());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Log(int number, int document)
    {
        ref var entry = ref CollectionsMarshal.AsSpan(_entries)[number];
        if (entry.Last >= 0)
        {
            ref var last = ref CollectionsMarshal.AsSpan(_log)[entry.Last];
            if (last.Document == document)
            {
                last.Count++;
                return;
            }
        }

        entry.Last = _log.Count;
        entry.Count++;
        _log.Add(new Occurrence { Entry = number, Document = document, Count = 1 });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Occurrence[] SortLog()
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        var next = new int[entries.Length];
        var start = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i].Start = next[i] = start;
            start += entries[i].Count;
        }

        var sorted = new Occurrence[_log.Count];
        foreach (var occurrence in CollectionsMarshal.AsSpan(_log))
        {
            sorted[next[occurrence.Entry]++] = occurrence;
        }

        return sorted;
    }

    private struct Entry
    {
        public ulong Code;
        public int Last;
        public int Count;
        public int Start;
    }

    private struct Occurrence
    {
        public int Entry;
        public int Document;
        public int Count;
    }
}

/// <summary>Takes the postings of one term; the bytes are good until it returns.</summary>
internal delegate void PostingSink(ulong term, int documents, ReadOnlySpan<byte> postings);

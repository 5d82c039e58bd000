using LawBot.Chinese;

namespace LawBot.Host.Sqlite;

/// <summary>The key of a term's postings in one segment.</summary>
internal static class PostingKey
{
    /// <summary>How many segments a file may number in its life; merged ones give their numbers back.</summary>
    public const int MaxSegment = (1 << (63 - Term.Bits)) - 1;

    public static long Of(int segment, ulong term) => ((long)segment << Term.Bits) | (long)term;

    public static long FirstOf(int segment) => Of(segment, 0);

    public static long LastOf(int segment) => Of(segment, (1UL << Term.Bits) - 1);

    public static ulong TermOf(long key) => (ulong)key & ((1UL << Term.Bits) - 1);
}

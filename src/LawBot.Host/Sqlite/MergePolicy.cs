namespace LawBot.Host.Sqlite;

/// <summary>Decides which segments are written as one.</summary>
/// <remarks>The logarithmic method: as soon as there are <see cref="Fanout"/> of one size class at the new end, they and the smaller ones among them
/// become one of the next. A document is rewritten once a class, a search looks into a few segments a class (O'Neil and others, "The log-structured
/// merge-tree", 1996). A segment that is mostly of documents gone is written anew by itself.</remarks>
internal static class MergePolicy
{
    public const int Fanout = 8;
    private const int Smallest = 1024;

    /// <returns>Neighbours to be merged next; empty when all is well.</returns>
    public static IReadOnlyList<Segment> Next(IReadOnlyList<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Dead * 3 > segments[i].Span)
            {
                return [segments[i]];
            }
        }

        for (var size = 0; size < 8; size++)
        {
            var run = 0;
            var ofThisSize = 0;
            while (run < segments.Count && ClassOf(segments[segments.Count - 1 - run]) is var found && found <= size)
            {
                run++;
                ofThisSize += found == size ? 1 : 0;
            }

            if (ofThisSize >= Fanout)
            {
                return [.. segments.Skip(segments.Count - run)];
            }
        }

        return [];
    }

    private static int ClassOf(Segment segment)
    {
        var size = 0;
        for (long bound = Smallest; bound < segment.Span - segment.Dead; bound *= Fanout)
        {
            size++;
        }

        return size;
    }
}

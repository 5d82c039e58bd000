namespace LawBot.Reports.Layout;

/// <summary>Which heading stands above which, worked out once for a whole outline.</summary>
internal sealed class OutlineTree
{
    private readonly IReadOnlyList<Heading> outline;
    private readonly int[] parents;
    private readonly Dictionary<int, IReadOnlyList<string>> paths = [];

    /// <param name="outline">The headings in the order of the text.</param>
    public OutlineTree(IReadOnlyList<Heading> outline)
    {
        this.outline = outline;
        parents = new int[outline.Count];
        var open = new Stack<int>();
        for (var i = 0; i < outline.Count; i++)
        {
            while (open.Count > 0 && outline[open.Peek()].Level >= outline[i].Level)
            {
                open.Pop();
            }

            parents[i] = open.Count > 0 ? open.Peek() : -1;
            open.Push(i);
        }
    }

    /// <summary>Index of the heading above a heading, or -1.</summary>
    public int Parent(int heading) => heading < 0 ? -1 : parents[heading];

    /// <summary>Labels from the outermost heading to this one; empty for -1.</summary>
    public IReadOnlyList<string> Path(int heading)
    {
        if (heading < 0)
        {
            return [];
        }

        if (!paths.TryGetValue(heading, out var path))
        {
            paths[heading] = path = [.. Path(parents[heading]), outline[heading].Label];
        }

        return path;
    }
}

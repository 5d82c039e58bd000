namespace LawBot.Host.Qdrant;

/// <summary>A report in the catalog: first what a list tells of it, then its text and structure. Structures are flat lists of numbers, so
/// many a record: they are read only whole.</summary>
internal sealed record ReportPayload : ReportPart
{
    /// <summary>What this kind of point is called.</summary>
    public const string KindOf = "report";

    /// <summary>The fields that a list needs.</summary>
    public static IReadOnlyList<string> ListFields { get; } =
    [
        "kind", "report", "generation", "jurisdiction", "province", "prefecture", "level", "year", "path", "file", "hash", "title", "issuer",
        "published", "passages", "figures", "terms", "characters", "ingested_at", "rules",
    ];

    public string Kind { get; init; } = KindOf;

    public string Path { get; init; } = "";

    public string File { get; init; } = "";

    public string Hash { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Issuer { get; init; }

    /// <summary>yyyy-MM-dd.</summary>
    public string? Published { get; init; }

    public int GenreKind { get; init; }

    /// <summary>Null in points written before it was stored.</summary>
    public string? Genre { get; init; }

    public int Passages { get; init; }

    public int Figures { get; init; }

    /// <summary>Pairs, words and joints of its passages; null in points written before they were counted.</summary>
    public long? Terms { get; init; }

    /// <summary>Single characters of its passages; null in points written before they were counted.</summary>
    public long? Characters { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long IngestedAt { get; init; }

    /// <summary>The rules it was read with; empty in points written before they were kept.</summary>
    public string Rules { get; init; } = "";

    public string? Text { get; init; }

    public IReadOnlyList<HeadingPayload>? Outline { get; init; }

    /// <summary>Start, end, kind.</summary>
    public IReadOnlyList<int>? Paragraphs { get; init; }

    /// <summary>Start, end, heading, paragraph.</summary>
    public IReadOnlyList<int>? Sentences { get; init; }

    /// <summary>The part of each sentence; null in points written before it was stored.</summary>
    public IReadOnlyList<int>? Parts { get; init; }

    /// <summary>Start, page; null in points written before pages were stored.</summary>
    public IReadOnlyList<int>? Pages { get; init; }

    /// <summary>Start, end.</summary>
    public IReadOnlyList<int>? DoubtfulSpans { get; init; }

    public double? RecognitionConfidence { get; init; }

    public IReadOnlyList<string>? Doubts { get; init; }

    public IReadOnlyList<InconsistencyPayload>? Inconsistencies { get; init; }
}

/// <summary>A heading; the place is level, start, end, end of its body and 1 when the paragraph runs on.</summary>
internal sealed record HeadingPayload(string Number, string Text, IReadOnlyList<int> Place);

/// <summary>A contradiction; the places are start and end of the first quotation and of the second.</summary>
internal sealed record InconsistencyPayload(string Message, IReadOnlyList<int> Places);

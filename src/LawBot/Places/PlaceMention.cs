using LawBot.Chinese;

namespace LawBot.Places;

/// <summary>A stretch of a question that names a place, before it is decided what is meant.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Text">The name as far as it is known: in full for a place of the gazetteer, else as printed.</param>
internal sealed record PlaceMention(TextSpan Span, string Text)
{
    /// <summary>Full names of the places known from the library that it may mean.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The division of China, when the library knows no such place.</summary>
    public Division? Division { get; init; }

    /// <summary>True when the name stands without its rank.</summary>
    public bool IsStem { get; init; }

    /// <summary>What is to be told about how it was read; null for nothing.</summary>
    public string? Reading { get; init; }

    /// <summary>Ids of the reports meant, where another place bears the same name; null for all of the name.</summary>
    public IReadOnlyList<string>? Reports { get; init; }

    /// <summary>True for a department that was named.</summary>
    public bool IsDepartment { get; init; }

    /// <summary>Full names of the places in which a subdistrict, town or township without a report of its own lies; empty elsewhere.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>The name of such a part by itself: 柳塘街道 of 柳塘区柳塘街道.</summary>
    public string Part { get; init; } = "";
}

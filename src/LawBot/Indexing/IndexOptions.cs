using System.ComponentModel.DataAnnotations;

namespace LawBot.Indexing;

/// <summary>Settings <c>Index:*</c>: which store holds passages, figures and the catalog.</summary>
public sealed class IndexOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Index";

    /// <summary>The embedded store: one file, no server.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>A Qdrant server or cluster.</summary>
    public const string Qdrant = "qdrant";

    /// <summary><c>sqlite</c> (the default) or <c>qdrant</c>. After a change, run <c>lawbot ingest</c> once.</summary>
    [RegularExpression($"{Sqlite}|{Qdrant}", ErrorMessage = "Index:Kind 只能是 sqlite 或 qdrant。")]
    public string Kind { get; init; } = Sqlite;
}

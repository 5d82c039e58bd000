namespace LawBot.Host.Qdrant;

/// <summary>The names of what is filtered by; the same in every collection.</summary>
internal static class Field
{
    public const string Kind = "kind";
    public const string Report = "report";
    public const string Generation = "generation";
    public const string Ordinal = "ordinal";
    public const string Jurisdiction = "jurisdiction";
    public const string Province = "province";
    public const string Prefecture = "prefecture";
    public const string Level = "level";
    public const string Year = "year";
    public const string Sections = "sections";
    public const string Topic = "topic";

    /// <summary>The name of the vector of terms.</summary>
    public const string Terms = "terms";

    /// <summary>The name of the vector of an embedding model.</summary>
    public const string Dense = "dense";
}

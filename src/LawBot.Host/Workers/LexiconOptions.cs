namespace LawBot.Host.Workers;

/// <summary>Settings <c>Lexicon:*</c>: an office's own words.</summary>
public sealed class LexiconOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Lexicon";

    /// <summary>A folder with tables of the office's own rows, named like ours (<c>actions.tsv</c>, <c>asking.tsv</c> …), which are laid over them. Empty
    /// (the default): our tables alone. Rows and examples are checked when the program starts.</summary>
    public string Path { get; init; } = "";
}

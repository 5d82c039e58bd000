namespace LawBot.Prompts;

/// <summary>The prompts by name, complete from the start.</summary>
public sealed class PromptLibrary
{
    /// <summary>What each prompt may use, by prompt; a file must be there for each.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Tasks { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Answer] = ["question", "evidence"],
        [Compare] = ["question", "evidence"],
        [Draft] = ["instruction", "facts", "pattern", "evidence"],
        [Revise] = ["evidence", "failed"],
        [Verify] = ["evidence", "sentences"],
        [ReviseDraft] = ["facts", "failed"],
        [RewriteQuestion] = ["question", "context"],
    };

    /// <summary>An answer from evidence.</summary>
    public const string Answer = "answer";

    /// <summary>Several counties or years side by side.</summary>
    public const string Compare = "compare";

    /// <summary>A section of the user's own report.</summary>
    public const string Draft = "draft";

    /// <summary>Sentences that failed their checks, written once more.</summary>
    public const string Revise = "revise";

    /// <summary>Whether the sources bear out what the checks let stand.</summary>
    public const string Verify = "verify";

    /// <summary>Sentences of a draft that failed their checks, written once more.</summary>
    public const string ReviseDraft = "revise-draft";

    /// <summary>The question as a report would word it.</summary>
    public const string RewriteQuestion = "rewrite-question";

    private readonly Dictionary<string, PromptTemplate> prompts;

    /// <exception cref="ArgumentException">A prompt of <see cref="Tasks"/> is missing.</exception>
    public PromptLibrary(IEnumerable<PromptTemplate> prompts)
    {
        this.prompts = prompts.ToDictionary(p => p.Name, StringComparer.Ordinal);
        if (Tasks.Keys.FirstOrDefault(t => !this.prompts.ContainsKey(t)) is { } missing)
        {
            throw new ArgumentException($"The prompt {missing} is missing.", nameof(prompts));
        }
    }

    /// <summary>The prompt of that name.</summary>
    public PromptTemplate this[string name] => prompts[name];
}

namespace LawBot.Prompts;

/// <summary>The prompts by name, complete from the start.</summary>
public sealed class PromptLibrary
{
    /// <summary>What each prompt may use, by prompt; a file must be there for each.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Tasks { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Research] = ["question", "conversation", "library"],
        [Plan] = ["question", "conversation", "library", "results"],
        [Answer] = ["question", "conversation", "evidence", "silent"],
        [Compare] = ["question", "conversation", "evidence", "silent"],
        [DraftSpec] = ["instruction", "matters"],
        [Draft] = ["instruction", "facts", "pattern", "evidence"],
        [Revise] = ["evidence", "failed"],
        [Verify] = ["evidence", "sentences"],
        [ReviseDraft] = ["facts", "failed"],
    };

    /// <summary>Looks the library up with tools, then chooses.</summary>
    public const string Research = "research";

    /// <summary>The same for a service without tools: a plan of calls, then a choice, each as a JSON object.</summary>
    public const string Plan = "plan";

    /// <summary>An answer from evidence.</summary>
    public const string Answer = "answer";

    /// <summary>Several counties or years side by side.</summary>
    public const string Compare = "compare";

    /// <summary>What an instruction for a draft asks for.</summary>
    public const string DraftSpec = "draft-spec";

    /// <summary>A section of the user's own report.</summary>
    public const string Draft = "draft";

    /// <summary>Sentences that failed their checks, written once more.</summary>
    public const string Revise = "revise";

    /// <summary>Whether the sources bear out what the checks let stand.</summary>
    public const string Verify = "verify";

    /// <summary>Sentences of a draft that failed their checks, written once more.</summary>
    public const string ReviseDraft = "revise-draft";

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

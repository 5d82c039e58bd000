namespace LawBot.Host.Prompts;

/// <summary>Settings under <c>Prompts</c>.</summary>
public sealed class PromptsOptions
{
    /// <summary>A folder with prompts of one's own, one YAML file a task; a task without a file there keeps the prompt that ships.
    /// Empty (the default): all prompts that ship.</summary>
    public string Path { get; init; } = "";
}

using Microsoft.Extensions.AI;

namespace LawBot.Prompts;

/// <summary>One message of a prompt: who speaks, and how its text is filled. Filling never reads a value as a template.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Fill">Puts the values into the text, each once.</param>
public sealed record PromptMessage(ChatRole Role, Func<IReadOnlyDictionary<string, object>, string> Fill);

/// <summary>A prompt as loaded: filled in one pass and strictly, so that no value can bring in a placeholder or another message.</summary>
/// <param name="Name">Its name: answer, compare, draft, revise, research.</param>
/// <param name="Variables">The values it wants; every one must be given, no other may be.</param>
/// <param name="Messages">Its messages in order; 1 or more.</param>
/// <param name="Hash">First 16 hexadecimal digits of the SHA-256 of its file.</param>
public sealed record PromptTemplate(string Name, IReadOnlyList<string> Variables, IReadOnlyList<PromptMessage> Messages, string Hash)
{
    /// <summary>0 (the same words each time) to 2; null leaves it to the model.</summary>
    public float? Temperature { get; init; }

    /// <summary>Upper limit of the answer, in tokens; null leaves it to the model.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>The settings that go with the request.</summary>
    public ChatOptions Options => new() { Temperature = Temperature, MaxOutputTokens = MaxOutputTokens };

    /// <summary>Fills every message.</summary>
    /// <param name="values">A string or a list of strings by variable.</param>
    /// <exception cref="ArgumentException">A value is missing, or one is given that the prompt does not know.</exception>
    public IReadOnlyList<ChatMessage> FillWith(IReadOnlyDictionary<string, object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var wrong = Variables.Except(values.Keys, StringComparer.Ordinal).Concat(values.Keys.Except(Variables, StringComparer.Ordinal)).ToList();
        return wrong.Count == 0
            ? [.. Messages.Select(m => new ChatMessage(m.Role, m.Fill(values)))]
            : throw new ArgumentException($"The prompt {Name} and its values differ in: {string.Join(", ", wrong)}.", nameof(values));
    }
}

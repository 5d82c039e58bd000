using LawBot.Prompts;

namespace LawBot.Turns.Tools;

/// <summary>A model that calls the tools by itself.</summary>
public interface IToolModel
{
    /// <summary>Fills a prompt, lets the model call the tools as long as it likes within the limits, and returns what it says last.</summary>
    /// <param name="prompt">The name of the prompt, one of <see cref="PromptLibrary.Tasks"/>.</param>
    /// <param name="values">A string or a list of strings by variable.</param>
    /// <param name="tools">Carries the calls out.</param>
    /// <param name="calls">Takes the receipt of each request to the model.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The last words; empty when the model never came to an end of calling.</returns>
    /// <exception cref="Indexing.ModelUnavailableException">The model gave no answer.</exception>
    Task<string> RunAsync(
        string prompt, IReadOnlyDictionary<string, object> values, ToolBox tools, ICollection<ModelCall> calls, CancellationToken cancellation);
}

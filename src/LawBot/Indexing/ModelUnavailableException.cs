namespace LawBot.Indexing;

/// <summary>A model gave no usable answer. The message says why in one plain Chinese line, fit for a user; it holds no key, no address and
/// nothing of what the service replied.</summary>
public sealed class ModelUnavailableException : Exception
{
    /// <param name="message">Why, in one Chinese line.</param>
    public ModelUnavailableException(string message)
        : base(message)
    {
    }
}

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

    /// <summary>True when the service understood the request and does not take it (tools, for one), so that another form of it may do.</summary>
    public bool IsRequestRefused { get; init; }
}

using System.Diagnostics.CodeAnalysis;

namespace LawBot.Tests.QdrantServer;

/// <summary>A request that the server refuses.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the server.")]
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; } = status;
}

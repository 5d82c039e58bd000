using System.Text.Json.Nodes;

namespace LawBot.Tests.QdrantServer;

/// <summary>Refuses fields that the interface does not have, or that this server does not do.</summary>
internal static class Strict
{
    public static void Check(JsonObject given, params IReadOnlyList<string> known)
    {
        if (given.Select(p => p.Key).FirstOrDefault(k => !known.Contains(k, StringComparer.Ordinal)) is { } unknown)
        {
            throw new RefusedException(400, $"Format error in JSON body: unknown field `{unknown}`");
        }
    }
}

using System.Text.Json;
using LawBot.Host.Qdrant.Api;
using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>Files that could not be read as points of the catalog, and back.</summary>
internal static class Unreadables
{
    public const string KindOf = "unreadable";
    public const string PathField = "path";

    public static PointStruct Of(UnreadableFile file) => new(
        PointIds.OfUnreadable(file.Path), new(),
        JsonSerializer.SerializeToElement(
            new UnreadablePayload(KindOf, file.Path, file.ContentHash, file.Error), PayloadJson.Wire.UnreadablePayload));

    public static UnreadableFile Read(JsonElement payload)
    {
        var p = payload.Deserialize(PayloadJson.Wire.UnreadablePayload)!;
        return new(p.Path, p.Hash, p.Error);
    }
}

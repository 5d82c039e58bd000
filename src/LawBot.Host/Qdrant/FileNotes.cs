using System.Text.Json;
using LawBot.Host.Qdrant.Api;
using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>What is remembered of files that gave no report, as points of the catalog, and back.</summary>
internal static class FileNotes
{
    public const string Unreadable = "unreadable";
    public const string Duplicate = "duplicate";
    public const string PathField = "path";

    public static PointStruct Of(UnreadableFile file) => new(
        PointIds.OfUnreadable(file.Path), new(),
        JsonSerializer.SerializeToElement(
            new UnreadablePayload(Unreadable, file.Path, file.ContentHash, file.Error), PayloadJson.Wire.UnreadablePayload));

    public static PointStruct Of(DuplicateFile file) => new(
        PointIds.OfDuplicate(file.Path), new(),
        JsonSerializer.SerializeToElement(
            new DuplicatePayload(Duplicate, file.Path, file.ContentHash, file.ReportId, file.ReportHash, file.IsOlderVersion),
            PayloadJson.Wire.DuplicatePayload));

    public static UnreadableFile ReadUnreadable(JsonElement payload)
    {
        var p = payload.Deserialize(PayloadJson.Wire.UnreadablePayload)!;
        return new(p.Path, p.Hash, p.Error);
    }

    public static DuplicateFile ReadDuplicate(JsonElement payload)
    {
        var p = payload.Deserialize(PayloadJson.Wire.DuplicatePayload)!;
        return new(p.Path, p.Hash, p.SameAs, p.SameAsHash, p.IsOlder);
    }
}

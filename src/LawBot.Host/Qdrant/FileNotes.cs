using Google.Protobuf.Collections;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>What is remembered of files that gave no report, as points of the catalog, and back.</summary>
internal static class FileNotes
{
    public const string Unreadable = "unreadable";
    public const string Duplicate = "duplicate";
    public const string PathField = "path";

    public static PointStruct Of(UnreadableFile file) => PayloadCodec.Point(
        PointIds.OfUnreadable(file.Path), new UnreadablePayload(Unreadable, file.Path, file.ContentHash, file.Error), PayloadJson.Wire.UnreadablePayload);

    public static PointStruct Of(DuplicateFile file) => PayloadCodec.Point(
        PointIds.OfDuplicate(file.Path), new DuplicatePayload(Duplicate, file.Path, file.ContentHash, file.ReportId, file.ReportHash, file.IsOlderVersion),
        PayloadJson.Wire.DuplicatePayload);

    public static UnreadableFile ReadUnreadable(MapField<string, Value> payload)
    {
        var p = PayloadCodec.Read(payload, PayloadJson.Wire.UnreadablePayload);
        return new(p.Path, p.Hash, p.Error);
    }

    public static DuplicateFile ReadDuplicate(MapField<string, Value> payload)
    {
        var p = PayloadCodec.Read(payload, PayloadJson.Wire.DuplicatePayload);
        return new(p.Path, p.Hash, p.SameAs, p.SameAsHash, p.IsOlder);
    }
}

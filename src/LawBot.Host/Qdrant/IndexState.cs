using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>What is visible: the payload of one point, so that one write changes it.</summary>
/// <param name="Kind">Always <c>state</c>.</param>
/// <param name="Revision">Grows whenever what may be found changes.</param>
/// <param name="LastGeneration">The last generation given out; every change has its own.</param>
/// <param name="Change">The change under way; null when there is none.</param>
internal sealed record IndexState(string Kind, long Revision, long LastGeneration, PendingChange? Change)
{
    /// <summary>The state of a store in which nothing was ever written.</summary>
    public static IndexState First { get; } = new("state", 0, 0, null);

    /// <summary>Conditions that no visible point meets.</summary>
    public IReadOnlyList<Condition> Hidden => Change switch
    {
        null => [],
        { IsVisible: false } => [Filters.Any(Field.Generation, Change.Generation)],
        _ => [Filters.Each(Filters.Any(Field.Report, Change.Reports), Filters.Below(Field.Generation, Change.Generation))],
    };

    public PointStruct ToPoint() => PayloadCodec.Point(PointIds.State, this, PayloadJson.Wire.IndexState);

    public static IndexState Of(RetrievedPoint point) => PayloadCodec.Read(point.Payload, PayloadJson.Wire.IndexState);
}

/// <summary>Reports being put in, replaced or taken out.</summary>
/// <param name="Generation">The generation of the new points.</param>
/// <param name="IsVisible">False while the new points are being written and none of them counts; true once all of them count and none
/// of the older ones of the same reports does.</param>
/// <param name="Reports">The ids of the reports.</param>
/// <param name="Owner">Which process makes the change.</param>
/// <param name="Until">Until when it said it would be heard of again, in Unix milliseconds.</param>
internal sealed record PendingChange(long Generation, bool IsVisible, IReadOnlyList<string> Reports, string Owner, long Until);

using Google.Protobuf.Collections;
using Grpc.Core;
using Qdrant.Client.Grpc;

namespace LawBot.Tests.QdrantServer;

/// <summary>A collection: its shape, the fields that are indexed, its points by id; and what can be asked of it.</summary>
internal sealed class StoredCollection(CreateCollection shape)
{
    private const int UsualLimit = 10;
    private const int UsualGroups = 3;

    public SortedDictionary<string, StoredPoint> Points { get; } = new(StringComparer.Ordinal);

    private readonly Dictionary<string, FieldType> indexed = new(StringComparer.Ordinal);

    /// <summary>True when there is a sparse vector of this name.</summary>
    public bool HasSparse(string vector) => shape.SparseVectorsConfig?.Map.ContainsKey(vector) == true;

    /// <summary>True when the server multiplies by rarity.</summary>
    public bool HasRarity(string vector) => HasSparse(vector) && shape.SparseVectorsConfig.Map[vector].Modifier == Modifier.Idf;

    public CollectionInfo Describe()
    {
        var parameters = new CollectionParams { SparseVectorsConfig = shape.SparseVectorsConfig, VectorsConfig = shape.VectorsConfig, ShardNumber = 1 };
        var info = new CollectionInfo { Status = CollectionStatus.Green, PointsCount = (ulong)Points.Count,
            Config = new CollectionConfig { Params = parameters } };
        foreach (var (field, type) in indexed)
        {
            info.PayloadSchema[field] = new PayloadSchemaInfo { DataType = type == FieldType.Integer ? PayloadSchemaType.Integer : PayloadSchemaType.Keyword };
        }

        return info;
    }

    public PointsOperationResponse Index(CreateFieldIndexCollection request)
    {
        indexed[request.FieldName] = request.FieldType;
        return Done();
    }

    public PointsOperationResponse Upsert(UpsertPoints request)
    {
        foreach (var point in request.Points)
        {
            Put(point);
        }

        return Done();
    }

    public PointsOperationResponse Delete(DeletePoints request)
    {
        foreach (var id in Points.Values.Where(p => FilterCheck.Passes(request.Points.Filter, p)).Select(p => p.Id).ToList())
        {
            Points.Remove(id);
        }

        return Done();
    }

    public GetResponse Get(GetPoints request) => new()
    {
        Result = { request.Ids.Select(i => Points.GetValueOrDefault(i.Uuid)).OfType<StoredPoint>().Select(p => Retrieved(p, request.WithPayload)) },
    };

    public ScrollResponse Scroll(ScrollPoints request)
    {
        var limit = request.HasLimit ? (int)request.Limit : UsualLimit;
        var found = Points.Values
            .Where(p => string.CompareOrdinal(p.Id, request.Offset?.Uuid ?? "") >= 0 && FilterCheck.Passes(request.Filter, p)).Take(limit + 1).ToList();
        var answer = new ScrollResponse { Result = { found.Take(limit).Select(p => Retrieved(p, request.WithPayload)) } };
        if (found.Count > limit)
        {
            answer.NextPageOffset = new PointId { Uuid = found[limit].Id };
        }

        return answer;
    }

    public CountResponse Count(CountPoints request) =>
        new() { Result = new CountResult { Count = (ulong)Points.Values.Count(p => FilterCheck.Passes(request.Filter, p)) } };

    public QueryResponse Query(QueryPoints request)
    {
        var search = new Search(request.Prefetch, request.Query, request.HasUsing ? request.Using : "", request.Filter);
        var hits = new Ranker(this).Rank(search, request.HasLimit ? (int)request.Limit : UsualLimit, 1);
        return new() { Result = { hits.Select(h => Scored(h, request.WithPayload, request.WithVectors)) } };
    }

    public QueryBatchResponse QueryBatch(QueryBatchPoints request) =>
        new() { Result = { request.QueryPoints.Select(q => new BatchResult { Result = { Query(q).Result } }) } };

    public QueryGroupsResponse QueryGroups(QueryPointGroups request)
    {
        var groups = request.HasLimit ? (int)request.Limit : UsualGroups;
        var size = request.HasGroupSize ? (int)request.GroupSize : UsualGroups;
        var search = new Search(request.Prefetch, request.Query, request.HasUsing ? request.Using : "", request.Filter);
        var hits = new Ranker(this).Rank(search, int.MaxValue, groups).Where(h => h.Point.Payload.ContainsKey(request.GroupBy));
        var gathered = hits.GroupBy(h => h.Point.Payload[request.GroupBy].StringValue, StringComparer.Ordinal).Take(groups).Select(g => new PointGroup
        {
            Id = new GroupId { StringValue = g.Key }, Hits = { g.Take(size).Select(h => Scored(h, request.WithPayload, request.WithVectors)) },
        });
        return new() { Result = new GroupsResult { Groups = { gathered } } };
    }

    private void Put(PointStruct given)
    {
        if (!Guid.TryParse(given.Id.Uuid, out _))
        {
            throw Refused($"Unable to parse UUID: {given.Id.Uuid}");
        }

        var point = new StoredPoint(given.Id.Uuid, given.Payload.Clone());
        foreach (var (name, vector) in given.Vectors.Vectors_.Vectors)
        {
            Add(point, name, vector);
        }

        Points[point.Id] = point;
    }

    private void Add(StoredPoint point, string name, Vector vector)
    {
        if (vector.Sparse is { } sparse)
        {
            point.Sparse[name] = HasSparse(name) ? SparseOf(sparse) : throw Unknown(name);
            return;
        }

        var wanted = shape.VectorsConfig?.ParamsMap?.Map.GetValueOrDefault(name) ?? throw Unknown(name);
        point.Dense[name] = [.. vector.Dense.Data];
        if (point.Dense[name].Length != (int)wanted.Size)
        {
            throw Refused($"Wrong input: Vector dimension error: expected dim: {wanted.Size}, got {point.Dense[name].Length}");
        }
    }

    public static Dictionary<uint, float> SparseOf(SparseVector vector)
    {
        var sparse = new Dictionary<uint, float>();
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            if (vector.Indices.Count != vector.Values.Count || !sparse.TryAdd(vector.Indices[i], vector.Values[i]))
            {
                throw Refused("Validation error: indices must be unique and as many as values");
            }
        }

        return sparse;
    }

    public static RpcException Unknown(string name) => Refused($"Wrong input: Not existing vector name error: {name}");

    public static RpcException Refused(string words) => new(new Status(StatusCode.InvalidArgument, words));

    private static PointsOperationResponse Done() => new() { Result = new UpdateResult { OperationId = 1, Status = UpdateStatus.Completed } };

    private static RetrievedPoint Retrieved(StoredPoint point, WithPayloadSelector? fields)
    {
        var shown = new RetrievedPoint { Id = new PointId { Uuid = point.Id } };
        Show(point, fields, shown.Payload);
        return shown;
    }

    private static ScoredPoint Scored((StoredPoint Point, float Score) hit, WithPayloadSelector? fields, WithVectorsSelector? vectors)
    {
        var shown = new ScoredPoint { Id = new PointId { Uuid = hit.Point.Id }, Score = hit.Score, Version = 1 };
        Show(hit.Point, fields, shown.Payload);
        if (vectors?.Include is { } names)
        {
            shown.Vectors = new VectorsOutput { Vectors = new NamedVectorsOutput() };
            foreach (var name in names.Names.Where(hit.Point.Sparse.ContainsKey))
            {
                var sparse = hit.Point.Sparse[name];
                shown.Vectors.Vectors.Vectors[name] = new VectorOutput { Sparse = new SparseVector { Indices = { sparse.Keys }, Values = { sparse.Values } } };
            }
        }

        return shown;
    }

    private static void Show(StoredPoint point, WithPayloadSelector? fields, MapField<string, Value> into)
    {
        foreach (var (name, value) in point.Payload)
        {
            if (fields?.Include is { } only ? only.Fields.Contains(name) : fields?.Enable == true)
            {
                into[name] = value;
            }
        }
    }
}

/// <summary>A point.</summary>
internal sealed record StoredPoint(string Id, MapField<string, Value> Payload)
{
    public Dictionary<string, float[]> Dense { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<uint, float>> Sparse { get; } = new(StringComparer.Ordinal);
}

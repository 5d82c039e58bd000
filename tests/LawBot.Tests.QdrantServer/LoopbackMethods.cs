using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Qdrant.Client.Grpc;

namespace LawBot.Tests.QdrantServer;

/// <summary>The calls that the server answers. The official client brings the messages, not the bases of services, so each method is bound by its
/// name.</summary>
internal sealed class LoopbackMethods : IServiceMethodProvider<LoopbackQdrant>
{
    private const string Collections = "qdrant.Collections";
    private const string Points = "qdrant.Points";

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<LoopbackQdrant> context)
    {
        Add(context, "qdrant.Qdrant", "HealthCheck", HealthCheckRequest.Parser, HealthCheckReply.Parser, _ => "",
            (server, _, _) => new HealthCheckReply { Title = "qdrant - vector search engine", Version = server.Version });
        Add(context, Collections, "CollectionExists", CollectionExistsRequest.Parser, CollectionExistsResponse.Parser, r => r.CollectionName,
            (_, found, _) => new CollectionExistsResponse { Result = new CollectionExists { Exists = found is not null } });
        Add(context, Collections, "Get", GetCollectionInfoRequest.Parser, GetCollectionInfoResponse.Parser, r => r.CollectionName,
            (_, found, r) => new GetCollectionInfoResponse { Result = There(found, r.CollectionName).Describe() });
        Add(context, Collections, "Create", CreateCollection.Parser, CollectionOperationResponse.Parser, r => r.CollectionName,
            (server, _, r) => server.Create(r));
        Add(context, Collections, "Delete", DeleteCollection.Parser, CollectionOperationResponse.Parser, r => r.CollectionName,
            (server, _, r) => server.Drop(r.CollectionName));
        OfPoints(context, "CreateFieldIndex", CreateFieldIndexCollection.Parser, PointsOperationResponse.Parser, r => r.CollectionName, (c, r) => c.Index(r));
        OfPoints(context, "Upsert", UpsertPoints.Parser, PointsOperationResponse.Parser, r => r.CollectionName, (c, r) => c.Upsert(r));
        OfPoints(context, "Delete", DeletePoints.Parser, PointsOperationResponse.Parser, r => r.CollectionName, (c, r) => c.Delete(r));
        OfPoints(context, "Get", GetPoints.Parser, GetResponse.Parser, r => r.CollectionName, (c, r) => c.Get(r));
        OfPoints(context, "Scroll", ScrollPoints.Parser, ScrollResponse.Parser, r => r.CollectionName, (c, r) => c.Scroll(r));
        OfPoints(context, "Count", CountPoints.Parser, CountResponse.Parser, r => r.CollectionName, (c, r) => c.Count(r));
        OfPoints(context, "Query", QueryPoints.Parser, QueryResponse.Parser, r => r.CollectionName, (c, r) => c.Query(r));
        OfPoints(context, "QueryBatch", QueryBatchPoints.Parser, QueryBatchResponse.Parser, r => r.CollectionName, (c, r) => c.QueryBatch(r));
        OfPoints(context, "QueryGroups", QueryPointGroups.Parser, QueryGroupsResponse.Parser, r => r.CollectionName, (c, r) => c.QueryGroups(r));
    }

    private static void OfPoints<TRequest, TResponse>(
        ServiceMethodProviderContext<LoopbackQdrant> context, string name, MessageParser<TRequest> request, MessageParser<TResponse> response,
        Func<TRequest, string> collection, Func<StoredCollection, TRequest, TResponse> work)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        Add(context, Points, name, request, response, collection, (_, found, r) => work(There(found, collection(r)), r));

    private static void Add<TRequest, TResponse>(
        ServiceMethodProviderContext<LoopbackQdrant> context, string service, string name, MessageParser<TRequest> request, MessageParser<TResponse> response,
        Func<TRequest, string> collection, Func<LoopbackQdrant, StoredCollection?, TRequest, TResponse> work)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        context.AddUnaryMethod(
            new Method<TRequest, TResponse>(MethodType.Unary, service, name, MarshallerOf(request), MarshallerOf(response)), [],
            (server, message, call) => Task.FromResult(
                server.Do(name, collection(message), message.CalculateSize(), call, found => work(server, found, message))));

    private static Marshaller<T> MarshallerOf<T>(MessageParser<T> parser)
        where T : IMessage<T> =>
        Marshallers.Create(message => message.ToByteArray(), parser.ParseFrom);

    private static StoredCollection There(StoredCollection? found, string name) =>
        found ?? throw new RpcException(new Status(StatusCode.NotFound, $"Not found: Collection `{name}` doesn't exist!"));
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Our records as payloads of points, and back.</summary>
internal static class PayloadCodec
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A point.</summary>
    /// <param name="id">A UUID.</param>
    /// <param name="record">What its payload holds.</param>
    /// <param name="type">How the record is written.</param>
    /// <param name="terms">The terms of its text with their weights; null without any.</param>
    /// <param name="dense">What an embedding model made of its text; null without one.</param>
    public static PointStruct Point<T>(string id, T record, JsonTypeInfo<T> type, SparseVector? terms = null, IReadOnlyList<float>? dense = null)
    {
        var vectors = new NamedVectors();
        if (terms is not null)
        {
            vectors.Vectors.Add(Field.Terms, new Vector { Sparse = terms });
        }

        if (dense is not null)
        {
            vectors.Vectors.Add(Field.Dense, new Vector { Dense = new DenseVector { Data = { dense } } });
        }

        var point = new PointStruct { Id = new PointId { Uuid = id }, Vectors = new Vectors { Vectors_ = vectors } };
        foreach (var field in JsonSerializer.SerializeToElement(record, type).EnumerateObject())
        {
            point.Payload.Add(field.Name, ValueOf(field.Value));
        }

        return point;
    }

    /// <summary>A record out of a payload.</summary>
    public static T Read<T>(MapField<string, Value> payload, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            WriteObject(writer, payload);
        }

        return JsonSerializer.Deserialize(buffer.WrittenSpan, type)!;
    }

    private static Value ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new Value { StringValue = element.GetString()! },
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? new Value { IntegerValue = whole } : new Value { DoubleValue = element.GetDouble() },
        JsonValueKind.True or JsonValueKind.False => new Value { BoolValue = element.GetBoolean() },
        JsonValueKind.Array => new Value { ListValue = new ListValue { Values = { element.EnumerateArray().Select(ValueOf) } } },
        JsonValueKind.Object => new Value { StructValue = StructOf(element) },
        _ => new Value { NullValue = NullValue.NullValue },
    };

    private static Struct StructOf(JsonElement element)
    {
        var fields = new Struct();
        foreach (var field in element.EnumerateObject())
        {
            fields.Fields.Add(field.Name, ValueOf(field.Value));
        }

        return fields;
    }

    private static void WriteObject(Utf8JsonWriter writer, MapField<string, Value> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                writer.WriteStringValue(value.StringValue);
                break;
            case Value.KindOneofCase.IntegerValue:
                writer.WriteNumberValue(value.IntegerValue);
                break;
            case Value.KindOneofCase.DoubleValue:
                writer.WriteNumberValue(value.DoubleValue);
                break;
            case Value.KindOneofCase.BoolValue:
                writer.WriteBooleanValue(value.BoolValue);
                break;
            case Value.KindOneofCase.StructValue:
                WriteObject(writer, value.StructValue.Fields);
                break;
            case Value.KindOneofCase.ListValue:
                writer.WriteStartArray();
                foreach (var item in value.ListValue.Values)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}

/// <summary>Which fields of the payload come back.</summary>
internal static class PayloadFields
{
    /// <summary>All.</summary>
    public static WithPayloadSelector All { get; } = new() { Enable = true };

    /// <summary>None.</summary>
    public static WithPayloadSelector None { get; } = new() { Enable = false };

    /// <summary>These only.</summary>
    public static WithPayloadSelector Only(params IReadOnlyList<string> fields) => new() { Include = new PayloadIncludeSelector { Fields = { fields } } };
}

using Google.Protobuf;

namespace LawBot.Tests.Models;

/// <summary>A sentence model of a few bytes, written as the ONNX format has it: it looks a token's vector up and does nothing else.</summary>
internal static class TinySentenceModel
{
    private const int Float = 1;
    private const int Long = 7;

    /// <summary>Writes model.onnx, vocab.txt and the pooling's settings into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="groups">Characters that mean the same; each group has a direction of its own, every other token has none.</param>
    public static void Write(string folder, params string[] groups)
    {
        string[] special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];
        var tokens = special.Concat(groups.SelectMany(g => g.Select(c => c.ToString()))).ToList();
        var size = groups.Length;
        var table = new float[tokens.Count * size];
        for (var g = 0; g < size; g++)
        {
            foreach (var c in groups[g])
            {
                table[(tokens.IndexOf(c.ToString()) * size) + g] = 1;
            }
        }

        Directory.CreateDirectory(Path.Combine(folder, "1_Pooling"));
        File.WriteAllLines(Path.Combine(folder, "vocab.txt"), tokens);
        File.WriteAllText(Path.Combine(folder, "1_Pooling", "config.json"), "{\"pooling_mode_cls_token\": false, \"pooling_mode_mean_tokens\": true}");
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model(table, tokens.Count, size));
    }

    private static byte[] Model(float[] table, int rows, int size) => Message(
        m => Number(m, 1, 8),
        m => Part(m, 7, Graph(table, rows, size)),
        m => Part(m, 8, Message(o => Number(o, 2, 13))));

    private static byte[] Graph(float[] table, int rows, int size) => Message(
        g => Part(g, 1, Message(n => Text(n, 1, "table"), n => Text(n, 1, "input_ids"), n => Text(n, 2, "last_hidden_state"), n => Text(n, 4, "Gather"))),
        g => Text(g, 2, "tiny"),
        g => Part(g, 5, Message(t => Number(t, 1, rows), t => Number(t, 1, size), t => Number(t, 2, Float), t => Text(t, 8, "table"),
            t => Part(t, 9, Bytes(table)))),
        g => Part(g, 11, Value("input_ids", Long, "batch", "length")),
        g => Part(g, 11, Value("attention_mask", Long, "batch", "length")),
        g => Part(g, 12, Value("last_hidden_state", Float, "batch", "length", "size")));

    private static byte[] Value(string name, int type, params string[] dimensions) => Message(
        v => Text(v, 1, name),
        v => Part(v, 2, Message(t => Part(t, 1, Message(
            x => Number(x, 1, type),
            x => Part(x, 2, Message([.. dimensions.Select(d => (Action<CodedOutputStream>)(s => Part(s, 1, Message(e => Text(e, 2, d)))))])))))));

    private static byte[] Message(params Action<CodedOutputStream>[] fields)
    {
        using var bytes = new MemoryStream();
        using (var stream = new CodedOutputStream(bytes, leaveOpen: true))
        {
            foreach (var field in fields)
            {
                field(stream);
            }
        }

        return bytes.ToArray();
    }

    private static void Number(CodedOutputStream stream, int field, long value)
    {
        stream.WriteTag(field, WireFormat.WireType.Varint);
        stream.WriteInt64(value);
    }

    private static void Text(CodedOutputStream stream, int field, string value)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteString(value);
    }

    private static void Part(CodedOutputStream stream, int field, byte[] value)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteBytes(ByteString.CopyFrom(value));
    }

    private static byte[] Bytes(float[] numbers) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
}

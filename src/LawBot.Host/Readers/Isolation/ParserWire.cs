using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>What is sent between this program and its reader process: a file in, its parts out, each with its length before it.</summary>
internal static class ParserWire
{
    private const byte DocumentPart = 1;
    private const byte FilePart = 2;
    private const byte PagePart = 3;
    private const byte Refused = 4;
    private const byte Broken = 5;
    private const byte Done = 6;
    private const byte PicturePart = 7;

    // As much as an archive may hold when expanded, and a little for the rest.
    private const long MaxReply = 320L << 20;
    private const int MaxName = 4096;

    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Asks for a file.</summary>
    public static async Task AskAsync(Stream stream, FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var name = Encoding.UTF8.GetBytes(file.Length > MaxName ? file[..MaxName] : file);
        await stream.WriteAsync(new[] { (byte)format }, cancellation);
        await stream.WriteAsync(BitConverter.GetBytes(name.Length), cancellation);
        await stream.WriteAsync(name, cancellation);
        await stream.WriteAsync(BitConverter.GetBytes(content.Length), cancellation);
        await stream.WriteAsync(content, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>Takes a question; null when nobody asks any more.</summary>
    public static (FileFormat Format, string File, byte[] Content)? Asked(Stream stream)
    {
        var format = stream.ReadByte();
        return format < 0 ? null : ((FileFormat)format, Encoding.UTF8.GetString(Block(stream)), Block(stream));
    }

    /// <summary>Sends a part.</summary>
    public static void Send(Stream stream, ParsedPart part)
    {
        switch (part)
        {
            case ParsedDocument document:
                Send(stream, DocumentPart, JsonSerializer.SerializeToUtf8Bytes(document.Document, Json));
                break;
            case ParsedPage page:
                Send(stream, PagePart, JsonSerializer.SerializeToUtf8Bytes(page.Page, Json));
                break;
            case ParsedPicture picture:
                Send(stream, PicturePart, BitConverter.GetBytes(picture.Page));
                Send(stream, PicturePart, picture.Content);
                break;
            case ParsedFile file:
                Send(stream, FilePart, Encoding.UTF8.GetBytes(file.Name));
                Send(stream, FilePart, file.Content);
                break;
        }
    }

    /// <summary>Says that all was sent.</summary>
    public static void SendDone(Stream stream) => Send(stream, Done, []);

    /// <summary>Says why the file is refused.</summary>
    public static void SendRefusal(Stream stream, DocumentUnreadableException refusal) =>
        Send(stream, Refused, [refusal.IsCurable ? (byte)1 : (byte)0, .. Encoding.UTF8.GetBytes(refusal.Message)]);

    /// <summary>Says that the parser broke.</summary>
    public static void SendBroken(Stream stream, string what) => Send(stream, Broken, Encoding.UTF8.GetBytes(what));

    /// <summary>Receives all parts of a file.</summary>
    /// <exception cref="DocumentUnreadableException">The parser refused it.</exception>
    /// <exception cref="ParserBrokenException">The parser broke, but goes on serving.</exception>
    /// <exception cref="IOException">The other side is gone, or does not keep to the form.</exception>
    public static async Task<IReadOnlyList<ParsedPart>> ReceiveAsync(Stream stream, string file, CancellationToken cancellation)
    {
        var parts = new List<ParsedPart>();
        var left = MaxReply;
        while (true)
        {
            var (kind, content) = await FrameAsync(stream, left, cancellation);
            left -= content.Length;
            switch (kind)
            {
                case Done:
                    return parts;
                case DocumentPart:
                    parts.Add(new ParsedDocument(Parsed<Document>(content) with { File = file }));
                    break;
                case PagePart:
                    parts.Add(new ParsedPage(Parsed<PlacedPage>(content)));
                    break;
                case PicturePart when content.Length == sizeof(int):
                    var (_, drawn) = await FrameAsync(stream, left, cancellation);
                    left -= drawn.Length;
                    parts.Add(new ParsedPicture(BitConverter.ToInt32(content), drawn));
                    break;
                case FilePart:
                    var (_, inside) = await FrameAsync(stream, left, cancellation);
                    left -= inside.Length;
                    parts.Add(new ParsedFile(Encoding.UTF8.GetString(content), inside));
                    break;
                case Refused when content.Length > 1:
                    throw new DocumentUnreadableException(file, Encoding.UTF8.GetString(content.AsSpan(1))) { IsCurable = content[0] == 1 };
                case Broken:
                    throw new ParserBrokenException(Encoding.UTF8.GetString(content));
                default:
                    throw new IOException("The reader process sent what nobody asked for.");
            }
        }
    }

    private static T Parsed<T>(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, Json) ?? throw new IOException("The reader process sent nothing.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw new IOException("The reader process sent what cannot be read.", e);
        }
    }

    private static async Task<(byte Kind, byte[] Content)> FrameAsync(Stream stream, long most, CancellationToken cancellation)
    {
        var head = new byte[5];
        await stream.ReadExactlyAsync(head, cancellation);
        var length = BitConverter.ToInt32(head, 1);
        if (length < 0 || length > most)
        {
            throw new IOException("The reader process sent more than its bound.");
        }

        var content = new byte[length];
        await stream.ReadExactlyAsync(content, cancellation);
        return (head[0], content);
    }

    private static void Send(Stream stream, byte kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = kind;
        BitConverter.TryWriteBytes(head[1..], content.Length);
        stream.Write(head);
        stream.Write(content);
    }

    private static byte[] Block(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        stream.ReadExactly(head);
        var content = new byte[BitConverter.ToInt32(head)];
        stream.ReadExactly(content);
        return content;
    }
}

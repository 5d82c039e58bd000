using System.Text.Json;
using System.Text.Json.Serialization;
using LawBot.Host.Contract;
using LawBot.Host.Exports;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary>Plays conversations from a file: one message a line in, one answer a line out, in the order of the file.</summary>
/// <param name="turns">Answers; the same handler as every channel's.</param>
internal sealed class ChatBatch(ITurnHandler turns)
{
    /// <param name="path">The file of messages; - is standard input.</param>
    /// <param name="folder">Where files go that a message asks for; it is made when it is not there.</param>
    /// <param name="cancellation">Stops between two messages or within one.</param>
    /// <exception cref="CommandFailedException">The file is not there.</exception>
    /// <exception cref="IOException">A file that a message asked for cannot be saved.</exception>
    public async Task PlayAsync(string path, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await foreach (var (line, number) in Batch.LinesAsync(path, cancellation))
        {
            var message = MessageOf(line, number);

            // A name of a file's is no chat's: a batch never goes on where the terminal or a chat stopped.
            var reply = await turns.HandleAsync(new Turn("batch:" + message.Conversation, message.Text), null, cancellation);
            var files = new List<string>();
            foreach (var file in reply.Files)
            {
                files.Add(Path.GetFullPath(Path.Combine(folder, file.FileName)));
                await SavedFile.WriteAsync(files[^1], file.Content, cancellation);
            }

            Console.WriteLine(ContractJson.Write(ContractJson.Of(reply.Answer, message.Id) with { Conversation = message.Conversation, Files = files }));
        }
    }

    // A line that is no such object is itself the message.
    private static Message MessageOf(string line, int number)
    {
        var name = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object || TextOf(root, "text") is not { } text
                ? new Message(name, "", line)
                : new Message(TextOf(root, "id") ?? name, TextOf(root, "conversation") ?? "", text);
        }
        catch (JsonException)
        {
            return new Message(name, "", line);
        }
    }

    private static string? TextOf(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    private sealed record Message(string Id, string Conversation, string Text);
}

using System.CommandLine;
using System.Text.Json;

namespace LawBot.Host.Commands;

/// <summary>One line of a batch: a question with its id and the questions before it.</summary>
internal sealed record BatchItem(string Id, string Question, IReadOnlyList<string> Context);

/// <summary>Reads batches of questions: one JSON object a line, <c>{"id", "question", "context"?}</c>.</summary>
internal static class Batch
{
    public static Option<string?> Option() => new("--batch")
    {
        Description = "从文件读入许多问题,每行一个 JSON 对象:{\"id\", \"question\", \"context\"?};- 为标准输入", HelpName = "文件",
    };

    /// <exception cref="CommandFailedException">The file cannot be read or a line is no such object.</exception>
    public static async IAsyncEnumerable<BatchItem> ReadAsync(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (line, number) in LinesAsync(path, cancellation))
        {
            yield return Parse(line, number);
        }
    }

    /// <summary>The lines of a batch that say something, each with its number in the file; - is standard input.</summary>
    /// <exception cref="CommandFailedException">The file is not there.</exception>
    public static async IAsyncEnumerable<(string Line, int Number)> LinesAsync(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new CommandFailedException($"找不到文件 {path}。请检查 --batch 后面的路径。");
        }

        using var reader = path == "-" ? Console.In : new StreamReader(path);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (line, number);
            }
        }
    }

    private static BatchItem Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var context = !root.TryGetProperty("context", out var earlier) || earlier.ValueKind == JsonValueKind.Null ? []
                : earlier.ValueKind == JsonValueKind.String ? new List<string> { earlier.GetString()! }
                : [.. earlier.EnumerateArray().Select(e => e.GetString()!)];
            var id = root.GetProperty("id");
            return new BatchItem(
                id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText(), root.GetProperty("question").GetString()!, context);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CommandFailedException($"第 {number} 行不是 {{\"id\", \"question\", \"context\"?}} 形式的 JSON 对象。");
        }
    }
}

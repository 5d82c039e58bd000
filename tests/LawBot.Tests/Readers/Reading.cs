using System.Text;
using LawBot.Documents;
using LawBot.Host.Readers;
using Microsoft.Extensions.Options;

namespace LawBot.Tests.Readers;

/// <summary>Reads bytes as the product does.</summary>
internal static class Reading
{
    public static DocumentReaders Readers { get; } = ReadersRegistration.Create(Options.Create(new IngestOptions()), Options.Create(new ReadersOptions()));

    public static async Task<Document> Of(string file, byte[] content) =>
        Assert.Single(await Readers.ReadAsync(file, content, TestContext.Token));

    public static Task<Document> Of(string file, string content) => Of(file, Encoding.UTF8.GetBytes(content));

    public static async Task<string> RefusalOf(string file, byte[] content)
    {
        var refusal = await Assert.ThrowsAsync<DocumentUnreadableException>(() => Readers.ReadAsync(file, content, TestContext.Token));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(file, refusal.File);
        return refusal.Message;
    }

    public static Task<string> RefusalOf(string file, string content) => RefusalOf(file, Encoding.UTF8.GetBytes(content));

    public static string[] Texts(this Document document, BlockKind kind) =>
        [.. document.Blocks.Where(block => block.Kind == kind).Select(block => block.Text)];

    public static string[] Texts(this Document document) => [.. document.Blocks.Select(block => block.Text).Where(text => text.Length > 0)];
}

/// <summary>Stops a test that hangs.</summary>
internal static class TestContext
{
    public static CancellationToken Token => CancellationToken.None;
}

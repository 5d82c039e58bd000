using LawBot.Documents;
using LawBot.Host.Readers;
using Microsoft.Extensions.Options;

namespace LawBot.Tests.Readers;

public sealed class ReadingTimeTests
{
    private static readonly SemaphoreSlim Door = new(1);

    [Fact]
    public async Task The_last_in_the_queue_has_as_long_as_the_first()
    {
        var readers = new DocumentReaders([new Queueing()], Options.Create(new IngestOptions { FileTimeout = TimeSpan.FromSeconds(1) }));
        var read = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => readers.ReadAsync($"{i}.txt", "报告"u8.ToArray(), default)));
        Assert.Equal(5, read.Length);
    }

    [Fact]
    public async Task A_reader_that_takes_too_long_after_its_turn_is_given_up()
    {
        var readers = new DocumentReaders([new Queueing(), new Queueing()], Options.Create(new IngestOptions { FileTimeout = TimeSpan.FromSeconds(1) }));
        var refusal = await Assert.ThrowsAsync<DocumentUnreadableException>(() => readers.ReadAsync("慢.txt", "慢"u8.ToArray(), default));
        Assert.True(refusal.IsCurable);
        Assert.Contains("1秒内没有读完", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_waits_until_the_reader_has_cleared_up()
    {
        var clearing = new Clearing();
        using var stop = new CancellationTokenSource(200);
        var readers = new DocumentReaders([clearing], Options.Create(new IngestOptions()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readers.ReadAsync("长.txt", "报告"u8.ToArray(), stop.Token));
        Assert.True(clearing.IsClear);
    }

    // As a reader that kills its program and deletes its folder.
    private sealed class Clearing : IDocumentReader
    {
        public bool IsClear { get; private set; }

        public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

        public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
        {
            try
            {
                await Task.Delay(10_000, cancellation);
                return [];
            }
            finally
            {
                await Task.Delay(100, CancellationToken.None);
                IsClear = true;
            }
        }
    }

    // Half a second of work behind a door that lets one in: the fifth waits two seconds.
    private sealed class Queueing : IDocumentReader
    {
        public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

        public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
        {
            using var turn = await ReadingTime.TakeTurnAsync(Door, cancellation);
            await Task.Delay(content.Length > 3 ? 500 : 10_000, cancellation);
            return [new Document(file, [])];
        }
    }
}

using LawBot.Documents;
using LawBot.Tests.Support;
using Xunit.Abstractions;

namespace LawBot.Tests.Readers;

/// <summary>Reads changed files of a format over and over: nothing of what was read or refused stays in memory.</summary>
[Collection(AloneTests.Name)]
public sealed class ReadingMemoryTests(ITestOutputHelper output)
{
    private const int Files = 20;
    private const long GrowthMegabytes = 32;

    [Theory]
    [MemberData(nameof(FuzzTests.Own), MemberType = typeof(FuzzTests))]
    public async Task Files_read_or_refused_leave_nothing_in_memory(string format)
    {
        var (content, random) = (FuzzTests.Sample(format), new Random(20_221_122));
        await ReadAsync("青禾." + format, content);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Files; i++)
        {
            await ReadAsync("青禾." + format, Mutation.Of(content, random));
        }

        var growth = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        output.WriteLine($"{format}: {growth} MB kept");
        Assert.True(growth < GrowthMegabytes, $"{growth} MB kept");
    }

    private static async Task ReadAsync(string file, byte[] content)
    {
        try
        {
            await Reading.Readers.ReadAsync(file, content, default);
        }
        catch (DocumentUnreadableException)
        {
            // Whether a changed file is read is tested elsewhere; here only that nothing of it stays.
        }
    }
}

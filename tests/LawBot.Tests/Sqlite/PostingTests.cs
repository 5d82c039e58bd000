using LawBot.Host.Sqlite;

namespace LawBot.Tests.Sqlite;

public sealed class PostingTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(127, 3)]
    [InlineData(128, 1)]
    [InlineData(129, 90)]
    [InlineData(5000, 17)]
    public void Postings_come_back_as_they_were_packed(int count, int gap)
    {
        var expected = Make(count, gap);
        Assert.Equal(expected, Read(Pack(expected), count, from: 0));
    }

    [Fact]
    public void Blocks_before_the_document_wanted_are_stepped_over()
    {
        var all = Make(1000, 7);
        var wanted = all[600].Document;
        var read = Read(Pack(all), all.Count, wanted);
        Assert.Equal(all[^1], read[^1]);
        Assert.Contains(all[600], read);
        Assert.InRange(read.Count, 400, 400 + PostingWriter.BlockSize);
    }

    [Fact]
    public void A_writer_starts_anew_after_each_term()
    {
        var writer = new PostingWriter();
        foreach (var (document, count) in Make(300, 5))
        {
            writer.Add(document, count);
        }

        writer.Finish();
        writer.Add(2, 9);
        Assert.Equal([(2, 9)], Read(writer.Finish().ToArray(), 1, from: 0));
    }

    private static List<(int Document, int Count)> Make(int count, int gap)
    {
        var random = new Random(count);
        var document = 0;
        return [.. Enumerable.Range(0, count).Select(_ => (document += random.Next(1, gap + 1), random.Next(10) == 0 ? random.Next(2, 400) : 1))];
    }

    private static byte[] Pack(List<(int Document, int Count)> postings)
    {
        var writer = new PostingWriter();
        foreach (var (document, count) in postings)
        {
            writer.Add(document, count);
        }

        return writer.Finish().ToArray();
    }

    private static List<(int Document, int Count)> Read(byte[] data, int count, int from)
    {
        var reader = new PostingReader(data, count);
        var documents = new int[PostingWriter.BlockSize];
        var counts = new int[PostingWriter.BlockSize];
        var all = new List<(int, int)>();
        for (var read = reader.ReadBlock(from, documents, counts); read > 0; read = reader.ReadBlock(from, documents, counts))
        {
            all.AddRange(documents.Take(read).Zip(counts));
        }

        return all;
    }
}

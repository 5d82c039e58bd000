using LawBot.Host.Models;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Tests.Contracts;
using LawBot.Tests.Models;
using LawBot.Tests.QdrantServer;
using Microsoft.Extensions.AI;

namespace LawBot.Tests.Qdrant;

/// <summary>With an embedding model, passages are found by meaning as well.</summary>
public sealed class QdrantMeaningTests
{
    private static readonly IndexedReport Report = Invented.Report("a", "青禾县", 2022, ["老百姓告官的案子减少了。", "修了三座桥。", "法院应诉培训一次。"]);

    [Fact]
    public async Task What_shares_no_word_is_found_by_its_meaning_and_what_shares_words_still_is()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", new CourtOrNot(3)));
        await store.Writer.PutAsync([Report], default);
        foreach (var perReport in (int[])[0, 3])
        {
            var found = await store.Passages.SearchAsync(new PassageQuery("应诉") { PerReport = perReport }, 2, default);
            Assert.Equal(["法院应诉培训一次。", "老百姓告官的案子减少了。"], found.Select(f => f.Passage.Text));
        }
    }

    [Fact]
    public async Task While_the_model_is_away_words_find_alone_and_nothing_is_put_in_without_its_vector()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        var model = new CourtOrNot(3);
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", model));
        await store.Writer.PutAsync([Report], default);
        model.IsAway = true;
        Assert.Equal("法院应诉培训一次。", (await store.Passages.SearchAsync(new PassageQuery("应诉"), 5, default)).Single().Passage.Text);
        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(
            () => store.Writer.PutAsync([Invented.Report("b", "白石县", 2022, ["应诉一次。"])], default));
        Assert.True(failure.MayPass);
        Assert.Single(await store.Catalog.ListAsync(default));
    }

    [Fact]
    public async Task Another_model_than_the_collection_was_made_for_is_told()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using (var first = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", new CourtOrNot(3))))
        {
            await first.Writer.PutAsync([Report], default);
        }

        await using var second = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", new CourtOrNot(4)));
        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(() => second.Passages.SearchAsync(new PassageQuery("应诉"), 5, default));
        Assert.Contains("3 维", failure.Message, StringComparison.Ordinal);
        Assert.Contains("4 维", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_model_on_this_machine_is_fused_with_the_words_by_the_server()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-onnx-").FullName;
        TinySentenceModel.Write(Path.Combine(folder, "tiny-zh"), "民告官应诉案件", "桥修路");
        await using var server = await LoopbackQdrant.StartAsync();
        using var model = new SentenceModel(Path.Combine(folder, "tiny-zh"));
        await using (var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", model)))
        {
            await store.Writer.PutAsync([Invented.Report("a", "青禾县", 2022, ["应诉案件九件。", "修了三座桥。", "民间故事集出版。"])], default);
            var found = await store.Passages.SearchAsync(new PassageQuery("民告官"), 2, default);
            Assert.Equal("应诉案件九件。", found[0].Passage.Text);
            found = await store.Passages.SearchAsync(new PassageQuery("出版故事集"), 3, default);
            Assert.Equal("民间故事集出版。", found[0].Passage.Text);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Knows one thing about a text: whether it is about going to court.</summary>
    private sealed class CourtOrNot(int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public bool IsAway { get; set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            IsAway
                ? throw new ModelUnavailableException("向量模型没有回答。")
                : Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(Embed)));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private Embedding<float> Embed(string text)
        {
            var vector = new float[dimensions];
            vector[text.Contains("应诉", StringComparison.Ordinal) || text.Contains("告官", StringComparison.Ordinal) ? 0 : 1] = 1;
            return new(vector);
        }
    }
}

using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Tests.Contracts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Sqlite;

public sealed class SqliteVectorsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("lawbot-vectors-").FullName;
    private ServiceProvider services = null!;

    public async Task InitializeAsync()
    {
        services = SqliteStore.Services(folder);
        await services.GetRequiredService<IIndexWriter>().PutAsync(
            [Invented.Report("a", "青禾县", 2021, ["老百姓打官司告政府。"], heading: "一、工作情况"), Invented.Report("b", "白河县", 2021, ["修桥铺路造福乡里。"], heading: "一、工作情况")],
                CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Vectors_are_made_once_in_batches_with_progress_and_again_when_the_model_or_its_dimension_changes()
    {
        var first = new Meanings("m1", 8);
        Assert.Equal(2, await MakeAsync(first));
        Assert.Equal(0, await MakeAsync(first));
        Assert.Equal(2, await MakeAsync(new Meanings("m1", 16)));
        Assert.Equal(2, await MakeAsync(new Meanings("m2", 16)));
        var stock = await services.GetRequiredService<IPassageVectors>().StockAsync(CancellationToken.None);
        Assert.All(stock, s => Assert.Equal(("m2", 16), (s.Model, s.Dimension)));
    }

    [Fact]
    public async Task What_words_cannot_find_meaning_finds_and_a_passage_without_a_vector_is_still_found_by_words()
    {
        await MakeAsync(new Meanings("m1", 8));
        await services.GetRequiredService<IIndexWriter>()
            .PutAsync([Invented.Report("c", "石泉区", 2021, ["行政诉讼案件逐年下降。"], heading: "一、工作情况")], CancellationToken.None);
        var hits = await Fused(new Meanings("m1", 8)).SearchAsync(new PassageQuery("行政诉讼"), 10, CancellationToken.None);
        Assert.Contains(hits, h => h.Passage.ReportId == "a");
        Assert.Contains(hits, h => h.Passage.ReportId == "c");
    }

    [Fact]
    public async Task A_changed_report_is_not_found_by_its_old_vectors_and_a_filter_holds_for_both_searches()
    {
        await MakeAsync(new Meanings("m1", 8));
        var filtered = await Fused(new Meanings("m1", 8))
            .SearchAsync(new PassageQuery("行政诉讼") { Filter = new() { Jurisdictions = ["白河县"] } }, 10, CancellationToken.None);
        Assert.DoesNotContain(filtered, h => h.Passage.ReportId == "a");
        await services.GetRequiredService<IIndexWriter>().PutAsync([Invented.Report("a", "青禾县", 2021, ["植树造林。"], heading: "一、工作情况")], CancellationToken.None);
        var hits = await Fused(new Meanings("m1", 8)).SearchAsync(new PassageQuery("行政诉讼"), 10, CancellationToken.None);
        Assert.DoesNotContain(hits, h => h.Passage.ReportId == "a");
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_search_by_words()
    {
        var hits = await Fused(new Meanings("m1", 8) { Fails = true }).SearchAsync(new PassageQuery("修桥铺路"), 10, CancellationToken.None);
        Assert.Equal("b", Assert.Single(hits).Passage.ReportId);
    }

    private Task<int> MakeAsync(Meanings model) =>
        new PassageEmbedding(services.GetRequiredService<IReportCatalog>(), services.GetRequiredService<IPassageVectors>(), model, batch: 1)
            .MakeMissingAsync(null, CancellationToken.None);

    private FusedPassageSearcher Fused(Meanings model) => new(
        services.GetRequiredService<IPassageSearcher>(), services.GetRequiredService<IPassageVectors>(), services.GetRequiredService<IReportCatalog>(), model,
        NullLogger<FusedPassageSearcher>.Instance);

    /// <summary>A model that knows two meanings: going to court, and all else.</summary>
    private sealed class Meanings(string name, int dimension) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public bool Fails { get; init; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Fails ? throw new ModelUnavailableException("连不上") : Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(v =>
            {
                var vector = new float[dimension];
                vector[v.Contains("官司", StringComparison.Ordinal) || v.Contains("诉讼", StringComparison.Ordinal) ? 0 : 1] = 2;
                return new Embedding<float>(vector);
            })));

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("test", defaultModelId: name) : null;

        public void Dispose()
        {
        }
    }
}

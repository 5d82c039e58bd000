using System.Numerics.Tensors;
using LawBot.Host.Models;
using LawBot.Host.Sqlite;
using LawBot.Indexing;
using LawBot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LawBot.Tests.Models;

/// <summary>A sentence model on this machine, made by the tests: 民告官 means 行政诉讼 to it, and no text has both.</summary>
public sealed class SentenceModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-onnx-").FullName;

    public SentenceModelTests() => TinySentenceModel.Write(Path.Combine(_folder, "tiny-zh"), "民告官诉讼", "普法宣传", "培训");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Texts_that_mean_the_same_are_near_whatever_their_words_and_however_many_are_made_at_once()
    {
        using var model = new SentenceModel(Path.Combine(_folder, "tiny-zh"));
        var vectors = await model.GenerateAsync(["民告官", "办理诉讼案件若干起", "普法", "诉讼"]);
        Assert.Equal(3, vectors[0].Vector.Length);
        Assert.Equal(1, TensorPrimitives.Dot(vectors[0].Vector.Span, vectors[1].Vector.Span), 3);
        Assert.Equal(0, TensorPrimitives.Dot(vectors[0].Vector.Span, vectors[2].Vector.Span), 3);
        Assert.Equal(vectors[3].Vector.ToArray(), (await model.GenerateAsync(["诉讼"]))[0].Vector.ToArray());
        Assert.StartsWith("tiny-zh-", ((EmbeddingGeneratorMetadata)model.GetService(typeof(EmbeddingGeneratorMetadata))!).DefaultModelId,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ranks_beside_the_words_and_a_passage_that_has_the_words_stays()
    {
        await using var services = Services(Path.Combine(_folder, "tiny-zh"));
        await services.GetRequiredService<ReportIngestor>().IngestAsync(new LawBot.Host.Workers.FolderSource([Reports()]), null, default);
        Assert.Equal(1, await services.GetRequiredService<PassageEmbedding>().MakeMissingAsync(null, default));
        var found = await services.GetRequiredService<IPassageSearcher>().SearchAsync(new PassageQuery("民告官培训"), 10, default);
        Assert.Contains("诉讼", found[0].Passage.Text + found[1].Passage.Text, StringComparison.Ordinal);
        Assert.Contains(found, f => f.Passage.Text.Contains("培训", StringComparison.Ordinal));
        Assert.Equal(0, await services.GetRequiredService<PassageEmbedding>().MakeMissingAsync(null, default));
    }

    [Fact]
    public async Task Doctor_tells_what_it_found()
    {
        await using var services = Services(Path.Combine(_folder, "tiny-zh"));
        var (isWell, line) = (await services.GetRequiredService<ModelDoctor>().CheckAsync(default))[1];
        Assert.True(isWell, line);
        Assert.StartsWith("向量:本机模型 tiny-zh model.onnx,平均池化,最长 512 字,可用,3 维", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "没有找到向量模型")]
    [InlineData("no-vocabulary", "没有 vocab.txt")]
    [InlineData("broken", "读不了向量模型")]
    public async Task A_model_that_cannot_be_used_is_told_by_doctor_and_the_words_search_alone(string name, string told)
    {
        foreach (var broken in new[] { "no-vocabulary", "broken" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, broken));
            await File.WriteAllTextAsync(Path.Combine(_folder, broken, "model.onnx"), "no model");
        }

        File.Copy(Path.Combine(_folder, "tiny-zh", "vocab.txt"), Path.Combine(_folder, "broken", "vocab.txt"));
        await using var services = Services(Path.Combine(_folder, name));
        await services.GetRequiredService<ReportIngestor>().IngestAsync(new LawBot.Host.Workers.FolderSource([Reports()]), null, default);
        var (isWell, line) = (await services.GetRequiredService<ModelDoctor>().CheckAsync(default))[1];
        Assert.False(isWell);
        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.NotEmpty(await services.GetRequiredService<IPassageSearcher>().SearchAsync(new PassageQuery("普法宣传"), 10, default));
    }

    private string Reports()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        File.WriteAllText(Path.Combine(reports, "青禾县2021年法治政府建设情况报告.txt"), """
            青禾县2021年法治政府建设情况报告
            一、主要举措和成效
            （一）行政应诉工作
            全年办理行政诉讼案件12件，负责人出庭应诉9件。
            （二）法治宣传
            开展普法宣传活动30场次，发放资料5000份。
            （三）队伍建设
            举办执法人员培训3期，培训120人次。
            """);
        return reports;
    }

    private ServiceProvider Services(string model)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new($"{SqliteOptions.Section}:{nameof(SqliteOptions.Path)}", Path.Combine(_folder, "data")), new("Embeddings:ModelPath", model),
        ]).Build();
        return SampleDesk.Collection(Path.Combine(_folder, "data")).AddLogging().AddModels(settings).BuildServiceProvider();
    }
}

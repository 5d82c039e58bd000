using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot evaluate FOLDER</c>: scores retrieval on a judged collection, with the product's own analysis, index and ranking.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="scope">What every command shares.</param>
    /// <param name="openStore">Makes the services of an empty store in the folder given.</param>
    public static Command Create(CommandScope scope, Func<string, ServiceProvider> openStore)
    {
        var folder = new Argument<string>("FOLDER") { Description = "BEIR 格式的评测集文件夹(corpus.jsonl、queries.jsonl、qrels/test.tsv)" };
        var run = new Option<FileInfo?>("--run") { Description = "把排序结果按 TREC 格式写入文件", HelpName = "FILE" };
        return scope.Bind(new Command("evaluate", "在评测集上给检索打分") { folder, run }, (parsed, _, cancellation) =>
            RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(scope.Json), parsed.GetValue(run), openStore, cancellation));
    }

    private static async Task<int> RunAsync(
        string folder, bool asJson, FileInfo? run, Func<string, ServiceProvider> openStore, CancellationToken cancellation)
    {
        string[] needed = ["corpus.jsonl", "queries.jsonl", Path.Combine("qrels", "test.tsv")];
        if (Array.Find(needed, f => !File.Exists(Path.Combine(folder, f))) is { } missing)
        {
            await Console.Error.WriteLineAsync($"缺少文件 {Path.Combine(folder, missing)}。请给出 BEIR 格式的评测集文件夹。");
            return CommandScope.Misused;
        }

        var result = await EvaluateAsync(new BeirFolder(folder), run, openStore, cancellation);
        await Console.Out.WriteLineAsync(asJson ? JsonSerializer.Serialize(result, Indented) : Describe(result));
        return 0;
    }

    private static async Task<EvaluationResult> EvaluateAsync(
        BeirFolder collection, FileInfo? run, Func<string, ServiceProvider> openStore, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-evaluate-");
        try
        {
            EvaluationResult result;
            await using (var store = openStore(folder.FullName))
            await using (var writer = run?.CreateText())
            {
                result = await new Evaluation(collection, store).RunAsync(writer, cancellation);
            }

            return result with { IndexBytes = folder.EnumerateFiles().Sum(f => f.Length) };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Describe(EvaluationResult r) => string.Create(CultureInfo.InvariantCulture, $"""
        nDCG@10     {r.Ndcg10:0.0000}
        MRR@10      {r.Mrr10:0.0000}
        Recall@1    {r.Recall1:0.0000}
        Recall@5    {r.Recall5:0.0000}
        Recall@10   {r.Recall10:0.0000}
        Recall@100  {r.Recall100:0.0000}
        文档 {r.Documents} 篇,查询 {r.Queries} 个
        索引 每秒 {r.PassagesPerSecond:0} 段,占用 {r.IndexBytes / 1048576.0:0.0} MB
        找前十条 p50 {r.P50Ms:0.00} 毫秒,p95 {r.P95Ms:0.00} 毫秒,p99 {r.P99Ms:0.00} 毫秒
        内存峰值 {r.PeakBytes / 1048576.0:0} MB
        """);
}

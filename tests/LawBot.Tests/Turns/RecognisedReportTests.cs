using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Tests.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>A report recognised from a scan: recognition was not sure of the 45 applications received, and sure of the 38 accepted.</summary>
public sealed class RecognisedReportTests : IAsyncLifetime
{
    private const string Scan = "青禾县2022年的报告由扫描件识别而来";
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
    private readonly ServiceProvider _services;

    public RecognisedReportTests() => _services = SampleDesk.Services(_folder);

    public async Task InitializeAsync()
    {
        var source = new MemorySource();
        source.Put("/r/青禾扫描.pdf", "扫描");
        await new ReportIngestor([new Scanner()], _services.GetRequiredService<IIndexWriter>(), _services.GetRequiredService<IReportCatalog>(),
            new IngestLimits(), SampleDesk.Clock)
            .IngestAsync(source, null, default);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_answer_that_quotes_it_says_so_and_marks_the_doubtful_number()
    {
        var answer = await AskAsync("青禾县行政复议工作是怎么做的？");
        Assert.Equal(AnswerKind.Experience, answer.Kind);
        Assert.Contains("(“45”识别存疑)", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Warnings, w => w.StartsWith(Scan + "(平均可信度91.5%)", StringComparison.Ordinal)
            && w.Contains("其中“45”识别存疑", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_recognised_surely_is_given_with_the_same_remark()
    {
        var answer = await AskAsync("青禾县受理了多少件行政复议案件？");
        Assert.Contains("38件", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Warnings, w => w.StartsWith(Scan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_doubtful_number_is_never_given_nor_called_not_reported()
    {
        var answer = await AskAsync("青禾县收到多少件行政复议申请？");
        Assert.Equal(AnswerKind.Refusal, answer.Kind);
        Assert.Contains("没有把握", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("报告里没有写", answer.Text, StringComparison.Ordinal);
        var table = await _services.GetRequiredService<AnswerDesk>().LookUpAsync("青禾县收到多少件行政复议申请？", [], default);
        Assert.Empty(table.Rows);
        Assert.Empty(table.NotReported);
        Assert.Contains(table.Warnings, w => w.Contains("识别存疑,没有当作答案", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_after_its_pattern_says_so_too()
    {
        var draft = await _services.GetRequiredService<AnswerDesk>().DraftAsync("帮我写一段行政复议的内容", [], "", default);
        Assert.NotEmpty(draft.Exemplars);
        Assert.Contains(draft.Warnings, w => w.StartsWith(Scan, StringComparison.Ordinal));
        Assert.DoesNotContain("45", draft.Text, StringComparison.Ordinal);
    }

    private async Task<Answer> AskAsync(string question) =>
        (await _services.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;

    private sealed class Scanner : IDocumentReader
    {
        private const string Sentence = "深化行政复议体制改革,县政府统一行使行政复议职责。全年收到行政复议申请45件,受理行政复议申请38件。";

        public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

        public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
        {
            var doubtful = Sentence.IndexOf("45", StringComparison.Ordinal);
            Block[] blocks =
            [
                new(BlockKind.Heading, "青禾县2022年法治政府建设情况报告") { Level = 1 }, new(BlockKind.Paragraph, "一、深化行政复议"),
                new(BlockKind.Paragraph, Sentence) { Doubtful = [new TextSpan(doubtful, doubtful + 1)] },
            ];
            return Task.FromResult<IReadOnlyList<Document>>([new Document(file, blocks) { RecognitionConfidence = 91.5, Doubts = ["全文由扫描件识别而来,请核对原件。"] }]);
        }
    }
}

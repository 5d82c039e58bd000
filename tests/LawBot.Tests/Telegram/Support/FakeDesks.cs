using System.Collections.Concurrent;
using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Turns;
using Source = LawBot.Reports.Source;

namespace LawBot.Tests.Telegram.Support;

/// <summary>Answers turns as told; outlives a restart of the bot, as the real one's receipts do.</summary>
internal sealed class FakeTurns : ITurnHandler
{
    private readonly ConcurrentDictionary<string, Reply> _replies = new(StringComparer.Ordinal);
    private int _number;

    public ConcurrentQueue<Turn> Turns { get; } = new();

    public ConcurrentQueue<string> Forgotten { get; } = new();

    public Func<Turn, IProgress<string>?, CancellationToken, Task<Answer>> Work { get; set; } =
        (turn, _, _) => Task.FromResult(Some.Answer(turn.Text, $"答:{turn.Text}[1]"));

    /// <summary>What every reply offers next.</summary>
    public IReadOnlyList<string> Choices { get; set; } = [];

    /// <summary>The files that every reply brings.</summary>
    public IReadOnlyList<ExportedFile> Files { get; set; } = [];

    public async Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation)
    {
        Turns.Enqueue(turn);
        var answer = await Work(turn, progress, cancellation);
        var reply = new Reply($"R{Interlocked.Increment(ref _number):D7}", answer) { Choices = Choices, Files = Files };
        _replies[reply.Receipt] = reply;
        return reply;
    }

    public Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) => Task.FromResult(_replies.GetValueOrDefault(receipt));

    public Task ForgetAsync(string conversation, CancellationToken cancellation)
    {
        Forgotten.Enqueue(conversation);
        return Task.CompletedTask;
    }
}

/// <summary>A catalog of whatever a test puts in.</summary>
internal sealed class FakeCatalog : IReportCatalog
{
    public ConcurrentDictionary<string, IndexedReport> Reports { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<ReportEntry>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReportEntry>>([.. Reports.Values.Select(r => new ReportEntry(
            r.Report.Id, r.Path, r.Report.File, r.Report.ContentHash, r.Report.Jurisdiction, r.Report.Year, r.Report.Title, null, null, 1, 1, default))]);

    public Task<IndexedReport?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(Reports.GetValueOrDefault(id));

    public Task<IReadOnlyList<UnreadableFile>> ListUnreadableAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<UnreadableFile>>([]);

    public Task<IReadOnlyList<DuplicateFile>> ListDuplicatesAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<DuplicateFile>>([]);
}

/// <summary>Takes any file and says so.</summary>
internal sealed class FakeUploads : IUploadDesk
{
    public ConcurrentQueue<(string Name, int Bytes, string By)> Taken { get; } = new();

    public Task<UploadOutcome> TakeAsync(string fileName, ReadOnlyMemory<byte> content, string by, CancellationToken cancellation)
    {
        Taken.Enqueue((fileName, content.Length, by));
        return Task.FromResult(fileName.EndsWith(".exe", StringComparison.Ordinal)
            ? new UploadOutcome(UploadResult.Failed, [], "这不是报告文件。请发 docx、pdf、html 或 txt。")
            : new UploadOutcome(
                UploadResult.Added,
                [new UploadedReport("qinghe2021", "青禾县", "县", 2021, "青禾县2021年法治政府建设情况报告", 12, 48, ["第 3 页没有文字"])], ""));
    }

    public Task<UploadOutcome> RemoveAsync(string reportId, string by, CancellationToken cancellation) =>
        Task.FromResult(new UploadOutcome(UploadResult.Removed, [], ""));

    public Task<UploadOutcome> UndoRemoveAsync(string reportId, string by, CancellationToken cancellation) =>
        Task.FromResult(new UploadOutcome(UploadResult.Added, [], ""));
}

/// <summary>Makes a file that names its reply.</summary>
internal sealed class FakeExporter : IExporter
{
    public Task<ExportedFile?> ExportAsync(Reply reply, ExportFormat format, CancellationToken cancellation) =>
        Task.FromResult<ExportedFile?>(new ExportedFile(
            $"法治\"政府{reply.Receipt}" + format switch { ExportFormat.Excel => ".xlsx", ExportFormat.Picture => ".png", _ => ".docx" },
                System.Text.Encoding.UTF8.GetBytes(reply.Answer.Text)));
}

/// <summary>Invented answers.</summary>
internal static class Some
{
    public const string ReportText = "一、工作成效\n全年受理行政复议案件81件,办结75件。其余略。";
    public const string Quote = "全年受理行政复议案件81件,办结75件。";

    public static Source Source(string jurisdiction = "青禾县", int year = 2021) =>
        new("qinghe2021", "qinghe-2021.txt", jurisdiction, year, $"{jurisdiction}{year}年法治政府建设情况报告", ["一、工作成效"],
            new TextSpan(7, 7 + Quote.Length), Quote);

    public static Answer Answer(string question, string text) =>
        new(question, AnswerKind.Experience, text, AnswerOrigin.Extracted, [new Citation(1, Source())], []);

    public static Answer Figures(string question)
    {
        var rows = new[] { ("青禾县", 81m), ("云岭市", 1203m) }
            .Select(r => new FigureRow(r.Item1, 2021, r.Item2, null, "件", $"{r.Item2}件", false, "受理行政复议案件", null, Source(r.Item1))).ToList();
        return Answer(question, "两地共有两个数据[1]。") with
        {
            Kind = AnswerKind.Figures,
            Figures = new FigureTable(question, "受理行政复议案件", rows, [new NotReported("松溪县", 2021, "songxi2021")], []),
        };
    }

    public static Answer Draft(string instruction, string text, params string[] placeholders) =>
        Answer(instruction, text) with
        {
            Kind = AnswerKind.Draft,
            Draft = new Draft(instruction, text, placeholders, [Source()], [], AnswerOrigin.Template, []),
        };
}

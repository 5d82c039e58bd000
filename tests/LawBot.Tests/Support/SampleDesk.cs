using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Host.Readers;
using LawBot.Host.Sqlite;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using LawBot.Turns;
using LawBot.Turns.Tools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Support;

/// <summary>The shipped samples, ingested once into a store of their own, and the desk that answers from them without a model.
/// The clock stands in June 2024, so 去年 is 2023. Beside the samples lies one broken file, named after 白石县.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
    private ServiceProvider? _services;

    /// <summary>The clock.</summary>
    public static TimeProvider Clock { get; } = new StoppedClock();

    /// <summary>Answers questions; the user's own place is not set.</summary>
    public AnswerDesk Desk => Get<AnswerDesk>();

    /// <summary>The texts of the reports by their ids.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Ids of the reports by file name without extension.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>One of the parts.</summary>
    public T Get<T>()
        where T : notnull => Provider.GetRequiredService<T>();

    /// <summary>A desk over the same store for a user whose own place is <paramref name="home"/>.</summary>
    public AnswerDesk DeskOf(string home) => ActivatorUtilities.CreateInstance<AnswerDesk>(
        Provider, ActivatorUtilities.CreateInstance<QuestionReader>(Provider, new QuestionParser(Clock, home)));

    /// <summary>The answer to a question.</summary>
    public async Task<Answer> AskAsync(string question, params string[] context) =>
        (await Desk.AnswerAsync(question, context, null, null, default)).Answer;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var broken = Directory.CreateDirectory(Path.Combine(_folder, "broken")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(broken, "白石县2023年法治政府建设情况报告.docx"), [0x50, 0x4B, 3, 4, 1, 2, 3]);
        _services = Services(Path.Combine(_folder, "data"));
        await Get<ReportIngestor>().IngestAsync(new FolderSource([Path.Combine(AppContext.BaseDirectory, "samples"), broken]), null, default);
        var catalog = Get<IReportCatalog>();
        var entries = await catalog.ListAsync(default);
        Ids = entries.ToDictionary(e => Path.GetFileNameWithoutExtension(e.Path), e => e.Id, StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            texts[entry.Id] = (await catalog.FindAsync(entry.Id, default))!.Report.Text;
        }

        Texts = texts;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Asks over a library of one report.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="report">Its text.</param>
    /// <param name="question">The question.</param>
    internal static async Task<Answer> AskAloneAsync(string file, string report, string question)
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-test-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), report);
            await using var services = Services(Path.Combine(folder.FullName, "data"));
            await services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([folder.FullName]), null, default);
            return (await services.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A store without a report, and its desk.</summary>
    internal static ServiceProvider Services(string folder) => Collection(folder).BuildServiceProvider();

    /// <summary>The parts of such a store, to which others may be added.</summary>
    internal static IServiceCollection Collection(string folder)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"{SqliteOptions.Section}:{nameof(SqliteOptions.Path)}", folder)]).Build();
        return new ServiceCollection()
            .AddSingleton(Clock)
            .AddSqlite(settings)
            .AddReaders(settings)
            .AddSingleton(new IngestLimits { Workers = 2 })
            .AddSingleton<ReportIngestor>()
            .AddSingleton<LibraryReader>()
            .AddSingleton(new QuestionParser(Clock))
            .AddSingleton<QuestionReader>()
            .AddSingleton<ReportShelf>()
            .AddSingleton<PassageRetriever>()
            .AddSingleton<EvidenceRetriever>()
            .AddSingleton<FigureRetriever>()
            .AddSingleton<OperandFinder>()
            .AddSingleton<ReportTools>()
            .AddSingleton<IAnswerWriter, ExtractedAnswerWriter>()
            .AddSingleton<IDraftWriter, TemplateDraftWriter>()
            .AddSingleton<AnswerDesk>()
            .AddSingleton<TurnHandler>();
    }

    private ServiceProvider Provider => _services ?? throw new InvalidOperationException("The samples are not ingested yet.");

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 6, 1, 4, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>The tests that share one ingest of the samples.</summary>
[CollectionDefinition(Name)]
public sealed class SampleDeskTests : ICollectionFixture<SampleDesk>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "sample desk";
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;
using LawBot.Documents;
using LawBot.Host.Checks;
using LawBot.Host.Commands;
using LawBot.Host.Exports;
using LawBot.Host.Models;
using LawBot.Host.Prompts;
using LawBot.Host.Qdrant;
using LawBot.Host.Readers;
using LawBot.Host.Readers.Isolation;
using LawBot.Host.Sqlite;
using LawBot.Host.Telegram;
using LawBot.Host.Web;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using LawBot.Turns;
using LawBot.Turns.Tools;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace LawBot.Host;

/// <summary>Puts the parts together. The only file that knows every folder.</summary>
internal static class Program
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(1.5);

    // An archive has twenty times a file's time, and may wait for its turn at other programs as long again and again.
    private const int BackstopFactor = 400;

    // Far above what an honest text needs: only a text made to be slow comes near.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(10);

    public static async Task<int> Main(string[] args)
    {
        AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", LongestMatch);
        if (args is [ReaderServer.Argument])
        {
            return ReaderServer.Run();
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        PlainWriter.Use();
        ChineseMessages.Use();
        var scope = new CommandScope(Configuration, SettingsCatalog.All, Register);
        var root = new RootCommand("LawBot:法治政府建设年度报告的问答与起草助手。不带命令运行即启动服务。") { scope.Data, scope.Json };
        foreach (var command in Commands(scope))
        {
            root.Subcommands.Add(command);
        }

        RunCommand.Bind(scope, root, ServeAsync);
        HelpPage.Use(root);
        // A question or a user name may begin with @, which the library takes for a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, Misuse.Of(parsed)));
            return CommandScope.Misused;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopWithin });
    }

    private static IEnumerable<Command> Commands(CommandScope scope) =>
    [
        RunCommand.Create(scope, ServeAsync), RunCommand.Chat(scope), IngestCommand.Create(scope), SamplesCommand.Create(scope),
        .. BackupCommands.Create(scope), .. ReportCommands.Create(scope),
        .. QuestionCommands.Create(scope), FigureCommands.Create(scope), DraftCommand.Create(scope), EvaluateCommand.Create(scope, Store),
        DoctorCommand.Create(scope), McpCommand.Create(scope), FeedbackCommand.Create(scope), ForgetCommand.Create(scope), ServiceCommands.Create(scope),
        TelegramCommand.Create((command, run) => scope.Bind(command, run)),
    ];

    private static IConfigurationRoot Configuration(string? data)
    {
        var builder = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables();
        if (data is not null)
        {
            builder.AddInMemoryCollection([new($"{SqliteOptions.Section}:{nameof(SqliteOptions.Path)}", data)]);
        }

        return builder.Build();
    }

    private static ServiceProvider Store(string folder) => new ServiceCollection()
        .AddSqlite(new ConfigurationBuilder().AddInMemoryCollection([new($"{SqliteOptions.Section}:{nameof(SqliteOptions.Path)}", folder)]).Build())
        .BuildServiceProvider();

    internal static void Register(IServiceCollection services, IConfiguration configuration)
    {
        LexiconFolder.Use(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<ReportsOptions>().Bind(configuration.GetSection(ReportsOptions.Section));
        services.AddOptions<QuestionOptions>().Bind(configuration.GetSection(QuestionOptions.Section));
        services.AddOptions<IndexOptions>().Bind(configuration.GetSection(IndexOptions.Section));
        services.AddSqlite(configuration);
        if (IsQdrant(configuration))
        {
            services.AddQdrant(configuration); // Conversations and receipts stay in the embedded store.
        }

        services.AddReaders(configuration);
        services.AddPrompts(configuration);
        services.AddModels(configuration);
        services.AddTelegram(configuration);
        AddCore(services);
        AddWriters(services);
        services.AddSingleton<Originals>();
        services.AddSingleton<IOriginals>(p => p.GetRequiredService<Originals>());
        services.AddSingleton<ReportIngest>();
        services.AddSingleton<Withdrawal>();
        services.AddSingleton<ReportsFolder>();
        services.AddSingleton<DocumentCheck>();
        services.AddSingleton<IUploadDesk, UploadDesk>();
        services.AddSingleton<IReadingProgress>(p => p.GetRequiredService<ReportIngest>());
        services.AddSingleton<IExporter, ReplyExporter>();
        services.AddSingleton<FolderNews>();
        services.AddSingleton<INewsFeed>(p => p.GetRequiredService<FolderNews>());
        services.AddSingleton<ChatLoop>();
        services.AddSingleton<ChatBatch>();
        AddChecks(services, configuration);
        services.AddHealth(configuration);
    }

    private static bool IsQdrant(IConfiguration configuration) => string.Equals(
        (configuration.GetSection(IndexOptions.Section).Get<IndexOptions>() ?? new IndexOptions()).Kind, IndexOptions.Qdrant, StringComparison.Ordinal);

    private static void AddChecks(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IDoctorCheck>(new SettingsCheck(configuration, SettingsCatalog.All));
        services.AddSingleton<IDoctorCheck, ReportsFolderCheck>();
        services.AddExports();
        services.AddSingleton<IDoctorCheck>(p => new LineCheck("模型", async cancellation =>
        {
            var found = await p.GetRequiredService<ModelDoctor>().CheckAsync(cancellation);
            return found.Count == 0
                ? (true, "没有配置模型,用离线方式回答。")
                : (found.All(f => f.IsWell), string.Join(" ", found.Select(f => f.Line)));
        }));
        services.AddSingleton<IDoctorCheck>(p => new LineCheck("Telegram", cancellation => string.IsNullOrEmpty(configuration["Telegram:BotToken"])
            ? Task.FromResult((true, "没有配置机器人令牌,不启动。"))
            : p.GetRequiredService<TelegramDoctor>().CheckAsync(cancellation)));
        if (IsQdrant(configuration))
        {
            services.AddSingleton<IDoctorCheck>(p => new LineCheck("Qdrant", p.GetRequiredService<QdrantDoctor>().CheckAsync));
        }
    }

    private static void AddCore(IServiceCollection services)
    {
        // The readers keep each file's time themselves, waiting not counted; this only catches what they cannot.
        services.AddSingleton(p => new IngestLimits
        {
            Workers = Environment.ProcessorCount, FileTime = p.GetRequiredService<IOptions<IngestOptions>>().Value.FileTimeout * BackstopFactor,
        });
        services.AddSingleton<ReportIngestor>();
        services.AddSingleton<LibraryReader>();
        services.AddSingleton(p => new QuestionParser(
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IOptions<QuestionOptions>>().Value.Home));
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<ReportShelf>();
        services.AddSingleton<PassageRetriever>();
        services.AddSingleton<EvidenceRetriever>();
        services.AddSingleton<FigureRetriever>();
        services.AddSingleton<OperandFinder>();
        services.AddSingleton<GroundingPlacesReader>();
        services.AddSingleton<ReportTools>();
        services.AddSingleton<AnswerDesk>();
        services.AddSingleton<AnswerNotes>();
        services.AddSingleton<IAnswerNotes>(p => p.GetRequiredService<AnswerNotes>());
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<ITurnHandler>(p => new NotedTurns(p.GetRequiredService<TurnHandler>(), p.GetRequiredService<AnswerNotes>()));
    }

    // Offline writers always; a model's before them when one is configured.
    private static void AddWriters(IServiceCollection services)
    {
        services.AddSingleton<ExtractedAnswerWriter>();
        services.AddSingleton<TemplateDraftWriter>();
        services.AddSingleton<IAnswerWriter>(p => p.GetService<IPromptRunner>() is null
            ? p.GetRequiredService<ExtractedAnswerWriter>()
            : ActivatorUtilities.CreateInstance<GeneratedAnswerWriter>(p, (IAnswerWriter)p.GetRequiredService<ExtractedAnswerWriter>()));
        services.AddSingleton<IDraftWriter>(p => p.GetService<IPromptRunner>() is null
            ? p.GetRequiredService<TemplateDraftWriter>()
            : ActivatorUtilities.CreateInstance<GeneratedDraftWriter>(p, (IDraftWriter)p.GetRequiredService<TemplateDraftWriter>()));
    }

    private static async Task ServeAsync(IConfigurationRoot configuration, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(configuration);
        builder.Services.AddSingleton<IConfiguration>(configuration);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = StopWithin);
        builder.Logging.AddSerilog(Logger(configuration), dispose: true);
        Register(builder.Services, configuration);
        builder.Services.AddSingleton<ReportsWorker>();
        builder.Services.AddHostedService(p => p.GetRequiredService<ReportsWorker>());
        builder.Services.AddHostedService<KeepDaysWorker>();
        builder.Services.AddHostedService<BackupWorker>();
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(options => options.ServiceName = "LawBot");
        builder.Services.AddWeb(configuration);
        builder.Services.AddHostedService<TerminalChat>();
        var isWebhook = !string.IsNullOrEmpty(configuration["Telegram:WebhookUrl"]);
        if (isWebhook)
        {
            builder.Services.AddRoutingCore();
            builder.WebHost.UseKestrelCore();
        }
        else
        {
            builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.Server.IServer, NoServer>();
        }

        await using var host = builder.Build();
        if (isWebhook)
        {
            host.MapTelegramWebhook();
        }

        await host.StartAsync(cancellation);
        await host.WaitForShutdownAsync(cancellation);
    }

    private static Serilog.Core.Logger Logger(IConfiguration configuration)
    {
        var options = configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions();
        var data = configuration.GetSection(SqliteOptions.Section).Get<SqliteOptions>()?.Path ?? new SqliteOptions().Path;
        var folder = options.Path.Length > 0 ? options.Path : Path.Combine(data, "logs");
        PrivateFiles.MakeFolder(data);
        PrivateFiles.MakeFolder(folder);
        return new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .ReadFrom.Configuration(configuration)
            .Enrich.With<PlainProperties>()
            .WriteTo.Async(sinks => sinks.File(
                Path.Combine(folder, "lawbot-.log"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: options.KeepDays,
                formatProvider: CultureInfo.InvariantCulture, hooks: new PrivateLog()))
            .CreateLogger();
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using LawBot.Documents;
using LawBot.Extraction;
using LawBot.Host.Commands;
using LawBot.Host.Readers;
using LawBot.Host.Sqlite;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Synthesis;
using LawBot.Turns;
using Microsoft.Extensions.Options;

namespace LawBot.Host;

/// <summary>Puts the parts together. The only file that knows every folder.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
        var scope = new CommandScope(data => Services(Configuration(data)));
        var root = new RootCommand("LawBot:法治政府建设年度报告的问答与起草助手。不带命令运行即启动服务。");
        root.Options.Add(scope.Data);
        root.Options.Add(scope.Json);
        foreach (var command in Commands(scope))
        {
            root.Subcommands.Add(command);
        }

        RunCommand.Bind(scope, root);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, parsed.Errors.Select(e => e.Message)));
            Console.Error.WriteLine("用 lawbot --help 查看用法。");
            return CommandScope.Misused;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static IEnumerable<Command> Commands(CommandScope scope) =>
    [
        RunCommand.Create(scope), RunCommand.Chat(scope), IngestCommand.Create(scope), .. ReportCommands.Create(scope),
        .. QuestionCommands.Create(scope), FigureCommands.Create(scope), DraftCommand.Create(scope),
    ];

    private static IConfiguration Configuration(string? data)
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

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<ReportsOptions>().Bind(configuration.GetSection(ReportsOptions.Section)).ValidateDataAnnotations();
        services.AddOptions<QuestionOptions>().Bind(configuration.GetSection(QuestionOptions.Section)).ValidateDataAnnotations();
        services.AddSqlite(configuration);
        services.AddReaders(configuration);
        AddCore(services);
        return services.BuildServiceProvider();
    }

    private static void AddCore(IServiceCollection services)
    {
        services.AddSingleton<ReportParser>();
        services.AddSingleton<LibraryReader>();
        services.AddSingleton(p => new QuestionParser(
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<IOptions<QuestionOptions>>().Value.Home));
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<PassageRetriever>();
        services.AddSingleton<EvidenceRetriever>();
        services.AddSingleton<FigureRetriever>();
        services.AddSingleton<IAnswerWriter, ExtractedAnswerWriter>();
        services.AddSingleton<IDraftWriter, TemplateDraftWriter>();
        services.AddSingleton<AnswerDesk>();
        services.AddSingleton<ITurnHandler, TurnHandler>();
    }
}

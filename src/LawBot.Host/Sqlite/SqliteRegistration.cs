using LawBot.Host.Checks;
using LawBot.Indexing;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LawBot.Host.Sqlite;

/// <summary>Puts the embedded store behind the ports of the index.</summary>
public static class SqliteRegistration
{
    /// <summary>Registers the store in the folder of <see cref="SqliteOptions.Path"/>. Nothing is opened or made before first use.</summary>
    public static IServiceCollection AddSqlite(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(SqliteOptions.Section).Get<SqliteOptions>() ?? new SqliteOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new BackupOptions());
        services.AddSingleton(IndexSchema.First);
        services.AddSingleton(IndexSchema.Duplicates);
        services.AddSingleton(IndexSchema.Rules);
        services.AddSingleton(IndexSchema.Genre);
        services.AddSingleton(SqliteTurnLog.Schema);
        services.AddSingleton(SqliteTurnLog.StateSchema);
        services.AddSingleton(SqliteConversations.Schema);
        services.AddSingleton(SqliteWithdrawn.Schema);
        services.AddSingleton(SqliteDraftVersions.Schema);
        services.AddSingleton(SqliteFeedback.Schema);
        services.AddSingleton(SqliteVectors.Schema);
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<DataBackup>();
        services.AddSingleton<SqliteTurnLog>();
        services.AddSingleton<ITurnLog>(provider => provider.GetRequiredService<SqliteTurnLog>());
        services.AddSingleton<IReceiptReader>(provider => provider.GetRequiredService<SqliteTurnLog>());
        services.AddSingleton<IKeptTurns>(provider => provider.GetRequiredService<SqliteTurnLog>());
        services.AddSingleton<IConversationBook, SqliteConversations>();
        services.AddSingleton<IWithdrawnReports, SqliteWithdrawn>();
        services.AddSingleton<IDraftVersions, SqliteDraftVersions>();
        services.AddSingleton<IFeedbackLog, SqliteFeedback>();
        services.AddSingleton<SqliteReaders>();
        services.AddSingleton<IIndexWriter, SqliteIndexWriter>();
        services.AddSingleton<IPassageSearcher, SqlitePassageSearcher>();
        services.AddSingleton<IFigureSearcher, SqliteFigureSearcher>();
        services.AddSingleton<IReportCatalog, SqliteReportCatalog>();
        services.AddSingleton<IPassageVectors, SqliteVectors>();
        services.AddSingleton<ITermStatistics, SqliteTermStatistics>();
        services.AddSingleton<IDoctorCheck, DataFolderCheck>();
        services.AddSingleton<IDoctorCheck, IndexCheck>();
        services.AddSingleton<IDoctorCheck, BackupCheck>();
        return services;
    }
}

using LawBot.Host.People;
using LawBot.Host.Telegram.Desks;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Telegram;

/// <summary>Puts the channel together.</summary>
public static class TelegramRegistration
{
    /// <summary>Registers <see cref="TelegramAdmin"/>, <see cref="TelegramDoctor"/> and the <see cref="ReadinessCheck"/> always, and the
    /// hosted channel when <c>Telegram:BotToken</c> is set. The channel needs ITurnHandler, IReportCatalog, IUploadDesk, IExporter and
    /// the IDocumentReaders from elsewhere; its own file is <c>telegram.db</c> in <c>Storage:Path</c>.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection("Telegram"));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(p => p.GetRequiredService<IOptions<TelegramOptions>>().Value);
        services.AddPeople(configuration);
        services.TryAddSingleton(new TelegramPace());
        services.TryAddSingleton(_ => new TelegramDatabase(Path.Combine(configuration["Storage:Path"] ?? "data", "telegram.db")));
        services.TryAddSingleton(p => BotClient.Create(p.GetRequiredService<TelegramOptions>(), p.GetRequiredService<TelegramPace>().RequestLimit));
        services.AddSingleton(p => new ReadinessCheck("telegram", _ => Task.FromResult(p.GetRequiredService<TelegramStatus>().Problem)));
        AddState(services);
        AddChannel(services);
        if (!string.IsNullOrEmpty(configuration["Telegram:BotToken"]))
        {
            services.AddHostedService<TelegramWorker>();
            services.AddHostedService<NewsPost>();
        }

        return services;
    }

    private static void AddState(IServiceCollection services)
    {
        services.TryAddSingleton<SqliteJournal>();
        services.TryAddSingleton<IInbox>(p => p.GetRequiredService<SqliteJournal>());
        services.TryAddSingleton<IDeliveryJournal>(p => p.GetRequiredService<SqliteJournal>());
        services.TryAddSingleton<Members>();
        services.TryAddSingleton<IAccessCodes, SqliteAccessCodes>();
        services.TryAddSingleton<EarlierAudit>();
        services.AddHostedService(p => p.GetRequiredService<EarlierAudit>());
        services.TryAddSingleton<ChannelAudit>();
        services.AddSingleton<IPersonRecords, SqlitePersonRecords>();
        services.TryAddSingleton<IOpenDrafts, SqliteOpenDrafts>();
        services.TryAddSingleton<ILastReceipts, SqliteLastReceipts>();
    }

    private static void AddChannel(IServiceCollection services)
    {
        services.TryAddSingleton<TelegramStatus>();
        services.TryAddSingleton<BotIdentity>();
        services.TryAddSingleton<TelegramRetries>();
        services.TryAddSingleton<EditClock>();
        services.TryAddSingleton<FloodGate>();
        services.TryAddSingleton<RunningWork>();
        services.TryAddSingleton<Gatekeeper>();
        services.TryAddSingleton<Courier>();
        services.TryAddSingleton<FilePost>();
        services.TryAddSingleton<SourcesMessage>();
        services.TryAddSingleton<ButtonPresses>();
        services.TryAddSingleton<CommandMenus>();
        services.TryAddSingleton<QuestionDesk>();
        services.TryAddSingleton<CommandDesk>();
        services.TryAddSingleton<AccessDesk>();
        services.TryAddSingleton<ReceiptDesk>();
        services.TryAddSingleton<FileDesk>();
        services.TryAddSingleton<UpdateRouter>();
        services.TryAddSingleton<UpdateRunner>();
        services.TryAddSingleton<ChatLanes>();
        services.TryAddSingleton<UpdateIntake>();
        services.TryAddSingleton<UpdatePoller>();
        services.TryAddSingleton(p => new TelegramAdmin(
            p.GetRequiredService<Gatekeeper>(), p.GetRequiredService<Members>(), p.GetRequiredService<ChannelAudit>(),
            p.GetRequiredService<AccessDesk>(), p.GetRequiredService<TelegramOptions>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(p => new TelegramDoctor(p.GetRequiredService<BotClient>(), p.GetRequiredService<TelegramOptions>()));
    }
}

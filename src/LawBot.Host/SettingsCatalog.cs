using LawBot.Host.Models;
using LawBot.Host.Prompts;
using LawBot.Host.Qdrant;
using LawBot.Host.Readers;
using LawBot.Host.Sqlite;
using LawBot.Host.Telegram;
using LawBot.Host.Web;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Host;

/// <summary>Every section of the settings with its options class, in the order of <c>appsettings.example.json</c>, which a test keeps equal.</summary>
internal static class SettingsCatalog
{
    public static IReadOnlyList<(string Section, Type Options)> All { get; } =
    [
        (ReportsOptions.Section, typeof(ReportsOptions)),
        (SqliteOptions.Section, typeof(SqliteOptions)),
        (BackupOptions.Section, typeof(BackupOptions)),
        (LogOptions.Section, typeof(LogOptions)),
        (IndexOptions.Section, typeof(IndexOptions)),
        (QuestionOptions.Section, typeof(QuestionOptions)),
        (LexiconOptions.Section, typeof(LexiconOptions)),
        (IngestOptions.Section, typeof(IngestOptions)),
        (ReadersOptions.Section, typeof(ReadersOptions)),
        ("Prompts", typeof(PromptsOptions)),
        ("Chat", typeof(ChatEndpointOptions)),
        ("Embeddings", typeof(EmbeddingsEndpointOptions)),
        (WebOptions.Section, typeof(WebOptions)),
        ("Telegram", typeof(TelegramOptions)),
        (QdrantOptions.Section, typeof(QdrantOptions)),
        (HealthOptions.Section, typeof(HealthOptions)),
    ];
}

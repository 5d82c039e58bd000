using LawBot.Host.People;

namespace LawBot.Host.Telegram.State;

/// <summary>The channel's own file, <c>telegram.db</c>: updates, what Telegram tells of its users, codes. The command line may write to it while the
/// worker runs.</summary>
/// <param name="path">The file; it and its folder are made when first used.</param>
internal sealed class TelegramDatabase(string path) : SmallDatabase(path, Schema)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS updates(
            update_id INTEGER PRIMARY KEY, received_at TEXT NOT NULL, payload TEXT NOT NULL, delivery TEXT, outcome TEXT,
            restarts INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX IF NOT EXISTS updates_open ON updates(update_id) WHERE outcome IS NULL;
        CREATE TABLE IF NOT EXISTS polling(only INTEGER PRIMARY KEY CHECK (only = 1), next_offset INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS users(id INTEGER PRIMARY KEY, name TEXT NOT NULL, username TEXT NOT NULL, is_blocked INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS codes(
            code TEXT PRIMARY KEY, person_id INTEGER NOT NULL, name TEXT NOT NULL, username TEXT NOT NULL, expires_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS drafts(
            chat_id INTEGER, person_id INTEGER, instruction TEXT NOT NULL, facts TEXT NOT NULL, receipt TEXT NOT NULL,
            updated_at TEXT NOT NULL, PRIMARY KEY(chat_id, person_id));
        CREATE TABLE IF NOT EXISTS receipts(chat_id INTEGER PRIMARY KEY, receipt TEXT NOT NULL);
        """;
}

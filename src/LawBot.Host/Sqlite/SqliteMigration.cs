namespace LawBot.Host.Sqlite;

/// <summary>One step in the making of the tables, taken once in the life of a file.</summary>
/// <param name="Name">Sorts the steps and is remembered in the file: <c>0001-index</c>. Never renamed once released.</param>
/// <param name="Sql">Statements; they run in one transaction.</param>
internal sealed record SqliteMigration(string Name, string Sql);

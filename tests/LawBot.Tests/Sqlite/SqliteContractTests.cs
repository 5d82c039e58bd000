using LawBot.Tests.Contracts;

namespace LawBot.Tests.Sqlite;

public sealed class SqliteIndexTests : IndexContract
{
    protected override Task<IndexUnderTest> OpenEmptyAsync() => Task.FromResult(SqliteStore.Open());
}

public sealed class SqliteIndexWriterTests : IndexWriterContract
{
    protected override Task<IndexUnderTest> OpenEmptyAsync() => Task.FromResult(SqliteStore.Open());
}

public sealed class SqliteFigureSearchTests : FigureSearchContract
{
    protected override Task<IndexUnderTest> OpenEmptyAsync() => Task.FromResult(SqliteStore.Open());
}

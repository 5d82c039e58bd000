using LawBot.Tests.Contracts;

namespace LawBot.Tests.Qdrant;

public sealed class QdrantIndexTests : IndexContract
{
    protected override Task<IndexUnderTest> OpenEmptyAsync() => QdrantStore.OpenAsync();
}

public sealed class QdrantIndexWriterTests : IndexWriterContract
{
    protected override Task<IndexUnderTest> OpenEmptyAsync() => QdrantStore.OpenAsync();
}

public sealed class QdrantFigureSearchTests : FigureSearchContract
{
    protected override Task<IndexUnderTest> OpenEmptyAsync() => QdrantStore.OpenAsync();
}

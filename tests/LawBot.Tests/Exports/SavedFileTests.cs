using LawBot.Host.Exports;

namespace LawBot.Tests.Exports;

public sealed class SavedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-saved-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_existing_file_is_replaced_whole_and_nothing_else_is_left()
    {
        var path = Path.Combine(_folder, "数字.xlsx");
        await File.WriteAllTextAsync(path, "long old content");
        await SavedFile.WriteAsync(path, "new"u8.ToArray(), CancellationToken.None);
        Assert.Equal("new", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_stop_leaves_the_old_file_as_it_was()
    {
        var path = Path.Combine(_folder, "数字.xlsx");
        await File.WriteAllTextAsync(path, "old");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SavedFile.WriteAsync(path, "new"u8.ToArray(), new CancellationToken(canceled: true)));
        Assert.Equal("old", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("none/图.svg", "请先建好它")]
    [InlineData("", "这是一个文件夹")]
    public async Task A_place_that_cannot_be_written_is_refused_with_what_to_do(string name, string advice)
    {
        var e = await Assert.ThrowsAsync<IOException>(() => SavedFile.WriteAsync(Path.Combine(_folder, name), default, CancellationToken.None));
        Assert.Contains(advice, e.Message, StringComparison.Ordinal);
    }
}

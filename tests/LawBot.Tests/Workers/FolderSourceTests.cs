using System.Diagnostics;
using LawBot.Documents;
using LawBot.Host.Workers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Workers;

public sealed class FolderSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public void Links_that_lead_back_into_the_folder_list_no_file_twice()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "报告.pdf"));
        File.WriteAllText(Path.Combine(_folder, "报告.pdf", "青禾.txt"), "青禾县");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "回"), ".");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "报告.pdf", "上"), "..");
        Assert.Equal([Path.Combine(_folder, "报告.pdf", "青禾.txt")], new FolderSource([_folder]).List().Select(f => f.Path));
    }

    [Fact]
    public void A_linked_folder_elsewhere_is_read_once()
    {
        File.WriteAllText(Path.Combine(_elsewhere, "白石.txt"), "白石县");
        Directory.CreateSymbolicLink(Path.Combine(_elsewhere, "圈"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "一"), _elsewhere);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "二"), _elsewhere);
        Assert.Equal("白石.txt", Assert.Single(new FolderSource([_folder]).List()).Name);
    }

    [FactIfInstalled("mkfifo")]
    public async Task A_pipe_without_a_writer_is_refused_and_not_waited_for()
    {
        var pipe = Path.Combine(_folder, "管道.txt");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        File.CreateSymbolicLink(Path.Combine(_folder, "链接.txt"), pipe);
        File.CreateSymbolicLink(Path.Combine(_folder, "零.txt"), "/dev/zero");
        var source = new FolderSource([_folder]);
        foreach (var file in source.List())
        {
            var refusal = await Assert.ThrowsAsync<DocumentUnreadableException>(() => source.ReadAsync(file, default).WaitAsync(TimeSpan.FromSeconds(5)));
            Assert.Contains("不是普通文件", refusal.Message, StringComparison.Ordinal);
        }
    }
}

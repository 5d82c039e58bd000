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
    public void Links_that_lead_out_of_the_folder_are_not_followed()
    {
        File.WriteAllText(Path.Combine(_elsewhere, "白石.txt"), "白石县");
        File.WriteAllText(Path.Combine(_folder, "青禾.txt"), "青禾县");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "外面"), _elsewhere);
        File.CreateSymbolicLink(Path.Combine(_folder, "白石.txt"), Path.Combine(_elsewhere, "白石.txt"));
        Assert.Equal("青禾.txt", Assert.Single(new FolderSource([_folder]).List()).Name);
    }

    [Fact]
    public void The_folder_itself_may_be_a_link()
    {
        File.WriteAllText(Path.Combine(_elsewhere, "白石.txt"), "白石县");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "报告"), _elsewhere);
        Assert.Equal("白石.txt", Assert.Single(new FolderSource([Path.Combine(_folder, "报告")]).List()).Name);
    }

    [Fact]
    public void A_download_that_goes_on_is_passed_over_until_it_has_its_name()
    {
        foreach (var name in new[] { "青禾.docx.crdownload", "澧溪.pdf.part", "白石.TMP", "沧泉.txt" })
        {
            File.WriteAllText(Path.Combine(_folder, name), "青禾县");
        }

        Assert.Equal("沧泉.txt", Assert.Single(new FolderSource([_folder]).List()).Name);
    }

    [Fact]
    public void A_growing_file_waits_alone_and_what_is_stored_of_it_stays()
    {
        var (growing, done) = (Path.Combine(_folder, "青禾.txt"), Path.Combine(_folder, "白石.txt"));
        File.WriteAllText(growing, "青禾县");
        File.WriteAllText(done, "白石县");
        File.SetLastWriteTimeUtc(done, Now.UtcDateTime.AddMinutes(-1));
        File.SetLastWriteTimeUtc(growing, Now.UtcDateTime);
        var clock = new Clock(Now);
        var quiet = new QuietFiles(TimeSpan.FromSeconds(2), clock);
        var source = new FolderSource([_folder], quiet.IsWaiting);
        Assert.Equal([done], source.List().Select(f => f.Path));
        Assert.False(source.Covers(growing));
        clock.Time += TimeSpan.FromSeconds(3);
        Assert.Equal(2, new FolderSource([_folder], quiet.IsWaiting).List().Count());
    }

    [Fact]
    public void A_date_in_the_future_keeps_no_file_waiting_longer_than_another()
    {
        var file = Path.Combine(_folder, "青禾.txt");
        File.WriteAllText(file, "青禾县");
        File.SetLastWriteTimeUtc(file, Now.UtcDateTime.AddYears(3));
        var clock = new Clock(Now);
        var quiet = new QuietFiles(TimeSpan.FromSeconds(2), clock);
        Assert.True(quiet.IsWaiting(new FileInfo(file)));
        clock.Time += TimeSpan.FromSeconds(3);
        Assert.False(quiet.IsWaiting(new FileInfo(file)));
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

    private static DateTimeOffset Now { get; } = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Time { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Time;
    }
}

using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Turns;

/// <summary>The program is killed between two turns of a conversation, as by a power cut; the next one goes on where it stopped.</summary>
public sealed class KilledConversationTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("lawbot-talk-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task After_a_kill_the_conversation_goes_on_with_its_place_its_subject_and_its_items()
    {
        Assert.Equal(0, (await HostProcess.RunAsync("samples", "--data", _data)).Status);
        await SayAndKillAsync("青禾县2023年受理行政复议多少件?", "57件");
        await SayAndKillAsync("沅口县的呢", "118件");
        await SayAndKillAsync("两个县差多少", "118件[1]-57件[2]");
        await SayAndKillAsync("第一条的原文", "沅口县(2023年)");
        await SayAndKillAsync("撤销上一步", "已撤销上一步");
    }

    // The process is killed the moment its answer stands there: nothing is closed or written in an orderly way.
    private async Task SayAndKillAsync(string text, string answer)
    {
        using var process = HostProcess.StartTalking("chat", "--data", _data);
        await process.StandardInput.WriteLineAsync(text);
        await process.StandardInput.FlushAsync();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("(回执", StringComparison.Ordinal))
            {
                break;
            }
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        Assert.Contains(answer, string.Join('\n', said), StringComparison.Ordinal);
    }
}

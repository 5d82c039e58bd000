using LawBot.Turns;

namespace LawBot.Host.Telegram;

/// <summary>Tells administrators in their own chats what happened to the reports folder: each line once to each of them.</summary>
/// <param name="gate">Who the administrators are.</param>
/// <param name="courier">Sends.</param>
/// <param name="pace">How often.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told whom it could not reach.</param>
/// <param name="news">What happened; null where no folder is followed.</param>
internal sealed class NewsPost(Gatekeeper gate, Courier courier, TelegramPace pace, TimeProvider time, ILogger<NewsPost> log, INewsFeed? news = null)
    : BackgroundService
{
    private const int LongestMessage = 3800;
    private readonly Dictionary<long, List<string>> _untold = [];
    private long _position;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (news is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(pace.NewsInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            (var lines, _position) = news.After(_position);
            if (lines.Count > 0)
            {
                foreach (var administrator in await gate.AdministratorsAsync(stoppingToken))
                {
                    _untold[administrator] = [.. _untold.GetValueOrDefault(administrator, []), .. lines];
                }
            }

            foreach (var administrator in _untold.Keys.ToList())
            {
                await TellAsync(administrator, stoppingToken);
            }
        }
    }

    // Who is not reached is told later; who cannot be written to (blocked, never began a chat) is not.
    private async Task TellAsync(long administrator, CancellationToken stopping)
    {
        try
        {
            while (_untold[administrator] is { Count: > 0 } lines)
            {
                var together = Math.Max(1, lines.TakeWhile((_, i) => lines.Take(i + 1).Sum(l => l.Length + 1) <= LongestMessage).Count());
                var text = string.Join('\n', lines.Take(together));
                await courier.TellAsync(new ChatTarget(administrator, null, null), "报告文件夹:\n" + text[..Math.Min(text.Length, LongestMessage)], stopping);
                lines.RemoveRange(0, together);
            }

            _untold.Remove(administrator);
        }
        catch (TelegramUnreachableException e)
        {
            log.LogInformation("报告文件夹的消息还没能告诉管理员({Reason}),稍后再试。", e.Message);
        }
        catch (TelegramApiException e)
        {
            log.LogWarning("报告文件夹的消息没能告诉管理员 {Person}({Reason})。", administrator, e.Message);
            _untold.Remove(administrator);
        }
    }
}

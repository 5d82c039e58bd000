using System.Collections.Concurrent;

namespace LawBot.Host.Telegram;

/// <summary>Keeps two edits in one chat apart.</summary>
internal sealed class EditClock(TelegramPace pace, TimeProvider time)
{
    private const int ManyChats = 1000;
    private readonly ConcurrentDictionary<long, DateTimeOffset> _last = new();

    /// <summary>Waits until the chat may be edited, and counts the edit that follows.</summary>
    public async Task WaitAsync(long chatId, CancellationToken cancellation)
    {
        if (_last.TryGetValue(chatId, out var last) && last + pace.EditInterval - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellation);
        }

        _last[chatId] = time.GetUtcNow();
        if (_last.Count > ManyChats)
        {
            Forget();
        }
    }

    private void Forget()
    {
        foreach (var (chat, last) in _last)
        {
            if (last + pace.EditInterval < time.GetUtcNow())
            {
                _last.TryRemove(chat, out _);
            }
        }
    }
}

using LawBot.Host.Telegram.Messages;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>Shows that work goes on: the typing mark at once and again while it lasts, and the checked sentences so far as edits of the
/// placeholder, at most one an interval. Nothing here may fail the work, so nothing here is tried again.</summary>
internal sealed class LiveProgress : IProgress<string>, IAsyncDisposable
{
    private const int MostShown = 3500;
    private readonly CancellationTokenSource _done;
    private readonly CancellationTokenSource _cut;
    private readonly TimeSpan _grace;
    private readonly Task _loop;
    private volatile string _latest = "";

    private LiveProgress(BotClient api, EditClock clock, TelegramPace pace, TimeProvider time, ChatTarget target, int messageId, CancellationToken cancellation)
    {
        _done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _cut = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _grace = pace.EditGrace;
        _loop = LoopAsync(api, clock, pace, time, target, messageId, _done.Token, _cut.Token);
    }

    /// <summary>Begins to show; ends when disposed.</summary>
    public static LiveProgress Begin(
        BotClient api, EditClock clock, TelegramPace pace, TimeProvider time, ChatTarget target, int messageId, CancellationToken cancellation) =>
        new(api, clock, pace, time, target, messageId, cancellation);

    /// <inheritdoc/>
    public void Report(string value) => _latest = value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        _cut.CancelAfter(_grace);
        await _loop;
        _done.Dispose();
        _cut.Dispose();
    }

    private async Task LoopAsync(
        BotClient api, EditClock clock, TelegramPace pace, TimeProvider time, ChatTarget target, int messageId, CancellationToken done,
        CancellationToken cut)
    {
        var shown = "";
        var typed = DateTimeOffset.MinValue;
        while (!done.IsCancellationRequested)
        {
            try
            {
                if (time.GetUtcNow() - typed >= pace.TypingInterval)
                {
                    typed = time.GetUtcNow();
                    await api.SendRequest(
                        new SendChatActionRequest { ChatId = target.ChatId, Action = ChatAction.Typing, MessageThreadId = target.ThreadId }, done);
                }

                if (_latest is { Length: > 0 } latest && !string.Equals(latest, shown, StringComparison.Ordinal))
                {
                    await clock.WaitAsync(target.ChatId, done);
                    shown = latest;

                    // Not cut off as soon as the work is done: an edit on its way could overtake the answer's and overwrite it.
                    await api.EditAsync(
                        new EditMessageTextRequest
                        {
                            ChatId = target.ChatId, MessageId = messageId, Text = Tail(latest), ReplyMarkup = Keyboard.Markup(ButtonData.Stop),
                            LinkPreviewOptions = LinkPreviewOptions.Disabled,
                        },
                        cut);
                }

                await Task.Delay(pace.EditInterval, time, done);
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested || cut.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is TelegramApiException or TelegramUnreachableException)
            {
                await PauseAsync(e, pace, time, done);
            }
        }
    }

    private static async Task PauseAsync(Exception e, TelegramPace pace, TimeProvider time, CancellationToken done)
    {
        var pause = e is TelegramApiException { RetryAfter: { } asked } ? asked : pace.EditInterval;
        await Task.Delay(pause, time, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string Tail(string text)
    {
        if (text.Length <= MostShown)
        {
            return text + "\n……";
        }

        var start = text.Length - MostShown;
        return "……" + text[(char.IsLowSurrogate(text[start]) ? start + 1 : start)..] + "\n……";
    }
}

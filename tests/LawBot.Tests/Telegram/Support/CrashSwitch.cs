using LawBot.Host.Telegram;
using LawBot.Host.Telegram.State;
using LawBot.Turns;
using Telegram.Bot.Requests.Abstractions;

namespace LawBot.Tests.Telegram.Support;

/// <summary>Kills a bot at one step: from then on nothing that it calls ever returns, so nothing more is sent or stored by it.</summary>
internal sealed class CrashSwitch(int at)
{
    private readonly Lock _gate = new();
    private readonly List<string> _passed = [];

    /// <summary>True once dead.</summary>
    public bool IsDead { get; private set; }

    /// <summary>The steps passed, by name.</summary>
    public IReadOnlyList<string> Passed
    {
        get
        {
            lock (_gate)
            {
                return [.. _passed];
            }
        }
    }

    /// <summary>Goes on, or dies here, or waits for the end because it died before.</summary>
    public async Task PassAsync(string step, CancellationToken cancellation)
    {
        lock (_gate)
        {
            _passed.Add(step);
            IsDead |= _passed.Count == at;
        }

        if (IsDead)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
    }

    /// <summary>Passes before and after a call.</summary>
    public async Task<T> AroundAsync<T>(string step, Func<Task<T>> call, CancellationToken cancellation)
    {
        await PassAsync("before " + step, cancellation);
        var result = await call();
        await PassAsync("after " + step, cancellation);
        return result;
    }

    /// <summary>Passes before and after a call without a result.</summary>
    public Task AroundAsync(string step, Func<Task> call, CancellationToken cancellation) => AroundAsync(
        step,
        async () =>
        {
            await call();
            return true;
        },
        cancellation);
}

/// <summary>A client that can be killed before and after each call that changes a chat.</summary>
internal sealed class MortalClient(TelegramOptions options, TimeSpan limit, CrashSwitch crash)
    : BotClient(Options(options), Http(options, new SocketsHttpHandler()), limit)
{
    public override async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        switch (request.MethodName)
        {
            case "getUpdates" when crash.IsDead:
                await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
                break;
            case "sendChatAction":
                return default!;
        }

        return StepOf(request.MethodName) is { } step
            ? await crash.AroundAsync(step, () => base.SendRequest(request, cancellationToken), cancellationToken)
            : await base.SendRequest(request, cancellationToken);
    }

    private static string? StepOf(string method) => method switch
    {
        "sendMessage" => "send",
        "editMessageText" => "edit",
        "sendDocument" => "file",
        _ => null,
    };
}

/// <summary>A journal that can be killed before and after each write.</summary>
internal sealed class MortalJournal(SqliteJournal inner, CrashSwitch crash) : IInbox, IDeliveryJournal
{
    public Task<int> OffsetAsync(CancellationToken cancellation) => inner.OffsetAsync(cancellation);

    public Task<IReadOnlyList<JournalEntry>> ReceiveAsync(IReadOnlyList<ReceivedUpdate> updates, bool moveOffset, CancellationToken cancellation) =>
        crash.AroundAsync("receive", () => inner.ReceiveAsync(updates, moveOffset, cancellation), cancellation);

    public Task<IReadOnlyList<JournalEntry>> ResumeAsync(CancellationToken cancellation) => inner.ResumeAsync(cancellation);

    public Task SaveAsync(int updateId, Delivery delivery, CancellationToken cancellation) =>
        crash.AroundAsync("save", () => inner.SaveAsync(updateId, delivery, cancellation), cancellation);

    public Task FinishAsync(int updateId, string outcome, CancellationToken cancellation) =>
        crash.AroundAsync("finish", () => inner.FinishAsync(updateId, outcome, cancellation), cancellation);
}

/// <summary>A turn handler that can be killed before and after each turn.</summary>
internal sealed class MortalTurns(FakeTurns inner, CrashSwitch crash) : ITurnHandler
{
    public Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation) =>
        crash.AroundAsync("turn", () => inner.HandleAsync(turn, progress, cancellation), cancellation);

    public Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) => inner.RecallAsync(receipt, cancellation);

    public Task ForgetAsync(string conversation, CancellationToken cancellation) => inner.ForgetAsync(conversation, cancellation);
}

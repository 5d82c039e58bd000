namespace LawBot.Host.Telegram;

/// <summary>The waits of the channel, in one place so that a test may shorten them.</summary>
internal sealed record TelegramPace
{
    /// <summary>How long one long poll waits on the server, in seconds. A connection that died silently is noticed ten seconds later,
    /// and until then nobody is answered.</summary>
    public int PollSeconds { get; init; } = 25;

    /// <summary>How long any other request may take.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The least time between two edits in one chat.</summary>
    public TimeSpan EditInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer waits for an edit that is still on its way; one that takes longer is taken for lost.</summary>
    public TimeSpan EditGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the typing mark is renewed; the API shows it for five seconds.</summary>
    public TimeSpan TypingInterval { get; init; } = TimeSpan.FromSeconds(4.5);

    /// <summary>The first pause after a failure.</summary>
    public TimeSpan PauseFloor { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause after many failures.</summary>
    public TimeSpan PauseCeiling { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often one request is tried before its update is put aside.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>How long an update that could not be answered is put aside.</summary>
    public TimeSpan RetryLater { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The least time between two empty polls, for servers that do not wait.</summary>
    public TimeSpan IdlePoll { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often administrators are told what happened to the reports folder.</summary>
    public TimeSpan NewsInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long answered updates are remembered, so that a repeated one is known; Telegram keeps its own for a day.</summary>
    public TimeSpan Remember { get; init; } = TimeSpan.FromDays(3);
}

using LawBot.Host.Workers;

namespace LawBot.Host.Commands;

/// <summary>Offers the chat in the terminal that the worker was started from, once the reports are read; leaving it stops the worker.</summary>
internal sealed class TerminalChat(ReportsWorker reports, ChatLoop chat, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            return; // A service: it runs on.
        }

        await reports.FirstIngest.WaitAsync(stoppingToken);
        await chat.RunAsync(stoppingToken);
        lifetime.StopApplication();
    }
}

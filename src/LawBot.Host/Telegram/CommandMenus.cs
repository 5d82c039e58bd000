using LawBot.Host.Telegram.Api;
using LawBot.Host.Telegram.Desks;

namespace LawBot.Host.Telegram;

/// <summary>Fills the menus of commands that Telegram shows. A convenience: without them every command still works.</summary>
internal sealed class CommandMenus(ITelegramApi api, ILogger<CommandMenus> log)
{
    /// <summary>Fills the menu that everyone sees.</summary>
    public Task FillAsync(CancellationToken cancellation) => FillAsync(new SetMyCommandsRequest(CommandDesk.Menu), cancellation);

    /// <summary>Fills the longer menu in an administrator's own chat.</summary>
    public Task FillForAdministratorAsync(long person, CancellationToken cancellation) =>
        FillAsync(new SetMyCommandsRequest(CommandDesk.AdministratorMenu) { Scope = new BotCommandScope("chat") { ChatId = person } }, cancellation);

    private async Task FillAsync(SetMyCommandsRequest request, CancellationToken cancellation)
    {
        try
        {
            await api.SetMyCommands(request, cancellation);
        }
        catch (Exception e) when (e is TelegramApiException { IsBadToken: false } or TelegramUnreachableException)
        {
            log.LogInformation("没能登记命令菜单({Reason}),不影响使用。", e.Message);
        }
    }
}

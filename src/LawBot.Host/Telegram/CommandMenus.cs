using LawBot.Host.Telegram.Desks;
using Telegram.Bot.Types;
using Telegram.Bot.Requests;

namespace LawBot.Host.Telegram;

/// <summary>Fills the menus of commands that Telegram shows. A convenience: without them every command still works.</summary>
internal sealed class CommandMenus(BotClient api, ILogger<CommandMenus> log)
{
    /// <summary>Fills the menu that everyone sees.</summary>
    public Task FillAsync(CancellationToken cancellation) => FillAsync(new SetMyCommandsRequest { Commands = CommandDesk.Menu }, cancellation);

    /// <summary>Fills the longer menu in an administrator's own chat.</summary>
    public Task FillForAdministratorAsync(long person, CancellationToken cancellation) =>
        FillAsync(
        new SetMyCommandsRequest { Commands = CommandDesk.AdministratorMenu, Scope = new BotCommandScopeChat { ChatId = person } }, cancellation);

    private async Task FillAsync(SetMyCommandsRequest request, CancellationToken cancellation)
    {
        try
        {
            await api.SendRequest(request, cancellation);
        }
        catch (Exception e) when (e is TelegramApiException { IsBadToken: false } or TelegramUnreachableException)
        {
            log.LogInformation("没能登记命令菜单({Reason}),不影响使用。", e.Message);
        }
    }
}

using System.Security.Cryptography;
using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>Who may talk: people with an account to which their Telegram belongs, and the administrators of the settings.</summary>
internal sealed class Gatekeeper(
    TelegramOptions options, Members members, IAccessCodes codes, FirstAdministrator first, TelegramLinks links, TimeProvider time)
{
    /// <summary>What someone may do now; null for nothing.</summary>
    public async Task<PersonRole?> RoleOfAsync(long id, CancellationToken cancellation) =>
        options.Administrators.Contains(id) ? PersonRole.Administrator : (await members.FindAsync(id, cancellation))?.Role;

    /// <summary>Everybody who is an administrator now.</summary>
    public async Task<IReadOnlyList<long>> AdministratorsAsync(CancellationToken cancellation)
    {
        return [.. options.Administrators.Concat((await members.ListAsync(cancellation)).Where(p => p is { Role: PersonRole.Administrator, IsBlocked: false })
            .Select(p => p.Id)).Distinct()];
    }

    /// <summary>Links someone's Telegram to the account that a code was given to.</summary>
    /// <returns>The account's name; null for a wrong or expired code.</returns>
    public async Task<string?> LinkAsync(string code, long id, CancellationToken cancellation) => (await links.UseAsync(code, id, cancellation))?.Name;

    /// <summary>The code of someone who asks to be let in; the same one until it expires.</summary>
    public async Task<AccessCode> RequestAsync(User user, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await codes.OfAsync(user.Id, now, cancellation) is { } open)
        {
            return open;
        }

        while (true)
        {
            var code = new AccessCode(
                RandomNumberGenerator.GetInt32(1_000_000).ToString("D6"), user.Id, NameOf(user), user.Username ?? "", now.AddHours(options.CodeHours));
            if (await codes.AddAsync(code, now, cancellation))
            {
                return code;
            }
        }
    }

    /// <summary>Lets someone in.</summary>
    /// <returns>The person, or null with the reason in Chinese.</returns>
    public async Task<(TelegramPerson? Person, string Reason)> ApproveAsync(
        string code, PersonRole role, string by, CancellationToken cancellation)
    {
        var request = await codes.FindAsync(code.Trim(), cancellation);
        if (request is null)
        {
            return (null, "没有这个申请码。请核对六位数字,或让对方再给机器人发一条消息,取得新码。");
        }

        if (request.ExpiresAt <= time.GetUtcNow())
        {
            return (null, "这个申请码已过期。请让对方再给机器人发一条消息,取得新码。");
        }

        return (await members.LetInAsync(new TelegramUser(request.PersonId, request.Name, request.Username), role, by, cancellation), "");
    }

    /// <summary>Lets someone out again.</summary>
    /// <param name="idOrName">Number, user name or name.</param>
    /// <param name="isFromConsole">True for whoever sits at the machine: also the last administrator goes, who may have been the wrong one.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The person as they were, or null with the reason in Chinese.</returns>
    public async Task<(TelegramPerson? Person, string Reason)> RevokeAsync(string idOrName, bool isFromConsole, CancellationToken cancellation)
    {
        var wanted = idOrName.Trim().TrimStart('@');
        var found = (await members.ListAsync(cancellation)).Where(p => IsCalled(p, wanted)).ToList();
        if (found.Count != 1)
        {
            return (null, found.Count == 0 ? "没有这个人。用 /people(命令行用 lawbot telegram people)看编号。"
                : "有几个人叫这个名字,请写编号(用 /people 或 lawbot telegram people 看)。");
        }

        if (options.Administrators.Contains(found[0].Id))
        {
            return (null, "这位管理员写在设置 Telegram:Administrators 里,请在那里删去后重启。");
        }

        return await members.LetOutAsync(found[0], isFromConsole || options.Administrators.Count > 0, cancellation) ? (found[0], "")
            : (null, "这是最后一位管理员,请先把别人设为管理员。");
    }

    /// <summary>Makes the first to send the printed code an administrator.</summary>
    public async Task<bool> ClaimAsync(string text, User user, CancellationToken cancellation)
    {
        if (!first.IsRight(text) || !first.Use())
        {
            return false;
        }

        await members.LetInAsync(new TelegramUser(user.Id, NameOf(user), user.Username ?? ""), PersonRole.Administrator, "一次性口令", cancellation);
        return true;
    }

    /// <summary>Makes the one-time code when nobody is an administrator here yet.</summary>
    /// <returns>The code, or null when there is an administrator.</returns>
    public async Task<string?> OpenFirstAsync(CancellationToken cancellation) =>
        options.Administrators.Count > 0 || (await members.ListAsync(cancellation)).Any(p => p.Role == PersonRole.Administrator) ? null : first.Open();

    /// <summary>Notes that someone blocked the bot or took it back.</summary>
    public Task NoteBlockedAsync(long id, bool isBlocked, CancellationToken cancellation) => members.NoteBlockedAsync(id, isBlocked, cancellation);

    /// <summary>A name to show: the full name, else the user name, else the number.</summary>
    public static string NameOf(User user) =>
        user.FullName() is { Length: > 0 } name ? name : user.Username is { Length: > 0 } username ? "@" + username : user.Id.ToString();

    private static bool IsCalled(TelegramPerson person, string wanted) =>
        string.Equals(person.Id.ToString(), wanted, StringComparison.Ordinal)
        || string.Equals(person.Username, wanted, StringComparison.OrdinalIgnoreCase)
        || string.Equals(person.Name, wanted, StringComparison.Ordinal);
}

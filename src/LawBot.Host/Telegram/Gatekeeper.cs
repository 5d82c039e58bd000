using System.Security.Cryptography;
using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>Who may talk: people let in by an administrator, and the administrators of the settings.</summary>
internal sealed class Gatekeeper(
    TelegramOptions options, IPeople people, IAccessCodes codes, FirstAdministrator first, Accounts accounts, TelegramLinks links, TimeProvider time)
{
    /// <summary>What someone may do now: by the settings, by the account that theirs is linked to, or as let in here.</summary>
    public async Task<TelegramRole> RoleOfAsync(long id, CancellationToken cancellation)
    {
        if (options.Administrators.Contains(id))
        {
            return TelegramRole.Administrator;
        }

        if (await accounts.OfTelegramAsync(id, cancellation) is { } account)
        {
            return account.Role == PersonRole.Administrator ? TelegramRole.Administrator : TelegramRole.Staff;
        }

        return (await people.FindAsync(id, cancellation))?.Role ?? TelegramRole.None;
    }

    /// <summary>Everybody who is an administrator now.</summary>
    public async Task<IReadOnlyList<long>> AdministratorsAsync(CancellationToken cancellation)
    {
        var letIn = (await people.ListAsync(cancellation)).Where(p => p is { Role: TelegramRole.Administrator, IsBlocked: false }).Select(p => p.Id);
        var linked = (await accounts.ListAsync(cancellation)).Where(a => a.Role == PersonRole.Administrator).Select(a => a.TelegramId).OfType<long>();
        return [.. options.Administrators.Concat(letIn).Concat(linked).Distinct()];
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
        string code, TelegramRole role, string by, CancellationToken cancellation)
    {
        var request = await codes.FindAsync(code.Trim(), cancellation);
        if (request is null)
        {
            return (null, "没有这个申请码。请核对六位数字,或让对方再给机器人发一条消息,取得新码。");
        }

        var now = time.GetUtcNow();
        if (request.ExpiresAt <= now)
        {
            return (null, "这个申请码已过期。请让对方再给机器人发一条消息,取得新码。");
        }

        var person = new TelegramPerson(request.PersonId, request.Name, request.Username, role, by, now, IsBlocked: false);
        await people.PutAsync(person, cancellation);
        return (person, "");
    }

    /// <summary>Lets someone out again.</summary>
    /// <returns>The person as they were, or null with the reason in Chinese.</returns>
    public async Task<(TelegramPerson? Person, string Reason)> RevokeAsync(string idOrName, string by, CancellationToken cancellation)
    {
        var wanted = idOrName.Trim().TrimStart('@');
        var found = (await people.ListAsync(cancellation)).Where(p => p.Role != TelegramRole.None && IsCalled(p, wanted)).ToList();
        if (found.Count != 1)
        {
            return (null, found.Count == 0 ? "没有这个人。用 /people(命令行用 lawbot telegram people)看编号。"
                : "有几个人叫这个名字,请写编号(用 /people 或 lawbot telegram people 看)。");
        }

        if (options.Administrators.Contains(found[0].Id))
        {
            return (null, "这位管理员写在设置 Telegram:Administrators 里,请在那里删去后重启。");
        }

        await people.PutAsync(found[0] with { Role = TelegramRole.None, ApprovedBy = by, ApprovedAt = time.GetUtcNow() }, cancellation);
        return (found[0], "");
    }

    /// <summary>Makes the first to send the printed code an administrator.</summary>
    public async Task<bool> ClaimAsync(string text, User user, CancellationToken cancellation)
    {
        if (!first.Claim(text))
        {
            return false;
        }

        await people.PutAsync(
            new TelegramPerson(user.Id, NameOf(user), user.Username ?? "", TelegramRole.Administrator, "一次性口令", time.GetUtcNow(), IsBlocked: false),
            cancellation);
        return true;
    }

    /// <summary>Makes the one-time code when nobody is an administrator yet.</summary>
    /// <returns>The code, or null when there is an administrator.</returns>
    public async Task<string?> OpenFirstAsync(CancellationToken cancellation)
    {
        var has = options.Administrators.Count > 0
            || (await people.ListAsync(cancellation)).Any(person => person.Role == TelegramRole.Administrator);
        return has ? null : first.Open();
    }

    /// <summary>Notes that someone blocked the bot or took it back.</summary>
    public async Task NoteBlockedAsync(long id, bool isBlocked, CancellationToken cancellation)
    {
        if (await people.FindAsync(id, cancellation) is { } person && person.IsBlocked != isBlocked)
        {
            await people.PutAsync(person with { IsBlocked = isBlocked }, cancellation);
        }
    }

    /// <summary>A name to show: the full name, else the user name, else the number.</summary>
    public static string NameOf(User user) =>
        user.FullName() is { Length: > 0 } name ? name : user.Username is { Length: > 0 } username ? "@" + username : user.Id.ToString();

    private static bool IsCalled(TelegramPerson person, string wanted) =>
        string.Equals(person.Id.ToString(), wanted, StringComparison.Ordinal)
        || string.Equals(person.Username, wanted, StringComparison.OrdinalIgnoreCase)
        || string.Equals(person.Name, wanted, StringComparison.Ordinal);
}

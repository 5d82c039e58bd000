using LawBot.Host.People;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;

namespace LawBot.Host.Telegram.Desks;

/// <summary>Letting people in and out.</summary>
internal sealed class AccessDesk(Gatekeeper gate, Members members, Courier courier, CommandMenus menus, TimeProvider time, ILogger<AccessDesk> log)
{
    /// <summary>What someone unknown gets: a code and the line to pass on; or the rank of administrator, for the one-time code.</summary>
    public Job Stranger(Arrival arrival, string text) => new(async (_, c) =>
    {
        var stranger = new Asker(arrival, null);
        if (await gate.ClaimAsync(text, arrival.From, c))
        {
            await menus.FillForAdministratorAsync(arrival.From.Id, c);
            return Outgoing.Of("您现在是管理员。发 /help 看能做什么;把报告文件发给我即可收录。") with
            {
                Audit = stranger.Did("approve", "第一位管理员(一次性口令)", time.GetUtcNow()),
            };
        }

        var code = await gate.RequestAsync(arrival.From, c);
        var hours = Math.Max(1, (int)Math.Round((code.ExpiresAt - time.GetUtcNow()).TotalHours));
        var message = new MessageText()
            .Add("您还没有使用权限。请把下面这一行转给管理员:\n\n")
            .Add($"/approve {code.Code}", TextLook.Bold)
            .Add($"\n\n申请码 {hours} 小时内有效;批准后这里会有通知。");
        return new Outgoing(message) { Audit = stranger.Did("request", $"申请码 {code.Code}", time.GetUtcNow()) };
    });

    /// <summary>/link CODE: this Telegram account is that person's.</summary>
    public Job Link(Arrival arrival, string code) => new(async (_, c) =>
    {
        if (code.Length == 0)
        {
            return Outgoing.Of("请在网页“账号”里取得一行 /link 口令,原样发给我。");
        }

        if (await gate.LinkAsync(code, arrival.From.Id, c) is not { } name)
        {
            return Outgoing.Of("这个口令无效或已过期。请在网页“账号”里重新取一个,10 分钟内发来。");
        }

        return Outgoing.Of($"已与“{name}”的账号连接。直接发问题即可,/help 看说明。") with
        {
            Audit = new Asker(arrival, null).Did("link", name, time.GetUtcNow()),
        };
    });

    /// <summary>/approve CODE [查阅, 收录 or 管理员].</summary>
    public Job Approve(Asker asker, string words) => ForAdministrator(asker, async c =>
    {
        var parts = words.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return Outgoing.Of("请写申请码,例如:/approve 123456;让对方也能上传报告:/approve 123456 收录;也做管理员:/approve 123456 管理员");
        }

        if ((parts.Length > 1 ? Roles.Read(parts[1]) : PersonRole.Reader) is not { } role)
        {
            return Outgoing.Of("角色请写查阅、收录或管理员,例如:/approve 123456 收录");
        }

        var (person, reason) = await gate.ApproveAsync(parts[0], role, asker.Name, c);
        if (person is null)
        {
            return Outgoing.Of(reason);
        }

        await WelcomeAsync(person, c);
        return Outgoing.Of($"已批准 {Describe(person)}。收回权限:/revoke {person.Id}") with
        {
            Audit = asker.Did("approve", Describe(person), time.GetUtcNow()),
        };
    });

    /// <summary>/revoke ID.</summary>
    public Job Revoke(Asker asker, string words) => ForAdministrator(asker, async c =>
    {
        if (words.Length == 0)
        {
            return Outgoing.Of("请写编号,例如:/revoke 10001(编号用 /people 看)");
        }

        var (person, reason) = await gate.RevokeAsync(words, isFromConsole: false, c);
        return person is null
            ? Outgoing.Of(reason)
            : Outgoing.Of($"已收回 {Describe(person)} 的权限。") with { Audit = asker.Did("revoke", Describe(person), time.GetUtcNow()) };
    });

    /// <summary>/people.</summary>
    public Job People(Asker asker) => ForAdministrator(asker, async c =>
    {
        var all = await members.ListAsync(c);
        return Outgoing.Of(all.Count == 0 ? "还没有人获准(设置里的管理员除外)。" : string.Join('\n', all.Select(Describe)));
    });

    /// <summary>Tells someone that they were let in; when that fails they find out by asking.</summary>
    public async Task WelcomeAsync(TelegramPerson person, CancellationToken cancellation)
    {
        try
        {
            if (person.Role == PersonRole.Administrator)
            {
                await menus.FillForAdministratorAsync(person.Id, cancellation);
            }

            await courier.TellAsync(new ChatTarget(person.Id, null, null), "管理员已批准您使用。直接发问题即可,/help 看说明。", cancellation);
        }
        catch (Exception e) when (e is TelegramApiException or TelegramUnreachableException)
        {
            log.LogWarning("没能通知新获准的人({Reason})。", e.Message);
        }
    }

    /// <summary>Name, number and rank on one line.</summary>
    public static string Describe(TelegramPerson person) =>
        $"{person.Name}{(person.Username.Length > 0 ? $"(@{person.Username})" : "")} {person.Id}"
        + $" {Roles.ChineseOf(person.Role)}" + (person.IsBlocked ? " 已停用机器人" : "");

    private static Job ForAdministrator(Asker asker, Func<CancellationToken, Task<Outgoing>> work) =>
        asker.IsAdministrator ? new Job((_, c) => work(c)) : Job.Say("只有管理员可以这样做。");
}

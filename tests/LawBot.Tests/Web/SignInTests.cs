using LawBot.Host.People;
using LawBot.Host.Web;

namespace LawBot.Tests.Web;

/// <summary>Who gets in on an office's network, and who does not.</summary>
[Collection(OfficeTests.Name)]
public sealed class SignInTests(OfficeHost office)
{
    [Theory]
    [InlineData("GET", "api/me")]
    [InlineData("GET", "api/conversations")]
    [InlineData("GET", "api/library")]
    [InlineData("GET", "api/reports")]
    [InlineData("POST", "api/ask")]
    [InlineData("POST", "v1/chat/completions")]
    [InlineData("GET", "v1/models")]
    [InlineData("GET", "api/people")]
    [InlineData("GET", "api/audit")]
    public async Task Without_a_session_nothing_is_told(string method, string address)
    {
        using var visitor = office.Visit();
        var (status, body) = await visitor.SendAsync(new HttpMethod(method), address, method == "POST" ? new { question = "库里有哪些报告" } : null);
        Assert.Equal(401, status);
        Assert.Contains("登录", body.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_when_its_owner_signs_out_and_its_cookie_is_hidden_from_scripts()
    {
        using var visitor = await office.SignedInAsync("孟一", PersonRole.Reader);
        Assert.Equal("孟一", (await visitor.GetAsync("api/me")).Body.GetProperty("name").GetString());
        using var again = office.Visit();
        using var response = await again.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "api/sign-in")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { name = "孟一", password = OfficeHost.Password }),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        });
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.All(["httponly", "secure", "samesite=strict", "path=/"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        await visitor.PostAsync("api/sign-out", new { });
        Assert.Equal(401, (await visitor.GetAsync("api/me")).Status);
    }

    [Fact]
    public async Task A_role_does_what_it_may_and_no_more()
    {
        using var reader = await office.SignedInAsync("孟二", PersonRole.Reader);
        using var contributor = await office.SignedInAsync("孟三", PersonRole.Contributor);
        foreach (var visitor in (Visitor[])[reader, contributor])
        {
            Assert.Equal(200, (await visitor.GetAsync("api/library")).Status);
            Assert.Equal(403, (await visitor.GetAsync("api/people")).Status);
            Assert.Equal(403, (await visitor.GetAsync("api/audit")).Status);
            Assert.Equal(403, (await visitor.PostAsync("api/invitations", new { role = "administrator" })).Status);
        }
    }

    [Fact]
    public async Task A_change_from_another_page_or_from_a_forged_form_is_refused()
    {
        using var visitor = await office.SignedInAsync("孟四", PersonRole.Reader);
        Assert.Equal(403, (await visitor.PostAsync("api/keys", new { label = "表格" }, ("Origin", "https://example.com"))).Status);
        Assert.Equal(403, (await visitor.PostAsync("api/keys", new { label = "表格" }, ("Sec-Fetch-Site", "cross-site"))).Status);

        // A form that an old browser sends with the cookie and without a word of where it stands.
        Assert.Equal(403, (await visitor.PostAsync("api/keys", new { label = "表格" }, ("Sec-Fetch-Site", ""))).Status);
        Assert.Empty((await visitor.GetAsync("api/keys")).Body.EnumerateArray());
        Assert.Equal(200, (await visitor.PostAsync("api/keys", new { label = "表格" })).Status);
    }

    [Fact]
    public async Task A_hundred_failures_lock_the_name_for_that_address_and_nobody_else()
    {
        using var other = await office.SignedInAsync("孟五", PersonRole.Reader);
        await office.Get<Accounts>().AddAsync(new Account(Secrets.Id(), "孟六", office.Get<SignIn>().Hash(OfficeHost.Password), PersonRole.Reader, null,
            DateTimeOffset.UtcNow, "test"), default);
        using var guesser = office.Visit();
        var statuses = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            statuses.Add((await guesser.PostAsync("api/sign-in", new { name = "孟六", password = $"wrong horse {i}" })).Status);
        }

        Assert.Equal(Lockout.FailuresOfOneAddress, statuses.Count(s => s == 401));
        Assert.All(statuses.Skip(Lockout.FailuresOfOneAddress), s => Assert.Equal(429, s));
        var (locked, body) = await guesser.PostAsync("api/sign-in", new { name = "孟六", password = OfficeHost.Password });
        Assert.Equal(429, locked);
        Assert.Contains("15 分钟后", body.GetProperty("error").GetString(), StringComparison.Ordinal);

        Assert.Equal(200, (await other.GetAsync("api/me")).Status);
        using var again = office.Visit();
        Assert.Equal(200, (await again.PostAsync("api/sign-in", new { name = "孟五", password = OfficeHost.Password })).Status);
        Assert.NotNull((await office.Get<SignIn>().TryAsync("孟六", OfficeHost.Password, "10.0.0.9", default)).Token);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_told_the_same_as_a_wrong_password()
    {
        using var known = await office.SignedInAsync("孟七", PersonRole.Reader);
        using var visitor = office.Visit();
        var wrong = await visitor.PostAsync("api/sign-in", new { name = "孟七", password = "wrong horse 7" });
        var nobody = await visitor.PostAsync("api/sign-in", new { name = "查无此人", password = "wrong horse 7" });
        Assert.Equal((wrong.Status, wrong.Body.ToString()), (nobody.Status, nobody.Body.ToString()));
    }

    [Fact]
    public async Task An_invitation_makes_one_account_and_a_reset_ends_the_sessions_that_were()
    {
        using var administrator = await office.SignedInAsync("孟八", PersonRole.Administrator);
        var path = (await administrator.PostAsync("api/invitations", new { role = "contributor" })).Body.GetProperty("path").GetString()!;
        var token = path[(path.IndexOf('#', StringComparison.Ordinal) + 1)..];
        using var invited = office.Visit();
        Assert.Equal(400, (await invited.PostAsync("api/join", new { token, name = "孟九", password = "short" })).Status);
        Assert.Equal(200, (await invited.PostAsync("api/join", new { token, name = "孟九", password = OfficeHost.Password })).Status);
        Assert.Equal("contributor", (await invited.GetAsync("api/me")).Body.GetProperty("role").GetString());
        Assert.Equal(400, (await office.Visit().PostAsync("api/join", new { token, name = "孟十", password = OfficeHost.Password })).Status);

        var id = (await administrator.GetAsync("api/people")).Body.EnumerateArray().First(p => p.GetProperty("name").GetString() == "孟九").GetProperty("id")
            .GetString();
        var reset = (await administrator.PostAsync($"api/people/{id}/reset", new { })).Body.GetProperty("path").GetString()!.Split('#')[1];
        Assert.Equal(200, (await office.Visit().PostAsync("api/join", new { token = reset, password = "another horse 8" })).Status);
        Assert.Equal(401, (await invited.GetAsync("api/me")).Status);
        Assert.Equal(401, (await invited.PostAsync("api/sign-in", new { name = "孟九", password = OfficeHost.Password })).Status);
    }

    [Fact]
    public async Task An_expired_invitation_makes_no_account()
    {
        var database = office.Get<PeopleDatabase>();
        var later = new Invitations(database, office.Get<Accounts>(), office.Get<SignIn>(), new FirstAdministrator(), new Later(Invitations.GoodFor));
        var token = await office.Get<Invitations>().GiveAsync(PersonRole.Reader, null, "test", default);
        Assert.Contains("过期", (await later.UseAsync(token, "孟十一", OfficeHost.Password, default)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_not_used_for_long_has_ended()
    {
        using var visitor = await office.SignedInAsync("孟十二", PersonRole.Reader);
        var accounts = office.Get<Accounts>();
        var token = await office.Get<SignIn>().BeginAsync((await accounts.NamedAsync("孟十二", default))!.Id, default);
        var database = office.Get<PeopleDatabase>();
        Assert.NotNull(await At(SignIn.IdleTime - TimeSpan.FromMinutes(1)).PersonOfAsync(token, default));
        Assert.NotNull(await At(SignIn.IdleTime + TimeSpan.FromMinutes(1)).PersonOfAsync(token, default));
        Assert.Null(await At(3 * SignIn.IdleTime).PersonOfAsync(token, default));

        SignIn At(TimeSpan later) => new(accounts, database, office.Get<Lockout>(), new Later(later));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_code_once_and_the_last_one_cannot_go()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-first-").FullName;
        using var database = new PeopleDatabase(Path.Combine(folder, "people.db"));
        var accounts = new Accounts(database);
        using var signIn = new SignIn(accounts, database, new Lockout(database, TimeProvider.System), TimeProvider.System);
        var invitations = new Invitations(database, accounts, signIn, new FirstAdministrator(), TimeProvider.System);
        var code = (await invitations.OpenFirstAsync(default))!;
        Assert.Null((await invitations.UseAsync("22222-22222", "林主任", OfficeHost.Password, default)).Account);
        var first = (await invitations.UseAsync(code.ToLowerInvariant(), "林主任", OfficeHost.Password, default)).Account!;
        Assert.Equal(PersonRole.Administrator, first.Role);
        Assert.Null((await invitations.UseAsync(code, "何科长", OfficeHost.Password, default)).Account);
        Assert.Null(await invitations.OpenFirstAsync(default));
        Assert.False(await accounts.SetRoleAsync(first.Id, PersonRole.Reader, default));
        Assert.False(await accounts.RemoveAsync(first.Id, default));
        Assert.DoesNotContain(OfficeHost.Password, await File.ReadAllTextAsync(Path.Combine(folder, "people.db")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.5", "", "", "加密传送")]
    [InlineData("办公室", "", "", "不是 IP 地址")]
    [InlineData("*", "missing.pfx", "", "读不出来")]
    [InlineData("*", "", "代理", "不是 IP 地址")]
    public void On_the_network_it_does_not_listen_unprotected_and_says_how_to(string listen, string certificate, string proxy, string said)
    {
        var (plan, error) = ListenPlan.Of(new WebOptions { Listen = listen, Certificate = certificate, Proxies = proxy.Length > 0 ? [proxy] : [] });
        Assert.Null(plan);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_only_the_proxy_is_listened_to_and_only_for_browsers_that_speak_https()
    {
        var host = new WebHost(("Web:Listen", "127.0.0.1"), ("Web:Proxies:0", "127.0.0.1"), ("Web:Hosts:0", "lawbot.office.local"));
        await host.InitializeAsync();
        using var visitor = new Visitor(host.Address, isBrowser: true);
        Assert.Equal(403, (await visitor.GetAsync("api/me")).Status);
        Assert.Equal(401, (await visitor.GetAsync("api/me", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "lawbot.office.local"))).Status);
        Assert.Equal(421, (await visitor.GetAsync("api/me", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "lawbot.example.com"))).Status);
        await host.DisposeAsync();

        var closed = new WebHost(("Web:Listen", "127.0.0.1"), ("Web:Proxies:0", "10.9.9.9"));
        await closed.InitializeAsync();
        using var stranger = new Visitor(closed.Address, isBrowser: true);
        Assert.Equal(403, (await stranger.GetAsync("api/me", ("X-Forwarded-Proto", "https"))).Status);
        await closed.DisposeAsync();
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => LawBot.Tests.Support.SampleDesk.Clock.GetUtcNow() + by;
    }
}

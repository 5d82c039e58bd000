using System.Net;

namespace LawBot.Tests.Web;

/// <summary>What the page's server refuses, and what it tells the browser to refuse.</summary>
[Collection(WebTests.Name)]
public sealed class RequestGuardTests(WebHost host)
{
    [Fact]
    public async Task A_page_of_another_origin_changes_nothing()
    {
        foreach (var header in (IEnumerable<(string, string)>)[("Origin", "http://example.com"), ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"), ("Origin", "null")])
        {
            var (status, body) = await host.SendAsync(HttpMethod.Post, "api/conversations/foreign-1/turns", new { text = "库里有哪些报告?" }, header);
            Assert.Equal(403, status);
            Assert.Contains("别的网页", body.GetProperty("error").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_name_that_only_points_at_this_machine_is_turned_away()
    {
        Assert.Equal(421, (await host.SendAsync(HttpMethod.Get, "api/library", null, ("Host", "reports.example.com"))).Status);
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Get, "api/library", null, ("Host", $"localhost:{host.Address.Port}"))).Status);
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_and_inline_scripts()
    {
        foreach (var address in (string[])["", "js/app.js", "api/library", "api/nothing"])
        {
            using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task Files_outside_the_pages_are_not_served()
    {
        foreach (var address in (string[])["../../LawBot.Host.dll", "%2e%2e/%2e%2e/appsettings.json", "js/..%2f..%2f..%2fLawBot.Host.dll", "lawbot.db"])
        {
            using var response = await host.Client.GetAsync(new Uri(host.Address, address));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var (status, _) = await host.SendAsync(HttpMethod.Post, "api/conversations/too-large/turns", new { text = new string('问', 2_000_000) },
            ("Expect", "100-continue"));
        Assert.Equal(413, status);
    }
}

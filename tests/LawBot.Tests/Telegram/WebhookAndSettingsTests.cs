using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text;
using LawBot.Host.Telegram;
using Telegram.Bot;
using LawBot.Tests.Telegram.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LawBot.Tests.Telegram;

public sealed class WebhookAndSettingsTests : TelegramTest
{
    [Fact]
    public async Task A_webhook_takes_updates_that_bear_the_secret_told_to_Telegram_and_no_others()
    {
        await using var app = await StartWebhookAsync();
        await UntilAsync(() => Server.Count("setWebhook") == 1, "the webhook");
        var told = Server.Calls.First(call => call.Method is "setWebhook").Body;
        Assert.Equal("https://bot.example.org/hook/telegram", told["url"]!.GetValue<string>());
        Assert.Equal(0, Server.Count("getUpdates"));

        var update =
            """{"update_id": 5, "message": {"message_id": 1, "chat": {"id": 2, "type": "private"}, "from": {"id": 2, "is_bot": false}, "text": "问题"}}""";
        var secret = told["secret_token"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(app, update, "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(app, update, ""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(app, "no json", secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, update, secret));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, update, secret));
        await UntilAnsweredAsync(TestBot.Clerk);
        await Task.Delay(50);
        Assert.Single(Server.Chat(TestBot.Clerk));
        Assert.DoesNotContain(BotApiServer.Token, secret, StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact]
    public void Without_a_token_the_channel_is_not_started()
    {
        var services = new ServiceCollection();
        services.AddTelegram(new ConfigurationBuilder().Build());
        Assert.DoesNotContain(services, service => service.ImplementationType == typeof(TelegramWorker) || service.ImplementationType == typeof(NewsPost));
    }

    [Theory]
    [InlineData("123:short", "不是有效的机器人令牌")]
    [InlineData("not a token at all, but long enough to be one", "不是有效的机器人令牌")]
    public void A_wrong_token_is_refused_with_the_way_to_mend_it_and_not_repeated(string token, string message)
    {
        var results = Check(new TelegramOptions { BotToken = token });
        Assert.Contains(message, Assert.Single(results), StringComparison.Ordinal);
        Assert.DoesNotContain(token, results[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_addresses_and_ranges_are_refused_in_Chinese()
    {
        Assert.Empty(Check(new TelegramOptions { BotToken = BotApiServer.Token }));
        Assert.Contains("Telegram:MessagesPerMinute", Check(new TelegramOptions { MessagesPerMinute = 0 })[0], StringComparison.Ordinal);
        Assert.Contains("Telegram:WebhookUrl", Check(new TelegramOptions { WebhookUrl = "bot.example.org" })[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_options_nor_errors_ever_show_the_token()
    {
        Assert.DoesNotContain(BotApiServer.Token, new TelegramOptions { BotToken = BotApiServer.Token }.ToString(), StringComparison.Ordinal);
        var limit = TimeSpan.FromSeconds(2);
        var api = BotClient.Create(new TelegramOptions { BotToken = BotApiServer.Token, ApiBaseUrl = "http://127.0.0.1:1/" }, limit);
        var unreachable = await Assert.ThrowsAsync<TelegramUnreachableException>(() => api.GetMe(default));
        Assert.DoesNotContain("AAFake", unreachable.ToString(), StringComparison.Ordinal);
        Server.Fail("getMe", new BotFault(400, "Bad Request"));
        api = BotClient.Create(new TelegramOptions { BotToken = BotApiServer.Token, ApiBaseUrl = Server.Url.ToString() }, limit);
        var refused = await Assert.ThrowsAsync<TelegramApiException>(() => api.GetMe(default));
        Assert.DoesNotContain("AAFake", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_names_the_bot_or_the_way_to_mend_it()
    {
        await StartAsync();
        var doctor = Bot.Services.GetRequiredService<TelegramDoctor>();
        var (isWell, line) = await doctor.CheckAsync(default);
        Assert.True(isWell);
        Assert.Matches(@"机器人 @lawbot_test_bot 可用,\d+ 毫秒", line);
        Server.Fail("getMe", new BotFault(401, "Unauthorized"));
        Assert.Contains("令牌不被承认", (await doctor.CheckAsync(default)).Line, StringComparison.Ordinal);
        Server.Fail("getMe", BotFault.Gateway);
        Assert.Contains("连不上", (await doctor.CheckAsync(default)).Line, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Check(TelegramOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }

    private static async Task<HttpStatusCode> PostAsync(WebApplication app, string body, string secret)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await http.PostAsync(new Uri(app.Urls.First() + "/hook/telegram"), content);
        return response.StatusCode;
    }

    private async Task<WebApplication> StartWebhookAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TestBot.Fill(builder.Configuration, builder.Services, Server.Url, Folder, Turns, null,
            ("Telegram:WebhookUrl", "https://bot.example.org/hook/telegram"));
        var app = builder.Build();
        app.MapTelegramWebhook();
        await TestBot.LetClerkInAsync(app.Services);
        await app.StartAsync();
        return app;
    }
}

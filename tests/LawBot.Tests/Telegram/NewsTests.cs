using LawBot.Host.Workers;
using LawBot.Tests.Telegram.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Telegram;

public sealed class NewsTests : TelegramTest
{
    private readonly FolderNews _news = new();

    [Fact]
    public async Task What_happened_to_the_folder_is_told_once_to_administrators_and_to_nobody_else()
    {
        await StartAsync(services => services.AddSingleton<INewsFeed>(_news));
        _news.Add("新读入 1 份报告:青禾县2023年");
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Count == 1, "the news");
        _news.Add("读不出来 1 个文件:澧溪.pdf(有密码)");
        await UntilAsync(() => Server.Texts(TestBot.Administrator).Count == 2, "the other news");
        await Task.Delay(5 * TestBot.Quick.NewsInterval);
        Assert.Equal(["报告文件夹:\n新读入 1 份报告:青禾县2023年", "报告文件夹:\n读不出来 1 个文件:澧溪.pdf(有密码)"], Server.Texts(TestBot.Administrator));
        Assert.Empty(Server.Texts(TestBot.Clerk));
    }

    [Fact]
    public async Task News_longer_than_a_message_come_in_several()
    {
        await StartAsync(services => services.AddSingleton<INewsFeed>(_news));
        for (var i = 0; i < 5; i++)
        {
            _news.Add(new string('禾', 1500));
        }

        await UntilAsync(() => Server.Texts(TestBot.Administrator).Sum(t => t.Count(c => c == '禾')) == 7500, "all of it");
        Assert.All(Server.Texts(TestBot.Administrator), t => Assert.InRange(t.Length, 1, 4096));
    }

    [Fact]
    public void The_terminal_is_told_the_same_as_the_administrators()
    {
        _news.Add("已更新 1 份报告:澧溪市2022年");
        var (first, next) = _news.After(0);
        Assert.Equal(["已更新 1 份报告:澧溪市2022年"], first);
        Assert.Equal(first, _news.After(0).Lines);
        Assert.Empty(_news.After(next).Lines);
    }
}

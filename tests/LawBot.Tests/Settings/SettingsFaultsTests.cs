using System.CommandLine;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using LawBot.Host;
using LawBot.Host.Checks;
using LawBot.Host.Commands;
using Microsoft.Extensions.Configuration;

namespace LawBot.Tests.Settings;

/// <summary>A user who mistypes a setting reads one Chinese line that mends it, never the words of a library.</summary>
public sealed partial class SettingsFaultsTests
{
    /// <summary>Every setting that is no text, with words in the place of its value.</summary>
    public static TheoryData<string> OfAnotherType =>
    [
        .. from c in SettingsCatalog.All
           from p in c.Options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where p.SetMethod is { IsPublic: true } && p.PropertyType != typeof(string)
           select $"{c.Section}:{p.Name}",
    ];

    [Theory]
    [MemberData(nameof(OfAnotherType))]
    public void A_value_of_the_wrong_type_names_the_setting_what_is_allowed_an_example_and_what_stands_there(string setting)
    {
        var fault = Assert.Single(Find((setting, "很多")));
        Assert.StartsWith(setting, fault, StringComparison.Ordinal);
        Assert.Matches("应是|应在|须在|只能是", fault);
        Assert.Contains("例如 ", fault, StringComparison.Ordinal);
        Assert.Contains("现在是“很多”", fault, StringComparison.Ordinal);
        Assert.DoesNotMatch(English(), fault);
    }

    [Theory]
    [InlineData("Reports:Path", "", "Reports:Path 不能为空,应是报告所在的文件夹。例如 reports(默认)。现在是空的。")]
    [InlineData("Reports:Watch", "yes", "Reports:Watch 只能是 true 或 false。例如 true(默认)。现在是“yes”,不是 true 或 false。")]
    [InlineData("Reports:QuietSeconds", "0", "Reports:QuietSeconds 应在 0.2 到 600 之间(秒)。例如 2(默认)。现在是“0”。")]
    [InlineData("Storage:Path", "", "Storage:Path 不能为空,应是存放索引的文件夹。例如 data(默认)。现在是空的。")]
    [InlineData("Index:Kind", "sqlit", "Index:Kind 只能是 sqlite 或 qdrant。例如 sqlite(默认)。现在是“sqlit”。")]
    [InlineData("Ingest:FileTimeout", "90", "Ingest:FileTimeout 应在 00:00:01 到 01:00:00 之间(时:分:秒)。例如 00:02:00(默认)。现在是“90”。")]
    [InlineData("Ingest:FileTimeout", "2m", "Ingest:FileTimeout 应在 00:00:01 到 01:00:00 之间(时:分:秒)。例如 00:02:00(默认)。现在是“2m”,不是 时:分:秒。")]
    [InlineData("Readers:RecognitionDpi", "1e3", "Readers:RecognitionDpi 应在 100 到 600 之间(dpi)。例如 200(默认)。现在是“1e3”,不是整数。")]
    [InlineData("Readers:RecognitionLanguages", "chi-sim", "Readers:RecognitionLanguages 应是 tesseract 语言名,用逗号分隔。例如 chi_sim,chi_tra(默认)。现在是“chi-sim”。")]
    [InlineData("chat:timeoutseconds", "4", "Chat:TimeoutSeconds 应在 5 到 1800 之间(秒)。例如 120(默认)。现在是“4”。")]
    [InlineData("Chat:Endpoint", "http://[", "Chat:Endpoint 不是有效的网址。请写成 http://localhost:11434/v1 这样的形式;留空则不使用模型。现在是“http://[”。")]
    [InlineData("Embeddings:Endpoint", "localhost:11434", "Embeddings:Endpoint 不是有效的网址。")]
    [InlineData("Qdrant:Endpoint", "qdrant:6333", "Qdrant:Endpoint 不是有效的网址,应以 http:// 或 https:// 开头。例如 http://127.0.0.1:6334(默认)。现在是“qdrant:6333”。")]
    [InlineData("Qdrant:Quantization", "int8", "Qdrant:Quantization 只能是 none、scalar 或 binary。例如 none(默认)。现在是“int8”。")]
    [InlineData("Qdrant:WriteConsistency", "2", "Qdrant:WriteConsistency 不能大于 Qdrant:ReplicationFactor。现在是 2 和 1;请调小前者,例如 1(默认)。")]
    [InlineData("Telegram:ApiBaseUrl", "", "Telegram:ApiBaseUrl 不能为空;用官方服务请删去这一项。例如 https://api.telegram.org/(默认)。现在是空的。")]
    [InlineData("Telegram:Administrators", "12345",
        "Telegram:Administrators 应是一列整数,例如 [123456789];用环境变量时每个一条,例如 Telegram__Administrators__0=123456789。现在是“12345”。")]
    [InlineData("Telegram:Administrators:0", "@wang", "Telegram:Administrators 应是一列整数")]
    [InlineData("Health:Port", "70000", "Health:Port 应在 0 到 65535 之间(0 表示不开)。例如 0(默认)。现在是“70000”。")]
    [InlineData("Questions:Home:Name", "青禾县", "Questions:Home 应是一段文字,写在引号里;不用这一项就删去它。现在是一组值。")]
    [InlineData("Chat", "deepseek", "Chat 是一节设置,里面才是各项的值")]
    public void A_setting_that_cannot_be_used_is_told_in_one_line(string setting, string value, string line)
    {
        var fault = Assert.Single(Find((setting, value)));
        Assert.StartsWith(line, fault, StringComparison.Ordinal);
        Assert.DoesNotMatch(English(), fault);
    }

    [Fact]
    public void Null_is_no_value_and_an_empty_list_is_one()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{"Chat": {"Model": null, "Retries": null}, "Telegram": {"Administrators": []}}"""));
        var faults = SettingsFaults.Find(new ConfigurationBuilder().AddJsonStream(json).Build(), SettingsCatalog.All);
        Assert.Equal(["Chat:Model", "Chat:Retries"], faults.Select(f => f.Split(' ')[0]));
        Assert.All(faults, f => Assert.Contains("现在是 null", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_wrong_setting_has_its_line_and_a_secret_is_not_in_it()
    {
        var faults = Find(("Telegram:BotToken", "1234:hush"), ("Health:Port", "x"), ("Chat:Retries", "99"));
        Assert.Equal(["Chat:Retries", "Telegram:BotToken", "Health:Port"], faults.Select(f => f.Split(' ')[0]));
        Assert.Contains("Telegram__BotToken", faults[1], StringComparison.Ordinal);
        Assert.DoesNotContain("hush", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_allowed() =>
        Assert.Empty(SettingsFaults.Find(
            new ConfigurationBuilder().AddJsonFile(Path.Combine(Support.ProjectFolder.Path, "appsettings.example.json")).Build(), SettingsCatalog.All));

    [Fact]
    public async Task A_command_with_a_wrong_setting_is_misused_before_anything_is_made_of_it()
    {
        var scope = new CommandScope(_ => Settings(("Chat:Retries", "many")), SettingsCatalog.All, (_, _) => Assert.Fail("made something of it"));
        var command = scope.Bind(new Command("ask"), (_, _, _) => Task.FromResult(0));
        Assert.Equal(CommandScope.Misused, await command.Parse([]).InvokeAsync());
    }

    private static IReadOnlyList<string> Find(params (string Name, string Value)[] settings) => SettingsFaults.Find(Settings(settings), SettingsCatalog.All);

    private static IConfigurationRoot Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();

    // Two English words in a row: names of settings, of programs and addresses stand alone.
    [GeneratedRegex(@"[A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex English();
}

using System.Reflection;
using System.Text.Json;
using LawBot.Host;
using LawBot.Questions;
using LawBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace LawBot.Tests.Settings;

/// <summary>appsettings.example.json is what users copy from, so it must say what the options classes say.</summary>
public sealed class ExampleSettingsTests
{
    private static readonly string Example = Path.Combine(ProjectFolder.Path, "appsettings.example.json");

    [Fact]
    public void Every_setting_stands_in_the_example_and_the_example_names_no_other()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Example), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var shown = json.RootElement.EnumerateObject()
            .SelectMany(section => section.Value.EnumerateObject().Select(setting => $"{section.Name}:{setting.Name}")).ToList();
        var known = SettingsCatalog.All.SelectMany(c => SettingsOf(c.Options).Select(p => $"{c.Section}:{p.Name}")).ToList();
        Assert.Empty(known.Except(shown));
        Assert.Empty(shown.Except(known));
        Assert.Equal(SettingsCatalog.All.Select(c => c.Section), json.RootElement.EnumerateObject().Select(s => s.Name));
    }

    [Fact]
    public void The_example_shows_the_defaults()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Example).Build();
        var differing =
            from c in SettingsCatalog.All
            let shown = settings.GetSection(c.Section).Get(c.Options)
            let untouched = Activator.CreateInstance(c.Options)
            from setting in SettingsOf(c.Options)
            let one = JsonSerializer.Serialize(setting.GetValue(shown))
            let other = JsonSerializer.Serialize(setting.GetValue(untouched))
            where one != other
            select $"{c.Section}:{setting.Name} is {other} by default but {one} in the example";
        Assert.Empty(differing);
    }

    [Fact]
    public void A_comment_stands_above_every_setting_and_secrets_are_sent_to_the_environment()
    {
        var lines = File.ReadAllLines(Example);
        var settings = lines.Select((line, i) => (Line: line.Trim(), Above: i == 0 ? "" : lines[i - 1].Trim())).Where(l => l.Line.StartsWith('"')).ToList();
        Assert.All(settings, s => Assert.StartsWith("//", s.Above, StringComparison.Ordinal));
        var secrets = settings.Where(s => s.Line.Contains("Key\"", StringComparison.Ordinal) || s.Line.Contains("Token\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, s => Assert.Contains("环境变量", s.Above, StringComparison.Ordinal));
    }

    [Fact]
    public void No_options_class_is_left_out_of_the_catalog()
    {
        var classes = new[] { typeof(SettingsCatalog).Assembly, typeof(QuestionOptions).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && t is { IsClass: true, IsAbstract: false })
            .Where(t => !t.Namespace!.EndsWith(".Api", StringComparison.Ordinal));
        Assert.Empty(classes.Except(SettingsCatalog.All.Select(c => c.Options)));
    }

    private static IEnumerable<PropertyInfo> SettingsOf(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true });
}

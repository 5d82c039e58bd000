using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace LawBot.Host.Commands;

/// <summary>Options whose values have a form; a value of another form is refused in Chinese, which the library would do in English.</summary>
internal static class TypedOptions
{
    /// <summary>An option that takes one whole number.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int standard) => new(name)
    {
        Description = $"{description}(默认 {standard})", HelpName = "N", DefaultValueFactory = _ => standard,
        CustomParser = result => Read(result, name, result.Tokens[0].Value, least, most),
    };

    /// <summary>An option that takes a year and may be repeated.</summary>
    public static Option<int[]> Years(string name, string description) => new(name)
    {
        Description = description, HelpName = "YYYY", CustomParser = result => [.. result.Tokens.Select(t => Read(result, name, t.Value, 1900, 2999))],
    };

    /// <summary>An option that takes a file of one of the given endings.</summary>
    public static Option<string?> File(string name, string description, params string[] endings)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "文件" + endings[0] };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !endings.Contains(Path.GetExtension(result.Tokens[0].Value).ToLowerInvariant(), StringComparer.Ordinal))
            {
                result.AddError($"{name} 的文件名要以 {string.Join(" 或 ", endings)} 结尾,不能是 {result.Tokens[0].Value}。");
            }
        });
        return option;
    }

    private static int Read(ArgumentResult result, string name, string text, int least, int most)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError($"{name} 要写一个 {least} 到 {most} 之间的整数,不能是“{text}”。");
        return 0;
    }
}

using System.CommandLine;
using System.Text.Json;
using LawBot.Documents;
using LawBot.Host.Checks;
using LawBot.Host.Prompts;
using LawBot.Host.Sqlite;
using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Host.Commands;

/// <summary>What every command shares: where the index lives, how to print, and what a failure looks like from outside.</summary>
/// <param name="configure">Reads the settings; the argument is the data folder given on the command line, or null.</param>
/// <param name="catalog">Every section of the settings with its options class.</param>
/// <param name="register">Registers every part.</param>
internal sealed class CommandScope(
    Func<string?, IConfigurationRoot> configure, IReadOnlyList<(string Section, Type Options)> catalog, Action<IServiceCollection, IConfiguration> register)
{
    /// <summary>Exit status when the work failed; standard error says what and why.</summary>
    public const int Failed = 1;

    /// <summary>Exit status when the command line or the settings are wrong.</summary>
    public const int Misused = 2;

    /// <summary>--data DIR.</summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "索引所在的文件夹(默认取设置 Storage:Path)", HelpName = "文件夹", Recursive = true,
    };

    /// <summary>--json.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "只输出一个 JSON 文档", Recursive = true };

    /// <summary>Registers every part.</summary>
    public Action<IServiceCollection, IConfiguration> Register => register;

    /// <summary>The settings, with the data folder of this command line.</summary>
    /// <exception cref="SettingsInvalidException">Some cannot be used.</exception>
    public IConfigurationRoot Configuration(ParseResult parsed)
    {
        var configuration = configure(parsed.GetValue(Data));
        var faults = SettingsFaults.Find(configuration, catalog);
        return faults.Count == 0 ? configuration : throw new SettingsInvalidException(faults);
    }

    /// <summary>The settings that cannot be used, one Chinese line each.</summary>
    public IReadOnlyList<string> Faults(ParseResult parsed) => SettingsFaults.Find(configure(parsed.GetValue(Data)), catalog);

    /// <summary>Gives a command its action.</summary>
    /// <param name="command">The command, with its arguments and options.</param>
    /// <param name="run">The work; returns the exit status.</param>
    /// <param name="asked">The question that the command line asks, if any: its words are read while the store is opened.</param>
    public Command Bind(
        Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run, Func<ParseResult, string?>? asked = null)
    {
        command.SetAction((parsed, cancellation) => GuardAsync(
            async () =>
            {
                await using var services = Services(parsed);
                if (asked?.Invoke(parsed) is { } text)
                {
                    _ = WordsAhead.ReadAsync(text);
                }

                return await run(parsed, services, cancellation);
            },
            cancellation));
        return command;
    }

    /// <summary>The services for one command; the caller disposes them.</summary>
    public ServiceProvider Services(ParseResult parsed)
    {
        var configuration = Configuration(parsed);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        register(services, configuration);
        return services.BuildServiceProvider();
    }

    /// <summary>Runs a command's work and turns what it throws into an exit status and one line on standard error.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
        catch (InvalidDataException e) when (e.InnerException is FormatException broken)
        {
            return Complain(Misused, $"appsettings.json {WhatIsBroken(broken)}请对照 appsettings.example.json 改正。");
        }
        catch (Exception e) when (e is SettingsInvalidException or PromptInvalidException)
        {
            return Complain(Misused, e.Message);
        }
        catch (CommandFailedException e)
        {
            return Complain(e.Status, e.Message);
        }
        catch (IOException e) when (DiskFull.Is(e) || (e.InnerException is { } cause && DiskFull.Is(cause)))
        {
            return Complain(Failed, DiskFull.Message);
        }
        catch (Exception e) when (e is IndexUnavailableException or IOException or UnauthorizedAccessException)
        {
            return Complain(Failed, e.Message);
        }
        catch (DocumentUnreadableException e)
        {
            return Complain(Failed, $"{e.File}:{e.Message}");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Complain(Failed, "已停止。");
        }
    }

    private static string WhatIsBroken(FormatException broken) => broken.InnerException is JsonException { LineNumber: { } line }
        ? $"第 {line + 1} 行不是有效的 JSON,多半在这一行或上一行少了逗号、引号或括号。"
        : "读不懂:同一项写了两次,或最外层不是一对花括号。";

    private static int Complain(int status, string message)
    {
        Console.Error.WriteLine(message);
        return status;
    }
}

/// <summary>A command could not do its work; the message says in Chinese why and what to do.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="status">The exit status.</param>
internal sealed class CommandFailedException(string message, int status = CommandScope.Failed) : Exception(message)
{
    public int Status => status;
}

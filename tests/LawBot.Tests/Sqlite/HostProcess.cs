using System.Diagnostics;

namespace LawBot.Tests.Sqlite;

/// <summary>The built executable as a process of its own.</summary>
internal static class HostProcess
{
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <param name="temporary">The temporary folder of the process; null for the system's.</param>
    /// <param name="arguments">The command line.</param>
    public static Process StartIn(string? temporary, params string[] arguments) => Start(temporary is null ? [] : [("TMPDIR", temporary)], arguments);

    /// <summary>Starts one that is written to.</summary>
    public static Process StartTalking(params string[] arguments) => Start([], arguments, isWrittenTo: true);

    /// <summary>Starts one that is written to, with settings in the environment.</summary>
    public static Process StartTalking((string Name, string Value)[] environment, params string[] arguments) =>
        Start(environment, arguments, isWrittenTo: true);

    private static Process Start((string Name, string Value)[] environment, string[] arguments, bool isWrittenTo = false, params string[] before)
    {
        var start = new ProcessStartInfo(before.FirstOrDefault("dotnet"))
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, RedirectStandardInput = isWrittenTo,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var word in before.Length > 0 ? [.. before.Skip(1), "dotnet"] : Array.Empty<string>())
        {
            start.ArgumentList.Add(word);
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LawBot.Host.dll"));
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs to the end.</summary>
    public static Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>Runs to the end with settings in the environment: <c>Lexicon__Path</c>.</summary>
    public static Task<(int Status, string Output, string Error)> RunAsync((string Name, string Value)[] environment, string[] arguments) =>
        EndAsync(Start(environment, arguments));

    /// <summary>Runs to the end as somebody who has no more rights than files and folders give their owner, which an administrator else has. Needs
    /// <c>setpriv</c>
    /// where the tests run as one.</summary>
    public static Task<(int Status, string Output, string Error)> RunWithoutRightsAsync(params string[] arguments) => EndAsync(Environment.IsPrivilegedProcess
        ? Start([], arguments, false, "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")
        : Start([], arguments));

    private static async Task<(int Status, string Output, string Error)> EndAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

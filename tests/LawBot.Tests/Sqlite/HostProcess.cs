using System.Diagnostics;

namespace LawBot.Tests.Sqlite;

/// <summary>The built executable as a process of its own.</summary>
internal static class HostProcess
{
    public static Process Start(params string[] arguments) => StartIn(null, arguments);

    /// <param name="temporary">The temporary folder of the process; null for the system's.</param>
    /// <param name="arguments">The command line.</param>
    public static Process StartIn(string? temporary, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (temporary is not null)
        {
            start.Environment["TMPDIR"] = temporary;
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LawBot.Host.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs to the end.</summary>
    public static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

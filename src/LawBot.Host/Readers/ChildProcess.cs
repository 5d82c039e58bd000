using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace LawBot.Host.Readers;

/// <summary>What a child process left behind.</summary>
/// <param name="ExitCode">0 when it says that all went well.</param>
/// <param name="Output">Its standard output, up to the bound.</param>
/// <param name="Errors">The head of its standard error.</param>
internal sealed record ChildResult(int ExitCode, byte[] Output, string Errors);

/// <summary>Runs a program on one file: no shell, no surroundings, bounded in time, memory, disk and output, and killed with its children.</summary>
/// <param name="folder">Its working, home and temporary folder, private to this run.</param>
/// <param name="memoryMegabytes">Memory of its own that it may take, where prlimit is installed; what it only maps (its code, fonts) is not counted.</param>
internal sealed class ChildProcess(string folder, int memoryMegabytes)
{
    private const int MaxOutput = 64 << 20;
    private const int MaxErrors = 16 << 10;
    private const long MaxAddresses = 4L << 30;
    private const long MaxFile = 256L << 20;
    private const int Kill = 9;

    private static readonly string? Setsid = RequiredProgram.Find("setsid");
    private static readonly string? Prlimit = RequiredProgram.Find("prlimit");

    /// <summary>Starts a child of this program, bounded by the heap that .NET gives it; whoever starts it ends it.</summary>
    /// <param name="arguments">What <see cref="Program"/> takes.</param>
    /// <param name="heapMegabytes">Above this it runs out of memory.</param>
    public Process StartSelf(IReadOnlyList<string> arguments, int heapMegabytes)
    {
        var self = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(self) is "dotnet";
        var info = isHost || Assembly.GetEntryAssembly() != typeof(ChildProcess).Assembly
            ? StartInfo(isHost ? self : "dotnet", [Path.Combine(AppContext.BaseDirectory, typeof(ChildProcess).Assembly.GetName().Name + ".dll"), .. arguments])
            : StartInfo(self, arguments);
        foreach (var (name, value) in new[]
        {
            ("DOTNET_GCHeapHardLimit", ((long)heapMegabytes << 20).ToString("x", CultureInfo.InvariantCulture)), ("DOTNET_gcConcurrent", "0"),
            ("DOTNET_GCgen0size", "0x800000"), ("DOTNET_GCConserveMemory", "7"),
            ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_TieredPGO", "0"), ("DOTNET_ROOT", Environment.GetEnvironmentVariable("DOTNET_ROOT")),
            // Where the one-file program keeps its libraries, so that the child does not unpack them again.
            ("DOTNET_BUNDLE_EXTRACT_BASE_DIR", Environment.GetEnvironmentVariable("DOTNET_BUNDLE_EXTRACT_BASE_DIR") ?? BundleFolder()),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                info.Environment[name] = value;
            }
        }

        return Process.Start(info) ?? throw new InvalidOperationException("No process was started.");
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">One string an argument; nothing in them is interpreted.</param>
    /// <param name="cancellation">Kills the program and all it started.</param>
    /// <exception cref="InvalidDataException">It wrote more than the bound.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the program is dead.</exception>
    public async Task<ChildResult> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartInfo(program, arguments) };
        process.Start();
        try
        {
            process.StandardInput.Close();
            var errors = ReadAsync(process.StandardError.BaseStream, MaxErrors, cutsOff: true, cancellation);
            var output = await ReadAsync(process.StandardOutput.BaseStream, MaxOutput, cutsOff: false, cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ChildResult(process.ExitCode, output, Encoding.UTF8.GetString(await errors));
        }
        finally
        {
            KillAll(process);
        }
    }

    private ProcessStartInfo StartInfo(string program, IReadOnlyList<string> arguments)
    {
        string[] command =
        [
            // A group of its own, so that whatever it starts dies with it.
            .. Setsid is null ? [] : new[] { Setsid },
            .. Prlimit is null ? [] : new[] { Prlimit, $"--data={(long)memoryMegabytes << 20}", $"--as={MaxAddresses}", $"--fsize={MaxFile}", "--core=0",
                "--cpu=1800", "--" },
            program, .. arguments,
        ];
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true, CreateNoWindow = true,
        };
        var path = Environment.GetEnvironmentVariable("PATH");
        info.Environment.Clear();
        foreach (var (name, value) in new[]
        {
            ("PATH", path), ("HOME", folder), ("TMPDIR", folder), ("TMP", folder), ("TEMP", folder), ("LC_ALL", "C.UTF-8"), ("OMP_THREAD_LIMIT", "1"),
            ("SystemRoot", Environment.GetEnvironmentVariable("SystemRoot")),
            // Nothing is fetched: whatever honours a proxy finds it closed.
            ("http_proxy", "http://127.0.0.1:9"), ("https_proxy", "http://127.0.0.1:9"), ("SAL_USE_VCLPLUGIN", "svp"),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                info.Environment[name] = value;
            }
        }

        return info;
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int limit, bool cutsOff, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[32 << 10];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (kept.Length + read <= limit)
            {
                await kept.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
            else if (!cutsOff)
            {
                throw new InvalidDataException("The program wrote more than its bound.");
            }
        }

        return kept.ToArray();
    }

    /// <summary>The user's own folder for it, as .NET chooses it; null where the system's temporary folder serves.</summary>
    private static string? BundleFolder() =>
        OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("HOME") is not { Length: > 0 } home ? null : Path.Combine(home, ".net");

    /// <summary>Ends a program and what it started.</summary>
    public static void KillAll(Process process)
    {
        if (!OperatingSystem.IsWindows() && Setsid is not null)
        {
            // The group outlives its first process when that one left children.
            _ = SendSignal(-process.Id, Kill);
        }

        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }
    }

    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}

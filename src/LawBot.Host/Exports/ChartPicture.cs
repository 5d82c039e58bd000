using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LawBot.Host.Checks;

namespace LawBot.Host.Exports;

/// <summary>Turns a drawing into a PNG by rsvg-convert.</summary>
internal static class ChartPicture
{
    public const string Program = "rsvg-convert";
    public const string InstallCommand = "sudo apt-get install -y librsvg2-bin fontconfig fonts-noto-cjk";

    // The program refuses pictures above 32,767 pixels.
    private const int TallestDoubled = 30_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // Without one every character would be an empty box; asked once a run.
    private static readonly Lazy<Task<bool>> HasChineseFont = new(static () => ListsChineseFontAsync(ProgramCheck.Find("fc-list")));

    /// <param name="svg">The drawing.</param>
    /// <param name="cancellation">Kills the program.</param>
    /// <returns>The picture on white, two pixels for one of the drawing.</returns>
    /// <exception cref="IOException">It is not installed, failed or took too long; the message says in Chinese what to do.</exception>
    public static async Task<byte[]> PngAsync(string svg, CancellationToken cancellation)
    {
        var program = ProgramCheck.Find(Program)
            ?? throw new IOException($"存为 PNG 需要程序 {Program} 和中文字体。请运行:{InstallCommand},或改存为 .svg。");
        if (!await HasChineseFont.Value)
        {
            throw new IOException($"存为 PNG 需要中文字体,本机没有找到。请运行:{InstallCommand},或改存为 .svg。");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            return await RunAsync(program, svg, limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{Program} 超过 {Longest.TotalSeconds:0} 秒还没有画完。请改存为 .svg。", e);
        }
        catch (Win32Exception e)
        {
            throw new IOException($"不能运行 {program}:{e.Message} 请重新安装:{InstallCommand},或改存为 .svg。", e);
        }
    }

    /// <param name="lister">The path of fontconfig's fc-list; null when it is not installed.</param>
    /// <returns>True when it lists a font with Chinese characters.</returns>
    internal static async Task<bool> ListsChineseFontAsync(string? lister)
    {
        if (lister is null)
        {
            return false;
        }

        using var limit = new CancellationTokenSource(Longest);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(lister, [":lang=zh", "family"])
            {
                UseShellExecute = false, RedirectStandardOutput = true, CreateNoWindow = true,
            })!;
            var listed = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return listed.Trim().Length > 0;
        }
        catch (Exception e) when (e is Win32Exception or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<byte[]> RunAsync(string program, string svg, CancellationToken cancellation)
    {
        using var process = Process.Start(StartInfo(program, svg))!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            using var picture = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(picture, cancellation);
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), cancellation);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 && picture.Length > 0
                ? picture.ToArray()
                : throw new IOException($"{Program} 没有画成:{(await errors).Trim()} 请改存为 .svg。");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo StartInfo(string program, string svg)
    {
        var zoom = HeightOf(svg) * 2 > TallestDoubled ? "1" : "2";
        var info = new ProcessStartInfo(program, ["--format", "png", "--zoom", zoom])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            CreateNoWindow = true,
        };
        // Settings in the environment hold secrets; the program needs none of them.
        foreach (var name in info.Environment.Keys.Where(n => n is not ("PATH" or "HOME" or "SystemRoot" or "TMPDIR" or "TEMP")).ToList())
        {
            info.Environment.Remove(name);
        }

        return info;
    }

    private static double HeightOf(string svg)
    {
        var start = svg.IndexOf(" height=\"", StringComparison.Ordinal) + " height=\"".Length;
        return double.Parse(svg.AsSpan(start, svg.IndexOf('"', start) - start), System.Globalization.CultureInfo.InvariantCulture);
    }
}

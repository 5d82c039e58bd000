using System.ComponentModel;
using System.Diagnostics;

namespace LawBot.Host.Web;

/// <summary>The browser of the one who started the program.</summary>
internal static class Desktop
{
    /// <summary>Opens an address; does nothing for a service, for a program whose output goes elsewhere, and where there is no desktop.</summary>
    public static void TryOpen(string address)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected || !HasDesktop)
        {
            return;
        }

        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
                {
                    UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
                };
            using var process = Process.Start(start);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // The address is printed; it can be opened by hand.
        }
    }

    private static bool HasDesktop => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}

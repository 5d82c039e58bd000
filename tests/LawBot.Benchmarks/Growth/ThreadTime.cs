using System.Runtime.InteropServices;

namespace LawBot.Benchmarks.Growth;

/// <summary>Processor time of the calling thread, which other work on the machine does not lengthen. Linux only; elsewhere 0.</summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    public static double Milliseconds => OperatingSystem.IsLinux() && clock_gettime(ThreadClock, out var time) == 0
        ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
        : 0;

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}

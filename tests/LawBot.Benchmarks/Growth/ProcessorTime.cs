using System.Runtime.InteropServices;

namespace LawBot.Benchmarks.Growth;

/// <summary>Milliseconds of processor time, which other work on the machine does not lengthen. Linux only; elsewhere 0.</summary>
internal static partial class ProcessorTime
{
    private const int ProcessClock = 2;
    private const int ThreadClock = 3;

    /// <summary>Of all threads of this process.</summary>
    public static double OfProcess => Read(ProcessClock);

    /// <summary>Of the calling thread.</summary>
    public static double OfThread => Read(ThreadClock);

    private static double Read(int clock) =>
        OperatingSystem.IsLinux() && clock_gettime(clock, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : 0;

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}

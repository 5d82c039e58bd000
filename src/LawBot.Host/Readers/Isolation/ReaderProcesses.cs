using System.ComponentModel;
using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The reader processes: as many as there are files read at once, each serving many, replaced when a file breaks one, ended when idle.</summary>
internal sealed class ReaderProcesses : IFormatParser, IDisposable
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turns = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    private readonly Stack<ReaderProcess> idle = [];
    private readonly Timer timer;

    private ReaderProcesses() => timer = new Timer(_ => EndIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>One for the whole program: their number bounds its memory.</summary>
    public static ReaderProcesses Shared { get; } = new();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ParsedPart>> ParseAsync(FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var turn = await ReadingTime.TakeTurnAsync(turns, cancellation);
        var process = Take(file);
        try
        {
            return await process.ParseAsync(format, file, content, cancellation);
        }
        catch (ParserBrokenException) when (!process.IsWell && process.Served > 1)
        {
            // What the files before left behind may have broken it: this file is tried alone.
            process.Dispose();
            process = Start(file);
            return await process.ParseAsync(format, file, content, cancellation);
        }
        finally
        {
            GiveBack(process);
        }
    }

    /// <summary>Ends those that are idle; the program's own end ends all.</summary>
    public void Dispose()
    {
        EndIdle();
        timer.Dispose();
        turns.Dispose();
    }

    private ReaderProcess Take(string file)
    {
        lock (idle)
        {
            if (idle.TryPop(out var process))
            {
                return process;
            }
        }

        return Start(file);
    }

    private static ReaderProcess Start(string file)
    {
        try
        {
            return new ReaderProcess();
        }
        catch (Win32Exception e)
        {
            throw new DocumentUnreadableException(file, $"没能启动读取文件的进程({e.Message})。请关掉一些程序后重试。", e) { IsCurable = true };
        }
    }

    private void GiveBack(ReaderProcess process)
    {
        if (!process.IsWell)
        {
            process.Dispose();
            return;
        }

        lock (idle)
        {
            idle.Push(process);
            timer.Change(LongestIdle, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndIdle()
    {
        lock (idle)
        {
            while (idle.TryPop(out var process))
            {
                process.Dispose();
            }
        }
    }
}

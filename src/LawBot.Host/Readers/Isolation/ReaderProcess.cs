using System.Diagnostics;
using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>One reader process: asked for one file at a time, killed when a file breaks it or takes too long.</summary>
internal sealed class ReaderProcess : IDisposable
{
    // The heap, and with it the runtime's own memory.
    private const int HeapMegabytes = 300;
    private const int MemoryMegabytes = 900;

    private readonly Process process = new ChildProcess(Path.GetTempPath(), MemoryMegabytes).StartSelf([ReaderServer.Argument], HeapMegabytes);
    private readonly Stream asked;
    private readonly Stream told;

    public ReaderProcess()
    {
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        (asked, told) = (process.StandardInput.BaseStream, new BufferedStream(process.StandardOutput.BaseStream, 64 << 10));
    }

    /// <summary>False when it must not be asked again.</summary>
    public bool IsWell { get; private set; } = true;

    /// <summary>How many files it was asked for.</summary>
    public int Served { get; private set; }

    /// <inheritdoc cref="IFormatParser.ParseAsync"/>
    public async Task<IReadOnlyList<ParsedPart>> ParseAsync(FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        IsWell = false;
        try
        {
            // A pipe that is read or written looks at no token while it waits.
            await using var stop = cancellation.UnsafeRegister(static one => ChildProcess.KillAll((Process)one!), process);
            await ParserWire.AskAsync(asked, format, file, content, cancellation);
            var parts = await ParserWire.ReceiveAsync(told, file, cancellation);
            IsWell = true;
            return parts;
        }
        catch (Exception e) when (e is DocumentUnreadableException or ParserBrokenException)
        {
            IsWell = true;
            throw;
        }
        catch (IOException e)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new ParserBrokenException("The reader process ended.", e);
        }
        finally
        {
            Served++;
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        ChildProcess.KillAll(process);
        process.Dispose();
    }
}

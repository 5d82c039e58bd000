using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The reader process: parses one file after the other until nobody asks any more.</summary>
internal static class ReaderServer
{
    /// <summary>The only argument that makes a reader process of this program.</summary>
    public const string Argument = "--read-files";

    private const int OutOfMemory = 3;

    /// <summary>Serves standard input and output.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        using var asked = new BufferedStream(Console.OpenStandardInput(), 64 << 10);
        using var told = new BufferedStream(Console.OpenStandardOutput(), 64 << 10);
        // Whatever a library prints must not stand among the parts.
        Console.SetOut(TextWriter.Null);
        try
        {
            while (ParserWire.Asked(asked) is var (format, file, content))
            {
                Serve(told, format, file, content);
                told.Flush();
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return 0; // The one who asked is gone.
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }

    private static void Serve(Stream told, FileFormat format, string file, byte[] content)
    {
        try
        {
            foreach (var part in FormatParsers.Parts(format, file, content, CancellationToken.None))
            {
                ParserWire.Send(told, part);
            }

            ParserWire.SendDone(told);
        }
        catch (DocumentUnreadableException e)
        {
            ParserWire.SendRefusal(told, e);
        }
#pragma warning disable CA1031 // This process exists to be broken by files: whatever a parser throws, the one that asked is told.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            ParserWire.SendBroken(told, e.GetType().Name);
        }
    }
}

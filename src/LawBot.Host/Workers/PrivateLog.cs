using System.Text;
using LawBot.Host.Sqlite;
using Serilog.Sinks.File;

namespace LawBot.Host.Workers;

/// <summary>Closes log files to other users of the machine.</summary>
internal sealed class PrivateLog : FileLifecycleHooks
{
    /// <inheritdoc/>
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        PrivateFiles.Close(path);
        return underlyingStream;
    }
}

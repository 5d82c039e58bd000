using Microsoft.Extensions.Options;

namespace LawBot.Host.Workers;

/// <summary>The folder that the worker reads: the one of the settings.</summary>
internal sealed class ReportsFolder(IOptions<ReportsOptions> options)
{
    /// <summary>The folder of the settings, full path.</summary>
    public string Wanted { get; } = System.IO.Path.GetFullPath(options.Value.Path);

    /// <summary>True while the folder of the settings does not exist.</summary>
    public bool IsMissing => !Directory.Exists(Wanted);
}

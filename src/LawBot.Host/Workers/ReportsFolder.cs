using Microsoft.Extensions.Options;

namespace LawBot.Host.Workers;

/// <summary>The folder that the worker reads: the one of the settings, or the shipped samples while there is none.</summary>
internal sealed class ReportsFolder(IOptions<ReportsOptions> options)
{
    /// <summary>The folder of the settings, full path.</summary>
    public string Wanted { get; } = System.IO.Path.GetFullPath(options.Value.Path);

    /// <summary>True while the folder of the settings does not exist.</summary>
    public bool IsSamples => !Directory.Exists(Wanted);

    /// <summary>The folder to read now, full path.</summary>
    public string Path => IsSamples ? System.IO.Path.Combine(AppContext.BaseDirectory, "samples") : Wanted;
}

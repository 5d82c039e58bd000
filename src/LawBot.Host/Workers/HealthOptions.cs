using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Workers;

/// <summary>Settings <c>Health:*</c>: where a supervisor asks whether LawBot is alive and ready.</summary>
public sealed class HealthOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Health";

    /// <summary>The port of <c>/healthz</c> and <c>/readyz</c>, on 127.0.0.1 only. 0 (the default): none. From 0 to 65535.</summary>
    [Range(0, 65535, ErrorMessage = "Health:Port 应在 0 到 65535 之间(0 表示不开)。")]
    public int Port { get; init; }
}

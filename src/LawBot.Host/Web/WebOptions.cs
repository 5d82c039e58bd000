using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Web;

/// <summary>Settings <c>Web:*</c>: the page in the browser that <c>lawbot run</c> serves.</summary>
public sealed class WebOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Web";

    /// <summary>The port of the page, on 127.0.0.1 only. Default 8080. 0: no page. From 0 to 65535.</summary>
    [Range(0, 65535, ErrorMessage = "Web:Port 应在 0 到 65535 之间(0 表示不开网页)。")]
    public int Port { get; init; } = 8080;

    /// <summary>Whether the browser is opened at the start; only where there is a desktop and the program was started from a terminal. Default true.</summary>
    public bool Open { get; init; } = true;
}

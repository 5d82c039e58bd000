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

    /// <summary>The address at which others in the office's network reach the page (10.0.0.5, or * for every one). Empty: this machine alone, without
    /// sign-in. With it everybody signs in, and a certificate or a proxy is demanded.</summary>
    public string Listen { get; init; } = "";

    /// <summary>A certificate for HTTPS: a .pfx, or a .pem together with <see cref="CertificateKeyFile"/>.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>The key of a .pem certificate; empty for a .pfx.</summary>
    public string CertificateKeyFile { get; init; } = "";

    /// <summary>The password of the certificate's file; best set by the environment variable <c>Web__CertificatePassword</c>.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary>IP addresses of proxies before LawBot that speak HTTPS to the browser and send X-Forwarded-For, -Proto and -Host; requests from anywhere else
    /// are refused.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Names at which the page may be opened besides its addresses and the machine's name (lawbot.office.local).</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>True when everybody signs in.</summary>
    public bool DemandsSignIn => Listen.Length > 0;
}

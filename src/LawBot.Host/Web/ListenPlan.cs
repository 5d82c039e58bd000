using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LawBot.Host.Web;

/// <summary>Where the page listens and how it is protected there, settled before anything is opened.</summary>
/// <param name="Address">The address; <see cref="IPAddress.Any"/> for every one.</param>
/// <param name="Certificate">For HTTPS by LawBot itself; null on this machine alone and behind a proxy.</param>
/// <param name="Proxies">The only peers that are listened to, when not empty.</param>
internal sealed record ListenPlan(IPAddress Address, X509Certificate2? Certificate, IReadOnlyList<IPAddress> Proxies)
{
    private const string HowTo = "请在设置里写明证书 Web:Certificate(.pfx,或 .pem 加 Web:CertificateKeyFile),或在前面放一个做 HTTPS 的代理并把它的 IP 写进 Web:Proxies;"
        + "只在本机用就删去 Web:Listen。";

    /// <returns>The plan, or null and why it does not listen, in Chinese.</returns>
    public static (ListenPlan? Plan, string Error) Of(WebOptions options)
    {
        if (!options.DemandsSignIn)
        {
            return (new(IPAddress.Loopback, null, []), "");
        }

        if (!IPAddress.TryParse(options.Listen is "*" ? "0.0.0.0" : options.Listen, out var address))
        {
            return (null, $"Web:Listen 写的“{options.Listen}”不是 IP 地址。请写本机在内网的地址(例如 10.0.0.5),或 * 表示全部。");
        }

        var proxies = new List<IPAddress>();
        foreach (var written in options.Proxies)
        {
            if (!IPAddress.TryParse(written, out var proxy))
            {
                return (null, $"Web:Proxies 里的“{written}”不是 IP 地址。");
            }

            proxies.Add(proxy);
        }

        if (options.Certificate.Length == 0)
        {
            return proxies.Count > 0 ? (new(address, null, proxies), "") : (null, "Web:Listen 让别的电脑也能打开网页,密码和内容必须加密传送,所以没有打开。" + HowTo);
        }

        try
        {
            var certificate = options.CertificateKeyFile.Length > 0
                ? Usable(options.CertificatePassword.Length > 0
                    ? X509Certificate2.CreateFromEncryptedPemFile(options.Certificate, options.CertificatePassword, options.CertificateKeyFile)
                    : X509Certificate2.CreateFromPemFile(options.Certificate, options.CertificateKeyFile))
                : X509CertificateLoader.LoadPkcs12FromFile(options.Certificate, options.CertificatePassword.Length > 0 ? options.CertificatePassword : null);
            return certificate.HasPrivateKey ? (new(address, certificate, proxies), "") : (null, $"证书 {options.Certificate} 里没有私钥,没有打开网页。" + HowTo);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return (null, $"证书 {options.Certificate} 读不出来({e.Message}),没有打开网页。" + HowTo);
        }
    }

    /// <summary>True for the names and addresses at which the page may be opened.</summary>
    public Func<string, bool> IsOwnHost(WebOptions options) => host =>
    {
        if (RequestGuard.IsLoopback(host))
        {
            return true;
        }

        return options.DemandsSignIn && (IPAddress.TryParse(host.Trim('[', ']'), out _)
            || string.Equals(host, Environment.MachineName, StringComparison.OrdinalIgnoreCase)
            || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase));
    };

    // Windows cannot use a key that lives in memory only.
    private static X509Certificate2 Usable(X509Certificate2 read)
    {
        using (read)
        {
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        }
    }
}

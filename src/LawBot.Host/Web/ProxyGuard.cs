using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace LawBot.Host.Web;

/// <summary>Takes address, scheme and name from the proxies of the settings, and listens to nobody else where there are some.</summary>
internal static class ProxyGuard
{
    /// <summary>The middleware.</summary>
    public static void UseProxies(this WebApplication app, ListenPlan plan)
    {
        if (plan.Proxies.Count == 0)
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            if (context.Connection.RemoteIpAddress is not { } peer || !plan.Proxies.Contains(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer))
            {
                await WebJson.Fault(StatusCodes.Status403Forbidden, "请用代理的地址打开。").ExecuteAsync(context);
                return;
            }

            await next(context);
        });
        var forwarded =
            new ForwardedHeadersOptions { ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in plan.Proxies)
        {
            forwarded.KnownProxies.Add(proxy);
        }

        app.UseForwardedHeaders(forwarded);
        app.Use(async (context, next) =>
        {
            if (!context.Request.IsHttps && plan.Certificate is null)
            {
                await WebJson.Fault(StatusCodes.Status403Forbidden, "代理与浏览器之间没有用 HTTPS,或没有发来 X-Forwarded-Proto。请检查代理的设置。").ExecuteAsync(context);
                return;
            }

            await next(context);
        });
    }
}

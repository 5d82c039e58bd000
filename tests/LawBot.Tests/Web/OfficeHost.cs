using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using LawBot.Host.People;
using LawBot.Host.Web;

namespace LawBot.Tests.Web;

/// <summary>The page on an office's network: over HTTPS with a certificate made for the test, everybody signs in.</summary>
public sealed class OfficeHost : IAsyncLifetime
{
    private readonly WebHost _host;

    public OfficeHost()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-office-").FullName;
        Certificate = Path.Combine(folder, "office.pfx");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=lawbot.office.local", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(Certificate, made.Export(X509ContentType.Pfx));
        _host = new WebHost(("Web:Listen", "127.0.0.1"), ("Web:Certificate", Certificate));
    }

    /// <summary>The certificate's file.</summary>
    public string Certificate { get; }

    /// <summary>The password of everybody here.</summary>
    public const string Password = "correct horse 7";

    /// <summary>Where it is.</summary>
    public Uri Address => _host.Address;

    /// <summary>One of the parts.</summary>
    public T Get<T>()
        where T : notnull => _host.Get<T>();

    /// <inheritdoc/>
    public Task InitializeAsync() => _host.InitializeAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Certificate)!, recursive: true);
    }

    /// <summary>A browser of its own, with the page open.</summary>
    internal Visitor Visit(bool isBrowser = true) => new(Address, isBrowser);

    /// <summary>Makes an account and signs it in.</summary>
    internal async Task<Visitor> SignedInAsync(string name, PersonRole role)
    {
        await Get<Accounts>().AddAsync(new Account(Secrets.Id(), name, Get<SignIn>().Hash(Password), role, null, DateTimeOffset.UtcNow, "test"), default);
        var visitor = Visit();
        Assert.Equal(200, (await visitor.SendAsync(HttpMethod.Post, "api/sign-in", new { name, password = Password })).Status);
        return visitor;
    }
}

/// <summary>One client with cookies of its own.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly bool _isBrowser;

    public Visitor(Uri address, bool isBrowser)
    {
        _isBrowser = isBrowser;
#pragma warning disable CA5400, MA0039 // The certificate is made by the test; nobody vouches for it.
        Client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(),
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = address };
#pragma warning restore CA5400, MA0039
    }

    public HttpClient Client { get; }

    /// <summary>Sends JSON as the page does, unless headers say otherwise.</summary>
    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string address, object? body = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        if (_isBrowser && !headers.Any(h => h.Name is "Origin" or "Sec-Fetch-Site"))
        {
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        }

        foreach (var (name, value) in headers.Where(h => h.Value.Length > 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonDocument.Parse(text).RootElement : default);
    }

    public Task<(int Status, JsonElement Body)> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, null, headers);

    public Task<(int Status, JsonElement Body)> PostAsync(string address, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, address, body, headers);

    public void Dispose() => Client.Dispose();
}

/// <summary>The tests that share one office.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeTests : ICollectionFixture<OfficeHost>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "office";
}

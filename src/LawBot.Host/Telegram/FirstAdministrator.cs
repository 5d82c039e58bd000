using System.Security.Cryptography;
using LawBot.Host.People;

namespace LawBot.Host.Telegram;

/// <summary>The one-time code by which the first administrator is made. It lives only as long as this process and is good once.</summary>
internal sealed class FirstAdministrator
{
    // Without letters and digits that look alike.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private readonly Lock _gate = new();
    private string? _code;

    /// <summary>Makes a code of twelve characters, or gives the one that is good.</summary>
    public string Open()
    {
        lock (_gate)
        {
            return _code ??= RandomNumberGenerator.GetString(Alphabet, 12);
        }
    }

    /// <summary>True once, for the code; it is used up then.</summary>
    public bool Claim(string text)
    {
        lock (_gate)
        {
            if (_code is null || !Secrets.Same(_code, text.Trim().ToUpperInvariant()))
            {
                return false;
            }

            _code = null;
            return true;
        }
    }
}

namespace LawBot.Host.People;

/// <summary>The one-time code by which the first administrator is made, on the page or over Telegram. It lives only as long as this process and is good
/// once.</summary>
internal sealed class FirstAdministrator
{
    // It is short enough to be guessed by a program: after some wrong ones it is gone until the next start.
    private const int MostTries = 20;
    private readonly Lock _gate = new();
    private string? _code;
    private int _tries;

    /// <summary>Makes a code, or gives the one that is good.</summary>
    public string Open()
    {
        lock (_gate)
        {
            return _code ??= Secrets.Short();
        }
    }

    /// <summary>True for the code as typed by somebody; a wrong one that looks like it is counted.</summary>
    public bool IsRight(string text)
    {
        var typed = text.Trim().ToUpperInvariant();
        lock (_gate)
        {
            if (_code is null || typed.Length != _code.Length)
            {
                return false;
            }

            if (Secrets.Same(_code, typed))
            {
                return true;
            }

            _code = ++_tries >= MostTries ? null : _code;
            return false;
        }
    }

    /// <summary>Uses the code up.</summary>
    /// <returns>True for the one who does.</returns>
    public bool Use()
    {
        lock (_gate)
        {
            var isGood = _code is not null;
            _code = null;
            return isGood;
        }
    }
}

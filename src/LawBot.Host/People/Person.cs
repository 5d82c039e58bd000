namespace LawBot.Host.People;

/// <summary>What a person may do; each may do what those before it may.</summary>
public enum PersonRole
{
    /// <summary>Ask, read, draft.</summary>
    Reader,

    /// <summary>Put reports in.</summary>
    Contributor,

    /// <summary>Take reports out.</summary>
    Administrator,
}

/// <summary>Someone who uses LawBot.</summary>
/// <param name="Id">Whose conversations are shown.</param>
/// <param name="Name">As others are told who did something.</param>
/// <param name="Role">What is allowed.</param>
public sealed record Person(string Id, string Name, PersonRole Role);

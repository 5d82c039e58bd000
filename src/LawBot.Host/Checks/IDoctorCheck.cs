namespace LawBot.Host.Checks;

/// <summary>How a check ended.</summary>
public enum DoctorStatus
{
    /// <summary>All is well, or the thing is not wanted.</summary>
    Well,

    /// <summary>LawBot works, but less than it could.</summary>
    Doubtful,

    /// <summary>Something that is configured does not work.</summary>
    Broken,
}

/// <summary>What a check found.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Message">One Chinese line; never a secret.</param>
/// <param name="Mend">What to do about it, one Chinese line or a command; null where there is nothing to do.</param>
public sealed record DoctorFinding(DoctorStatus Status, string Message, string? Mend = null);

/// <summary>Checks one thing that LawBot is configured to use; <c>lawbot doctor</c> runs every one in the container.</summary>
public interface IDoctorCheck
{
    /// <summary>What is checked, in a few Chinese characters or the name of a program.</summary>
    string Name { get; }

    /// <summary>Looks at it, and changes nothing that lasts.</summary>
    Task<DoctorFinding> CheckAsync(CancellationToken cancellation);
}

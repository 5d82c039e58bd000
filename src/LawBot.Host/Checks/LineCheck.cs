namespace LawBot.Host.Checks;

/// <summary>A check of something reached over the network that tells what it found in one line.</summary>
/// <param name="name">What is checked, in Chinese.</param>
/// <param name="check">Tells whether it is well, and says so in one Chinese line that also tells how to mend it.</param>
public sealed class LineCheck(string name, Func<CancellationToken, Task<(bool IsWell, string Line)>> check) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        var (isWell, line) = await check(cancellation);
        return new DoctorFinding(isWell ? DoctorStatus.Well : DoctorStatus.Broken, line);
    }
}

namespace LawBot.Host.Checks;

/// <summary>Checks that a program which LawBot does not ship is on the path. Without it LawBot does less, so its lack is doubtful, not broken.</summary>
/// <param name="program">As typed in a shell.</param>
/// <param name="purpose">What it is for, in Chinese.</param>
/// <param name="installCommand">What installs it.</param>
public sealed class ProgramCheck(string program, string purpose, string installCommand) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => program;

    /// <inheritdoc/>
    public Task<DoctorFinding> CheckAsync(CancellationToken cancellation) => Task.FromResult(Find(program) is { } path
        ? new DoctorFinding(DoctorStatus.Well, $"{purpose}:{path}")
        : Missing(purpose, installCommand));

    /// <summary>The finding for a program that is not there.</summary>
    public static DoctorFinding Missing(string purpose, string installCommand) =>
        new(DoctorStatus.Doubtful, $"没有安装,不能{purpose}", installCommand);

    /// <summary>Looks a program up on the path.</summary>
    /// <returns>Its full path, or null.</returns>
    public static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}

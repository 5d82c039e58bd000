namespace LawBot.Host.Checks;

/// <summary>Looks for names that no setting has: a misspelt setting does nothing, and nobody is told. Whether the values can be used was
/// asked before any check runs (<see cref="SettingsFaults"/>).</summary>
/// <param name="configuration">The settings as read.</param>
/// <param name="catalog">Each section with its options class.</param>
public sealed class SettingsCheck(IConfiguration configuration, IReadOnlyList<(string Section, Type Options)> catalog) : IDoctorCheck
{
    private const string Example = "对照 appsettings.example.json 改正";

    /// <inheritdoc/>
    public string Name => "设置";

    /// <inheritdoc/>
    public Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        var unknown = catalog.SelectMany(c => Unknown(c.Section, c.Options)).ToList();
        return Task.FromResult(unknown.Count > 0
            ? new DoctorFinding(DoctorStatus.Doubtful, $"没有这样的设置,不起作用:{string.Join("、", unknown)}", Example)
            : new DoctorFinding(DoctorStatus.Well, "都认得,也都在允许的范围内"));
    }

    private IEnumerable<string> Unknown(string section, Type type) => configuration.GetSection(section).GetChildren()
        .Where(child => type.GetProperty(child.Key, System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance
            | System.Reflection.BindingFlags.IgnoreCase) is not { CanWrite: true })
        .Select(child => child.Path);
}

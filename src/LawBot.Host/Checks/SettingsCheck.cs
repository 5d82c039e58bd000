using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Checks;

/// <summary>Checks all settings at once: values out of range, and names that no setting has.</summary>
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
        var wrong = catalog.SelectMany(c => Wrong(c.Section, c.Options)).ToList();
        if (wrong.Count > 0)
        {
            return Task.FromResult(new DoctorFinding(DoctorStatus.Broken, string.Join(" ", wrong), Example));
        }

        var unknown = catalog.SelectMany(c => Unknown(c.Section, c.Options)).ToList();
        return Task.FromResult(unknown.Count > 0
            ? new DoctorFinding(DoctorStatus.Doubtful, $"没有这样的设置,不起作用:{string.Join("、", unknown)}", Example)
            : new DoctorFinding(DoctorStatus.Well, "都在允许的范围内"));
    }

    private IEnumerable<string> Wrong(string section, Type type)
    {
        object options;
        try
        {
            options = configuration.GetSection(section).Get(type) ?? Activator.CreateInstance(type)!;
        }
        catch (InvalidOperationException e)
        {
            return [$"{section} 里有写错的值:{e.Message}"];
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(r => r.ErrorMessage ?? section);
    }

    private IEnumerable<string> Unknown(string section, Type type) => configuration.GetSection(section).GetChildren()
        .Where(child => type.GetProperty(child.Key, System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance
            | System.Reflection.BindingFlags.IgnoreCase) is not { CanWrite: true })
        .Select(child => child.Path);
}

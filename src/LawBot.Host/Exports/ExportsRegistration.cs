using LawBot.Host.Checks;

namespace LawBot.Host.Exports;

/// <summary>Registers what saves answers as files.</summary>
public static class ExportsRegistration
{
    /// <summary>Adds the check for the program that makes PNG pictures.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddSingleton<IDoctorCheck>(
        new ProgramCheck(ChartPicture.Program, "把图存为 PNG(不装也能存 SVG)", ChartPicture.InstallCommand));
}

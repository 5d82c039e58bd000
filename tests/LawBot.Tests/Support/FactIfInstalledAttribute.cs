namespace LawBot.Tests.Support;

/// <summary>A test that needs programs the machine may lack; it is skipped, with their names, where one is missing.</summary>
public sealed class FactIfInstalledAttribute : FactAttribute
{
    /// <param name="programs">Names as typed in a shell: <c>pdftotext</c>.</param>
    public FactIfInstalledAttribute(params string[] programs)
    {
        Programs = programs;
        var missing = programs.Where(program => !IsInstalled(program)).ToArray();
        if (missing.Length > 0)
        {
            Skip = $"Not installed here: {string.Join(", ", missing)}.";
        }
    }

    /// <summary>What the test needs.</summary>
    public IReadOnlyList<string> Programs { get; }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

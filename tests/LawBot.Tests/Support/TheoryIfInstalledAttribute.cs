namespace LawBot.Tests.Support;

/// <summary>A theory that needs programs the machine may lack; it is skipped, with their names, where one is missing.</summary>
public sealed class TheoryIfInstalledAttribute : TheoryAttribute
{
    /// <param name="programs">Names as typed in a shell: <c>pdftotext</c>.</param>
    public TheoryIfInstalledAttribute(params string[] programs)
    {
        Programs = programs;
        Skip = new FactIfInstalledAttribute(programs).Skip;
    }

    /// <summary>What the test needs.</summary>
    public IReadOnlyList<string> Programs { get; }
}

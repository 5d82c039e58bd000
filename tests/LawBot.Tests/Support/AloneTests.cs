namespace LawBot.Tests.Support;

/// <summary>Tests that measure time or memory of the whole process: they run when no other test does, so that what they measure is their own.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}

namespace LawBot.Host.Readers;

/// <summary>A word where it stands on a page; x grows to the right, y down, in the unit of the page.</summary>
/// <param name="Text">Its characters, without spaces.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Confidence">How sure recognition was, 0 to 100; 100 where nothing had to be recognised.</param>
internal sealed record PlacedWord(string Text, double Left, double Top, double Right, double Bottom, double Confidence = 100)
{
    /// <summary>Its turn among words that begin at the same place.</summary>
    public int Order { get; init; }

    /// <summary>Height of the type, by which gaps are measured.</summary>
    public double Height => Bottom - Top;

    /// <summary>Middle of its height.</summary>
    public double Middle => (Top + Bottom) / 2;
}

/// <summary>The words of one page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Width of the page.</param>
/// <param name="Height">Height of the page.</param>
/// <param name="Words">In any order.</param>
internal sealed record PlacedPage(int Number, double Width, double Height, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>Mean confidence of recognition over the characters; null where nothing was recognised.</summary>
    public double? Confidence { get; init; }
}

using LawBot.Indexing;

namespace LawBot.Turns;

/// <summary>Tells how far reports are being read, whoever asked for it.</summary>
public interface IReadingProgress
{
    /// <summary>How far the ingest is that runs now; null when none does.</summary>
    IngestProgress? Now { get; }
}

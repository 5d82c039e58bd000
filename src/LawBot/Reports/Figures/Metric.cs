namespace LawBot.Reports.Figures;

/// <summary>What one number counts, taken apart.</summary>
/// <param name="Phrase">The whole, in the report's words.</param>
/// <param name="Subject">The thing counted.</param>
/// <param name="Action">What was done with it, or null.</param>
/// <param name="IsInherited">True when the thing counted came from an earlier clause or heading.</param>
internal readonly record struct Metric(string Phrase, string Subject, string? Action, bool IsInherited);

using LawBot.Chinese;

namespace LawBot.Reports;

/// <summary>A quotable stretch of a report: whole sentences under one heading.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="Ordinal">Its place in the report, from 0.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="FirstSentence">Index of its first sentence in <see cref="Report.Sentences"/>.</param>
/// <param name="SentenceCount">How many sentences it has; 1 or more.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
/// <param name="Text">The words of <paramref name="Span"/>.</param>
public sealed record Passage(
    string ReportId, int Ordinal, TextSpan Span, int FirstSentence, int SentenceCount, IReadOnlyList<string> HeadingPath, string Text);

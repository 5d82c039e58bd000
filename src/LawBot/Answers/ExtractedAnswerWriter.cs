using System.Text;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers;

/// <summary>Joins quotations by code: per report its name, then the sentences that answer, exactly as printed, each with its citation.</summary>
public sealed class ExtractedAnswerWriter : IAnswerWriter
{
    private const int MostNamed = 8;

    /// <inheritdoc/>
    public Task<Answer> WriteAsync(Evidence evidence, AnswerKind kind, IProgress<string>? progress, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var citations = new List<Citation>();
        foreach (var report in evidence.Sentences.GroupBy(s => s.ReportId, StringComparer.Ordinal))
        {
            text.Append(NameOf(report.First())).Append(':');
            foreach (var sentence in report)
            {
                citations.Add(new Citation(citations.Count + 1, sentence.ToSource()));
                text.Append('“').Append(sentence.Text.ReplaceLineEndings("")).Append('”').Append('[').Append(citations.Count).Append(']')
                    .Append(RecognisedQuotes.MarkOf(sentence));
            }

            text.Append('\n');
            progress?.Report(text.ToString());
        }

        text.Append(CoverageOf(evidence));
        return Task.FromResult(new Answer(evidence.Question, kind, text.ToString().TrimEnd(), AnswerOrigin.Extracted, citations, evidence.Gaps));
    }

    /// <summary>How many reports were searched, how many are quoted and which are not, in one line; empty when only one was asked for and it speaks.</summary>
    public static string CoverageOf(Evidence evidence)
    {
        var speaking = evidence.Sentences.Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count();
        var searched = Math.Max(evidence.Searched, speaking + evidence.Silent.Count);
        if (evidence.Omitted > 0)
        {
            return $"(共查{searched}份报告,只列出最相关的{speaking}份;要看别的地方,请写明省、市、县或年度。)";
        }

        if (evidence.Silent.Count == 0)
        {
            return speaking > 1 ? $"(共查{speaking}份报告,都谈到这一点。)" : "";
        }

        var named = string.Join("、", evidence.Silent.Take(MostNamed)) + (evidence.Silent.Count > MostNamed ? "等" : "");
        return $"(共查{speaking + evidence.Silent.Count}份报告,{speaking}份谈到;{named}没有找到直接谈这一点的内容,可点名再问。)";
    }

    private static string NameOf(EvidenceSentence sentence) =>
        sentence.Year is { } year ? $"{sentence.Jurisdiction}({year}年)" : sentence.Jurisdiction;
}

using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Retrieval.Sentences;

/// <summary>Makes evidence of a run of sentences: what it is called, and which of its clauses a short answer prints.</summary>
internal static class Practice
{
    /// <summary>The most that a short answer prints of one practice, in characters.</summary>
    public const int Longest = 120;

    private const int LongestName = 24;

    /// <param name="number">Its number.</param>
    /// <param name="report">The report.</param>
    /// <param name="run">The sentences.</param>
    /// <param name="ranking">Weighs the clauses.</param>
    public static EvidenceSentence Of(int number, Report report, SentenceRun run, SentenceRanking ranking)
    {
        var source = Source.Of(report, run.In(report));
        var clauses = ClausesOf(source.Quote);
        return new EvidenceSentence(
            number, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section, source.Span, source.Quote, run.Score)
        {
            Paragraph = source.Paragraph, RecognitionConfidence = source.RecognitionConfidence, DoubtfulNumbers = source.DoubtfulNumbers,
            Name = NameOf(report, run.First), Excerpt = ExcerptOf(source.Quote, clauses, ranking),
            IsOnlyNumbers = clauses.TrueForAll(c => c.In(source.Quote).Any(char.IsDigit)),
        };
    }

    /// <summary>The clauses of a text, their closing punctuation included.</summary>
    public static List<TextSpan> ClausesOf(string text)
    {
        var clauses = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '，' or ',' or '；' or ';' or '。' or '！' or '？' or '：' && !(text[i] == ',' && i > 0 && char.IsDigit(text[i - 1])))
            {
                clauses.Add(new TextSpan(start, i + 1));
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            clauses.Add(new TextSpan(start, text.Length));
        }

        return clauses;
    }

    // Neighbouring clauses that fit and weigh most together, the earliest of such.
    private static TextSpan ExcerptOf(string text, List<TextSpan> clauses, SentenceRanking ranking)
    {
        if (text.Length <= Longest || clauses.Count == 0)
        {
            return new TextSpan(0, text.Length);
        }

        var weights = clauses.ConvertAll(c => ranking.WeightOf(SentenceScorer.Plain(c.In(text))));
        var (best, most) = (new TextSpan(0, Math.Min(clauses[0].End, Longest)), double.NegativeInfinity);
        for (var first = 0; first < clauses.Count; first++)
        {
            var sum = 0.0;
            for (var last = first; last < clauses.Count && clauses[last].End - clauses[first].Start <= Longest; last++)
            {
                sum += weights[last];
                if (sum > most)
                {
                    (best, most) = (new TextSpan(clauses[first].Start, clauses[last].End), sum);
                }
            }
        }

        return best;
    }

    private static string NameOf(Report report, int sentence)
    {
        var heading = report.Sentences[sentence].Heading;
        var name = heading < 0 ? "" : report.Outline[heading].Text.Trim().TrimEnd('。', '：', ':', '；', ';', '，', ',');
        return name.Length <= LongestName ? name : "";
    }
}

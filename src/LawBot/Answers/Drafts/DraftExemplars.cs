using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>How others wrote the section: what their wordings share, and what must not be taken from them.</summary>
internal sealed class DraftExemplars
{
    /// <summary>From this many letters on, a run that stands in one report only is a copy.</summary>
    internal const int LongestRun = 14;

    private readonly List<(string ReportId, string Text, HashSet<(char, char)> Pairs)> reports;

    internal DraftExemplars(Evidence evidence)
    {
        reports = [.. evidence.Sentences.GroupBy(s => s.ReportId, StringComparer.Ordinal)
            .Select(g => string.Join('\n', g.Select(s => s.Text)) is var text ? (g.Key, text, DraftWords.Pairs(text)) : default)];
        // The best sentence of each report first, then what else was used of it.
        Sentences = [.. evidence.Sentences.GroupBy(s => s.ReportId, StringComparer.Ordinal).Select(g => g.MaxBy(s => s.Score)!)];
        All = evidence.Sentences;
    }

    /// <summary>One sentence a report: what is listed as exemplar.</summary>
    internal IReadOnlyList<EvidenceSentence> Sentences { get; }

    /// <summary>Every sentence.</summary>
    internal IReadOnlyList<EvidenceSentence> All { get; }

    /// <summary>How many reports there are.</summary>
    internal int Reports => reports.Count;

    /// <summary>How far the reports say what a phrase says: the mean share of its pairs over the reports.</summary>
    internal double Support(string phrase)
    {
        var pairs = DraftWords.Pairs(phrase);
        return reports.Count == 0 ? 0 : reports.Average(r => DraftWords.Share(pairs, r.Pairs));
    }

    /// <summary>How far the reports bear a measure out.</summary>
    internal double SupportOf(DraftMeasure measure) => Support($"{measure.Head}{measure.Text}");

    /// <summary>The sentences of a county's reports.</summary>
    internal IReadOnlyList<EvidenceSentence> Of(string jurisdiction) =>
        [.. All.Where(s => s.Jurisdiction == jurisdiction).OrderBy(s => s.ReportId, StringComparer.Ordinal).ThenBy(s => s.Span.Start)];

    /// <summary>How many reports hold the wording, nearly or wholly.</summary>
    internal int Sharing(string wording)
    {
        var pairs = DraftWords.Pairs(wording);
        return reports.Count(r => DraftWords.Share(pairs, r.Pairs) >= 0.8);
    }

    /// <summary>True when a run of 15 letters or more stands in exactly one report. What stands in several is a set phrase of the genre.</summary>
    internal bool Copies(string sentence)
    {
        var plain = DraftText.WithoutNames(sentence);
        foreach (var report in reports)
        {
            var (length, run) = DraftWords.LongestRun(plain, report.Text);
            if (length > LongestRun && !reports.Any(r => r.ReportId != report.ReportId
                && GroundingText.Letters(r.Text).Contains(run, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index among <see cref="Sentences"/> of the report that a sentence is of.</summary>
    internal int IndexOf(EvidenceSentence sentence) => Sentences.ToList().FindIndex(s => s.ReportId == sentence.ReportId);

    /// <summary>The exemplars as a draft lists them.</summary>
    internal IReadOnlyList<Source> Sources() => [.. Sentences.Select(GeneratedText.SourceOf)];
}

using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>How two reports of one place and year relate.</summary>
public enum ReportKinship
{
    /// <summary>Different reports: another place or year, or words of their own.</summary>
    Different,

    /// <summary>The same words, perhaps in another format: one of the two is enough.</summary>
    Same,

    /// <summary>One is a corrected version of the other.</summary>
    Corrected,
}

/// <summary>Tells whether two files hold the same report, and which of two versions counts.</summary>
/// <remarks>Near-duplicates by shingles after Broder, "On the resemblance and containment of documents", 1997: the share of runs of
/// <see cref="Run"/> characters that two texts have in common, |A∩B| / |A∪B|, over folded letters and digits. Each text is sampled by the
/// runs whose hash is lowest, so that a report of any length costs the same to compare.</remarks>
public static class SameReport
{
    /// <summary>From this resemblance on the words are the same: two formats of one report differ in punctuation and line breaks only,
    /// a scan in one character in fifty.</summary>
    public const double SameWords = 0.93;

    /// <summary>From this resemblance on two reports of one title are versions of one another; those of one place for two years stay under it.</summary>
    public const double OneReport = 0.5;

    /// <summary>From this resemblance on reports of different titles are: a place may publish a report and a summary that share half their words.</summary>
    public const double OneReportUnderTwoTitles = 0.8;

    private const int Run = 5;
    private const int SampleSize = 1024;

    private static readonly WordList CorrectionMarks = WordList.Of("titles", "correction");

    /// <summary>Compares two reports by place, year, words and numbers.</summary>
    /// <returns><see cref="ReportKinship.Same"/> only when the numbers agree too: one digit changed is a correction. Digits of recognised text
    /// prove nothing, so that a scan is a correction only when it is marked as one. Of reports whose place is unknown only the same words
    /// under the same title are the same report.</returns>
    public static ReportKinship Compare(Report first, Report second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var samePlace = first.Jurisdiction.IsUnknown ? second.Jurisdiction.IsUnknown
            : string.Equals(first.Jurisdiction.Name, second.Jurisdiction.Name, StringComparison.Ordinal);
        if (first.Year != second.Year || !samePlace || first.Genre.Kind != second.Genre.Kind)
        {
            return ReportKinship.Different;
        }

        var resemblance = Resemblance(first.Text, second.Text);
        var haveOneTitle = string.Equals(TitleOf(first), TitleOf(second), StringComparison.Ordinal);
        if (resemblance < (haveOneTitle ? OneReport : OneReportUnderTwoTitles))
        {
            return ReportKinship.Different;
        }

        var isRecognised = first.RecognitionConfidence is not null || second.RecognitionConfidence is not null;
        var agree = isRecognised
            ? IsMarkedCorrected(first) == IsMarkedCorrected(second)
            : resemblance >= SameWords && Digits(first.Text).SequenceEqual(Digits(second.Text));
        return agree ? ReportKinship.Same
            : first.Jurisdiction.IsUnknown ? ReportKinship.Different
            : ReportKinship.Corrected;
    }

    /// <summary>Which of two versions counts: one marked 修订 or 更正, text before recognised text, the one published later, the one read later.</summary>
    /// <returns>True when <paramref name="candidate"/> takes the place of <paramref name="known"/>.</returns>
    public static bool Replaces(Report candidate, DateTimeOffset candidateRead, Report known, DateTimeOffset knownRead)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(known);
        var order = IsMarkedCorrected(candidate).CompareTo(IsMarkedCorrected(known));
        order = order != 0 ? order : (known.RecognitionConfidence is not null).CompareTo(candidate.RecognitionConfidence is not null);
        order = order != 0 || candidate.Published is null || known.Published is null ? order : candidate.Published.Value.CompareTo(known.Published.Value);
        return (order != 0 ? order : candidateRead.CompareTo(knownRead)) > 0;
    }

    /// <summary>Share of runs of characters that two texts have in common, 0 to 1; 1 for two texts without letters or digits.</summary>
    public static double Resemblance(string first, string second)
    {
        var (a, b) = (Sample(first), Sample(second));
        // The lowest hashes of the union are a fair sample of it: count which of them stand in both.
        var union = a.Union(b).Order().Take(SampleSize).ToArray();
        return union.Length == 0 ? 1 : (double)union.Count(hash => a.Contains(hash) && b.Contains(hash)) / union.Length;
    }

    private static bool IsMarkedCorrected(Report report) =>
        CorrectionMarks.StandIn(report.Title) || CorrectionMarks.StandIn(report.File);

    /// <summary>The letters and digits of the title without the marks of a correction.</summary>
    private static string TitleOf(Report report)
    {
        var letters = new string(Letters(report.Title));
        return CorrectionMarks.Words.Append("版").Aggregate(letters, (title, mark) => title.Replace(mark, "", StringComparison.Ordinal));
    }

    private static SortedSet<ulong> Sample(string text)
    {
        var letters = Letters(text);
        var lowest = new SortedSet<ulong>();
        for (var i = 0; i + Run <= letters.Length; i++)
        {
            var hash = Hash(letters.AsSpan(i, Run));
            if (lowest.Count < SampleSize || hash < lowest.Max)
            {
                lowest.Add(hash);
                if (lowest.Count > SampleSize)
                {
                    lowest.Remove(lowest.Max);
                }
            }
        }

        return lowest;
    }

    private static char[] Letters(string text) => [.. TextFolding.Fold(text).Where(char.IsLetterOrDigit)];

    private static IEnumerable<char> Digits(string text) => TextFolding.Fold(text).Where(char.IsAsciiDigit);

    /// <summary>FNV-1a over the code units, then mixed, so that low hashes are spread over all runs.</summary>
    private static ulong Hash(ReadOnlySpan<char> run)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in run)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}

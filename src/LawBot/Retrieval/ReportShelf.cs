using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Reports.Checks;
using LawBot.Retrieval.Figures;

namespace LawBot.Retrieval;

/// <summary>A report as questions look at it: folded texts and topics are worked out once, at first use.</summary>
/// <param name="indexed">The report with its passages and figures.</param>
internal sealed class ShelvedReport(IndexedReport indexed)
{
    private readonly Lazy<string[]> texts = new(() => [.. indexed.Report.Sentences.Select(s => SentenceScorer.Plain(s.Span.In(indexed.Report.Text)))]);
    private readonly Lazy<string[]> labels = new(() => [.. indexed.Report.Outline.Select(h => SentenceScorer.Plain(h.Text))]);
    private readonly Lazy<string[]> paths =
        new(() => [.. indexed.Report.Outline.Select((_, i) => string.Join(' ', indexed.Report.HeadingPath(i).Select(SentenceScorer.Plain)))]);
    private IReadOnlyList<string>[]? topics;
    private (IReadOnlyList<MetricAction> Actions, string[] Classes)?[]? verbs;
    private IReadOnlyList<FigureWords>? figures;

    public IndexedReport Indexed => indexed;

    public Report Report => indexed.Report;

    /// <summary>The sentences, folded and without white space.</summary>
    public string[] Texts => texts.Value;

    /// <summary>One sentence as in <see cref="Texts"/>; the others are not worked out for it.</summary>
    public string TextOf(int sentence) => texts.IsValueCreated ? texts.Value[sentence] : SentenceScorer.Plain(Report.Sentences[sentence].Span.In(Report.Text));

    /// <summary>Some of the figures that their clauses hold, with what the report says of each.</summary>
    public IReadOnlyList<FigureWords> WordsOf(IEnumerable<Figure> some) => Report.Sentences.Count == 0
        ? [] : [.. some.Where(f => FigureCheck.Holds(f, Report.Text)).Select(f => new FigureWords(this, f))];

    /// <summary>The headings, folded and without white space.</summary>
    public string[] Labels => labels.Value;

    /// <summary>The headings with those above them, folded and without white space, a space between two.</summary>
    public string[] Paths => paths.Value;

    /// <summary>The figures that their clauses hold, with what the report says of each.</summary>
    public IReadOnlyList<FigureWords> Figures => figures ??= WordsOf(indexed.Figures);

    /// <summary>The verbs of a sentence.</summary>
    public IReadOnlyList<MetricAction> ActionsIn(int sentence) => VerbsOf(sentence).Actions;

    /// <summary>The classes of the verbs of a sentence.</summary>
    public string[] ClassesIn(int sentence) => VerbsOf(sentence).Classes;

    /// <summary>What each sentence is about.</summary>
    public IReadOnlyList<string>[] Topics => topics ??= Array.ConvertAll(Texts, t => Vocabulary.Field.Topics(t));

    private (IReadOnlyList<MetricAction> Actions, string[] Classes) VerbsOf(int sentence)
    {
        verbs ??= new (IReadOnlyList<MetricAction>, string[])?[Report.Sentences.Count];
        if (verbs[sentence] is not { } known)
        {
            var actions = ActionWords.ActionsIn(TextOf(sentence));
            verbs[sentence] = known = (actions, FigureWords.ClassesOf(actions));
        }

        return known;
    }
}

/// <summary>Keeps the reports that questions looked at last, so that a conversation about them does not read them anew.</summary>
/// <param name="catalog">Where reports come from.</param>
public sealed class ReportShelf(IReportCatalog catalog)
{
    // A report takes about 150 kB here; the shelf stays under 20 MB.
    private const int Places = 128;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset IngestedAt, ShelvedReport Report)> kept = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <param name="entry">What the catalog says of the report now; a report replaced since is read anew.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The report, or null when it has gone.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    internal async Task<ShelvedReport?> FindAsync(ReportEntry entry, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (kept.TryGetValue(entry.Id, out var known) && known.IngestedAt == entry.IngestedAt && known.Report.Report.Jurisdiction == entry.Jurisdiction)
            {
                return known.Report;
            }
        }

        // The library may know the place under a longer name, where another place has the same.
        return await catalog.FindAsync(entry.Id, cancellation) is { } indexed
            ? Keep(entry, new ShelvedReport(indexed with { Report = indexed.Report with { Jurisdiction = entry.Jurisdiction } })) : null;
    }

    private ShelvedReport Keep(ReportEntry entry, ShelvedReport report)
    {
        lock (gate)
        {
            if (!kept.ContainsKey(entry.Id))
            {
                order.Enqueue(entry.Id);
            }

            kept[entry.Id] = (entry.IngestedAt, report);
            while (order.Count > Places)
            {
                kept.Remove(order.Dequeue());
            }
        }

        return report;
    }
}

using LawBot.Chinese;
using LawBot.Extraction;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Reports cut into terms, ready to be written; made before the file is locked.</summary>
internal sealed class PreparedReports
{
    private readonly List<Term> _terms = [];

    public PreparedReports(IReadOnlyList<IndexedReport> reports)
    {
        // Of two with the same id in one call the later one counts.
        Reports = [.. reports.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Select(g => g.Last())];
        foreach (var report in Reports)
        {
            AddPassages(report);
            AddFigures(report);
        }
    }

    public IReadOnlyList<IndexedReport> Reports { get; }

    public SegmentBuilder Passages { get; } = new();

    public SegmentBuilder Figures { get; } = new();

    public CharacterCounts Characters { get; } = new();

    private void AddPassages(IndexedReport indexed)
    {
        var title = IndexedText.OfTitle(indexed.Report.Title, indexed.Report.Jurisdiction);
        foreach (var passage in indexed.Passages)
        {
            _terms.Clear();
            IndexedText.AddTerms(title, passage, _terms);
            foreach (var piece in IndexedText.Of(title, passage))
            {
                Characters.AddPiece(piece);
            }

            Characters.EndPassage();
            Passages.Add(_terms);
        }
    }

    private void AddFigures(IndexedReport indexed)
    {
        var sentence = 0;
        var sentences = indexed.Report.Sentences;
        foreach (var figure in indexed.Figures)
        {
            while (sentence + 1 < sentences.Count && sentences[sentence + 1].Span.Start <= figure.Clause.Start)
            {
                sentence++;
            }

            // Figures come in the order of the text, but nothing breaks when they do not: the heading is then a later one.
            _terms.Clear();
            foreach (var piece in IndexedText.Of(indexed.Report, figure, sentence < sentences.Count ? sentences[sentence].Heading : -1))
            {
                TermSplitter.Split(piece, _terms);
            }

            Figures.Add(_terms);
        }
    }
}

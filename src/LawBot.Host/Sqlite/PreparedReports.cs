using LawBot.Chinese;
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
        foreach (var pieces in IndexedText.OfFigures(indexed.Report, indexed.Figures))
        {
            _terms.Clear();
            foreach (var piece in pieces)
            {
                TermSplitter.Split(piece, _terms);
            }

            Figures.Add(_terms);
        }
    }
}

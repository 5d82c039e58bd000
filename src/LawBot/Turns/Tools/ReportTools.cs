using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>What whoever reads and chooses (a model, a program over MCP) may ask of the library. It only looks up: nothing is written, nothing
/// leaves.</summary>
/// <param name="questions">Understands places and years.</param>
/// <param name="evidence">Finds sentences.</param>
/// <param name="figures">Finds figures.</param>
/// <param name="shelf">The reports.</param>
/// <param name="catalog">Tells which files could not be read.</param>
public sealed class ReportTools(QuestionReader questions, EvidenceRetriever evidence, FigureRetriever figures, ReportShelf shelf, IReportCatalog catalog)
{
    internal QuestionReader Questions => questions;

    internal EvidenceRetriever Evidence => evidence;

    internal FigureRetriever Figures => figures;

    internal ReportShelf Shelf => shelf;

    /// <summary>Begins to look things up for one question; what is found keeps its numbers for as long.</summary>
    /// <param name="home">The user's own jurisdiction as the conversation tells it; empty for that of the settings.</param>
    /// <param name="limits">What may be taken.</param>
    public ToolSession Begin(string home, ToolLimits limits) => new(this, home, limits);

    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    internal async Task<Library> LibraryAsync(CancellationToken cancellation) => (await questions.ReadAsync("", "", cancellation)).Library;

    internal Task<IReadOnlyList<UnreadableFile>> UnreadableAsync(CancellationToken cancellation) => catalog.ListUnreadableAsync(cancellation);
}

using System.Text;
using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;

namespace LawBot.Turns.Tools;

/// <summary>The tools, for one question. Every argument is text as people write it; a result is lines of text, and says in words when there is
/// nothing.</summary>
public sealed class ToolSession
{
    private const int MostReports = 120;
    private const int MostSectionSentences = 40;

    // So many figures are listed in all; of one report as many as fit, but some of each.
    private const int MostFigures = 60;
    private const int LeastPerReport = 2;
    private const int MostPerReport = 12;

    private readonly ReportTools tools;
    private readonly ToolScope scope;
    private readonly ToolLimits limits;

    internal ToolSession(ReportTools tools, string home, ToolLimits limits)
    {
        this.tools = tools;
        this.limits = limits;
        scope = new ToolScope(tools.Questions, home);
    }

    /// <summary>What was found so far.</summary>
    public ToolFindings Findings { get; } = new();

    /// <summary>Why the library does not answer, as told by <see cref="NotCovered"/>; null when that was not said.</summary>
    public string? NotCoveredReason { get; private set; }

    /// <summary>The names of the tools.</summary>
    public static IReadOnlyList<string> Names { get; } = ["list_reports", "find_figures", "search_reports", "read_section", "compute", "not_covered"];

    /// <summary>Calls a tool by its name.</summary>
    /// <param name="tool">One of <see cref="Names"/>.</param>
    /// <param name="arguments">Its arguments by name; one that is missing is empty, one that it does not know is passed over.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The result; null for an unknown tool.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<string?> CallAsync(string tool, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellation)
    {
        return tool switch
        {
            "list_reports" => await ListReportsAsync(Given("places"), Given("years"), cancellation),
            "find_figures" => await FindFiguresAsync(Given("words"), Given("places"), Given("years"), cancellation),
            "search_reports" => await SearchReportsAsync(Given("words"), Given("places"), Given("years"), Given("part"), cancellation),
            "read_section" => await ReadSectionAsync(Given("report"), Given("section"), cancellation),
            "compute" => Compute(Given("ids"), Given("operation")),
            "not_covered" => NotCovered(Given("reason")),
            _ => null,
        };

        string Given(string name) => arguments.GetValueOrDefault(name, "");
    }

    /// <summary>Which reports there are.</summary>
    /// <param name="places">Places; empty for all.</param>
    /// <param name="years">Years; empty for all.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>One line a report: place, year, level, province and prefecture, title.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<string> ListReportsAsync(string places, string years, CancellationToken cancellation)
    {
        var (question, library, refusal) = await ReadAsync("", places, years, "", cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var reports = ToolScope.Allowed(question, library).ToList();
        var lines = reports.Take(MostReports).Select(e => string.Join(' ', new[]
        {
            Naming.Of(e.Jurisdiction.Name, e.Year), e.Jurisdiction.LevelName, $"{e.Jurisdiction.Province}{e.Jurisdiction.Prefecture}《{e.Title}》",
        }.Where(w => w.Length > 0)));
        return ToolMessages.Reports(reports.Count, lines, reports.Count > MostReports);
    }

    /// <summary>Figures that may be the one that is looked for.</summary>
    /// <param name="words">What is counted, with its verb and measure: 受理行政复议申请 件.</param>
    /// <param name="places">Places; empty for all.</param>
    /// <param name="years">Years; empty for all.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>The sentences that state them with the figures' ids under each, the likeliest first.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<string> FindFiguresAsync(string words, string places, string years, CancellationToken cancellation)
    {
        var (question, library, refusal) = await ReadAsync(words, places, years, "", cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var reports = Math.Max(1, ToolScope.Allowed(question, library).Count());
        var found = await tools.Figures.ListAsync(
            question with { Task = QuestionTask.Figures }, library, Math.Clamp(MostFigures / reports, LeastPerReport, MostPerReport), cancellation);
        return found.Count == 0
            ? ToolMessages.NoFigures(words)
            : ToolLines.Of([.. found.Take(MostFigures)], Findings, limits.ResultTokens);
    }

    /// <summary>Sentences on a matter.</summary>
    /// <param name="words">The matter, in words that a report may use.</param>
    /// <param name="places">Places; empty for all.</param>
    /// <param name="years">Years; empty for all.</param>
    /// <param name="part">已做, 问题 or 计划; empty for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Numbered sentences by report, best report first; says first which words no report has.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<string> SearchReportsAsync(string words, string places, string years, string part, CancellationToken cancellation)
    {
        var (question, library, refusal) = await ReadAsync(words, places, years, part, cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var found = await tools.Evidence.RetrieveAsync(question, library, EvidenceBreadth.All, cancellation);
        var all = found.Sentences.Concat(found.Further).ToList();
        if (all.Count == 0)
        {
            return ToolMessages.NoSentences(words);
        }

        return ToolMessages.Missing(found.Missing) + ToolLines.Of(all, Findings, limits.ResultTokens) + ToolMessages.NotTelling(found.Silent);
    }

    /// <summary>One section of one report, whole.</summary>
    /// <param name="report">Place and year: 青禾县2022年.</param>
    /// <param name="section">Words of its heading, its number, or 问题 or 计划; empty for the list of headings.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>Numbered sentences; the report's headings where no heading has such words.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<string> ReadSectionAsync(string report, string section, CancellationToken cancellation)
    {
        var (question, library, refusal) = await ReadAsync("", report, "", "", cancellation);
        if (refusal is not null)
        {
            return refusal;
        }

        var entries = ToolScope.Allowed(question, library).ToList();
        if (entries.Count != 1 || await tools.Shelf.FindAsync(entries[0], cancellation) is not { } shelved)
        {
            return ToolMessages.NotOne(report, entries);
        }

        var sentences = ToolSections.Of(shelved, section).Take(MostSectionSentences).ToList();
        return sentences.Count > 0 ? ToolLines.Of(sentences, Findings, limits.ResultTokens)
            : ToolMessages.NoSection(
                shelved.Report, shelved.Report.Outline.Where(h => h.Level <= 2).Select(h => Answers.Generated.GeneratedEvidence.OneLine(h.Label)));
    }

    /// <summary>Computes with figures; the numbers are the reports', the arithmetic is code's.</summary>
    /// <param name="ids">Ids of figures: F1 F3.</param>
    /// <param name="operation">sum, mean, difference, share, remainder, change, most or least, or their Chinese names.</param>
    /// <returns>The result with its id and its operands; in words why it cannot be computed.</returns>
    public string Compute(string ids, string operation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ToolOperation.Of(operation) is not { } name)
        {
            return ToolMessages.NoOperation(operation);
        }

        var (figures, _) = Findings.FiguresOf(ids.Split([' ', ',', '，', '、', ';'], StringSplitOptions.RemoveEmptyEntries));
        if (figures.Any(f => f.Figure.IsDoubtful))
        {
            return ToolMessages.Uncertain;
        }

        var lines = ToolOperation.Lines(figures, name);
        return lines.Count == 0 ? ToolMessages.NoResult : $"[{Findings.Keep(figures, name)}] {string.Join(' ', lines)}";
    }

    /// <summary>Says that the library does not answer the question.</summary>
    /// <param name="reason">Why, in one sentence.</param>
    public string NotCovered(string reason)
    {
        NotCoveredReason = string.IsNullOrWhiteSpace(reason) ? ToolMessages.Silent : reason.Trim();
        return ToolMessages.Noted;
    }

    private async Task<(Question Question, Library Library, string? Refusal)> ReadAsync(
        string words, string places, string years, string part, CancellationToken cancellation)
    {
        var library = await tools.LibraryAsync(cancellation);
        var question = scope.Read(words ?? "", places ?? "", years ?? "", part ?? "", library);
        return (question, library, Coverage.Of(question, library, await tools.UnreadableAsync(cancellation)).Refusal);
    }
}

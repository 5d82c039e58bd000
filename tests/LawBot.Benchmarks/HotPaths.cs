using BenchmarkDotNet.Attributes;
using LawBot.Benchmarks.Growth;
using LawBot.Benchmarks.Library;
using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks;

/// <summary>What an ingest and a question spend their time in: terms, parsing, figures, a query on 50 reports.</summary>
[MemoryDiagnoser]
public class HotPaths
{
    private readonly List<Term> _terms = [];
    private readonly ReportParser _parser = new();
    private readonly FigureExtractor _figures = new();
    private Document _document = null!;
    private Report _report = null!;
    private string _folded = "";
    private string _folder = "";
    private ServiceProvider _store = null!;
    private IPassageSearcher _passages = null!;
    private IFigureSearcher _figureSearcher = null!;

    // 4,000 reports of some 3,500 places, as many as all counties of China have in a year.
    private readonly Questions.Library _library = new([.. Enumerable.Range(0, 4000).Select(i => new ReportEntry(
        $"r{i}", "", "", "", new Jurisdiction(GeneratedReports.CountyNames[i % GeneratedReports.CountyNames.Count], JurisdictionLevel.County, null, null),
        2023 - (i / GeneratedReports.CountyNames.Count), "", null, null, 50, 50, DateTimeOffset.UnixEpoch))]);

    private readonly Questions.QuestionParser _questions = new(TimeProvider.System);

    [GlobalSetup]
    public void SetUp()
    {
        var text = new GeneratedReports(GrowthIngest.Seed).At(1).Text;
        _document = new("b.txt", [.. text.Split('\n').Select(l => new Block(BlockKind.Line, l))]);
        _report = _parser.Parse(_document, "b", "");
        _folded = TextFolding.Fold(_report.Text);
        _folder = Directory.CreateTempSubdirectory("lawbot-hot-").FullName;
        _store = Stores.Open(_folder);
        new ReportIngestor(
            [new LineReader()], _store.GetRequiredService<IIndexWriter>(), _store.GetRequiredService<IReportCatalog>(), new IngestLimits(),
            TimeProvider.System).IngestAsync(new LibrarySource(50, GrowthIngest.Seed), null, default).GetAwaiter().GetResult();
        _passages = _store.GetRequiredService<IPassageSearcher>();
        _figureSearcher = _store.GetRequiredService<IFigureSearcher>();
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public int TermsOfAReport()
    {
        _terms.Clear();
        TermSplitter.Split(_folded, _terms);
        return _terms.Count;
    }

    [Benchmark]
    [Arguments("襄垣县2022年行政复议案件收到了多少件,办结多少件?")]
    [Arguments("老百姓申请行政复议嫌远,有没有在家门口就能递材料的办法?")]
    [Arguments("白塔坳县怎么调解纠纷?")]
    public int ReadAQuestion(string question) => _questions.Parse(question, _library).Jurisdictions.Count;

    [Benchmark]
    public int ParseAReport() => _parser.Parse(_document, "b", "").Sentences.Count;

    [Benchmark]
    public int FiguresOfAReport() => _figures.Extract(_report).Count;

    [Benchmark]
    public async Task<int> Query() => (await _passages.SearchAsync(new PassageQuery("行政复议案件收到了多少件,办结多少件?"), 10, default)).Count;

    [Benchmark]
    public async Task<int> FigureQuery() => (await _figureSearcher.FindAsync(["行政复议申请", "受理行政复议"], ReportFilter.None, 3, default)).Count;
}

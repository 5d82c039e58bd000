using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>A measure that such a section usually names; nobody has stated it for the own place.</summary>
/// <param name="Head">Its heading: 畅通复议申请渠道.</param>
/// <param name="Text">What is done.</param>
/// <param name="More">What is done further.</param>
internal sealed record DraftMeasure(string Head, string Text, string More)
{
    /// <summary>The sentence of the model county whose move it follows; null for none.</summary>
    internal EvidenceSentence? From { get; init; }

    /// <summary>Its heading in the table, where it stands under one of the model's.</summary>
    internal string Usual { get; init; } = "";

    /// <summary>The whole sentence without its stop.</summary>
    internal string Sentence => Text.Length > 0 ? $"{Head}，{Text}" : Head;
}

/// <summary>A figure that such a section usually has.</summary>
/// <param name="Name">Its name: 收到行政复议申请件数.</param>
/// <param name="Full">Its clause when it opens a sentence; {} is the number.</param>
/// <param name="Short">Its clause behind another one.</param>
/// <param name="Words">Words of which one tells it.</param>
/// <param name="Proves">Heading of the measure that it proves; empty for none.</param>
internal sealed record DraftFigureRow(string Name, string Full, string Short, IReadOnlyList<string> Words, string Proves)
{
    /// <summary>Length of the longest of its words that a clause says; 0 for none. 不予受理 does not say 受理.</summary>
    internal int SaidIn(string clause) => Words.Where(w => Says(clause, w)).Select(w => w.Length).DefaultIfEmpty(0).Max();

    /// <summary>What it counts: 整改通知 of 整改通知份数; the whole name of a rate.</summary>
    internal string Thing => Name.EndsWith(Unit + "数", StringComparison.Ordinal) ? Name[..^(Unit.Length + 1)]
        : Name.EndsWith('数') ? Name[..^2] : Name.EndsWith(Unit, StringComparison.Ordinal) ? Name[..^Unit.Length] : Name;

    private static bool Says(string clause, string word)
    {
        var at = clause.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && !(at > 0 && (clause[at - 1] is '不' or '未' or '没' or '无' or '拟')) && !clause[..at].EndsWith("不予", StringComparison.Ordinal);
    }

    /// <summary>The measure word behind the number.</summary>
    internal string Unit => Full[(Full.IndexOf("{}", StringComparison.Ordinal) + 2)..];
}

/// <summary>A matter of the yearly report and the words of its section (<c>sections.tsv</c>).</summary>
internal sealed class DraftMatter
{
    /// <summary>What fits any matter; its sentences hold {题}.</summary>
    internal const string General = "通用";

    /// <summary>The whole of the work.</summary>
    internal const string Whole = "总体";

    /// <summary>The duties of the first person in charge.</summary>
    internal const string Responsibility = "第一责任人职责";

    private static readonly IReadOnlyList<DraftMatter> Table = Read();
    private readonly ILookup<string, string[]> cells;

    private DraftMatter(string key, ILookup<string, string[]> cells)
    {
        (Key, this.cells) = (key, cells);
        Words = [.. LexiconTable.Rows("matters").Where(r => r.Cells["use"] == "section" && r.Cells["in reports"] == key).SelectMany(r => r.Words)];
        Measures = [.. cells["measure"].Select(c => new DraftMeasure(c[0], c[1], c[2]))];
        Figures = [.. cells["figure"].Select(c => new DraftFigureRow(c[0], c[1], c[2], c[3].Split('、'), c.Length > 4 ? c[4] : ""))];
    }

    /// <summary>Every matter of the field.</summary>
    internal static IReadOnlyList<DraftMatter> All => Table;

    /// <summary>The matter's key: 行政复议.</summary>
    internal string Key { get; }

    /// <summary>Words by which an instruction means it, folded.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>Its name in a sentence: 行政复议工作.</summary>
    internal string Name => cells["name"].First()[0];

    /// <summary>Keys of wider matters that an instruction for this one does not mean as well.</summary>
    internal IEnumerable<string> Wider => cells["wider"].Select(c => c[0]);

    /// <summary>What it is for; claims nothing done.</summary>
    internal IEnumerable<string> Orientation => cells["purpose"].Select(c => c[0]);

    /// <summary>The measures in the usual order.</summary>
    internal IReadOnlyList<DraftMeasure> Measures { get; }

    /// <summary>The figures in the usual order.</summary>
    internal IReadOnlyList<DraftFigureRow> Figures { get; }

    /// <summary>The closing sentence.</summary>
    internal string Closing => cells["closing"].First()[0];

    /// <summary>What is added where a firm tone is wanted: stances, no deeds.</summary>
    internal IEnumerable<string> Firm => cells["firm"].Select(c => c[0]);

    /// <summary>Problems, one a point.</summary>
    internal IEnumerable<string> Problems => cells["problem"].Select(c => c[0]);

    /// <summary>Why something is lacking.</summary>
    internal IEnumerable<string> Reasons => cells["reason"].Select(c => c[0]);

    /// <summary>Plans, one a point.</summary>
    internal IEnumerable<string> Plans => cells["plan"].Select(c => c[0]);

    /// <summary>The matter of that key.</summary>
    internal static DraftMatter Of(string key) => Table.First(m => m.Key == key);

    /// <summary>The matter for one the table does not know, in its own words.</summary>
    internal static DraftMatter ForTopic(string topic)
    {
        var named =
            Of(General).cells.SelectMany(g => g.Select(c => (g.Key, Cells: c.Select(t => t.Replace("{题}", topic, StringComparison.Ordinal)).ToArray())));
        return new DraftMatter(topic, named.ToLookup(c => c.Key, c => c.Cells, StringComparer.Ordinal));
    }

    /// <summary>The matters that a text means, in its order; the longest word wins where several stand in the same place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">At most so many.</param>
    internal static IReadOnlyList<DraftMatter> MeantBy(string text, int limit)
    {
        var left = TextFolding.Fold(text).ToCharArray();
        var found = new Dictionary<DraftMatter, (int Weight, int First)>();
        foreach (var (word, matter) in Table.SelectMany(p => p.Words.Select(w => (w, p))).OrderByDescending(w => w.w.Length))
        {
            for (var at = left.AsSpan().IndexOf(word); at >= 0; at = left.AsSpan().IndexOf(word))
            {
                left.AsSpan(at, word.Length).Clear();
                var (weight, first) = found.GetValueOrDefault(matter, (0, at));
                found[matter] = (weight + word.Length, Math.Min(first, at));
            }
        }

        var most = found.Values.Select(w => w.Weight).DefaultIfEmpty(0).Max();
        return [.. found.Where(w => 2 * w.Value.Weight >= most).OrderByDescending(w => w.Value.Weight).Take(limit).OrderBy(w => w.Value.First)
            .Select(w => w.Key)];
    }

    private static List<DraftMatter> Read() =>
    [
        .. EmbeddedTable.Lines("Answers/Drafts/sections.tsv").Select(l => l.Split('\t')).GroupBy(r => r[0], StringComparer.Ordinal)
            .Select(g => new DraftMatter(g.Key, g.ToLookup(r => r[1], r => r[2..], StringComparer.Ordinal))),
    ];
}

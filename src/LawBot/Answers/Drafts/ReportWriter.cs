using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>Writes the outline of the yearly report, the whole report part by part, and its opening paragraph (<c>outline.tsv</c>).</summary>
internal sealed class ReportWriter(DraftSpec spec, DraftExemplars exemplars, DraftOwner owner)
{

    private static readonly IReadOnlyList<OutlinePart> All =
        [.. EmbeddedTable.Lines("Answers/Drafts/outline.tsv").Select(l => l.Split('\t')).Select(OutlinePart.Of)];

    private static readonly IReadOnlyList<OutlinePart> Parts = [.. All.Where(p => p.Owners.Length == 0)];

    // A report shorter than this tells of the parts with facts alone.
    private const int ShortReport = 2500;
    private const double MostSaid = 0.7;

    // What must be in an outline and is a part of any report.
    private static readonly string[] Edges = ["problems", "plans", "responsibility", "opening", "closing", "reasons"];
    private const int UsualOpening = 300;

    // 100字左右 bears so much more.
    private const double Around = 1.15;
    private readonly List<string> missing = [];

    /// <summary>Figures that the sections with facts usually have and the facts lack, and matters on which no fact was given.</summary>
    internal IReadOnlyList<string> Missing => missing;

    /// <summary>Every matter of the report, in its order.</summary>
    internal static IReadOnlyList<DraftMatter> Matters => [.. Parts.SelectMany(p => p.Matters).Distinct(StringComparer.Ordinal).Select(DraftMatter.Of)];

    /// <summary>The outline, as the owner's level writes one, in so many parts as are wanted.</summary>
    internal IReadOnlyList<DraftPiece> Outline()
    {
        IReadOnlyList<OutlinePart> parts = All.Any(p => p.Owners.Contains(owner.Level, StringComparer.Ordinal))
            ? All.Where(p => p.Owners.Contains(owner.Level, StringComparer.Ordinal)).ToList() : Parts;
        var first = parts.Where(p => p.Level == 1).ToList();
        var most = spec is { Points: { } asked, IsLeastPoints: false } ? asked : first.Count;
        var gone = first.OrderBy(p => p.Rank).Take(Math.Max(0, first.Count - most)).ToHashSet();
        var pieces = new List<DraftPiece>();
        var part = 0;
        var said = parts.Select(p => p.Heading + p.Needs).ToList();
        var unsaid = spec.Include.Concat(spec.Focus).Where(t => !said.Exists(s => DraftWords.Share(t, s) >= MostSaid)
            && !IsPart(t)).ToList();
        OutlinePart? CarrierOf(string topic) => parts.FirstOrDefault(p =>
            DraftMatter.MeantBy(topic, 1).Any(m => p.Matters.Contains(m.Key, StringComparer.Ordinal)));
        var named = unsaid.Where(t => CarrierOf(t) is null).Select(Named).ToList();
        foreach (var (topic, carrier) in unsaid.Select(t => (t, CarrierOf(t))).Where(t => t.Item2 is { Needs.Length: > 0 }))
        {
            parts = [.. parts.Select(p => p == carrier ? p with { Needs = DraftPhrases.Filled("outline-topic-also", p.Needs, topic) } : p)];
        }

        var at = parts.ToList().FindIndex(p => p.Level == 2);
        parts = [.. parts.Take(Math.Max(1, at)), .. named, .. parts.Skip(Math.Max(1, at))];
        foreach (var (level, heading, _, needs) in parts.Where(p => !gone.Contains(p) && (p.Level == 1 || !spec.HasNoHeadings)))
        {
            var numbered = level == 1 ? $"{DraftOrdinals.Of(++part)}、{heading}" : heading;
            pieces.Add(DraftPiece.Phrase(owner.Fill(numbered), level == 1 ? 0 : 1) with { IsHeading = true });
            if (needs.Length > 0)
            {
                pieces.Add(DraftPiece.Phrase(DraftPhrases.Filled("needs", owner.Fill(needs)), 2));
            }
        }

        return pieces;
    }

    /// <summary>True for what is a part of any report (问题, 打算), by whatever heading it stands.</summary>
    internal static bool IsPart(string topic) => Edges.Any(e => DraftCues.Has(topic, e));

    // What must be in it and stands under no heading has one of its own.
    private static OutlinePart Named(string topic) => DraftCues.Of("party-lead").Are(topic)
        ? new OutlinePart(2, DraftPhrases.Filled("outline-party", topic), [], DraftPhrases.Of("outline-party-needs"))
        : new OutlinePart(2, topic, [], DraftPhrases.Filled("outline-topic-needs", topic));

    /// <summary>The opening paragraph, as long as the length bears.</summary>
    internal IReadOnlyList<DraftPiece> Opening()
    {
        var most = spec is { Genre: DraftGenre.Opening, MaxChars: { } size } ? spec.IsBound ? size : (int)(Around * size) : UsualOpening;
        var isTold = DraftCues.Has(spec.Request, "spoken-report");
        var year = owner.Year.StartsWith('【') && spec.NoBlanks ? "一年来" : owner.Year;
        var all = DraftMatter.Of("开头").Orientation.Select(o => owner.Fill(o.Replace("{年}", year, StringComparison.Ordinal)))
            .Select(o => isTold ? o.Replace("报告如下", "汇报如下", StringComparison.Ordinal) : o).ToList();
        var mine = owner.Fill(DraftOwner.Mine);
        all = all.ConvertAll(o => spec.CalledOwner.Length > 0 && o.IndexOf(mine, StringComparison.Ordinal) is >= 0 and var at
            ? o.Remove(at, mine.Length).Insert(at, spec.CalledOwner) : o);
        return [DraftPiece.Phrase(all.Find(o => o.Length <= most) ?? all[^1], 0)];
    }

    /// <summary>The whole report.</summary>
    internal IReadOnlyList<DraftPiece> Report()
    {
        var content = new DraftContent(spec, Matters, keepRest: true);
        var pieces = new List<DraftPiece>(Opening());
        var part = 0;
        var isShort = spec.MaxChars is < ShortReport;
        foreach (var (level, heading, matters, _) in Parts.Where(p => p.Level == 1 || !isShort || !Parts.Any(x => IsTold(x, content)) || IsTold(p, content)))
        {
            pieces.Add(DraftPiece.Phrase(level == 1 ? $"{DraftOrdinals.Of(++part)}、{heading}" : heading, 0) with { IsHeading = true });
            var told = matters.Select(DraftMatter.Of).ToList();
            if (level == 2)
            {
                pieces.AddRange(Sections(told, content));
            }
            else if (told.Count > 0)
            {
                pieces.AddRange(Section(told[0], heading, content));
            }
            else if (part == Parts.Count(p => p.Level == 1))
            {
                var rest = content.Of("")
                    .Select(s => new DraftPiece(SectionWriter.Ended(string.Join('，', s.Clauses.Select(c => c.Text))), DraftOrigin.OwnFacts, 0)).ToList();
                pieces.AddRange(rest.Count > 0 ? rest : [DraftPiece.Phrase("无。", 0)]);
            }
        }

        return pieces;
    }

    /// <summary>The yearly account of duties of a person in charge: how they were discharged, what is lacking, what comes next.</summary>
    internal IReadOnlyList<DraftPiece> DutyReport(DraftContent content)
    {
        var pieces = new List<DraftPiece>();
        foreach (var part in Parts.Where(p => p.Level == 1 && p.Matters.Count > 0)
            .OrderByDescending(p => p.Matters.Contains(DraftMatter.Responsibility, StringComparer.Ordinal)))
        {
            pieces.Add(DraftPiece.Phrase($"{DraftOrdinals.Of((pieces.Count(p => p.IsHeading)) + 1)}、{part.Heading}", 0) with { IsHeading = true });
            pieces.AddRange(Section(DraftMatter.Of(part.Matters[0]), part.Heading, content));
        }

        return pieces;
    }

    private static bool IsTold(OutlinePart part, DraftContent content) =>
        part.Level == 2 && part.Matters.Any(m => content.Of(m).Count > 0);

    private IReadOnlyList<DraftPiece> Section(DraftMatter matter, string heading, DraftContent content)
    {
        var empty = new DraftContent(spec with { Facts = "" }, []);
        return matter.Key != DraftMatter.Whole ? Sections([matter], content)
            : heading.Contains("不足", StringComparison.Ordinal) ? new ProblemWriter(spec with { Points = null, Headings = 0 }, [matter], empty, owner).Problems()
            : new ProblemWriter(spec with { Points = null, Headings = 0 }, [matter], empty, owner).Plans();
    }

    // The matters with facts, each with its data; where none has any, the first, shortly.
    private List<DraftPiece> Sections(IReadOnlyList<DraftMatter> matters, DraftContent content)
    {
        var told = matters.Where(m => content.Of(m.Key).Count > 0).ToList();
        var pieces = new List<DraftPiece>();
        foreach (var matter in told.Count > 0 ? told : matters.Take(1))
        {
            var writer = new SectionWriter(spec with { Points = null, Headings = 0, Include = [] }, matter, content, exemplars, owner);
            pieces.AddRange(writer.Write().Select((p, i) => i == 0 ? p with { BeginsLine = true, Priority = Math.Min(p.Priority, 1) } : p));
            missing.AddRange(told.Count > 0 ? writer.Missing : [$"{matter.Key}（全部）"]);
        }

        return pieces;
    }

    private sealed record OutlinePart(int Level, string Heading, IReadOnlyList<string> Matters, string Needs)
    {
        internal string[] Owners { get; private init; } = [];

        internal int Rank { get; private init; }

        internal static OutlinePart Of(string[] cells) =>
            new(cells[0] == "1" ? 1 : 2, cells[1], cells[2].Split('、', StringSplitOptions.RemoveEmptyEntries), cells[3])
        {
            Owners = cells[4].Split('、', StringSplitOptions.RemoveEmptyEntries), Rank = cells[5].Length > 0 ? cells[5][0] - '0' : 0,
        };
    }
}

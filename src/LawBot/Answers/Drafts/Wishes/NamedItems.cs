using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Drafts.Wishes;

/// <summary>The lacks or aims that an instruction lists behind its request, each a point of its own: 短板写三条：甲、乙、丙; 问题就两条，甲，乙.</summary>
/// <param name="Rest">The message without them.</param>
/// <param name="Items">In their order, as typed; empty where nothing is listed.</param>
/// <param name="Genre">What the list is of: problems or plans.</param>
/// <param name="HasRemedies">True where each lack is to be followed by how it is mended.</param>
internal sealed record NamedItems(string Rest, IReadOnlyList<string> Items, DraftGenre Genre, bool HasRemedies)
{
    private const int Shortest = 4;
    private const int Longest = 80;
    private const int ShortestPoint = 2;

    // What a lack and its remedy need at the least.
    private const int Roomy = 45;
    private const string Ends = ",;\n";
    private const string Stops = "。!?";
    private const string Edges = " 　,，;；:：、\n";

    /// <summary>Puts the items into the spec as points of its text.</summary>
    internal DraftSpec Into(DraftSpec spec) => Items.Count == 0 ? spec : spec with
    {
        Named = Genre, Points = Math.Max(spec.Points ?? 0, Items.Count), Facts = $"{spec.Facts}\n{string.Join('\n', Items)}".Trim('\n'),
        Unmet = HasRemedies ? [.. spec.Unmet.Where(u => !Asked(u).Aims)] : spec.Unmet,
        Unread = HasRemedies ? [.. spec.Unread.Where(u => !Asked(u).Aims)] : spec.Unread,
        HasRemedies = spec.HasRemedies || HasRemedies
            || (Genre == DraftGenre.Problems && (spec.LeastChars ?? (spec.IsBound ? 0 : spec.MaxChars ?? 0)) > Roomy * Items.Count),
    };

    /// <param name="message">The instruction.</param>
    /// <param name="places">The names of places that it holds.</param>
    internal static NamedItems In(string message, IReadOnlyList<string> places)
    {
        var none = new NamedItems(message, [], DraftGenre.Section, false);
        var folded = TextFolding.Fold(message);
        // A list may begin at any comma: what one clause wishes is read once and not anew for each.
        var clauses = new Dictionary<string, List<ReadClause>>(StringComparer.Ordinal);
        List<ReadClause> Read(string words) => clauses.TryGetValue(words, out var known) ? known : clauses[words] = WishReader.Read(words, places);
        foreach (var start in Starts(folded))
        {
            var lead = folded[..start];
            var (isLacks, isAims) = Asked(LastOf(lead)) is { } last && (last.Lacks || last.Aims) ? last : Asked(lead);
            if ((!isLacks && !isAims) || DraftFacts.Counts(lead.Contains(',', StringComparison.Ordinal) ? lead[..lead.LastIndexOf(',')] : ""))
            {
                continue;
            }

            var end = folded.IndexOfAny(Stops.ToCharArray(), start) is >= 0 and var stop ? stop : folded.Length;
            var (items, rest) = Sorted(message[start..end], Read);
            var count = CountIn(LastOf(lead), Read);
            var isListed = items.Count >= ShortestPoint && (folded[start] == ':' || MarkAt(folded, start + 1) > 0 || count == items.Count);
            if (isListed && items.TrueForAll(i => i.Length is >= Shortest and <= Longest) && (isLacks
                ? items.Count(IsLack) * 2 >= items.Count : !items.Exists(DraftFacts.Counts) && !items.TrueForAll(WishedPoints.IsBare)))
            {
                var asks = lead.LastIndexOf(',') is > 0 and var cut && Read(lead[cut..]).TrueForAll(c => c.Wishes.Count == 0)
                    && (Asked(lead[..cut]).Lacks || Asked(lead[..cut]).Aims) ? message[..cut] : message[..start];
                return new NamedItems($"{asks}，{string.Join('，', rest)}{message[end..]}", items, isLacks ? DraftGenre.Problems : DraftGenre.Plans,
                    isLacks && (isAims || Asked(lead).Aims || rest.Exists(r => Asked(r).Aims)));
            }
        }

        return none;
    }

    // A colon, what stands before the first mark of numbering, a comma.
    private static IEnumerable<int> Starts(string folded) =>
        Enumerable.Range(1, Math.Max(0, folded.Length - 1)).Where(i => folded[i] == ':')
            .Concat(Enumerable.Range(1, Math.Max(0, folded.Length - ShortestPoint)).Where(i => Ends.Contains(folded[i], StringComparison.Ordinal)
                && MarkAt(folded, i + 1) > 0).Take(1))
            .Concat(Enumerable.Range(1, Math.Max(0, folded.Length - 1)).Where(i => folded[i] == ','));

    private static string LastOf(string lead) => lead[(lead.LastIndexOfAny([',', ';', '。', '\n']) + 1)..];

    private static (bool Lacks, bool Aims) Asked(string words) => (DraftCues.Has(words, "problems") || DraftCues.Has(words, "lacks-named"),
        DraftCues.Has(words, "plans") || DraftCues.Has(words, "remedies-named"));

    private static bool IsLack(string item) => DraftLacks.Said(item) is not null || DraftCues.Has(item, "lack-sign") || DraftCues.Has(item, "lack-told");

    // 问题就三条 says how many follow; 0 for none.
    private static int CountIn(string lead, Func<string, List<ReadClause>> read) =>
        read(lead).SelectMany(c => c.Wishes).LastOrDefault(w => w.Kind == "points") is { } wish ? WishedSpec.NumberOf(wish["n"]) : 0;

    // The items, and the clauses among them that wish something.
    private static (List<string> Items, List<string> Wished) Sorted(string list, Func<string, List<ReadClause>> readClause)
    {
        var (items, rest) = (new List<string>(), new List<string>());
        foreach (var item in Cut(list))
        {
            var kept = new List<string>();
            foreach (var clause in item.Split('，', ',', '；', ';', '\n').Select(c => c.Trim(Edges.ToCharArray())).Where(c => c.Length > 0))
            {
                var read = readClause(clause);
                var wishes = read.SelectMany(c => c.Wishes).ToList();
                if (read is [{ Left.Length: >= Shortest } whose] && wishes.TrueForAll(w => w.Kind == "owner") && wishes.Count > 0)
                {
                    rest.AddRange(wishes.Select(w => w.Words));
                    kept.Add(DraftCues.Trimmed(whose.Left, "item-lead", "nothing"));
                    continue;
                }

                var named = wishes.Find(w => w.Kind == "include" && w["thing"].Length > 0 && CountAlone(w["thing"]) == 0)?["thing"];
                if (named is not null || (wishes.Count == 0 && !DraftCues.Of("request").Begin(DraftCues.Trimmed(clause, "polite", "polite"))
                    && CountAlone(clause) == 0))
                {
                    kept.Add(DraftCues.Trimmed(named ?? clause, "item-lead", named is null ? "nothing" : "thing-tail"));
                }
                else
                {
                    rest.Add(CountAlone(clause) == 0 && !wishes.Exists(w => w.Kind == "include") ? clause : "");
                }
            }

            items.AddRange(kept.Count > 0 ? [string.Join('，', kept)] : []);
        }

        return (items, [.. rest.Where(r => r.Length > 0)]);
    }

    // Where marks of numbering stand, between them; else at commas, and at 、 where each part says something of its own.
    private static IEnumerable<string> Cut(string list)
    {
        var marks = Enumerable.Range(0, list.Length)
            .Where(i => MarkAt(list, i) > 0 && (i == 0 || Edges.Contains(list[i - 1], StringComparison.Ordinal))).ToList();
        if (marks.Count >= ShortestPoint)
        {
            return marks.Select((at, i) => list[(at + MarkAt(list, at))..(i + 1 < marks.Count ? marks[i + 1] : list.Length)].Trim(Edges.ToCharArray()));
        }

        return list.Split('，', ',', '；', ';', '\n').SelectMany(Apart);
    }

    // 乡镇、街道人手不足 is one.
    private static IEnumerable<string> Apart(string clause)
    {
        var parts = clause.Trim(Edges.ToCharArray()).Split('、');
        var isAll = Array.TrueForAll(parts, p => p.Length >= Shortest);
        return parts.Length > 1 && isAll && (Array.TrueForAll(parts, IsLack) || !Array.Exists(parts, IsLack)) ? parts : [string.Join('、', parts)];
    }

    // 一是, 1、, 一、, 第一, ①: how long the mark is; 0 for none.
    private static int MarkAt(string text, int at)
    {
        if (at >= text.Length - 1)
        {
            return 0;
        }

        if (text[at] is >= '\u2460' and <= '\u249b')
        {
            return 1;
        }

        return DraftCues.Of("point-mark").LengthAt(text, at) is > 0 and var said ? said
            : NumeralCharacters.DigitOf(text[at]) is > 0 && text[at + 1] == '、' ? ShortestPoint
            : char.IsAsciiDigit(text[at]) && ".、．)）".Contains(text[at + 1], StringComparison.Ordinal)
                && at + ShortestPoint < text.Length && !char.IsAsciiDigit(text[at + ShortestPoint]) ? ShortestPoint : 0;
    }

    // 就这三条, 三项: so many and nothing of them; 0 for what says more.
    private static int CountAlone(string words)
    {
        var bare = DraftCues.Trimmed(words, "count-lead", "count-tail");
        return bare.Length is > 0 and <= ShortestPoint ? WishedSpec.NumberOf(bare) : 0;
    }
}

namespace LawBot.Answers.Drafts;

/// <summary>Plans under headings: of one matter each of its plans and measures, of the whole work a matter each.</summary>
internal static class PlanHeadings
{
    // What the plans of a whole year speak of, in the order of the report.
    private static readonly string[] Usual = ["放管服改革与营商环境", "重大行政决策", "严格规范公正文明执法", "行政复议", "普法宣传", "数字法治政府", "矛盾纠纷化解", "法治督察"];

    internal static List<DraftPiece> Write(DraftSpec spec, DraftMatter matter, DraftOwner owner, DraftContent content, string lead)
    {
        var pieces = new List<DraftPiece> { DraftPiece.Phrase(owner.Fill(lead), 2) };
        foreach (var (head, text) in (matter.Key == DraftMatter.Whole ? OfMatters(spec) : OfOne(matter)).Where(p => !content.IsExcluded(p.Head + p.Text))
            .Take(spec.Headings))
        {
            pieces.Add(DraftPiece.Phrase(owner.Fill(head), 0) with { IsHeading = true });
            pieces.Add(DraftPiece.Phrase(owner.Fill(text), 0) with { Short = owner.Fill(text.Split('；')[0]).TrimEnd('。') + "。" });
        }

        return pieces;
    }

    private static IEnumerable<(string Head, string Text)> OfMatters(DraftSpec spec)
    {
        var wanted = spec.Include.SelectMany(i => DraftMatter.MeantBy(i, 1)).Select(m => m.Key).ToList();
        var order = DraftMatter.All.Select(m => m.Key).ToList();
        return wanted.Concat(Usual).Distinct(StringComparer.Ordinal).Take(spec.Headings)
            .OrderBy(k => Usual.Contains(k, StringComparer.Ordinal) ? Array.IndexOf(Usual, k) : order.IndexOf(k))
            .Select(DraftMatter.Of).Select(m =>
            {
                var plans = m.Plans.ToList();
                var clauses = plans[0].Split('，');
                var rest = string.Join('，', clauses.Skip(1));
                var more = plans.Count > 1 ? plans[1] : $"{m.Measures[0].Sentence}";
                return (clauses[0], rest.Length > 0 ? $"{rest}；{more}。" : $"{more}。");
            });
    }

    private static IEnumerable<(string Head, string Text)> OfOne(DraftMatter matter) =>
        matter.Measures.Select(m => (m.Head, $"{m.Text}；{m.More}。"));
}

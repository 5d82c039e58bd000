using LawBot.Answers;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Turns;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Shows the quotations behind a reply, each held against the report as it is indexed now.</summary>
internal sealed class SourcesMessage(IReportCatalog catalog)
{
    /// <summary>Every source with its place and words; says so where the report was replaced or removed since.</summary>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<MessageText> OfAsync(Reply reply, CancellationToken cancellation)
    {
        var sources = Sources(reply.Answer);
        var message = new MessageText();
        if (sources.Count == 0)
        {
            return message.Add("这条回答没有引用来源。");
        }

        var reports = new Dictionary<string, IndexedReport?>(StringComparer.Ordinal);
        foreach (var (label, source) in sources)
        {
            if (!reports.TryGetValue(source.ReportId, out var report))
            {
                reports[source.ReportId] = report = await catalog.FindAsync(source.ReportId, cancellation);
            }

            message.Add(message.Runs.Count > 0 ? "\n\n" : "")
                .Add($"{label}{source.Jurisdiction}{AnswerMessage.Year(source.Year)}", TextLook.Bold)
                .Add(source.Section.Count > 0 ? "\n" + string.Join(" › ", source.Section) : "")
                .Add(Naming.PlaceOf(source) is { Length: > 0 } place ? $"\n{source.File},{place}" : "")
                .Add("\n").Add(source.Quote.Trim(), TextLook.Quote)
                .Add(string.Concat(ItemMessages.AroundOf(source).Select(line => "\n" + line)))
                .Add(Standing(report, source), TextLook.Italic);
        }

        return message.Add($"\n\n编号 {reply.Receipt}");
    }

    private static List<(string Label, Source Source)> Sources(Answer answer) =>
        answer.Citations.Count > 0
            ? [.. answer.Citations.Select(c => ($"[{c.Number}] ", c.Source))]
            : [.. (answer.Draft?.Exemplars ?? []).Select((source, i) => ($"参考 {i + 1} ", source))];

    private static string Standing(IndexedReport? report, Source source)
    {
        if (report is null)
        {
            return "\n这份报告已不在库中,以上是作答时的原文。";
        }

        var text = report.Report.Text;
        if (source.Span.End <= text.Length && string.Equals(source.Span.In(text), source.Quote, StringComparison.Ordinal))
        {
            return "";
        }

        return text.Contains(source.Quote, StringComparison.Ordinal)
            ? "\n这份报告后来换过版本,这句话仍在其中。"
            : "\n这份报告后来换过版本,新版里已没有这句话,以上是作答时的原文。";
    }
}

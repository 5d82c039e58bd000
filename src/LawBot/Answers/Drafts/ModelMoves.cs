using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>Takes from a model county its moves — which kind of measure comes after which — and words them with the usual measures.</summary>
internal static class ModelMoves
{
    private const int Shortest = 5;
    private const int Most = 6;
    private const double LeastLikeness = 0.15;

    // A head of the model that shares less with a measure names another one.
    private const double Kin = 0.25;
    private const double Said = 0.75;

    /// <summary>What a report says was done in the matters of a draft: the sentences that name them, or stand under a heading that does.</summary>
    internal static IEnumerable<EvidenceSentence> SentencesOf(Report report, DraftSpec spec)
    {
        var words = spec.Matters.SelectMany(m => DraftMatter.Of(m).Words).DefaultIfEmpty(TextFolding.Fold(spec.Topic)).ToList();
        foreach (var sentence in report.Sentences.Where(s => s.Part == ReportPart.Done
            && report.Paragraphs[s.Paragraph].Kind is not (ParagraphKind.Heading or ParagraphKind.Title)))
        {
            var text = sentence.Span.In(report.Text);
            var source = Source.Of(report, sentence.Span);
            var said = words.Where(w => TextFolding.Fold(text).Contains(w, StringComparison.Ordinal)).Sum(w => w.Length);
            var headed = source.Section.Count > 0 ? words.Where(w => TextFolding.Fold(source.Section[^1]).Contains(w, StringComparison.Ordinal))
                .Sum(w => w.Length) : 0;
            if (said + headed > 0)
            {
                yield return new EvidenceSentence(1, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section,
                    source.Span, source.Quote, (2 * said) + headed);
            }
        }
    }

    /// <summary>The usual measures in the order of the model, under its heads where it has a move of its own.</summary>
    /// <param name="usual">The usual measures of the matter.</param>
    /// <param name="model">The model's sentences on the matter, in its order.</param>
    internal static IReadOnlyList<DraftMeasure> Over(IReadOnlyList<DraftMeasure> usual, IReadOnlyList<EvidenceSentence> model)
    {
        var left = usual.ToList();
        var moves = new List<DraftMeasure>();
        foreach (var (head, from) in HeadsOf(model))
        {
            if (moves.Count == Most || moves.Exists(m => DraftWords.Share(m.Head, head) >= 0.5 || DraftWords.Share(head, m.Sentence) >= Said))
            {
                continue;
            }

            var best = left.Select(m => (Measure: m, Share: DraftWords.Share($"{m.Head}{m.Text}", from.Text))).OrderByDescending(m => m.Share).FirstOrDefault();
            if (best.Measure is { } measure && best.Share >= LeastLikeness)
            {
                left.Remove(measure);
                moves.Add((measure with { From = from }) is var same && DraftWords.Share(head, measure.Sentence) is >= 0.5 or < Kin ? same
                    : same with { Head = head });
            }
            else
            {
                moves.Add(new DraftMeasure(head, "", "") { From = from });
            }
        }

        return [.. moves, .. left];
    }

    // The first short clause of each sentence that says what is done.
    private static IEnumerable<(string Head, EvidenceSentence From)> HeadsOf(IReadOnlyList<EvidenceSentence> model) =>
        from sentence in model
        from head in DraftBorrowing.ClausesOf(sentence, Shortest).Take(2)
        select (head, sentence);
}

using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Layout;

/// <summary>Sentences that are addressed to a machine: they stay in the text for showing and are no sentences of the report.</summary>
internal static class Asides
{
    private const int Shown = 16;

    // What somebody opened and never closed takes so many paragraphs along at most: no more of the report goes with it.
    private const int LongestRole = 8;

    /// <summary>Marks paragraphs that begin so as frame, in place, so that none of them becomes a heading, and what such a sentence brings in: the paragraph
    /// behind its colon, and the rest of a conversation that it opens, up to a numbered heading.</summary>
    public static void Mark(List<RawParagraph> paragraphs)
    {
        var follow = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Kind is not ParagraphKind.Body)
            {
                continue;
            }

            var text = paragraphs[i].Text;
            if (follow == 0 && !MachineWords.MayAddress(text))
            {
                continue;
            }

            var sentences = SentenceSplitter.Split(text);
            var follows = follow > 0 && !HeadingNumber.StartsWith(text);
            follow = !follows || MachineWords.Closes(text) ? 0 : follow - 1;
            if (follows || (sentences is [var first, ..] && MachineWords.Address(first.In(text))))
            {
                paragraphs[i] = paragraphs[i] with { Kind = ParagraphKind.Frame };
            }

            if (sentences.Exists(s => MachineWords.Address(s.In(text))))
            {
                follow = MachineWords.LeavesOpen(text) ? LongestRole : text.TrimEnd()[^1] is ':' or '：' ? 1 : follow;
            }
        }
    }

    /// <summary>The sentences of the report: without those addressed to a machine, and without what follows one in its paragraph.</summary>
    public static List<Sentence> Without(IReadOnlyList<Sentence> sentences, string text)
    {
        var kept = new List<Sentence>(sentences.Count);
        var paragraph = -1;
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph == paragraph || MachineWords.Address(sentence.Span.In(text)))
            {
                paragraph = sentence.Paragraph;
                continue;
            }

            kept.Add(sentence);
        }

        return kept;
    }

    /// <summary>True when words addressed to a machine stand between two sentences in a row: no passage runs over them.</summary>
    public static bool StandBetween(Sentence first, Sentence second, string text) =>
        second.Span.Start - first.Span.End > 4 && MachineWords.Address(text.AsSpan(first.Span.End, second.Span.Start - first.Span.End));

    /// <summary>What people are told of them at ingest; empty when there is none.</summary>
    public static IEnumerable<string> Doubts(IReadOnlyList<RawParagraph> paragraphs)
    {
        var found = paragraphs.Where(p => MachineWords.MayAddress(p.Text))
            .SelectMany(p => SentenceSplitter.Split(p.Text).Select(s => s.In(p.Text))).Where(s => MachineWords.Address(s)).ToList();
        if (found.Count > 0)
        {
            var first = found[0].Length > Shown ? found[0][..Shown] + "…" : found[0];
            yield return $"有{found.Count}句话是写给机器的指示(“{first.ReplaceLineEndings("")}”),不是报告内容,不作数字、依据、范例和引文。";
        }
    }
}

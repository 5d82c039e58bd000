using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Takes out of a question the words that only make it one, so that what is left is its topic. The words: <c>Lexicon/topic-words.tsv</c>.</summary>
internal static class QuestionTopic
{
    private const string Table = "topic-words";
    private const string Separators = " \t\f\v?!。,;:\"'、";
    private static readonly GuardedWords Asks = new(Table, "asks");
    private static readonly WordList AsksNot = WordList.Of(Table, "asks-not");
    private static readonly WordList AsksWhat = WordList.Of(Table, "asks-what");
    private static readonly WordList AsksFirst = WordList.Of(Table, "asks-first");
    private static readonly WordList AsksLast = WordList.Of(Table, "asks-last");
    private static readonly WordList Edges = WordList.Of(Table, "edge");
    private static readonly char[] LastOfPiece = [.. WordList.InOrder(Table, "edge-last").Select(w => w[0])];

    /// <summary>Blanks stretches out, keeping the length.</summary>
    public static string Blank(string folded, IEnumerable<TextSpan> spans)
    {
        var text = folded.ToCharArray();
        foreach (var span in spans)
        {
            text.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(text);
    }

    /// <param name="bare">The folded question, or a part of it, without places and years.</param>
    /// <returns>What is left, the gaps as single spaces; may be empty.</returns>
    public static string Of(string bare)
    {
        // 执法证怎么考 and 数字政府 are wordings of the field: the words of asking inside them stay.
        var matters = Vocabulary.Field.MattersIn(bare).Concat(Situations.In(bare).SelectMany(s => s.Pieces)).ToList();
        var longer = AsksNot.In(bare).ToList();
        var asking = Asks.In(bare)
            .Concat(AsksWhat.In(bare).Where(s => s.End < bare.Length && TextFolding.IsHan(bare[s.End]) && !longer.Exists(w => w.Contains(s))))
            .Concat(AsksFirst.In(bare).Where(s => s.Start == 0))
            .Concat(AsksLast.In(bare).Where(s => s.End == bare.Length || bare[s.End] is ',' or '。' or '?'));
        var pieces = Blank(bare, asking.Where(s => !matters.Exists(m => m.Overlaps(s)))).Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', pieces.Where(p => !IsEdge(p)).Select(p => p.TrimEnd(LastOfPiece)));
    }

    private static bool IsEdge(string piece)
    {
        var at = 0;
        while (at < piece.Length && Edges.LengthAt(piece, at) is var length and > 0)
        {
            at += length;
        }

        return at == piece.Length;
    }
}

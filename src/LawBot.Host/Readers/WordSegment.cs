using System.Text;

namespace LawBot.Host.Readers;

/// <summary>The words of a paragraph up to a break that its author set, and how they look.</summary>
/// <param name="startsPage">True after a page break.</param>
internal sealed class WordSegment(bool startsPage)
{
    private static readonly char[] Ends = ['。', '！', '？', '；', '：', '!', '?', ';', ':', '）', ')', '”'];

    private readonly StringBuilder text = new();
    private int visible;
    private int bold;
    private int large;
    private int headingFace;

    /// <summary>True after a page break.</summary>
    public bool StartsPage => startsPage;

    /// <summary>The words.</summary>
    public string Text => text.ToString();

    /// <summary>The last character, or <c>\0</c>.</summary>
    public char Last => text.Length == 0 ? '\0' : text[^1];

    /// <summary>True when all of it is bold or in a typeface for headings.</summary>
    public bool IsSetOff => visible > 0 && (bold >= visible || headingFace >= visible);

    /// <summary>True when most of it is bold or larger than the running text.</summary>
    public bool IsStrong => visible > 0 && (bold * 2 > visible || large * 2 > visible || headingFace * 2 > visible);

    /// <summary>Adds characters of one look.</summary>
    public void Append(string words, bool isBold, bool isLarge, bool isHeadingFace)
    {
        text.Append(words);
        var seen = words.Count(c => !char.IsWhiteSpace(c));
        visible += seen;
        bold += isBold ? seen : 0;
        large += isLarge ? seen : 0;
        headingFace += isHeadingFace ? seen : 0;
    }

    /// <summary>Puts a number before the words; it looks as they do.</summary>
    public void Prepend(string number) => text.Insert(0, number);

    /// <summary>True when the break after this segment only wraps a line: it is long and its sentence goes on.</summary>
    public bool GoesOnIn(WordSegment next)
    {
        const int ShortestWrappedLine = 20;
        var words = Text.Trim();
        var start = next.Text.TrimStart();
        return !next.StartsPage && words.Length >= ShortestWrappedLine && Array.IndexOf(Ends, words[^1]) < 0
            && start.Length > 0 && "一二三四五六七八九十（(①②③④⑤".IndexOf(start[0], StringComparison.Ordinal) < 0;
    }

    /// <summary>Takes over the words of the next segment.</summary>
    public void Join(WordSegment next)
    {
        text.Append(next.Text);
        visible += next.visible;
        bold += next.bold;
        large += next.large;
        headingFace += next.headingFace;
    }
}

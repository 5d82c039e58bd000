using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>Gives each thing of a list the words that ask for all of them: 留着用的、作废的、打算改的,各是多少 asks for three numbers.</summary>
internal static class AskedLists
{
    private const int MostItems = 8;
    private static readonly WordList Each = WordList.Of("measured", "each");
    private static readonly WordList Joints = WordList.Of("counted", "lists");

    /// <summary>True for a word that asks the same of each thing of a list: 分别.</summary>
    public static bool AsksEach(string word) => Each.Are(word);

    /// <param name="bare">The folded question.</param>
    /// <returns>The same where it asks for no list; else with the asking words behind each of its things, parted by commas.</returns>
    public static string Spread(string bare)
    {
        foreach (var each in Each.In(bare))
        {
            var tail = TailOf(bare, each.End);
            var end = each.Start > 0 && bare[each.Start - 1] is ',' or '、' ? each.Start - 1 : each.Start;
            var start = end > 0 ? bare.LastIndexOfAny([',', ';', '。', '?', ':', '，'], end - 1) + 1 : 0;
            var items = tail.Length > 0 ? ItemsIn(bare, start, end) : [];
            if (items.Count is > 1 and <= MostItems && items.TrueForAll(Names))
            {
                return bare[..start] + string.Join(',', items.Select(i => i + tail)) + bare[(each.End + tail.Length)..];
            }
        }

        return bare;
    }

    // What asks, up to the end of its clause: 是多少, 办了几件.
    private static string TailOf(string bare, int from)
    {
        var end = bare.IndexOfAny([',', ';', '。', '?', '、', '('], from);
        var tail = bare[from..(end < 0 ? bare.Length : end)];
        return AskedMeasure.In(tail).Any() ? tail : "";
    }

    private static List<string> ItemsIn(string bare, int start, int end)
    {
        var items = new List<string>();
        var from = start;
        for (var at = start; at < end; at++)
        {
            var joint = bare[at] == '、' ? 1 : at > from ? JointAt(bare, at, start, end) : 0;
            if (joint > 0)
            {
                items.Add(bare[from..at]);
                from = at + joint;
                at = from - 1;
            }
        }

        items.Add(bare[from..end]);
        return items;
    }

    // 和解的 is no joint: it belongs to a word.
    private static int JointAt(string bare, int at, int start, int end)
    {
        var length = Joints.LengthAt(bare, at);
        var clause = bare[start..end];
        var span = new TextSpan(at - start, at - start + length);
        return length > 0 && !Vocabulary.Field.Match(clause).Any(m => m.Span.Overlaps(span)) && !ActionWords.AskedIn(clause).Any(a => a.Span.Overlaps(span))
            ? length : 0;
    }

    private static bool Names(string item) =>
        AskedFigures.Words(item).Split(' ').Any(w => w.Length > 1) || ActionWords.AskedIn(item).Any(a => a.Kind != ActionKind.Weak);
}

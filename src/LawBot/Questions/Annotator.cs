using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Reads a question once into spans, each with the row that gave it.</summary>
/// <remarks>Words are cut so that none is found inside a longer one (<see cref="WordReader"/>); matters, rates and numbers are found beside them
/// and may overlap them: 行政复议受理 is a matter and a verb.</remarks>
public static class Annotator
{
    private static readonly Dictionary<string, SpanKind> Kinds = new(StringComparer.Ordinal)
    {
        ["actions"] = SpanKind.Action,
        ["asking"] = SpanKind.Asking,
        ["operators"] = SpanKind.Operator,
        ["asked-parts"] = SpanKind.Part,
        ["scopes"] = SpanKind.Scope,
        ["references"] = SpanKind.Reference,
        ["requests"] = SpanKind.Request,
        ["rates"] = SpanKind.Rate,
        ["fillers"] = SpanKind.Filler,
        ["nouns"] = SpanKind.Noun,
    };

    private static readonly SearchValues<char> NoAmount = WordList.CharactersOf("no-amount");
    private static readonly SearchValues<char> BehindAmount = WordList.CharactersOf("behind-amount", " ,。?!、;:\t");

    private static readonly WordList NumbersAsked = WordList.Of("question-edges", "number-asked");
    private static readonly WordList SettlesNumber = WordList.Of("question-edges", "settles-number");
    private static readonly Lazy<WordReader> Words = new(static () => new WordReader(Kinds.Keys.SelectMany(LexiconTable.Rows).Where(IsAsked)));

    /// <summary>The tables that are read, by their names.</summary>
    public static IEnumerable<string> Tables => Kinds.Keys;

    /// <param name="folded">The folded question.</param>
    /// <param name="taken">Places and years that were found in it; nothing else is read inside them.</param>
    /// <returns>Spans from left to right.</returns>
    public static IReadOnlyList<AnnotatedSpan> Read(string folded, IReadOnlyList<AnnotatedSpan> taken)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(taken);
        var bare = QuestionTopic.Blank(folded, taken.Select(t => t.Span));
        var spans = Words.Value.Read(bare).Select(w => new AnnotatedSpan(w.Span, Kinds[w.Row.Table], w.Row.Id, w.Row.Class)).ToList();
        spans.RemoveAll(s => s.Kind is SpanKind.Reference && OperatorReader.IsRanked(bare, s.Span, spans));
        var settled = spans.Where(s => s.Kind is not SpanKind.Operator).Select(s => s.Span).ToList();
        var counts = CountReader.In(bare, settled);
        spans = OperatorReader.Settle(bare, spans, counts, isOfSeveral: taken.GroupBy(t => t.Kind).Any(g => g.Count() > 1));
        spans.AddRange(counts.SelectMany(c => c.Spans));
        var phrases = Phrases(bare);
        spans.RemoveAll(s => s.Kind is SpanKind.Request or SpanKind.Asking && s.Value is "draft" or nameof(Asking.HowMany)
            && phrases.Exists(p => p.Contains(s.Span)));
        spans.AddRange(OtherRates(bare, spans));
        spans.AddRange(OtherAmounts(bare, spans));
        spans.AddRange(Superlative(bare, spans));
        var matters = MattersIn(bare).ToList();
        spans.RemoveAll(s => s is { Kind: SpanKind.Part } && matters.Exists(m => IsInside(s.Span, m)));
        spans.AddRange(matters);
        return [.. spans.Concat(taken).OrderBy(s => s.Span.Start).ThenBy(s => s.Kind)];
    }

    // 轻微的毛病不罚 is a matter, and no part of a report.
    private static bool IsInside(TextSpan part, AnnotatedSpan matter) =>
        matter.Span.Contains(part) && matter.Span.Length > part.Length && !Vocabulary.IsPart(matter.Value);

    // Verbs that only reports are read with tell no question from another.
    private static bool IsAsked(LexiconRow row) => row.Cells.GetValueOrDefault("kind") is not "report";

    // Everyday phrases of the field: 罚多少谁说了算 and 几件事一起办 ask for no number, 写信告状 for no text; 扣了多少分 does ask.
    private static List<TextSpan> Phrases(string bare) =>
        [.. Vocabulary.Field.PhrasesIn(bare).Where(s => !AsksNumber(s.In(bare)))];

    private static bool AsksNumber(string phrase)
    {
        var number = NumbersAsked.IndexIn(phrase);
        return number >= 0 && !SettlesNumber.StandIn(phrase.AsSpan(number + NumbersAsked.LengthAt(phrase, number)));
    }

    // A rate that no row has: 续签率.
    private static List<AnnotatedSpan> OtherRates(string bare, List<AnnotatedSpan> spans)
    {
        var found = new List<AnnotatedSpan>();
        for (var at = bare.IndexOf('率', StringComparison.Ordinal); at >= 0; at = bare.IndexOf('率', at + 1))
        {
            var span = new TextSpan(at - 2, at + 1);
            if (at >= 2 && TextFolding.IsHan(bare[at - 1]) && TextFolding.IsHan(bare[at - 2])
                && !spans.Exists(s => s.Kind is SpanKind.Rate or SpanKind.Noun && s.Span.Contains(new TextSpan(at, at + 1))))
            {
                found.Add(new AnnotatedSpan(span, SpanKind.Rate, "rates", span.In(bare)));
            }
        }

        return found;
    }

    // A number by its name that no row has: 收案数, 罚单数. 多数 and 数字 are no such names.
    private static List<AnnotatedSpan> OtherAmounts(string bare, List<AnnotatedSpan> spans)
    {
        var found = new List<AnnotatedSpan>();
        for (var at = bare.IndexOf('数', StringComparison.Ordinal); at >= 0; at = bare.IndexOf('数', at + 1))
        {
            var span = new TextSpan(at, at + 1);
            if (at > 1 && TextFolding.IsHan(bare[at - 1]) && !NoAmount.Contains(bare[at - 1])
                && (at + 1 == bare.Length || BehindAmount.Contains(bare[at + 1])) && !spans.Exists(s => s.Span.Overlaps(span)))
            {
                found.Add(new AnnotatedSpan(span, SpanKind.Asking, "asking:数量", nameof(Asking.Amount)));
            }
        }

        return found;
    }

    // 谁培养的法律明白人多, 哪个县受理得少一些: who is asked, and the sentence ends in what is compared.
    private static IEnumerable<AnnotatedSpan> Superlative(string bare, List<AnnotatedSpan> spans)
    {
        // 少的那个 and 多的是谁 pick as 哪个少 does.
        var picks = bare.IndexOf("的那", StringComparison.Ordinal);
        var named = spans.Find(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.Which) })?.Span.Start ?? 0;
        picks = picks < 0 && named > 2 && bare.AsSpan(0, named).EndsWith("的是", StringComparison.Ordinal) ? named - 2 : picks;
        var end = picks > 0 ? picks : EndOfComparing(bare, spans);
        if (end < (picks > 0 ? 1 : 2) || spans.Exists(s => s.Kind is SpanKind.Operator)
            || (picks < 0 && !spans.Exists(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.Which) or nameof(Asking.Compare) })))
        {
            yield break;
        }

        var span = new TextSpan(end - 1, end);
        var name = bare[end - 1] switch { '多' or '高' or '大' or '长' or '快' => "most", '少' or '低' or '小' or '短' or '慢' => "least", _ => "" };
        if (name.Length > 0 && !spans.Exists(s => s.Span.Overlaps(span)))
        {
            yield return new AnnotatedSpan(span, SpanKind.Operator, name is "most" ? "operators:最多" : "operators:最少", name);
        }
    }

    // The end of the clause in which it is asked who: 谁办的法援多,各几件.
    private static int EndOfComparing(string bare, List<AnnotatedSpan> spans)
    {
        var who = spans.FindLast(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.Which) or nameof(Asking.Compare) });
        var mark = who is null ? -1 : bare.IndexOf(',', who.Span.End);
        return (mark < 0 ? bare : bare[..mark]).TrimEnd(' ', '?', '。', '呢', '啊', '些', '点', '一', '\t').Length;
    }

    private static IEnumerable<AnnotatedSpan> MattersIn(string bare) => Vocabulary.Field.Match(bare)
        .Where(m => m.IsMatter).Select(m => new AnnotatedSpan(m.Span, SpanKind.Matter, m.Row, m.Topic));
}

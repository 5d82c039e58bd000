using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Decides which words of comparing stand, and what a question wants done with its numbers.</summary>
internal static class OperatorReader
{
    // What is written, and the word of time behind it, in characters.
    private const int LongestWritten = 8;
    private const int LongestTime = 2;

    private static readonly WordList Meanwhile = WordList.Of("question-edges", "meanwhile");
    private static readonly WordList BeginsText = WordList.Of("question-edges", "begins-text");
    private static readonly SearchValues<char> BehindTime = WordList.CharactersOf("behind-time", ",");
    private static readonly WordReader Operators = new("operators");
    private static readonly SearchValues<char> BehindWriting = WordList.CharactersOf("behind-writing");
    private static readonly SearchValues<char> BeforeLimit = WordList.CharactersOf("before-limit", " ");
    private static readonly SearchValues<char> BeforeTerse = WordList.CharactersOf("before-terse", " ,;。、\t");
    private static readonly HashSet<string> BeforeRanked = new(StringComparer.Ordinal) { "", "的", "的前" };
    private static readonly HashSet<string> Reaching = RowsOf("reached");
    private static readonly HashSet<string> BehindNumber = RowsOf("behind");
    private static readonly HashSet<string> OnlyWithNumber = RowsOf("number");
    private static readonly HashSet<string> OnlyBeforeAsked = RowsOf("asked");
    private static readonly HashSet<string> Terse = RowsOf("terse");
    private static readonly HashSet<string> OnlyBesideWhich = RowsOf("which");
    private static readonly HashSet<string> OnlyOfSeveral = RowsOf("several");

    /// <summary>Drops 超过, 以上, 前 and the like where no number stands beside them, and 一共 where one number alone is named; where one does, 不足 is an
    /// operator and no shortcoming.</summary>
    /// <param name="bare">The folded question, places and years blanked out.</param>
    /// <param name="spans">What was read in it.</param>
    /// <param name="counts">Its numbers.</param>
    /// <param name="isOfSeveral">True when it names several places or years.</param>
    public static List<AnnotatedSpan> Settle(string bare, List<AnnotatedSpan> spans, IReadOnlyList<QuestionCount> counts, bool isOfSeveral)
    {
        spans = spans.ConvertAll(s => s.Kind == SpanKind.Operator ? BehindVerb(bare, s) : s);
        var dropped = new HashSet<AnnotatedSpan>();
        foreach (var span in spans.Where(s => s.Kind == SpanKind.Operator))
        {
            if ((NeedsNumber(span) && (Beside(bare, span, counts) is null || IsEndOfVerb(bare, span)))
                || (OnlyBeforeAsked.Contains(span.Row) && !IsBeforeAsked(bare, span, counts))
                || (OnlyBesideWhich.Contains(span.Row)
                    && !spans.Exists(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.Which) or nameof(Asking.WhatExists) }))
                || (OnlyOfSeveral.Contains(span.Row) && !isOfSeveral && !NamesSeveral(bare, span, spans)))
            {
                dropped.Add(span);
            }
            else
            {
                dropped.UnionWith(spans.Where(s => s.Kind == SpanKind.Part && s.Span == span.Span));
            }
        }

        // 力量薄弱怎么解决 asks about what is done against it, not for the part on problems.
        var asks = spans.Where(s => s.Kind == SpanKind.Asking).Select(s => s.Value).ToList();
        if (asks.Contains(nameof(Asking.How)) && !asks.Exists(a => a is nameof(Asking.Which) or nameof(Asking.What) or nameof(Asking.WhatExists)))
        {
            dropped.UnionWith(spans.Where(s => s is { Kind: SpanKind.Part, Value: "lacking" }));
        }

        return [.. spans.Where(s => !dropped.Contains(s) && !(s is { Kind: SpanKind.Request, Value: "draft" } && TellsOfWriting(bare, s.Span.End)))];
    }

    /// <returns>The operator of a question; null when it asks for the numbers as they stand.</returns>
    public static QuestionOperator? Of(string bare, IReadOnlyList<AnnotatedSpan> spans)
    {
        var operators = spans.Where(s => s.Kind == SpanKind.Operator).ToList();
        if (operators.Count == 0)
        {
            return Reached(bare, spans);
        }

        var counts = CountReader.In(bare, [.. spans.Where(s => s.Kind is not (SpanKind.Operator or SpanKind.Number or SpanKind.Unit)
            && !(s is { Kind: SpanKind.Asking, Span.Length: 1 })).Select(s => s.Span)]);

        // 排名前三 and 最多的前三 are one operator: the one with a number tells most.
        var chosen = operators.Find(o => Beside(bare, o, counts) is not null) ?? operators[0];
        var number = Beside(bare, chosen, counts);
        // 最高的三家 is the first three.
        var few = chosen.Value is "most" or "least" ? Places(bare, chosen, counts) : null;
        number = few ?? number;
        var isTop = chosen.Value is "top" || few is not null;
        var name = chosen.Value is "least" || (isTop && operators.Exists(o => o.Value is "least")) ? "least" : isTop ? "top" : chosen.Value;
        var limit = isTop || !NeedsNumber(chosen) ? null : number;
        return new QuestionOperator(name, isTop ? (int?)number?.Value : null, limit?.Value, limit?.Unit)
        {
            IsReached = limit is not null && Reaching.Contains(chosen.Row),
        };
    }

    /// <summary>True for places by their number that have a rank and are not those under discussion: 最多的两家, 前两个地方.</summary>
    /// <param name="bare">The folded question, places and years blanked out.</param>
    /// <param name="span">Words that point at several places.</param>
    /// <param name="spans">What was read in it.</param>
    public static bool IsRanked(string bare, TextSpan span, List<AnnotatedSpan> spans) => Numerals.CanBegin(bare[span.Start])
        && spans.Exists(o => o is { Kind: SpanKind.Operator, Value: "most" or "least" or "top" } && o.Span.End <= span.Start
            && BeforeRanked.Contains(bare[o.Span.End..span.Start]));

    /// <summary>True when a text ends in a word that compares with the number behind it: 超过五千, 不到三百.</summary>
    public static bool Compares(string before) => Operators.AtEnd(before) is { Row.Class: "over" or "under", Row.Id: var row } && !BehindNumber.Contains(row);

    // 罚没|超过: where a verb ends in the first character of an operator and the rest is an operator too, both are whole.
    private static AnnotatedSpan BehindVerb(string bare, AnnotatedSpan span)
    {
        var (from, to) = (span.Span.Start + 1, span.Span.End);
        return ActionWords.AskedIn(bare[..from]) is [.., { Span: { Length: > 1 } verb }] && verb.End == from
            && Operators.Read(bare[from..to]) is [var rest] && rest.Span.Length == to - from
            ? new AnnotatedSpan(new TextSpan(from, to), SpanKind.Operator, rest.Row.Id, rest.Row.Class) : span;
    }

    // 100%的有哪些: a share has no more than its whole, so that who has it reaches it.
    private static QuestionOperator? Reached(string bare, IReadOnlyList<AnnotatedSpan> spans) =>
        spans.Any(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.Which) or nameof(Asking.WhatExists) })
            && CountReader.In(bare, []).FirstOrDefault(c => c is { Value: 100, Unit: "%" }
                && bare.AsSpan(c.Span.End).StartsWith("的", StringComparison.Ordinal)) is { } whole
            ? new QuestionOperator("over", null, whole.Value, whole.Unit) { IsReached = true } : null;

    private static QuestionCount? Places(string bare, AnnotatedSpan span, IReadOnlyList<QuestionCount> counts) =>
        counts.FirstOrDefault(c => c is { Value: > 1, Unit: "家" or "个" or "名" or "县" } && c.Span.Start > span.Span.End
            && BeforeRanked.Contains(bare[span.Span.End..c.Span.Start]));

    // 起草了多少件, 起草过程 and 起草文件的时候怎么防止… tell of writing that was done, 写一段起草时… does not.
    private static bool TellsOfWriting(string bare, int end) =>
        end < bare.Length && (BehindWriting.Contains(bare[end]) || (!BeginsText.Begin(bare.AsSpan(end)) && !char.IsDigit(bare[end]) && IsMeanwhile(bare, end)));

    // 起草文件的时候怎么防止…: a time is told of.
    private static bool IsMeanwhile(string bare, int from)
    {
        var window = bare.AsSpan(from, Runs.Han(bare, from, LongestWritten + LongestTime));
        return Meanwhile.IndexIn(window) is >= 0 and <= LongestWritten
            || (window.IndexOf('时') is var at and >= 0 && BehindTime.Contains(from + at + 1 < bare.Length ? bare[from + at + 1] : ' '));
    }

    private static HashSet<string> RowsOf(string limit) => [.. LexiconTable.Rows("operators")
        .Where(r => (r.Cells.GetValueOrDefault("limit") ?? "").Split(' ').Contains(limit, StringComparer.Ordinal)).Select(r => r.Id)];

    private static bool NeedsNumber(AnnotatedSpan span) => span.Value is "over" or "under" || OnlyWithNumber.Contains(span.Row);

    private static bool IsBeforeAsked(string bare, AnnotatedSpan span, IReadOnlyList<QuestionCount> counts) =>
        counts.Any(c => c.Value is null && c.Span.Start >= span.Span.End && IsBlank(bare, span.Span.End, c.Span.Start));

    // 办过3件, 侦破5起: behind a verb one character of comparing is its end.
    private static bool IsEndOfVerb(string bare, AnnotatedSpan span) => Terse.Contains(span.Row)
        && span.Span.Start is > 0 and var start && !BeforeTerse.Contains(bare[start - 1]);

    // 建议和提案一共几件 adds two up, 建议多少件,提案一共多少件 asks for each.
    private static bool NamesSeveral(string bare, AnnotatedSpan span, List<AnnotatedSpan> spans) =>
        spans.Exists(s => s is { Kind: SpanKind.Reference, Value: "these" })
        || (spans.Count(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.HowMany) or nameof(Asking.Amount) }) <= 1
        && AskedMeasure.In(bare).Select(m => m.Span.Start).DefaultIfEmpty(span.Span.Start).All(at => at >= span.Span.Start)
        && OperandQuestion.NamesSeveral(bare[..span.Span.Start]));

    private static QuestionCount? Beside(string bare, AnnotatedSpan span, IReadOnlyList<QuestionCount> counts) => BehindNumber.Contains(span.Row)
        ? counts.LastOrDefault(c => c.Value is not null && c.Span.End <= span.Span.Start && IsBlank(bare, c.Span.End, span.Span.Start))
        : counts.FirstOrDefault(c => c.Value is not null && c.Span.Start >= span.Span.End && IsBlank(bare, span.Span.End, c.Span.Start));

    // 超过了90%, 排在前 3 名: what may stand between.
    private static bool IsBlank(string bare, int from, int to) => !bare.AsSpan(from, to - from).ContainsAnyExcept(BeforeLimit);
}

using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Rewords a question for a result into one for the numbers that it is computed from: 结案的占收到的几成 asks how many were closed and how many came
/// in.</summary>
internal static class OperandQuestion
{
    private const string Table = "counted";

    // Stands where an operator, or a word between the two that it compares, was.
    private const char Mark = '\v';

    // Stands where the word was that adds up what is named before it.
    private const char Gather = '\f';
    private const string Stops = ",;?!。:";
    private static readonly WordList Negations = WordList.Of(Table, "not-yet");
    private static readonly GuardedWords Undone = new(Table, "undone");
    private static readonly GuardedWords Between = new(Table, "between");
    private static readonly WordList WithinOne = WordList.Of(Table, "within-one");
    private static readonly WordList Collective = WordList.Of(Table, "collective");
    private static readonly WordList Wholes = WordList.Of(Table, "whole");
    private static readonly string[] Joints = [.. WordList.Of(Table, "joint").Words, "、", " ", Mark.ToString(), Gather.ToString()];

    /// <param name="question">The question.</param>
    /// <param name="outcomes">Its numbers where they name an outcome that may be missing (办结率, 没有办结); empty where the operands stand in its own words.</param>
    /// <returns>Null where it names nothing that could be counted.</returns>
    public static Question? Of(Question question, IReadOnlyList<AskedFigure> outcomes)
    {
        var bare = BareOf(question);
        return Asking(question, outcomes.Count > 0 ? [.. outcomes.Select(o => Outcome(o, bare))] : Named(Apart(question, bare)));
    }

    /// <summary>A question for how many lack a deed (处罚里头没走简易程序的有几件), as one for how many there are and how many were so dealt with.</summary>
    /// <returns>Null where nothing is said to be lacking.</returns>
    public static Question? OfUndone(Question question)
    {
        var bare = BareOf(question);
        if (Undone.In(bare).Select(s => (TextSpan?)s).LastOrDefault() is not { } undone || !question.Asks.Contains(Questions.Asking.HowMany))
        {
            return null;
        }

        var (whole, part) = (Flat(bare[..undone.Start]), WithoutAsks(bare[undone.End..]).Trim(' ', '的', '?'));
        return whole.Count == 0 || part.Length == 0 ? null : Asking(question, [string.Concat(whole), part]);
    }

    /// <summary>A question for a share (以调解、和解方式结案的占办结的多少) as one for the part and one for its whole, whatever each of them lists.</summary>
    /// <returns>Two; none where it does not name both.</returns>
    public static IReadOnlyList<Question> OfShare(Question question)
    {
        var pieces = Sides(Apart(question, BareOf(question)).Split(Mark));
        if (pieces is [var alone] && WithinOne.In(alone).Select(s => (TextSpan?)s).FirstOrDefault() is { } within)
        {
            pieces = [.. Sides([alone[within.End..]]), .. Sides([alone[..within.Start]])];
        }

        return pieces.Count == 2 ? pieces.ConvertAll(p => Asking(question, [p])!) : [];
    }

    private static List<string> Sides(IEnumerable<string> pieces) => [.. pieces.SelectMany(p => Split(WithoutAsks(p), [.. Stops.Select(c => c.ToString())]))];

    /// <summary>A question that compares a thing of one place with another thing of another place (青禾的调解站比云岭的受理点多几个), as a question a place.</summary>
    /// <returns>Two; none where both places are asked for the same.</returns>
    public static IReadOnlyList<Question> EachOfItsPlace(Question question)
    {
        var places = question.Spans.Where(s => s.Kind == SpanKind.Place).Select(s => s.Span).OrderBy(s => s.Start).ToList();
        var bare = Apart(question, BareOf(question));
        if (question.Operator?.Name is not ("difference" or "multiple") || question.Jurisdictions.Count != 2 || places.Count != 2
            || places[1].End > bare.Length)
        {
            return [];
        }

        List<string> things = [.. Flat(bare[places[0].End..places[1].Start]), .. Flat(bare[places[1].End..])];
        return things.Count != 2 || Flat(bare[..places[1].Start]).Count != 1 ? []
            : [.. things.Zip(question.Jurisdictions).Select(p => Asking(question, [p.First])! with { Jurisdictions = [p.Second] })];
    }

    /// <summary>True when it names several numbers side by side (建议和提案差多少): each is compared with its own kind.</summary>
    public static bool NamesSeveral(Question question) => NamesSeveral(Apart(question, BareOf(question)));

    /// <summary>True when a folded text names several numbers side by side.</summary>
    public static bool NamesSeveral(string bare) => Named(bare).Count > 1;

    private static string BareOf(Question question) => question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text);

    private static Question? Asking(Question question, List<string> parts)
    {
        if (parts.Count == 0)
        {
            return null;
        }

        var ask = AskedMeasure.HowMany
            + AskedMeasure.In(BareOf(question)).FirstOrDefault(m => m.Kind is UnitKind.Count or UnitKind.Case or UnitKind.People).Unit;
        var text = string.Join(',', parts.Select(p => p + ask));
        return question with { Text = text, Bare = text, Spans = [], Operator = null, Task = QuestionTask.Figures };
    }

    // What is counted stays, the outcome stands for itself: 复议案件办结率 is 复议案件办结.
    private static string Outcome(AskedFigure asked, string bare)
    {
        var words = asked.Rate is { Length: > 1 } rate ? bare.Replace(rate, rate[..^1], StringComparison.Ordinal) : bare;
        return string.Join(' ', Flat(WithoutNegations(QuestionTopic.Blank(words, Asks(words)))));
    }

    // An operator parts its operands; words that ask, greet or point say nothing of them.
    private static string Apart(Question question, string bare)
    {
        if (bare.Length != question.Text.Trim().Length)
        {
            return bare;
        }

        var text = bare.ToCharArray();
        foreach (var span in question.Spans.Where(s => s.Kind is SpanKind.Operator or SpanKind.Reference or SpanKind.Filler or SpanKind.Request
            || s is { Kind: SpanKind.Asking, Value: nameof(Questions.Asking.Which) }))
        {
            text.AsSpan(span.Span.Start, span.Span.Length).Fill(
                span is { Kind: SpanKind.Operator, Value: "sum" or "mean" } ? Gather : span.Kind is SpanKind.Operator or SpanKind.Reference ? Mark : '\t');
        }

        foreach (var span in question.Operator?.Name is "multiple" or "share" or "difference" ? Between.In(new string(text)) : [])
        {
            text.AsSpan(span.Start, span.Length).Fill(Mark);
        }

        return new string(text);
    }

    private static IEnumerable<TextSpan> Asks(string bare) => AskedMeasure.In(bare).Select(m => m.Span).Concat(
        Annotator.Read(bare, []).Where(s => s is { Kind: SpanKind.Asking, Value: nameof(Questions.Asking.HowMany) or nameof(Questions.Asking.Amount) })
            .Select(s => s.Span));

    private static string WithoutNegations(string words) =>
        Negations.Words.Aggregate(words, (text, negation) => text.Replace(negation, "", StringComparison.Ordinal));

    // The numbers named beside each other, each with what the question says of them all: 规范性文件清理,废止和修改的; 食品、药械这两块的案子.
    private static List<string> Named(string text)
    {
        var clauses = WithoutAsks(text).Split([.. Stops], StringSplitOptions.RemoveEmptyEntries).Select(InClause).ToList();
        var several = clauses.FindIndex(c => c.Parts.Count > 1);
        return several < 0 ? Flat(text)
            : clauses[several].Parts.ConvertAll(p => string.Concat(clauses.Take(several).SelectMany(c => c.Parts)) + p + clauses[several].Behind);
    }

    private static (List<string> Parts, string Behind) InClause(string clause)
    {
        var (before, behind) = Gathered(clause);
        var parts = Split(before, Joints);
        return parts.Count > 1 ? (parts, string.Concat(Split(behind, Joints))) : (Split(clause, Joints), "");
    }

    // 食品、药械这两块 | 的案子, 建议和提案 | 一共办了: what is named side by side, and what is said of it all.
    private static (string Before, string Behind) Gathered(string clause)
    {
        var at = clause.IndexOf(Gather, StringComparison.Ordinal);
        return Collective.In(clause).FirstOrDefault() is { Length: > 0 } words && (at < 0 || words.Start < at) ? (clause[..words.Start], clause[words.End..])
            : at >= 0 ? (clause[..at], clause[at..]) : (clause, "");
    }

    private static List<string> Flat(string text) => Split(WithoutAsks(text), [.. Joints, .. Stops.Select(c => c.ToString())]);

    private static List<string> Split(string text, string[] separators) => [.. text.Split(separators, StringSplitOptions.None)
        .Select(p => p.Trim(' ', '\t', '的', '了', '呢', '里', '是', '各', '有', '还', '剩', '差'))
        .Where(p => AskedFigures.Words(p).Length > 1 && !Wholes.Are(p) && UnitTable.KindOf(p) == UnitKind.None)];

    // What stood on both sides of a word of asking is one: 复议案件多少件办结.
    private static string WithoutAsks(string text)
    {
        var asks = Asks(text).ToList();
        return string.Concat(text.Where((_, i) => !asks.Exists(s => s.Start <= i && i < s.End)));
    }
}

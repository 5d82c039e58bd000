using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Rewords a question for a result into one for the numbers that it is computed from: 结案的占收到的几成 asks how many were closed and how many came
/// in.</summary>
internal static class OperandQuestion
{
    private static readonly WordList Negations = WordList.Of("counted", "not-yet");
    private static readonly string[] Separators = [.. WordList.Of("counted", "joint").Words, .. ",;、 ?!。:".Select(c => c.ToString())];

    /// <param name="question">The question.</param>
    /// <param name="outcomes">Its numbers where they name an outcome that may be missing (办结率, 没有办结); empty where the operands stand in its own words.</param>
    /// <returns>Null where it names nothing that could be counted.</returns>
    public static Question? Of(Question question, IReadOnlyList<AskedFigure> outcomes)
    {
        var bare = question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text);
        var ask = AskedMeasure.HowMany + AskedMeasure.In(bare).FirstOrDefault(m => m.Kind is UnitKind.Count or UnitKind.Case or UnitKind.People).Unit;
        var parts = outcomes.Count > 0 ? [.. outcomes.Select(o => Outcome(o, bare))] : Named(Apart(question, bare));
        if (parts.Count == 0)
        {
            return null;
        }

        var text = string.Join(',', parts.Select(p => p + ask));
        return question with { Text = text, Bare = text, Spans = [], Operator = null, Task = QuestionTask.Figures };
    }

    /// <summary>True when it names several numbers side by side (建议和提案差多少): each is compared with its own kind.</summary>
    public static bool NamesSeveral(Question question) =>
        NamesSeveral(Apart(question, question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text)));

    /// <summary>True when a folded text names several numbers side by side.</summary>
    public static bool NamesSeveral(string bare) => Named(bare).Count > 1;

    // What is counted stays, the outcome stands for itself: 复议案件办结率 is 复议案件办结.
    private static string Outcome(AskedFigure asked, string bare)
    {
        var words = asked.Rate is { Length: > 1 } rate ? bare.Replace(rate, rate[..^1], StringComparison.Ordinal) : bare;
        return string.Join(' ', Named(WithoutNegations(QuestionTopic.Blank(words, Asks(words)))));
    }

    // An operator parts its operands; words that ask, greet or point say nothing of them.
    private static string Apart(Question question, string bare)
    {
        if (bare.Length != question.Text.Trim().Length)
        {
            return bare;
        }

        var text = bare.ToCharArray();
        foreach (var span in question.Spans.Where(s => s.Kind is SpanKind.Operator or SpanKind.Reference or SpanKind.Filler or SpanKind.Request))
        {
            text.AsSpan(span.Span.Start, span.Span.Length).Fill(span.Kind is SpanKind.Operator or SpanKind.Reference ? ',' : '\t');
        }

        return new string(text);
    }

    private static IEnumerable<TextSpan> Asks(string bare) => AskedMeasure.In(bare).Select(m => m.Span).Concat(
        Annotator.Read(bare, []).Where(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.HowMany) or nameof(Asking.Amount) }).Select(s => s.Span));

    private static string WithoutNegations(string words) =>
        Negations.Words.Aggregate(words, (text, negation) => text.Replace(negation, "", StringComparison.Ordinal));

    // What stood on both sides of a word of asking is one: 复议案件多少件办结.
    private static List<string> Named(string text)
    {
        var asks = Asks(text).ToList();
        return [.. string.Concat(text.Where((_, i) => !asks.Exists(s => s.Start <= i && i < s.End))).Split(Separators, StringSplitOptions.None)
            .Select(p => p.Trim(' ', '\t', '的', '了', '呢', '里', '是', '各', '有', '还', '剩', '差'))
            .Where(p => AskedFigures.Words(p).Length > 1)];
    }
}

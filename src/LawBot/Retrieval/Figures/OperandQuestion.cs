using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>Rewords a question for a result into one for the numbers that it is computed from: 结案的占收到的几成 asks how many were closed and how many came
/// in.</summary>
internal static partial class OperandQuestion
{
    /// <param name="question">The question.</param>
    /// <param name="outcomes">Its numbers where they name an outcome that may be missing (办结率, 没有办结); empty where the operands stand in its own words.</param>
    /// <returns>Null where it names nothing that could be counted.</returns>
    public static Question? Of(Question question, IReadOnlyList<AskedFigure> outcomes)
    {
        var bare = question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text);
        var ask = "多少" + (MeasurePattern().Match(bare) is { Success: true } unit ? unit.Groups["unit"].Value : "");
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
        Named(Apart(question, question.Bare.Length > 0 ? question.Bare : TextFolding.Fold(question.Text))).Count > 1;

    // What is counted stays, the outcome stands for itself: 复议案件办结率 is 复议案件办结.
    private static string Outcome(AskedFigure asked, string bare)
    {
        var words = asked.Rate is { Length: > 1 } rate ? bare.Replace(rate, rate[..^1], StringComparison.Ordinal) : bare;
        return string.Join(' ', Named(NotYetPattern().Replace(AskingPattern().Replace(words, " "), "")));
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

    private static List<string> Named(string text) => [.. JointPattern().Split(AskingPattern().Replace(text, ""))
        .Select(p => p.Trim(' ', '\t', '的', '了', '呢', '里', '是', '各')).Where(p => AskedFigures.Words(p).Length > 1)];

    [GeneratedRegex(@"[,;、 ?!。:]+|和|与|及|以及|跟|还有|加上", RegexOptions.CultureInvariant)]
    private static partial Regex JointPattern();

    [GeneratedRegex(@"几成|(?:多大|多少|多高)?(?:的)?(?:比例|比重|占比)|百分之(?:几|多少)|百分比|(?:还)?(?:是|有|剩|差)?(?:多少|几)(?:人次|场次|[件次个名人位起宗桩份条项户家场部批])?", RegexOptions.CultureInvariant)]
    private static partial Regex AskingPattern();

    [GeneratedRegex(@"(?:多少|几)(?<unit>人次|场次|[件次个名人位起宗份条项户家场部批])", RegexOptions.CultureInvariant)]
    private static partial Regex MeasurePattern();

    [GeneratedRegex(@"还|尚|没有|未能|没|未|不予", RegexOptions.CultureInvariant)]
    private static partial Regex NotYetPattern();
}

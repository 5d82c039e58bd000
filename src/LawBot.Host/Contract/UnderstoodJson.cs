using System.Text.Json.Serialization;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Host.Contract;

/// <summary>How a question was read, as scripts and people see it; the names are a contract.</summary>
internal sealed record UnderstoodJson(
    string Task, IReadOnlyList<string> Part, IReadOnlyList<string> Places, IReadOnlyList<int> Years, string Topic, IReadOnlyList<string> Metrics,
    OperatorJson? Operator, string Standalone, IReadOnlyList<SpanJson> Spans)
{
    public static UnderstoodJson Of(Question q)
    {
        var task = TaskOf(q);
        return new(
            task, [.. q.Parts.Select(Word)], [.. q.Jurisdictions.Concat(q.Provinces).Concat(q.Prefectures).Concat(q.UnknownPlaces)], q.Years, q.Topic,
            task is "figures" ? [.. AskedFigures.Of(q).Select(w => w.Name).Where(n => n.Length > 0)] : [],
            q.Operator is { } o ? new OperatorJson(o.Name, o.N, o.Threshold, o.Unit) : null, q.Standalone,
            [.. q.Spans.Select(s => new SpanJson(s.Span.Start, s.Span.End, Word(s.Kind), s.Row, s.Value))]);
    }

    private static string TaskOf(Question q) => q.Task switch
    {
        QuestionTask.Draft => "draft",
        _ when q.Wants is QuestionIntent.Library or QuestionIntent.Chat => Word(q.Wants),
        _ when TaskRules.AsksQuantity(q) => "figures",
        _ => "experience",
    };

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

internal sealed record OperatorJson(
    string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? N,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Threshold,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit);

internal sealed record SpanJson(int Start, int End, string Kind, string Row, string Value);

namespace LawBot.Answers.Drafts;

/// <summary>Phrases around a point (<c>Lexicon/draft-phrases.tsv</c>).</summary>
internal static class PointWords
{
    /// <summary>A lack as one of a level of units: 乡镇层面，….</summary>
    internal static string AtLevel(string level, string problem) => DraftPhrases.Filled("at-level", level, problem);

    /// <summary>A lack and how it is to be mended.</summary>
    internal static string WithRemedy(string problem, string plan) => DraftPhrases.Filled("remedy", problem.TrimEnd('。'), plan);

    /// <summary>A plan in an aspect; a general one where the tables have none.</summary>
    internal static string InAspect(string aspect, string plan) =>
        plan.Contains(aspect, StringComparison.Ordinal) ? plan
        : plan.Length > 0 ? DraftPhrases.Filled("in-aspect", aspect, plan) : DraftPhrases.Filled("aspect-alone", aspect);

    /// <summary>A topic as what can be carried on: 数字化 is 数字化建设, 柔性执法 柔性执法工作; what names work stays as it is.</summary>
    internal static string AsWork(string topic) => DraftCues.Of("topic-tail").End(topic) || DraftCues.Of("piece").End(topic) ? topic
        : topic + DraftPhrases.Of(topic[^1] == '化' ? "named-becomes" : "named-work");
}

using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Questions;

/// <summary>Lets a question take from the one before it what it lacks.</summary>
internal static partial class FollowUp
{
    /// <returns>The question with place, year, topic and task filled in; unchanged when it stands alone.</returns>
    public static Question Complete(Question question, Question? earlier)
    {
        if (earlier is null || !Leans(question))
        {
            return question;
        }

        var hasPlace = question.Jurisdictions.Count > 0 || question.UnknownPlaces.Count > 0 || question.Provinces.Count > 0
            || question.Prefectures.Count > 0;
        var others = OthersPattern().IsMatch(TextFolding.Fold(question.Text));
        var (topic, inherited) = TopicOf(question, earlier);
        var completed = question with
        {
            Topic = topic,
            Inherited = inherited,
            Bare = OwnTopic(question).Length == 0 ? earlier.Bare : question.Bare,
            Task = TaskOf(question, earlier),
            FollowsFigures = TaskRules.AsksQuantity(earlier) && OwnTopic(question).Length == 0,
            Part = question.Part == ReportPart.Done && OwnTopic(question).Length == 0 ? earlier.Part : question.Part,
            Years = question.Years.Count > 0 || hasPlace || others ? question.Years : earlier.Years,
            Excluded = !others ? question.Excluded : earlier.Jurisdictions.Count > 0 ? earlier.Jurisdictions : earlier.Excluded,
        };
        if (!hasPlace && !others)
        {
            completed = completed with
            {
                Jurisdictions = earlier.Jurisdictions,
                Reports = earlier.Reports,
                Provinces = earlier.Provinces,
                Prefectures = earlier.Prefectures,
                Levels = earlier.Levels,
                UnknownPlaces = earlier.UnknownPlaces,
                Excluded = earlier.Excluded,
            };
        }

        return completed with { Standalone = Wording(completed) };
    }

    // A question leans on the one before it when it says so (那…呢, 别的县), or names no place and has hardly a topic of its own.
    private static bool Leans(Question question)
    {
        var folded = TextFolding.Fold(question.Text).TrimEnd('?', '。', '!', ' ');
        var own = OwnTopic(question);
        return LeaningPattern().IsMatch(folded)
            || OthersPattern().IsMatch(folded)
            || own.Length == 0
            || AsksNumberOfNoPlace(question, folded)
            || (question.IsGeneral && own.Length <= 8 && !Vocabulary.Field.Match(own).Any(m => ActionWords.IsObject(m) && m.Span.Length >= 4));
    }

    // A number is always somebody's: 调解成功了多少件 asks for that of the place before, 各地办了多少件 for everybody's.
    private static bool AsksNumberOfNoPlace(Question question, string folded) =>
        question is { IsGeneral: true, Task: QuestionTask.Figures, Provinces.Count: 0, Prefectures.Count: 0, Levels.Count: 0 } && !EverywherePattern().IsMatch(folded);

    private static string OwnTopic(Question question) => FillerPattern().Replace(question.Topic, " ").Trim();

    private static (string Topic, string Inherited) TopicOf(Question question, Question earlier)
    {
        var own = OwnTopic(question);
        if (own.Length == 0)
        {
            return (earlier.Topic, earlier.Inherited);
        }

        // 纠错率呢 keeps the object of the question before it (行政复议) but not what was asked of it (受理).
        var ownObjects = Vocabulary.Field.Match(own).Any(m => ActionWords.IsObject(m));
        if (ownObjects)
        {
            return (own, "");
        }

        var objects = Vocabulary.Field.Match(earlier.Topic).Where(ActionWords.IsObject).Select(m => m.Span.In(earlier.Topic)).Distinct(StringComparer.Ordinal);
        var inherited = string.Join(' ', objects);
        inherited = inherited.Length > 0 ? inherited : ActionWords.WithoutActions(earlier.Topic).Trim();
        return (inherited + " " + own, inherited);
    }

    private static QuestionTask TaskOf(Question question, Question earlier)
    {
        if (question.Task != QuestionTask.Experience)
        {
            return question.Task;
        }

        if (OwnTopic(question).Length == 0)
        {
            return earlier.Task;
        }

        // 办理时限呢: a bare noun after a question of figures asks for a figure again.
        return earlier.Task is QuestionTask.Figures or QuestionTask.Comparison && BarePattern().IsMatch(TextFolding.Fold(question.Text))
            ? QuestionTask.Figures
            : question.Task;
    }

    private static string Wording(Question question)
    {
        var names = question.Jurisdictions.Concat(question.Provinces).Concat(question.Prefectures);
        var years = question.Years.Select(y => y + "年");
        return string.Join(' ', names.Concat(years).Append(question.Topic).Where(s => s.Length > 0));
    }

    [GeneratedRegex(@"^(?:那|那么|还有|另外|再|其中|它|他们|这个|这些|上面|刚才|前面|同样|继续|接着)|呢$|呢[?]$", RegexOptions.CultureInvariant)]
    private static partial Regex LeaningPattern();

    [GeneratedRegex(
        @"(?:(?:别的?|其他|其它|其余|另外的?|兄弟|周边|还有(?:哪些|哪个|哪几个|什么))(?:的)?(?:县|市|区|地方|地区|单位|部门|几个县|处|家)|外[县市省地](?!人|企|户|车|牌|的?企业))"
        + @"(?:.{0,8}(?:呢|也|吗|有没有|有(?:类似|这样|同样|相同|没)|怎么样|是怎么|怎么|如何|咋|这么|这样|类似)|[?。]*$)|类似(?:的)?做法|也有(?:这样|类似)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OthersPattern();

    [GeneratedRegex(@"类似|同样|这样做?|这么[做干搞]|别处|这个|那个|那|也|相同|还有|另外|其中|再|他们|它们?|详细|呢|吗", RegexOptions.CultureInvariant)]
    private static partial Regex FillerPattern();

    [GeneratedRegex("各|哪|谁|全省|全国|最[多少高低]|所有|整个|一共有几份|报告", RegexOptions.CultureInvariant)]
    private static partial Regex EverywherePattern();

    [GeneratedRegex(@"^(?:那|那么|还有)?[^怎如何为哪]{2,10}呢?[?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex BarePattern();
}

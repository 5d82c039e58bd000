using System.Text.RegularExpressions;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>
/// Writes a section without a model: the genre's set phrases on the matter, those first that the exemplars bear out, in the order 部署—举措—数据—成效;
/// short wordings of the exemplars that fit anyone; the user's own facts; and a placeholder named by its metric wherever a figure lacks.
/// </summary>
public sealed partial class TemplateDraftWriter : IDraftWriter
{
    private const int MostMatters = 2;

    /// <inheritdoc/>
    public Task<Draft> WriteAsync(Question instruction, Evidence exemplars, string facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        var shown = new DraftExemplars(exemplars);
        var draft = new DraftBuilder(shown);
        var own = DraftFacts.From($"{facts}\n{FactsIn(instruction.Text)}");
        var section = new DraftSection(draft, shown, own, DraftOwner.Of(instruction, facts), Brief().IsMatch(instruction.Text));
        if (instruction.Part == ReportPart.Problems)
        {
            section.WriteList(DraftPhrases.Of(DraftPhrases.Problems), "问题", "【本地突出问题】");
        }
        else if (instruction.Part == ReportPart.Plans)
        {
            section.WriteList(DraftPhrases.Of(DraftPhrases.Plans), "计划", "【下一年度重点任务】");
        }
        else
        {
            WriteMatters(instruction, section);
        }

        section.WriteRestOfFacts();
        return Task.FromResult(Finish(instruction, draft, shown));
    }

    private static void WriteMatters(Question instruction, DraftSection section)
    {
        var matters = DraftPhrases.MeantBy(instruction.Text, MostMatters).Where(m => m.Matter is not (DraftPhrases.Problems or DraftPhrases.Plans)).ToList();
        if (matters.Count == 0)
        {
            section.WriteGeneral(TopicOf(instruction));
        }

        for (var i = 0; i < matters.Count; i++)
        {
            section.Write(matters[i], isLast: i == matters.Count - 1);
        }
    }

    private static Draft Finish(Question instruction, DraftBuilder draft, DraftExemplars shown)
    {
        var placeholders = DraftText.PlaceholdersIn(draft.Text);
        var warnings = new List<string>();
        if (placeholders.Count > 0)
        {
            warnings.Add($"【】处共{placeholders.Count}项待填写;填好后请核对全文。");
        }

        if (shown.Reports == 0)
        {
            warnings.Add("没有找到可参照的报告,这一稿只按通用体例写成。");
        }

        return new(instruction.Text, draft.Text.TrimEnd('\n'), placeholders, shown.Sources(), draft.Ledger, AnswerOrigin.Template, warnings);
    }

    /// <summary>What an instruction wants written, without the words that ask for it.</summary>
    internal static string TopicOf(Question instruction)
    {
        var topic = Asking().Replace(instruction.Text.Trim(), "");
        topic = OurOwn().Replace(Ending().Replace(topic, ""), "");
        return topic.Length is >= 2 and <= 24 ? topic : instruction.Topic.Length is >= 2 and <= 24 ? instruction.Topic.Replace(" ", "", StringComparison.Ordinal) : "这项工作";
    }

    // An instruction may state facts itself: 写一段普法,今年办了30场活动.
    private static string FactsIn(string instruction) =>
        string.Join('\n', Clause().Split(instruction).Where(c => Counting().IsMatch(c) && !Asking().IsMatch(c)));

    [GeneratedRegex("别太长|简短|简要|精简|短一?点|不要太长|一两句|几句话", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brief();

    [GeneratedRegex("^(?:请|麻烦|帮忙|帮我|帮|给我|替我|我要|我想)*(?:起草|草拟|撰写|编写|写|拟|生成|准备)(?:一下|一个|一段|一节|一份|一篇|个|段|份)?(?:关于|有关)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asking();

    [GeneratedRegex("(?:方面)?的?(?:内容|情况|材料|段落|部分|总结|章节|文字|工作情况|这一节|一节|一段)*(?:[,，。].*)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:我|本|全)[县市区旗镇乡局省]的?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OurOwn();

    [GeneratedRegex("[，,。；;：:\n]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\d+(?:\.\d+)?[余多]?[万亿]?[余多]?(?:人次|场次|[件起个名人项份次场条户家%元])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counting();
}

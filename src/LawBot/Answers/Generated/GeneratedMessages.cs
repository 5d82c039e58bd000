using LawBot.Retrieval;

namespace LawBot.Answers.Generated;

/// <summary>What is said of a model's part in an answer: why it failed, what was left out.</summary>
internal static class GeneratedMessages
{
    public const string NoAnswerLogged = "模型没有给出回答:{Reason}";
    public const string NoRewritingLogged = "模型没有改写问题:{Reason}";
    public const string NoJudgementLogged = "模型没有核对回答:{Reason}";
    public const string ServiceFailed = "模型服务出错";
    public const string Refused = "模型拒绝回答这个问题";
    public const string CutAtOnce = "模型的回答太长,还没写完一句就被截断";
    public const string NoAnswer = "模型没有给出回答";
    public const string MostlyFell = "模型写的内容大多没有通过核对";
    public const string JudgedUnsupported = "复核认为所引的句子不支持它";
    public const string Cut = "模型没有写完就到了长度上限，后面的内容可能缺少；可以缩小范围再问。";
    public const string Together = "放在一起看";

    /// <summary>The year of a line of evidence that has none.</summary>
    public const string NoYear = "年份不明";

    /// <summary>What the prompt asks a model to write before the names of those who do not speak of what was asked.</summary>
    public const string SilenceMark = "没有谈到";

    /// <summary>The name that stands for all of them.</summary>
    public const string Everybody = "全部";

    /// <summary>What the prompt asks a model to write of a sentence that its sources do not carry.</summary>
    public const string NotSupported = "不支持";

    public static string LeftOut(int count) => $"有{count}句没有通过核对，已略去。";

    public static string Silent(IEnumerable<string> reports) => $"按模型的判断，{string.Join('、', reports)}的报告没有谈到所问的。";

    public static string FallenBack(string failure) => $"{failure}，以下改为直接摘录报告原文。";

    public static string Offline(string failure) => $"{failure}，以下是不用模型的结果。";

    public static string Computed(string computation, string marks) => $"计算：{computation}{marks}";

    public static string Quotation(EvidenceSentence sentence, int number) =>
        $"原文：“{sentence.Text.ReplaceLineEndings("").Trim()}”[{number}]{RecognisedQuotes.MarkOf(sentence)}";

    /// <summary>What a line of evidence says of numbers that were recognised doubtfully.</summary>
    public static string Doubtful(IReadOnlyCollection<string> numbers) =>
        numbers.Count == 0 ? "" : $"（扫描件,数字存疑,不要写:{string.Join('、', numbers)}）";

    /// <summary>What a line of evidence says of its part of the report.</summary>
    public static string PartOf(Reports.ReportPart part) =>
        part switch { Reports.ReportPart.Problems => "问题", Reports.ReportPart.Plans => "计划", _ => "已做" };

    /// <summary>Which sentences fell and why.</summary>
    public static string Fallen(IReadOnlyList<SentenceCheck> fallen) => $"上一次有{fallen.Count}句没有通过核对：\n"
        + string.Join('\n', fallen.Select((f, i) => $"{i + 1}. “{f.Sentence}”——{string.Join('；', f.Reasons)}。"));

    /// <summary>That none fell, or that no sentence of the model was used.</summary>
    public static string NoneFell(string? failure) => failure is null ? "上一次回答里的句子都通过了核对。" : $"{failure}，所以上一次没有用模型写的句子。";
}

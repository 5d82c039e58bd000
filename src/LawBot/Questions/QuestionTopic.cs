using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Takes out of a question the words that only make it one, so that what is left is its topic.</summary>
internal static partial class QuestionTopic
{
    /// <summary>Blanks stretches out, keeping the length.</summary>
    public static string Blank(string folded, IEnumerable<TextSpan> spans)
    {
        var text = folded.ToCharArray();
        foreach (var span in spans)
        {
            text.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(text);
    }

    /// <param name="bare">The folded question, or a part of it, without places and years.</param>
    /// <returns>What is left, the gaps as single spaces; may be empty.</returns>
    public static string Of(string bare)
    {
        // 执法证怎么考 and 数字政府 are wordings of the field: the words of asking inside them stay.
        var matters = Vocabulary.Field.MattersIn(bare).ToList();
        var topic = AskingPattern().Replace(bare, m => matters.Exists(s => s.Overlaps(new TextSpan(m.Index, m.Index + m.Length))) ? m.Value : " ");
        topic = EdgePattern().Replace(topic, " ");
        return SpacePattern().Replace(topic, " ").Trim();
    }

    // Longest first where one contains another; each is a word that no report uses to say what the question is about.
    [GeneratedRegex(
        @"请问|麻烦|劳驾|帮我们?|帮忙|帮着?|给我|替我|我想(?:知道|了解|问)|想(?:知道|了解|问)|看看"
        + @"|(?<![检审督调抽排核巡复稽清侦普])查(?:一下|查|询)?(?=\p{IsCJKUnifiedIdeographs})(?!处|办|证|验)|介绍(?:一下)?|说说|讲讲|谈谈|列(?:一下|出)|了解(?:一下)?"
        + @"|有没有|有无|是不是|是否|能不能|能否|可不可以|可否|有哪些|有什么|有啥|有何|哪些地方|哪些县|哪些|哪个地方|哪个县|哪个|哪里|哪儿|哪家|哪(?=个|家)|什么样的?|什么|怎么样|怎样|怎么|如何|咋样|咋|啥|多少|为什么|为何|几种"
        + @"|做得(?:怎么样|如何)|好经验|好做法|(?:可以|值得|能)(?:借鉴|学习|参考)(?:的)?|借鉴|经验做法|经验|做法|办法|措施|举措|抓手|招数|路子|路径|亮点|情况|方面|这块|这方面|具体|主要"
        + @"|各地(?:区)?|各县市?区?|各市县?|各区县?|各家|其他(?:县|市|地方|地区|区)?|其它(?:县|市|地方|地区|区)?|别的?(?:县|市|地方|地区)|别处|别人家?|外(?:县|地|市)|兄弟(?:县|市|单位)|人家|周边"
        + @"|有(?:什么|哪些|多大)?变化|变化|增减|趋势|谁最[多少高低]|最[多少高低]|排个?名|排行|对比|比较|比一比|比一下|相比|分别|各是|各有|各自"
        + @"|数字(?!政府|化|法治|赋能|经济|乡村)|列(?:一下|出来)?|一共|总共|共(?=多少|有)|合计|全年|一年|当年|年度|本年"
        + @"|推进到什么程度|什么程度|进展|落地的?|开展的?|推进得|搞(?:了|得|的)?|弄(?:了|得|的|起来)?|(?<!骨)干(?:了|得)?(?!部|预|警|扰|群|线|涉|净|事)|的时候|最后|最终|目前|截至|现在|到底|究竟|实际|真正|解决(?:的|了)?"
        + @"|写一?[段节篇份]|起草一?[段节篇份]?|草拟|撰写|拟写|写(?=关于|一|个)|^写|这一[节段部分]+|的?(?:内容|材料|段落|总结|部分|章节|小节)(?=$|,|，|。|\?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex AskingPattern();

    [GeneratedRegex(@"(?<=^| |,|，)(?:的|了|是|在|把|被|将|对|有|都|也|就|和|与|跟|那|那么|及|从|到|给|为|还|再|这|那些|上|中|里|又|要|会|能|应该|吗|呢|呀|啊|吧|嘛)+(?= |$|[,?!。,;])|(?:吗|呢|呀|啊|吧|嘛|的|了)+(?=$|[ ?!。;])|[?!。,;:""'、]", RegexOptions.CultureInvariant)]
    private static partial Regex EdgePattern();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern();
}

using LawBot.Answers.Generated;

namespace LawBot.Tests.Answers;

public class GeneratedStreamTests
{
    [Theory]
    [InlineData("甲县办理5件[S1]。乙县办理3件。[S2][S3] 丙县如此。", "甲县办理5件[S1]。|乙县办理3件[S2][S3]。|丙县如此。")]
    [InlineData("落实“谁执法谁普法。”责任[S1]。好。", "落实“谁执法谁普法。”责任[S1]。|好。")]
    [InlineData("- 甲县[S1]。\n- **乙县**[S2]。\n\n## 标题\n", "- 甲县[S1]。|- 乙县[S2]。|标题")]
    [InlineData("国发[2023]5号文件[S1]。[备注]另说。", "国发[2023]5号文件[S1]。|[备注]另说。")]
    [InlineData("左引号“没有闭合[S1]。\n下一句[S2]。", "左引号“没有闭合[S1]。|下一句[S2]。")]
    [InlineData("谁制定、谁清理”“谁实施的原则[S1]。下一句[S2]。", "谁制定、谁清理”“谁实施的原则[S1]。|下一句[S2]。")]
    [InlineData("最后一句没有句号[S1]", "最后一句没有句号[S1]")]
    public void A_sentence_takes_the_marks_that_follow_its_stop_however_the_stream_is_cut(string text, string expected)
    {
        foreach (var size in new[] { 1, 2, 5, 1000 })
        {
            var stream = new GeneratedStream();
            var sentences = text.Chunk(size).SelectMany(p => stream.Append(new string(p))).ToList();
            sentences.AddRange(stream.Complete(wasCut: false));
            Assert.Equal(expected.Split('|'), sentences.Select(s => s.Text));
        }
    }

    [Fact]
    public void A_sentence_with_its_marks_inside_is_handed_on_at_its_stop()
    {
        Assert.Equal("甲县办理5件[S1]。", Assert.Single(new GeneratedStream().Append("甲县办理5件[S1]。")).Text);
    }

    [Theory]
    [InlineData("<think>想</think>答", "答", false)]
    [InlineData("甲<think>想</think>乙", "甲乙", false)]
    [InlineData("想</think>答", "答", true)]
    [InlineData("<think>没想完", "", false)]
    [InlineData("1 < 2 <thin", "1 < 2 <thin", false)]
    public void Thinking_is_taken_out_wherever_the_stream_cuts_its_tags(string text, string expected, bool allThought)
    {
        for (var size = 1; size <= text.Length; size++)
        {
            var reasoning = new GeneratedReasoning();
            var answer = "";
            var was = false;
            foreach (var piece in text.Chunk(size))
            {
                var kept = reasoning.Append(new string(piece), out var isAllThought);
                answer = isAllThought ? kept : answer + kept;
                was |= isAllThought;
            }

            Assert.Equal((expected, allThought), (answer + reasoning.Complete(), was));
        }
    }
}

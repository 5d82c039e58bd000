using LawBot.Host.Telegram.Messages;
using LawBot.Tests.Telegram.Support;

namespace LawBot.Tests.Telegram;

public sealed class MessageTests
{
    [Fact]
    public void Length_is_counted_after_the_mark_up_was_read()
    {
        var text = new MessageText().Add(new string('&', 2000), TextLook.Bold).Add(new string('<', 2096));
        var part = Assert.Single(MessageSplitter.Split(text));
        Assert.Equal(4096, BotHtml.Visible(part.Html)!.Length);
    }

    [Fact]
    public void A_quotation_that_is_cut_is_a_quotation_in_both_messages_and_every_tag_is_closed()
    {
        var text = new MessageText().Add("青禾县2021年", TextLook.Bold).Add("\n").Add(string.Concat(Enumerable.Repeat("受理案件八十一件。", 700)), TextLook.Quote);
        var parts = MessageSplitter.Split(text);
        Assert.Equal(2, parts.Count);
        Assert.All(parts, part => Assert.Contains("<blockquote expandable>", part.Html, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Equal(part.Plain, BotHtml.Visible(part.Html)));
        Assert.EndsWith("件。", parts[0].Plain, StringComparison.Ordinal);
        Assert.Equal(text.Visible, parts[0].Plain + parts[1].Plain);
    }

    [Fact]
    public void A_name_cannot_turn_a_message_round() =>
        Assert.Equal("名\uFFFDtxt.exe\uFFFD[31m 第1段", new MessageText().Add("名\u202Etxt.exe\u001b[31m 第1段").Visible);

    [Fact]
    public void A_table_is_cut_between_rows()
    {
        var rows = Enumerable.Range(0, 300).Select(i => (IReadOnlyList<string>)[$"青禾县{i}", "2021", "81件"]).ToList();
        var parts = MessageSplitter.Split(new MessageText().Add(MonospaceTable.Write(rows, new HashSet<int> { 2 }), TextLook.Table));
        Assert.All(parts, part => Assert.All(part.Plain.Split('\n'), line => Assert.EndsWith("81件", line, StringComparison.Ordinal)));
        Assert.Equal(300, parts.Sum(part => part.Plain.Split('\n').Length));
    }

    [Fact]
    public void A_practice_has_a_bold_head_and_its_long_quotation_is_folded()
    {
        var quotation = "“" + string.Concat(Enumerable.Repeat("对行政复议案件逐件听取意见,", 6)) + "”[1]";
        var text = AnswerLooks.Add(new MessageText(), $"共查2份报告:\n1. 青禾县2021年·复议改革:{quotation}\n原文:“受理81件。”[2]\n可回复序号看原文");
        Assert.Equal($"共查2份报告:\n1. 青禾县2021年·复议改革:\n{quotation}\n原文:“受理81件。”[2]\n可回复序号看原文", text.Visible);
        Assert.Contains(new LookedRun("1. 青禾县2021年·复议改革:", TextLook.Bold), text.Runs);
        Assert.Contains(new LookedRun(quotation, TextLook.Quote), text.Runs);
        Assert.DoesNotContain(new LookedRun("“受理81件。”[2]", TextLook.Quote), text.Runs);
    }

    [Fact]
    public void A_closing_quotation_mark_stays_with_its_sentence()
    {
        var sentence = "会议要求“坚持依法行政。”";
        var parts = MessageSplitter.Split(MessageText.Of(string.Concat(Enumerable.Repeat(sentence, 100))), limit: 100);
        Assert.All(parts, part => Assert.EndsWith("。”", part.Plain, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_sentence_to_cut_after_no_character_is_torn()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 100));
        var parts = MessageSplitter.Split(MessageText.Of("a" + text), limit: 20);
        Assert.All(parts, part => Assert.False(char.IsHighSurrogate(part.Plain[^1])));
        Assert.Equal("a" + text, string.Concat(parts.Select(part => part.Plain)));
    }

    [Fact]
    public void No_message_has_more_looks_than_Telegram_keeps()
    {
        var text = new MessageText();
        for (var i = 0; i < 200; i++)
        {
            text.Add($"县{i}", TextLook.Bold).Add("\n");
        }

        var parts = MessageSplitter.Split(text);
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(System.Text.RegularExpressions.Regex.Count(part.Html, "<b>"), 1, MessageSplitter.MostLooks));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.6)]
    [InlineData(2.0)]
    public void Columns_begin_at_one_place_however_wide_a_phone_draws_Chinese_characters(double wide)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["地区", "年份", "数值"], ["青禾县", "2021", "81件"], ["云岭市(市本级)", "2021", "1.8万余件"]];
        var lines = MonospaceTable.Write(rows, new HashSet<int> { 2 }).Split('\n');
        Assert.Single(lines.Select(line => Math.Round(Width(line), 3)).Distinct());
        Assert.Single(lines.Skip(1).Select(line => Math.Round(Width(line[..line.IndexOf("2021", StringComparison.Ordinal)]), 3)).Distinct());

        double Width(string text) => text.Sum(c => MonospaceTable.IsWide(c) ? wide : 1);
    }

    [Fact]
    public void Figures_of_several_places_come_as_a_table_with_marks_and_the_silent_reports_are_named()
    {
        var message = AnswerMessage.Of(new LawBot.Turns.Reply("R0000001", Some.Figures("受理多少件")));
        var table = Assert.Single(message.Runs, run => run.Look == TextLook.Table).Text;
        Assert.Contains("81件 [1]", table, StringComparison.Ordinal);
        Assert.Contains("1203件", table, StringComparison.Ordinal);
        Assert.Contains("未载明(1 份):松溪县2021年", message.Visible, StringComparison.Ordinal);
    }
}

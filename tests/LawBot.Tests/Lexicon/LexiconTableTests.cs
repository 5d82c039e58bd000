using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Tests.Lexicon;

public sealed class LexiconTableTests
{
    public static TheoryData<string, int> Rows()
    {
        var data = new TheoryData<string, int>();
        foreach (var table in Annotator.Tables.Concat(["errands", "matters", "situations"]))
        {
            for (var i = 0; i < LexiconTable.Rows(table).Count; i++)
            {
                data.Add(table, i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_row_says_counts_is_found_and_what_does_not_is_not(string table, int index)
    {
        var row = LexiconTable.Rows(table)[index];
        Assert.All(row.Counts, text => Assert.True(LexiconExamples.IsFound(row, text), $"{row.Id}: {text}"));
        Assert.All(row.DoesNotCount, text => Assert.False(LexiconExamples.IsFound(row, text), $"{row.Id}: {text}"));
    }

    [Fact]
    public void Every_matter_has_one_name_for_questions_reports_and_drafts()
    {
        var asked = LexiconTable.Rows("matters").Where(r => r.Cells["use"] is "term").Select(r => r.Class).ToHashSet(StringComparer.Ordinal);
        Assert.All(LexiconTable.Rows("matters"), r =>
        {
            Assert.Contains(r.Cells["use"], (string[])["term", "speech", "sign", "section"]);
            Assert.Contains(r.Class, asked);
        });
    }

    [Fact]
    public void A_row_without_an_example_is_refused_and_the_message_names_the_line()
    {
        var error = Assert.Throws<FormatException>(() => LexiconTable.Parse("actions", "# words\tclass\tcounts\n过堂\t过堂\t\n").ToList());
        Assert.Contains("第 2 行", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_in_braces_stand_for_every_wording_and_a_slot_for_itself()
    {
        var row = Assert.Single(LexiconTable.Parse("acts", "# words\tclass\tcounts\n{撤|退}回{了|}、不要{thing}\tundo\t撤回\n"));
        Assert.Equal(["撤回了", "撤回", "退回了", "退回", "不要{thing}"], row.Words);
    }

    [Fact]
    public void No_wording_stands_twice_in_one_table() => Assert.Empty(
        from table in Annotator.Tables.Append("matters")
        from same in LexiconTable.Rows(table).SelectMany(r =>
            r.Words.Select(w => (Word: w, IsAsked: r.Cells.GetValueOrDefault("use") is "term" or "speech" ? "" : r.Cells.GetValueOrDefault("use"))))
            .GroupBy(w => w)
        where same.Count() > 1
        select $"{table}:{same.Key.Word}");
}

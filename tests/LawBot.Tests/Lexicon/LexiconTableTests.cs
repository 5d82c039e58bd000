using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Tests.Lexicon;

public sealed class LexiconTableTests
{
    /// <summary>Every example of every row of the tables that questions are read with.</summary>
    public static TheoryData<string, string, bool> Examples()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var row in Annotator.Tables.SelectMany(LexiconTable.Rows))
        {
            foreach (var text in row.Counts)
            {
                data.Add(row.Id, text, true);
            }

            foreach (var text in row.DoesNotCount)
            {
                data.Add(row.Id, text, false);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_a_row_says_counts_is_found_and_what_does_not_is_not(string row, string text, bool counts) =>
        Assert.Equal(counts, Annotator.Read(text, []).Any(s => s.Row == row));

    [Fact]
    public void A_row_without_an_example_is_refused_and_the_message_names_the_line()
    {
        var error = Assert.Throws<FormatException>(() => LexiconTable.Parse("actions", "# words\tclass\tcounts\n过堂\t过堂\t\n").ToList());
        Assert.Contains("第 2 行", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_wording_stands_twice_in_one_table() => Assert.Empty(
        from table in Annotator.Tables
        from same in LexiconTable.Rows(table).SelectMany(r => r.Words).GroupBy(w => w, StringComparer.Ordinal)
        where same.Count() > 1
        select $"{table}:{same.Key}");
}

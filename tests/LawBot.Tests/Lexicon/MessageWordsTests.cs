using LawBot.Lexicon;
using LawBot.Turns;

namespace LawBot.Tests.Lexicon;

public sealed class MessageWordsTests
{
    /// <summary>Every example of every row of the tables that messages are read with.</summary>
    public static TheoryData<string, string, string, bool> Examples()
    {
        var data = new TheoryData<string, string, string, bool>();
        foreach (var row in MessageWords.Tables.SelectMany(LexiconTable.Rows))
        {
            foreach (var text in row.Counts)
            {
                data.Add(row.Table, row.Id, text, true);
            }

            foreach (var text in row.DoesNotCount)
            {
                data.Add(row.Table, row.Id, text, false);
            }
        }

        return data;
    }

    // What does not count stands there with more around it, so that the message as a whole is none of the kind.
    [Theory]
    [MemberData(nameof(Examples))]
    public void What_a_row_says_counts_is_found_and_what_does_not_makes_no_such_message(string table, string row, string text, bool counts)
    {
        var found = new WordReader(table).Read(text).Any(w => w.Row.Id == row);
        Assert.True(counts ? found : !found || MessageWords.TalkOf(text) is null);
    }

    [Fact]
    public void No_wording_stands_twice_in_one_table() => Assert.Empty(
        from table in MessageWords.Tables
        from same in LexiconTable.Rows(table).SelectMany(r => r.Words).GroupBy(w => w, StringComparer.Ordinal)
        where same.Count() > 1
        select $"{table}:{same.Key}");
}

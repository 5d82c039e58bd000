using LawBot.Answers.Drafts;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Tests.Answers;

/// <summary>What an instruction wishes is read by the rows of one table, and no word of a wish comes into a text.</summary>
public class DraftWishTests
{
    private const string Place = "青禾县";

    public static TheoryData<int> Rows()
    {
        var data = new TheoryData<int>();
        for (var i = 0; i < LexiconTable.Rows("draft-wishes").Count; i++)
        {
            data.Add(i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_reads_its_examples_and_not_what_does_not_count(int index)
    {
        var row = LexiconTable.Rows("draft-wishes")[index];
        if (row.Class.StartsWith("word ", StringComparison.Ordinal))
        {
            return;
        }

        Assert.All(row.Counts, text => Assert.True(RowsOf(text).Contains(row), $"{row.Id}: {text} → {string.Join(' ', RowsOf(text).Select(r => r.Id))}"));
        Assert.All(row.DoesNotCount, text => Assert.False(RowsOf(text).Contains(row), $"{row.Id}: {text}"));
    }

    [Fact]
    public void Each_plain_word_stands_in_its_example() => Assert.All(LexiconTable.Rows("draft-words"),
        r => Assert.All(r.Counts, e => Assert.True(r.Words.Any(w => e.Contains(w, StringComparison.Ordinal)), $"{r.Class}: {e}")));

    private static List<LexiconRow> RowsOf(string text) =>
        [.. WishReader.Read($"普法，{text}", [Place, Place[..^1]]).SelectMany(c => c.Wishes).Select(w => w.Row)];
}

using LawBot.Lexicon;

namespace LawBot.Tests.Lexicon;

public sealed class ContinuingWordsTests
{
    /// <summary>Every example of every row, and whether it goes on with the sentence before it.</summary>
    public static TheoryData<string, bool> Examples()
    {
        var data = new TheoryData<string, bool>();
        foreach (var row in LexiconTable.Rows("continuing"))
        {
            row.Counts.ToList().ForEach(text => data.Add(text, row.Class == "onward"));
            row.DoesNotCount.ToList().ForEach(text => data.Add(text, row.Class != "onward"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_sentence_goes_on_with_the_one_before_it_or_opens_a_matter_of_its_own(string sentence, bool goesOn) =>
        Assert.Equal(goesOn, ContinuingWords.Begin(sentence));
}

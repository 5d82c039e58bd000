using LawBot.Answers.Grounding;
using LawBot.Places;

namespace LawBot.Tests.Places;

public sealed class PlaceWordTests
{
    public static TheoryData<string, string, bool> Examples()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var row in PlaceWords.Rows)
        {
            foreach (var text in row.Counts)
            {
                data.Add(row.Words.First(w => text.Contains(w, StringComparison.Ordinal)), text, true);
            }

            foreach (var text in row.DoesNotCount)
            {
                data.Add(row.Words.First(w => text.Contains(w, StringComparison.Ordinal)), text, false);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_short_name_that_is_a_word_is_the_place_only_with_its_rank(string word, string text, bool isWord)
    {
        var rank = isWord ? "县" : text[text.IndexOf(word, StringComparison.Ordinal) + word.Length].ToString();
        var places = new GroundingPlaces([new Jurisdiction(word + rank, JurisdictionLevel.County, null, null)]);
        Assert.Equal(isWord, places.In(text).Count == 0);
    }
}

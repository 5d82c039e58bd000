using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class TextPairsTests
{
    [Fact]
    public void What_it_tells_of_a_wording_is_what_reading_the_text_tells()
    {
        // Texts and wordings of few characters, so that parts of wordings, and pairs that fall on one bit, are met.
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var text = Some(random, random.Next(0, 400), 60);
            var wording = Some(random, random.Next(1, 7), 60);
            var held = Enumerable.Range(0, wording.Length - 1).Count(i => text.Contains(wording.Substring(i, 2), StringComparison.Ordinal));
            var whole = text.Contains(wording, StringComparison.Ordinal);
            Assert.Equal(whole, new TextPairs(text).Holds(wording));
            Assert.Equal(whole ? 1 : wording.Length < 3 ? 0 : 0.9 * held / (wording.Length - 1), new TextPairs(text).Share(wording, 0.9));
        }
    }

    private static string Some(Random random, int length, int characters) =>
        string.Create(length, (random, characters), static (to, of) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = (char)('一' + (of.random.Next(of.characters) * 97));
            }
        });
}

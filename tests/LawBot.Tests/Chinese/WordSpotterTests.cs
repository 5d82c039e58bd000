using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class WordSpotterTests
{
    [Fact]
    public void All_words_are_found_as_often_as_each_one_looked_for_alone()
    {
        // Few characters, so that words overlap themselves and each other, and characters share a place.
        var random = new Random(1);
        for (var round = 0; round < 400; round++)
        {
            List<string> words = [.. Enumerable.Range(0, 40).Select(_ => Some(random, random.Next(1, 5))).Distinct(StringComparer.Ordinal)];
            var spotter = new WordSpotter(words);
            foreach (var text in Enumerable.Range(0, 5).Select(_ => Some(random, random.Next(0, 60))))
            {
                var hits = new List<WordHit>();
                spotter.Find(text, hits);
                Assert.Equal(words.Select((w, i) => new WordHit(i, CountOf(w, text))).Where(h => h.Count > 0), hits);
            }
        }
    }

    private static int CountOf(string word, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string Some(Random random, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => (char)('一' + (random.Next(6) * 1024)))]);
}

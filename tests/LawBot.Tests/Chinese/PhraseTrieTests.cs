using LawBot.Chinese;

namespace LawBot.Tests.Chinese;

public sealed class PhraseTrieTests
{
    [Fact]
    public void Choices_find_what_all_their_phrases_written_out_find()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var (together, apart) = (new PhraseTrie<string>(), new PhraseTrie<string>());
            for (var value = 0; value < 6; value++)
            {
                string[][] parts = [[Some(random, 1, 2)], .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Choices(random))];
                var name = $"{value}";
                together.Add(parts, name);
                foreach (var phrase in parts.Aggregate((IEnumerable<string>)[""], (all, choices) => all.SelectMany(a => choices.Select(c => a + c))).Distinct())
                {
                    apart.Add(phrase, name);
                }
            }

            var text = Some(random, 20, 40);
            for (var at = 0; at < text.Length; at++)
            {
                Assert.Equal(Found(apart, text, at), Found(together, text, at));
            }
        }
    }

    private static List<string> Found(PhraseTrie<string> trie, string text, int at)
    {
        var found = new List<string>();
        foreach (var (length, values) in trie.At(text, at))
        {
            found.Add($"{length}: {string.Join(' ', values)}");
        }

        return found;
    }

    // Some are empty, some begin alike.
    private static string[] Choices(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Some(random, 0, 3)).Distinct(StringComparer.Ordinal)];

    private static string Some(Random random, int least, int most) =>
        new([.. Enumerable.Range(0, random.Next(least, most)).Select(_ => (char)('一' + random.Next(3)))]);
}

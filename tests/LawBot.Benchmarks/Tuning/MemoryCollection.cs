using LawBot.Chinese;
using LawBot.Host.Commands;
using LawBot.Indexing;

namespace LawBot.Benchmarks.Tuning;

/// <summary>A judged collection as folded texts, with the postings of its pairs.</summary>
internal sealed class MemoryCollection
{
    public MemoryCollection(string name, IEnumerable<TrialDocument> documents, IReadOnlyList<TrialQuery> queries, int titles)
    {
        Name = name;
        Queries = queries;
        foreach (var document in documents)
        {
            Ids.Add(document.Id);
            var title = TextFolding.Fold(document.Title);
            var text = TextFolding.Fold(document.Text);
            Texts.Add(title + "\n" + text);
            var terms = new List<Term>();
            for (var i = 0; i < titles; i++)
            {
                TermSplitter.Split(title, terms);
            }

            TermSplitter.Split(text, terms);
            AddDocument(terms);
        }
    }

    public string Name { get; }

    public IReadOnlyList<TrialQuery> Queries { get; }

    public List<string> Ids { get; } = [];

    public List<string> Texts { get; } = [];

    public List<int> Lengths { get; } = [];

    public Dictionary<Term, List<(int Document, int Count)>> Postings { get; } = [];

    public Dictionary<char, int> CharacterDocuments { get; } = [];

    public double MeanLength { get; private set; }

    public double MeanCharacters { get; private set; }

    public static MemoryCollection Read(string folder, int titles)
    {
        var beir = new BeirFolder(folder);
        return new(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), beir.Documents(), beir.Queries(), titles);
    }

    private void AddDocument(List<Term> terms)
    {
        var document = Lengths.Count;
        foreach (var group in terms.GroupBy(t => t))
        {
            if (!Postings.TryGetValue(group.Key, out var list))
            {
                Postings[group.Key] = list = [];
            }

            list.Add((document, group.Count()));
        }

        var characters = Texts[document].Where(TermSplitter.IsRunning).ToList();
        foreach (var character in characters.Distinct())
        {
            CharacterDocuments[character] = CharacterDocuments.GetValueOrDefault(character) + 1;
        }

        Lengths.Add(terms.Count);
        MeanLength += (terms.Count - MeanLength) / Lengths.Count;
        MeanCharacters += (characters.Count - MeanCharacters) / Lengths.Count;
    }
}

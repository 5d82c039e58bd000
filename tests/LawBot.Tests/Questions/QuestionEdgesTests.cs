using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Tests.Questions;

/// <summary>Runs every row of <c>Lexicon/question-edges.tsv</c>.</summary>
public sealed class QuestionEdgesTests
{
    private static readonly Dictionary<string, Func<string, bool>> Readers = new(StringComparer.Ordinal)
    {
        ["before"] = static t => PlaceEdges.BeginsWord(t + "青禾", t.Length),
        ["behind"] = static t => PlaceEdges.EndsName("青禾" + t, 2),
        ["time-behind"] = static t => PlaceEdges.StandsAlone("青禾" + t, 0, 2),
        ["closely-behind"] = static t => PlaceEdges.StandsAlone("对青禾" + t, 1, 3),
        ["light-behind"] = static t => PlaceEdges.StandsAlone("对青禾" + t, 1, 3),
        ["rank"] = static t => PlacePrinted.In(t).Any(),
        ["rank-not"] = static t => !PlacePrinted.In("青石县" + t).Any(),
        ["rank-not-not"] = static t => PlacePrinted.In("青石县" + t).Any(),
        ["ordinary"] = PlacePrinted.IsOrdinary,
        ["ordinary-begins"] = PlacePrinted.IsOrdinary,
        ["ordinary-ends"] = PlacePrinted.IsOrdinary,
        ["opening"] = static t => PlacePrinted.OpeningLength(t) == t.Length,
        ["people"] = static t => HasAlias("玉潭" + t + "自治县", "玉潭"),
        ["people-short"] = static t => HasAlias("玉潭" + t + "自治县", "玉潭"),
        ["autonomous"] = static t => HasAlias("玉潭彝族" + t, "玉潭"),
        ["zone-of"] = static t => HasAlias("临岳" + t + "开发区", "临岳"),
        ["zone-level"] = static t => HasAlias("临岳" + t + "开发区", "临岳"),
        ["zone"] = static t => HasAlias("临岳" + t, "临岳"),
        ["street"] = static t => HasAlias("柳荫" + t, "柳荫"),
        ["ending"] = static t => HasAlias("青石" + t, "青石"),
    };

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in LexiconTable.Own("question-edges"))
        {
            rows.Add(row.Class, row.Words[0]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_does_what_its_examples_say(string kind, string word)
    {
        var row = LexiconTable.Own("question-edges").First(r => r.Words[0] == word && WordList.IsOf(r, kind));
        var reads = Readers.GetValueOrDefault(kind, t => row.Words.Any(w => t.Contains(w, StringComparison.Ordinal)));
        Assert.All(row.Counts, text => Assert.True(reads(text), text));
        Assert.All(row.DoesNotCount, text => Assert.True(!Readers.ContainsKey(kind) || !reads(text), text));
    }

    private static bool HasAlias(string name, string alias) => PlaceAliases.Of(name).Any(a => a.Text == alias);
}

using LawBot.Indexing;

namespace LawBot.Tests.Indexing;

public class RankFusionTests
{
    [Fact]
    public void Scores_follow_the_formula_and_what_both_rankings_hold_comes_first()
    {
        var fused = RankFusion.Fuse([["a", "b", "c"], ["b", "d"]], s => s);
        Assert.Equal(["b", "a", "d", "c"], fused.Select(f => f.Entry));
        Assert.Equal((1.0 / 62) + (1.0 / 61), fused[0].Score, 12);
    }

    [Fact]
    public void What_one_ranking_lacks_keeps_its_place_and_ties_stay_in_order()
    {
        Assert.Equal(["a", "x", "b", "y"], RankFusion.Fuse([["a", "b"], ["x", "y"]], s => s).Select(f => f.Entry));
        Assert.Equal(["a", "b"], RankFusion.Fuse([["a", "b"], []], s => s).Select(f => f.Entry));
        Assert.Empty(RankFusion.Fuse(Array.Empty<IReadOnlyList<string>>(), s => s));
    }
}

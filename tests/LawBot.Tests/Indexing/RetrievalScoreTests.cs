using LawBot.Indexing;

namespace LawBot.Tests.Indexing;

public sealed class RetrievalScoreTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 1, ["b"] = 2 };

    [Fact]
    public void The_ideal_ranking_scores_one()
    {
        var score = RetrievalScore.Of(["b", "a", "x"], Grades);
        Assert.Equal((1.0, 1.0, 0.5, 1.0), (score.Ndcg10, score.Mrr10, score.Recall1, score.Recall5));
    }

    [Fact]
    public void Gains_are_discounted_by_the_logarithm_of_the_rank()
    {
        var score = RetrievalScore.Of(["x", "a", "b"], Grades);
        var ideal = 2 + (1 / Math.Log2(3));
        Assert.Equal(((1 / Math.Log2(3)) + (2 / Math.Log2(4))) / ideal, score.Ndcg10, 12);
        Assert.Equal(0.5, score.Mrr10);
    }

    [Fact]
    public void What_comes_after_the_tenth_counts_for_recall_only()
    {
        string[] ranking = [.. Enumerable.Range(0, 10).Select(i => "x" + i), "a", "b"];
        var score = RetrievalScore.Of(ranking, Grades);
        Assert.Equal((0.0, 0.0, 0.0, 1.0), (score.Ndcg10, score.Mrr10, score.Recall10, score.Recall100));
    }

    [Fact]
    public void An_empty_ranking_scores_nothing() =>
        Assert.Equal(new RetrievalScore(0, 0, 0, 0, 0, 0), RetrievalScore.Of([], Grades));
}

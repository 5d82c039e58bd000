using LawBot.Chinese;
using LawBot.Host.Qdrant;
using LawBot.Indexing;

namespace LawBot.Tests.Qdrant;

public sealed class SparseTermsTests
{
    [Fact]
    public void Characters_pairs_and_words_have_places_of_their_own()
    {
        var texts = "政府行政复议法院诉讼调解〇一二三四五六七八九十".ToCharArray();
        var terms = texts.Select(Term.Character)
            .Concat(texts.SelectMany(a => texts.Select(b => Term.Pair(a, b))))
            .Concat(Enumerable.Range(0, 3000).Select(i => Term.Of(i.ToString())))
            .Distinct().ToList();
        Assert.Equal(terms.Count, terms.Select(SparseTerms.IndexOf).Distinct().Count());
    }

    [Fact]
    public void A_term_weighs_more_when_it_comes_again_and_less_in_a_longer_passage()
    {
        float Weight(string text) => At(SparseTerms.OfPassage([text]), Term.Of("复议"));
        var once = Weight("行政复议一次");
        Assert.True(Weight("行政复议一次复议") > once);
        Assert.True(Weight("行政复议一次" + string.Concat(Enumerable.Repeat("天地玄黄宇宙洪荒", 40))) < once);
    }

    [Fact]
    public void A_passage_has_its_characters_and_a_question_weighs_its_words()
    {
        var passage = SparseTerms.OfPassage(["复议"]);
        Assert.Equal(3, passage.Indices.Count);
        var query = SparseTerms.OfQuery(QueryTerms.Of(new PassageQuery("复议复议")).Terms);
        Assert.Equal(2, At(query, Term.Of("复议")));
    }

    private static float At(global::Qdrant.Client.Grpc.SparseVector vector, Term term) =>
        vector.Values[vector.Indices.ToList().IndexOf(SparseTerms.IndexOf(term))];
}

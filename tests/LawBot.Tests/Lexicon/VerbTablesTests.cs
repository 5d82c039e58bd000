using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Tests.Lexicon;

public sealed class VerbTablesTests
{
    public static TheoryData<int> Edges() => [.. Enumerable.Range(0, LexiconTable.Own("verb-edges").Count)];

    public static TheoryData<int> Adverbs() => [.. Enumerable.Range(0, LexiconTable.Own("verb-adverbs").Count)];

    [Theory]
    [MemberData(nameof(Edges))]
    public void A_verb_beside_such_a_word_is_part_of_a_name(int row)
    {
        var edge = LexiconTable.Own("verb-edges")[row];
        Assert.All(edge.Counts, text => Assert.False(IsVerb(edge, text), text));
        Assert.All(edge.DoesNotCount, text => Assert.True(IsVerb(edge, text), text));
    }

    [Theory]
    [MemberData(nameof(Adverbs))]
    public void Verbs_with_such_adverbs_have_their_object_elsewhere(int row)
    {
        var adverb = LexiconTable.Own("verb-adverbs")[row];
        Assert.All(adverb.Counts, text => Assert.True(ActionVerbs.AreAll(text, needVerb: true), text));
        Assert.All(adverb.DoesNotCount, text => Assert.False(ActionVerbs.AreAll(text, needVerb: true), text));
    }

    [Theory]
    [InlineData("告上法庭几回", false)]
    [InlineData("换证培训几期", false)]
    [InlineData("领导上法庭几回", true)]
    [InlineData("换证几本", true)]
    public void A_row_says_beside_which_words_its_verb_is_none(string text, bool isVerb) =>
        Assert.Equal(isVerb, ActionWords.ActionsIn(text).Any(a => a.Class is "出庭" or "申领"));

    private static bool IsVerb(LexiconRow edge, string text) =>
        edge.Cells["of"] == "soft" ? ActionVerbs.FirstRun(text).Length > 0 : ActionWords.ActionsIn(text).Count > 0;
}

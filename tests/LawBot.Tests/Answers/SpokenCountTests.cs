using LawBot.Answers.Drafts;
using LawBot.Lexicon;

namespace LawBot.Tests.Answers;

public sealed class SpokenCountTests
{
    public static TheoryData<int> Rows() => [.. LexiconTable.Own("draft-spoken").Index().Where(r => r.Item.Cells["becomes"].Length > 0).Select(r => r.Index)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_spoken_is_told_with_verb_thing_number_and_measure(int row)
    {
        var cells = LexiconTable.Own("draft-spoken")[row].Cells;
        Assert.Equal(cells["becomes"].Split('|'), cells["counts"].Split('|').Select(SpokenNotesReader.Line));
    }
}

using LawBot.Answers.Grounding;
using LawBot.Chinese;

namespace LawBot.Tests.Answers;

public class GroundingTablesTests
{
    public static TheoryData<string, int, string, string> Rows()
    {
        var rows = new TheoryData<string, int, string, string>();
        foreach (var (table, examples) in new[] { ("claims", 2), ("negations", 2), ("bounds", 3), ("same-words", 1), ("retelling", 2) })
        {
            var row = 0;
            foreach (var cells in EmbeddedTable.Lines($"Lexicon/{table}.tsv").Select(l => l.Split('\t')))
            {
                if (cells.Length < 2 || cells[Math.Min(cells.Length - 1, examples - 1)] != "none")
                {
                    rows.Add(table, row, cells.Length > examples ? cells[examples] : "", cells.Length > examples + 1 ? cells[examples + 1] : "");
                }

                row++;
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_found_in_what_counts_and_not_in_what_does_not(string table, int row, string counts, string not)
    {
        var words = table switch
        {
            "claims" => GroundingLexicon.Claims,
            "negations" => GroundingLexicon.Negations,
            "bounds" => GroundingLexicon.Bounds,
            "same-words" => GroundingLexicon.SameWords,
            _ => GroundingLexicon.Retelling,
        };
        Assert.NotEqual("", counts);
        Assert.All(counts.Split('|'), c => Assert.Contains(words.In(TextFolding.Fold(c)), h => h.Row == row));
        Assert.All(not.Split('|'), n => Assert.DoesNotContain(words.In(TextFolding.Fold(n)), h => h.Row == row));
    }
}

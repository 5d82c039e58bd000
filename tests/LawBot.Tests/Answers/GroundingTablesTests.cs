using LawBot.Answers.Grounding;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Tests.Answers;

public class GroundingTablesTests
{
    public static TheoryData<string, int, string, string> Rows()
    {
        var rows = new TheoryData<string, int, string, string>();
        string[] tables = ["claims", "negations", "qualifiers", "same-words", "retelling", "computing", "halves", "contrasts", "opposites", "relative-years",
            "telling", "common-words"];
        foreach (var table in tables)
        {
            var row = 0;
            foreach (var read in LexiconTable.Own(table))
            {
                if (read.Class != "none")
                {
                    // Where a qualifier stands decides as well: QuantityTablesTests runs what does not count.
                    rows.Add(table, row, string.Join('|', read.Counts), table == "qualifiers" ? "" : string.Join('|', read.DoesNotCount));
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
            "qualifiers" => GroundingLexicon.Bounds,
            "computing" => GroundingLexicon.Computing,
            "halves" => GroundingLexicon.Halves,
            "contrasts" => GroundingLexicon.Contrasts,
            "opposites" => GroundingLexicon.Opposites,
            "relative-years" => GroundingLexicon.RelativeYears,
            "telling" => GroundingLexicon.Telling,
            "same-words" => GroundingLexicon.SameWords,
            "common-words" => GroundingLexicon.Common,
            _ => GroundingLexicon.Retelling,
        };
        Assert.NotEqual("", counts);
        Assert.All(counts.Split('|'), c => Assert.Contains(words.In(TextFolding.Fold(c)), h => h.Row == row));
        Assert.All(not.Split('|', StringSplitOptions.RemoveEmptyEntries), n => Assert.DoesNotContain(words.In(TextFolding.Fold(n)), h => h.Row == row));
    }

    public static TheoryData<string> Places() => [.. LexiconTable.Own("grounding-words").Select(r => r.Class).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_word_known_by_its_place_stands_in_its_example(string kind) => Assert.All(
        LexiconTable.Own("grounding-words").Where(r => r.Class == kind),
        row => Assert.True(row.Counts.Count > 0 && row.Counts.All(c => new WordList(row.Words).StandIn(TextFolding.Fold(c)))));
}

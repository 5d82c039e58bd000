using LawBot.Lexicon;

namespace LawBot.Tests.Reports;

/// <summary>Runs every row of <c>Lexicon/periods.tsv</c>: a number of another time says so in its example, and only there.</summary>
public sealed class PeriodsTableTests
{
    public static TheoryData<string, string> Marked() => Examples(static r => r.Counts);

    public static TheoryData<string, string> Unmarked() => Examples(static r => r.DoesNotCount);

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_number_of_another_time_is_marked(string kind, string sentence)
    {
        var figures = FigureReport.Figures(sentence);
        Assert.True(kind is "now" or "last-year" or "then" or "from" ? figures is [{ } was, { Scope: null, Year: null }]
            && (was.Scope ?? was.Year?.ToString()) is not null
            : Assert.Single(figures).Scope is not null, sentence);
    }

    [Theory]
    [MemberData(nameof(Unmarked))]
    public void A_number_of_the_report_is_not(string kind, string sentence) =>
        Assert.All(FigureReport.Figures(sentence), f => Assert.True(f is { Scope: null, Year: null }, kind));

    private static TheoryData<string, string> Examples(Func<LexiconRow, IReadOnlyList<string>> examples)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in LexiconTable.Rows("periods"))
        {
            foreach (var example in examples(row))
            {
                data.Add(row.Class, example);
            }
        }

        return data;
    }
}

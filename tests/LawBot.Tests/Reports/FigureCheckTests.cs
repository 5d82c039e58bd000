using LawBot.Reports.Checks;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

public sealed class FigureCheckTests
{
    private const string Text = "全年共受理行政复议案件81件，办结75件，投入经费1.8万余元，满意率百分之九十八，推进市场监管、农业、文化等五大领域改革。";

    [Fact]
    public void Every_extracted_figure_holds_in_its_own_text()
    {
        var figures = FigureReport.Figures(Text);
        Assert.Equal(5, figures.Count);
        Assert.All(figures, f => Assert.True(FigureCheck.Holds(f, Text), f.Metric));
    }

    [Fact]
    public void One_digit_changed_in_the_clause_fails_the_check()
    {
        foreach (var figure in FigureReport.Figures(Text))
        {
            for (var at = figure.Number.Start; at < figure.Number.End; at++)
            {
                if (Other(Text[at]) is { } digit)
                {
                    var changed = Text[..at] + digit + Text[(at + 1)..];
                    Assert.False(FigureCheck.Holds(figure, changed), changed);
                }
            }
        }
    }

    [Fact]
    public void Another_measure_word_or_place_fails_the_check()
    {
        var figure = FigureReport.Figures(Text)[0];
        Assert.False(FigureCheck.Holds(figure, Text.Replace("81件", "81人", StringComparison.Ordinal)));
        Assert.False(FigureCheck.Holds(figure, "本年" + Text));
        Assert.False(FigureCheck.Holds(figure, Text[..10]));
    }

    private static char? Other(char c) => char.IsAsciiDigit(c) ? (char)('0' + ((c - '0' + 1) % 10)) : c switch
    {
        '八' => '七',
        '九' => '八',
        '五' => '六',
        _ => null,
    };
}

using System.Globalization;
using System.Xml.Linq;
using LawBot.Answers;
using LawBot.Host.Exports;
using LawBot.Quantities;
using LawBot.Tests.Support;

namespace LawBot.Tests.Exports;

/// <summary>What a reader of the chart sees.</summary>
public sealed class FigureChartTests
{
    [Fact]
    public void Each_place_has_a_bar_as_long_as_its_number_with_the_number_at_it()
    {
        var chart = Draw(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 50), SomeFigures.Row("云岭市", 2023, 100), SomeFigures.Row("石渡县", 2023, 25)));
        var bars = Bars(chart).Select(b => Number(b, "height")).ToList();
        Assert.Equal([1, 0.5, 0.25], bars.Select(h => Math.Round(h / bars[0], 2)));
        Assert.Equal(["100", "50", "25"], Texts(chart).Where(t => t is "100" or "50" or "25").Distinct());
        Assert.Contains("受理行政复议案件  ·  2023年  ·  单位：件", Texts(chart));
    }

    [Fact]
    public void A_chart_of_one_place_names_it_in_its_title() =>
        Assert.Contains("青禾县行政复议受理件数", Texts(Draw(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 50), SomeFigures.Row("青禾县", 2023, 40, metric: "审结案件")))));

    [Fact]
    public void An_approximate_number_is_marked_and_a_range_shows_both_ends()
    {
        var chart = Draw(SomeFigures.Table(
            SomeFigures.Row("青禾县", 2023, 1400) with { IsApproximate = true }, SomeFigures.Row("云岭市", 2023, 1000) with { Upper = 1500 }));
        Assert.Contains("约1,400", Texts(chart));
        Assert.Contains("1,000–1,500", Texts(chart));
        Assert.Contains(Texts(chart), t => t.StartsWith("约：", StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_says_so_at_its_bar() =>
        Assert.Contains("至少98",
            Texts(Draw(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 98, "%") with { IsApproximate = true, Bound = QuantityBound.Least }))));

    [Fact]
    public void The_caption_names_county_year_and_section_of_every_number_and_who_is_silent()
    {
        var chart = Draw(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 50)) with { NotReported = [new("元口县", 2022, "abc")] });
        var all = string.Concat(Texts(chart));
        Assert.Contains("青禾县2023年报告 五、健全社会矛盾纠纷行政预防调处化解体系 > （二）加强行政复议工作", all, StringComparison.Ordinal);
        Assert.Contains("没有写这个数字：元口县2022年", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_years_of_a_place_make_a_line_that_breaks_where_a_year_is_missing()
    {
        var chart = Draw(SomeFigures.Table(
            SomeFigures.Row("青禾县", 2019, 5), SomeFigures.Row("青禾县", 2020, 8), SomeFigures.Row("青禾县", 2022, 6),
            SomeFigures.Row("云岭市", 2019, 9), SomeFigures.Row("云岭市", 2020, 7), SomeFigures.Row("云岭市", 2022, 7)));
        Assert.Equal(6 + 2, chart.Descendants().Count(e => e.Name.LocalName == "circle"));
        Assert.Equal(2, chart.Descendants().Count(e => e.Name.LocalName == "line" && e.Attribute("stroke-width")!.Value == "2.2"
            && Number(e, "x2") - Number(e, "x1") > 50));
        Assert.Contains("2021年", Texts(chart));
    }

    [Fact]
    public void Different_units_never_share_an_axis()
    {
        var chart = Draw(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 50), SomeFigures.Row("云岭市", 2023, 98, "%", "办结率")));
        Assert.Single(Texts(chart), t => t.EndsWith("单位：件", StringComparison.Ordinal));
        Assert.Single(Texts(chart), t => t.EndsWith("单位：%", StringComparison.Ordinal));
        var bars = Bars(chart).ToList();
        Assert.True(Number(bars[1], "y") > Number(bars[0], "y") + Number(bars[0], "height"));
    }

    [Fact]
    public void Many_bars_lie_and_make_the_chart_taller_and_more_columns_make_it_wider()
    {
        var few = Draw(SomeFigures.Table([.. Enumerable.Range(1, 4).Select(i => SomeFigures.Row($"第{i}县", 2023, i))]));
        var more = Draw(SomeFigures.Table([.. Enumerable.Range(1, 8).Select(i => SomeFigures.Row($"第{i}县", 2023, i))]));
        var many = Draw(SomeFigures.Table([.. Enumerable.Range(1, 40).Select(i => SomeFigures.Row($"第{i}县", 2023, i))]));
        Assert.True(Number(more.Root!, "width") > Number(few.Root!, "width"));
        Assert.True(Number(many.Root!, "height") > 40 * 20);
        Assert.Equal(40, Bars(many).Select(b => Number(b, "y")).Distinct().Count());
    }

    [Fact]
    public void Large_numbers_are_written_in_万_and_the_axis_says_so()
    {
        var chart = Draw(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 3_864_000, "元", "发放救助金"), SomeFigures.Row("云岭市", 2023, 1_200_000, "元", "发放救助金")));
        Assert.Contains("386.4", Texts(chart));
        Assert.Contains(Texts(chart), t => t.EndsWith("单位：万元", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_numbers_it_says_so_and_markup_in_names_is_only_text()
    {
        var chart = Draw(SomeFigures.Table() with { Metric = "<script>&\u0002\"" });
        Assert.Contains("没有查到可以画图的数字", Texts(chart));
        Assert.Contains("<script>&\"", Texts(chart));
    }

    [FactIfInstalled("rsvg-convert")]
    public async Task A_picture_is_made_where_the_program_is_installed()
    {
        var picture = await ChartPicture.PngAsync(FigureChart.Svg(SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 50))), CancellationToken.None);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
    }

    private static XDocument Draw(FigureTable table) => XDocument.Parse(FigureChart.Svg(table));

    private static IEnumerable<XElement> Bars(XDocument chart) =>
        chart.Descendants().Where(e => e.Name.LocalName == "rect" && e.Attribute("fill")!.Value == "#2f6db5" && e.Attribute("fill-opacity") is null);

    private static List<string> Texts(XDocument chart) => [.. chart.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

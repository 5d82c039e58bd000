using System.Globalization;
using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Checks;
using LawBot.Reports.Figures;
using LawBot.Tests.Reports;

namespace LawBot.Tests.Quantities;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("1234", "1234", false)]
    [InlineData("1,234", "1234", false)]
    [InlineData("1，234", "1234", false)]
    [InlineData("１２３", "123", false)]
    [InlineData("98.29", "98.29", false)]
    [InlineData("2 0 2 1", "2021", false)]
    [InlineData("12万", "120000", false)]
    [InlineData("1.8万余", "18000", true)]
    [InlineData("250 余万", "2500000", true)]
    [InlineData("4.97亿", "497000000", false)]
    [InlineData("5千余", "5000", true)]
    [InlineData("三十二", "32", false)]
    [InlineData("一百二十", "120", false)]
    [InlineData("一百零五", "105", false)]
    [InlineData("两万三千", "23000", false)]
    [InlineData("二〇二一", "2021", false)]
    [InlineData("廿一", "21", false)]
    [InlineData("两", "2", false)]
    [InlineData("十余", "10", true)]
    [InlineData("百分之九十八", "98", false)]
    [InlineData("百分之九十八点五", "98.5", false)]
    [InlineData("百分之百", "100", false)]
    [InlineData("百分之85.5", "85.5", false)]
    [InlineData("三分之二", "66.67", false)]
    [InlineData("半", "0.5", false)]
    [InlineData("1 234", "1234", false)]
    [InlineData("4, 3 2 6", "4326", false)]
    [InlineData("3\u00a0456", "3456", false)]
    [InlineData("12\n0", "120", false)]
    [InlineData("98.\n5", "98.5", false)]
    [InlineData("三十 二", "32", false)]
    [InlineData("一百○八", "108", false)]
    [InlineData("七十八万五佰零六", "780506", false)]
    [InlineData("一亿二千万", "120000000", false)]
    [InlineData("四万万", "400000000", false)]
    [InlineData("三亿五千六百万", "356000000", false)]
    [InlineData("廿三", "23", false)]
    [InlineData("十余万", "100000", true)]
    [InlineData("一百多万", "1000000", true)]
    [InlineData("3万5千", "35000", false)]
    [InlineData("2万4000", "24000", false)]
    [InlineData("1亿3千万", "130000000", false)]
    [InlineData("一万三", "13000", false)]
    [InlineData("三点五", "3.5", false)]
    [InlineData("伍拾万", "500000", false)]
    [InlineData("壹佰零贰", "102", false)]
    [InlineData("9.5成", "95", false)]
    [InlineData("1/4", "25", false)]
    [InlineData("千分之三", "3", false)]
    public void A_number_is_read_to_its_end(string text, string value, bool approximate)
    {
        Assert.True(Numerals.TryRead(TextFolding.Fold(text), 0, text.Length, out var numeral));
        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), approximate, text.Length), (numeral.Value, numeral.IsApproximate, numeral.End));
    }

    [Theory]
    [InlineData("九成以上", 90)]
    [InlineData("八成五的", 85)]
    public void Tenths_are_a_share(string text, int value)
    {
        Assert.True(Numerals.TryRead(text, 0, text.Length, out var numeral));
        Assert.Equal((value, NumeralKind.Share), (numeral.Value, numeral.Kind));
    }

    [Theory]
    [InlineData("12,34")]
    [InlineData("1.234.567")]
    [InlineData("3 20")]
    [InlineData("亿亿亿亿")]
    [InlineData("万亿万亿")]
    [InlineData("万万万万万万万万万万万万万万万万万万万万万万万万万万万万万万万万")]
    [InlineData("99999999999999999999999999")]
    [InlineData("9999999999999999亿")]
    [InlineData("一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一")]
    public void What_makes_no_one_number_is_broken_as_a_whole(string text)
    {
        var numeral = Numerals.Run(text, 0, text.Length);
        Assert.Equal((NumeralState.Broken, text.Length), (numeral.State, numeral.End));
    }

    [Fact]
    public void No_run_of_the_characters_that_numbers_are_written_with_breaks_its_report()
    {
        string[] parts = ["一", "二", "十", "百", "千", "万", "亿", "〇", "点", "余", "多", "几", "廿", "分之", "成", "第", "9", "1", "0", ".", ",", "%", "-", "至", "件", "元",
            " ", "9999999999999999999"];
        var random = new Random(1);
        for (var round = 0; round < 400; round++)
        {
            var few = random.GetItems(parts, 3); // Few kinds in a row reach far: 万万万…元.
            var run = string.Concat(random.GetItems(random.Next(2) == 0 ? few : parts, random.Next(1, 120)));
            var report = Parsed.Text($"青禾县2022年法治政府建设情况报告\n一、主要工作\n收到复议申请45件,受理{run}件,增长{run}%,占{run},其中维持{run}件。\n全县办结34件。");
            var figures = new FigureExtractor().Extract(report);
            Assert.Contains(figures, f => f.Value == 34);
            _ = new ConsistencyCheck().Check(report, figures);
        }
    }

    [Theory]
    [InlineData("两三")]
    [InlineData("七八")]
    [InlineData("十几")]
    public void A_vague_pair_is_no_number(string text) => Assert.False(Numerals.TryRead(text, 0, text.Length, out _));

    [Fact]
    public void A_comma_between_two_numbers_joins_nothing()
    {
        Assert.True(Numerals.TryRead("2021,12件", 0, 8, out var numeral));
        Assert.Equal((2021m, 4), (numeral.Value, numeral.End));
    }
}

using System.Globalization;
using LawBot.Quantities;

namespace LawBot.Tests.Quantities;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("受理四百 点 五件")]
    [InlineData("投入五兆六十二亿元")]
    [InlineData("发放资料二十几万份")]
    public void The_tail_of_a_number_that_is_not_understood_counts_nothing(string text) => Assert.Empty(QuantityReader.Counts(text));

    [Theory]
    [InlineData("每户补助3-5万元", "30000..50000元")]
    [InlineData("补助3元", "3元")]
    [InlineData("办理法律援助案件廿三件", "23件")]
    [InlineData("审批时限压缩半年", "0.5年")]
    [InlineData("审批时限压缩半个月", "0.5个月")]
    [InlineData("评查案卷12卷，典型案例7例，开课5节，拆除3幢", "12卷 7例 5节 3幢")]
    [InlineData("拆除违建350㎡，长廊35㎞，满意率98﹪", "350平方米 35公里 98%")]
    [InlineData("减轻负担一百多万元，受教育十余万人次", "1000000元~ 100000人次~")]
    [InlineData("罚款人民币伍拾万元整，提高三点五个百分点", "500000元 3.5个百分点^")]
    [InlineData("同比下降10.9%，败诉率同比－1.5个百分点，↓14.2%", "-10.9%^ -1.5个百分点^ -14.2%^")]
    [InlineData("信访总量减少42件", "-42件^")]
    [InlineData("由310项减少为216项，减少到9项", "310项 216项> 9项>")]
    [InlineData("成功率达98%以上，不少于3次，36个工作日以内", "98%~≥ 3次~≥ 36个工作日≤")]
    [InlineData("最多不超过40个工作日，网上可办超过86%", "40个工作日≤ 86%~≥")]
    [InlineData("惠及近6万市民，9条次干道路", "60000市民~ 9条")]
    [InlineData("三分之二的乡镇，占总量的1/4，九成以上", "66.67% 25% 90%~≥")]
    [InlineData("自然增长率千分之三点五", "3.5‰")]
    [InlineData("持续三十多年，补助1.2万元", "30年~ 12000元")]
    [InlineData("办结率达百分之九十 八，满意率百分之 九十七 点 五", "98% 97.5%")]
    [InlineData("化解率达七成 六，参与率九\n成五，到场率8 成", "76% 95% 80%")]
    [InlineData("履约率达十成，占10成，只占半成", "100% 100% 5%")]
    [InlineData("满意率达96. 5%，投入3 .2万元，拨付4.\n6万元", "96.5% 32000元 46000元")]
    [InlineData("发放手册7万 5千 4百份，投入1亿 2千万元，拨款六 千 三百万元", "75400份 120000000元 63000000元")]
    [InlineData("三分 之二的村，四 分之\n三的社区，占1 / 4", "66.67% 75% 25%")]
    [InlineData("满意率提高四点 五个百分点，调解二 十 三件，受理三\n十六件", "4.5个百分点^ 23件 36件")]
    public void A_quantity_has_its_value_unit_bound_and_sign(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', QuantityReader.Counts(text).Select(Told)));

    [Theory]
    [InlineData("第42次、44次、47次常务会议")]
    [InlineData("十二届六次全会，二期建设，三次产业融合")]
    [InlineData("扶持三元、丰润等企业")]
    [InlineData("党建+3个平台")]
    [InlineData("受理案件12,34件，办理1.234.567件，收到3O件，驳回l2件")]
    [InlineData("2021年3月15日9:30，2016-2020年，八五普法，三项制度")]
    public void What_only_looks_like_a_quantity_counts_nothing(string text) => Assert.Equal("", string.Join(' ', QuantityReader.Counts(text).Select(Told)));

    [Theory]
    [InlineData("受理12,34件", "12,34")]
    [InlineData("办理1.234.567件", "1.234.567")]
    [InlineData("投入万亿万亿元", "万亿万亿")]
    [InlineData("占七成 六个村", "七成 六")]
    [InlineData("占七成五六", "七成五六")]
    [InlineData("受理一万 三件", "一万 三")]
    [InlineData("受理四 五件", "四 五")]
    [InlineData("下午三点 五个部门", "三点 五")]
    public void A_broken_number_is_told_whole_and_unread(string text, string broken)
    {
        var quantity = Assert.Single(QuantityReader.Read(text));
        Assert.Equal((QuantityRole.Broken, broken), (quantity.Role, text[quantity.Start..quantity.End]));
    }

    [Fact]
    public void Any_run_of_numerals_is_read_without_an_error()
    {
        const string Pieces = "一十百千万亿零〇○两半廿佰点成分之余多几来0129., -~至/%年月日件元第个";
        var random = new Random(7);
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var last = 0;
            foreach (var quantity in QuantityReader.Read(text))
            {
                Assert.True(quantity.Start >= last && quantity.End > quantity.Start && quantity.End <= text.Length, $"{text}: {quantity} after {last}");
                last = quantity.End;
            }
        }
    }

    private static string Told(Quantity q) =>
        q.Value.ToString("0.##", CultureInfo.InvariantCulture) + (q.Upper is { } upper ? ".." + upper.ToString("0.##", CultureInfo.InvariantCulture) : "")
        + q.Unit + (q.IsApproximate ? "~" : "") + q.Bound switch { QuantityBound.Least => "≥", QuantityBound.Most => "≤", _ => "" }
        + q.Change switch { QuantityChange.By => "^", QuantityChange.To => ">", _ => "" };
}

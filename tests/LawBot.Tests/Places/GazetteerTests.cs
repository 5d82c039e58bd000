using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly IReadOnlyList<GazetteerRow> Rows = [.. GazetteerRow.ReadAll()];

    [Fact]
    public void Every_present_division_has_a_code_of_its_own_and_every_name_stands_once_under_a_code()
    {
        Assert.Distinct(Rows.Where(r => !r.IsFormer).Select(r => r.Code), StringComparer.Ordinal);
        Assert.Distinct(Rows.Select(r => (r.Code, r.Name)));
        Assert.All(Rows, r => Assert.Equal(6, r.Code.Length));
        Assert.All(Rows, r => Assert.InRange(r.ShortName.Length, 2, r.Name.Length));
    }

    [Fact]
    public void No_row_of_a_level_is_missing()
    {
        var official = Rows.Where(r => !r.IsFormer && r.Code.All(char.IsAsciiDigit)).ToList();
        Assert.Equal(34, official.Count(r => r.IsProvince));
        Assert.Equal(333, official.Count(r => r.IsCity && !r.Name.EndsWith("直辖", StringComparison.Ordinal)));
        Assert.InRange(official.Count(r => !r.IsProvince && !r.IsCity), 2840, 3000);
    }

    [Theory]
    [InlineData("襄垣县", "襄垣县", "山西", "长治市", JurisdictionLevel.County)]
    [InlineData("襄垣", "襄垣县", "山西", "长治市", JurisdictionLevel.County)]
    [InlineData("宁夏", "宁夏回族自治区", "宁夏", null, JurisdictionLevel.Province)]
    [InlineData("内蒙古自治区", "内蒙古自治区", "内蒙古", null, JurisdictionLevel.Province)]
    [InlineData("北京", "北京市", "北京", null, JurisdictionLevel.Province)]
    [InlineData("海淀区", "海淀区", "北京", null, JurisdictionLevel.County)]
    [InlineData("恩施州", "恩施土家族苗族自治州", "湖北", "恩施土家族苗族自治州", JurisdictionLevel.City)]
    [InlineData("大厂", "大厂回族自治县", "河北", "廊坊市", JurisdictionLevel.County)]
    [InlineData("科左中旗", "科尔沁左翼中旗", "内蒙古", "通辽市", JurisdictionLevel.County)]
    [InlineData("济源", "济源市", "河南", null, JurisdictionLevel.County)]
    [InlineData("东莞", "东莞市", "广东", "东莞市", JurisdictionLevel.City)]
    [InlineData("石河子市", "石河子市", "新疆", null, JurisdictionLevel.County)]
    [InlineData("雄安新区", "雄安新区", "河北", "雄安新区", JurisdictionLevel.City)]
    [InlineData("浦东", "浦东新区", "上海", null, JurisdictionLevel.County)]
    [InlineData("两江新区", "两江新区", "重庆", "两江新区", JurisdictionLevel.City)]
    public void A_name_full_or_short_leads_to_its_place(
        string name, string full, string province, string? prefecture, JurisdictionLevel level)
    {
        var division = Gazetteer.China.Find(name)[0];
        Assert.Equal((full, province, prefecture, level), (division.Name, division.Province, division.Prefecture, division.Level));
    }

    [Theory]
    [InlineData("公安")]
    [InlineData("和平")]
    [InlineData("共和")]
    [InlineData("城关")]
    [InlineData("城")]
    public void An_everyday_word_is_no_short_name(string word) => Assert.Empty(Gazetteer.China.Find(word));

    [Fact]
    public void A_name_that_several_bear_gives_them_all_the_present_and_the_higher_first()
    {
        Assert.Equal("吉林省 吉林市", string.Join(' ', Gazetteer.China.Find("吉林").Select(d => d.Name)));
        Assert.Equal("潞城区 潞城市", string.Join(' ', Gazetteer.China.Find("潞城").Select(d => d.Name)));
        Assert.True(Gazetteer.China.Find("潞城")[1].IsFormer);
        Assert.Equal("北京 吉林", string.Join(' ', Gazetteer.China.Find("朝阳区").Select(d => d.Province)));
    }

    [Theory]
    [InlineData("长治市襄垣县与陇县比较", "长治市 襄垣县 陇县")]
    [InlineData("恩施土家族苗族自治州恩施市,恩施州司法局", "恩施土家族苗族自治州 恩施市 恩施土家族苗族自治州")]
    [InlineData("和县2021年召开县委常委会,创新县域治理,市和县两级", "和县")]
    [InlineData("马鞍山市和县报告", "马鞍山市 和县")]
    [InlineData("城区、新城区、郊区和开发区的乡村振兴区域", "")]
    [InlineData("海港区域内旗帜鲜明,阳新县", "阳新县")]
    [InlineData("濮陽縣與寧夏回族自治區同心縣", "濮阳县 宁夏回族自治区 同心县")]
    public void A_scan_finds_full_names_and_nothing_that_arises_across_words(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Gazetteer.China.Scan(TextFolding.Fold(text)).Select(m => m.Division.Name)));

    [Fact]
    public void A_scan_takes_of_several_bearers_the_one_inside_the_place_just_named()
    {
        var (span, division) = Gazetteer.China.Scan("四川省乐山市市中区人民政府").Last();
        Assert.Equal((new TextSpan(6, 9), "乐山市"), (span, division.Prefecture));
    }
}

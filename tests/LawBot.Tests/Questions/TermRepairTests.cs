using LawBot.Questions;

namespace LawBot.Tests.Questions;

public sealed class TermRepairTests
{
    private static readonly string[] Passages =
    [
        "青禾县加强行政执法人员资格管理,组织执法人员培训和考试。",
        "全县开展执法人员培训,严格执法人员资格管理,培训考试合格后发证。",
        "加强业务培训,完善资格管理制度,以考促学。",
        "开展法治培训,强化管理,落实行政复议办案要求。",
        "县城管理水平提高,云岭市组织培训,公布以上事项。",
    ];

    [Theory]
    [InlineData("执法人员资格管里,考试陪训怎么做", "执法人员资格管理,考试培训怎么做")]
    [InlineData("证明事项告知承若制怎么推", "证明事项告知承诺制怎么推")]
    [InlineData("优化营商环镜有什么好经验", "优化营商环境有什么好经验")]
    [InlineData("政务新煤体关停了几个", "政务新媒体关停了几个")]
    [InlineData("行政服议受理几件", "行政复议受理几件")]
    public void A_single_wrong_character_is_mended(string typed, string meant) => Assert.Equal(meant, Repair(typed));

    [Theory]
    [InlineData("行政执法人员培训怎么做")]
    [InlineData("领导不愿意上台怎么办,一共几件,哪儿做得最多")]
    [InlineData("食堂伙食怎么样")]
    [InlineData("怎样保证执法录像不被改动")]
    [InlineData("有没有家门口递材料的法子")]
    [InlineData("一年下来罚了多少钱")]
    [InlineData("法援案子办了几件")]
    [InlineData("审核文件时退了几件")]
    [InlineData("有什么管理经验可学")]
    [InlineData("管理办法可行吗")]
    [InlineData("临朝开发区免罚了多少家")]
    [InlineData("陇县和沁县谁多")]
    [InlineData("陪讯县怎么样")]
    [InlineData("2021 abc?")]
    [InlineData("")]
    public void What_may_be_right_stays(string typed) => Assert.Null(Repair(typed));

    [Fact]
    public void A_pair_that_reports_use_is_never_mended()
    {
        Assert.Null(TermRepair.Repair("优化营商环镜", g => g is "环镜" or "营商" ? 2 : 100, 1000));
        Assert.NotNull(TermRepair.Repair("优化营商环镜", g => g is "环镜" or "商环" ? 2 : 100, 200_000));
    }

    private static string? Repair(string question) => TermRepair.Repair(
        question, pair => Passages.Count(p => p.Contains(pair, StringComparison.Ordinal)), Passages.Length);
}

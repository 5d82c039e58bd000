using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Questions;

/// <summary>Which places a question means, over an invented library; the wordings with what each must resolve to: <see cref="PlaceWordings"/>.</summary>
public sealed class PlaceReadingTests
{
    private static readonly Library Indexed = new([.. PlaceWordings.Reports.Select((j, i) => new ReportEntry(
        $"r{i}", $"/r{i}", $"r{i}.txt", $"h{i}", j, 2022, "", null, null, 10, 10, DateTimeOffset.UnixEpoch))]);

    public static TheoryData<string, string> Alone => Rows(PlaceWordings.Alone);

    public static TheoryData<string, string> FollowUps => Rows(PlaceWordings.FollowUps);

    [Theory]
    [MemberData(nameof(Alone))]
    public void A_question_means(string question, string places) => Assert.Equal(places, Told(Parse(question)));

    [Theory]
    [MemberData(nameof(FollowUps))]
    public async Task A_follow_up_means(string questions, string places)
    {
        var asked = questions.Split(" / ");
        var planner = Planners.Of(Indexed);
        var (plan, _) = await planner.PlanAsync(await planner.ReplayAsync(asked[..^1], default), asked[^1], TurnKind.Ask, default);
        Assert.Equal(places, Told(Assert.IsType<TurnPlan.Ask>(plan).Question));
    }

    [Theory]
    [InlineData("临月开发区免罚了几家企业", "按“临岳经济技术开发区”理解")]
    [InlineData("临岳免罚了几家企业", "按“临岳经济技术开发区”理解")]
    [InlineData("玉檀县怎么调解纠纷", "按“玉潭彝族自治县”理解")]
    [InlineData("市监局怎么处理投诉", "按“沧水市市场监督管理局”理解")]
    [InlineData("石渡县司法局怎么审查文件", "没有石渡县司法局自己的报告")]
    [InlineData("鼓山区2022年怎么普法", "“鼓山区”可以是青禾市鼓山区、沧水市鼓山区")]
    [InlineData("北原市清漪新区怎么普法", "没有写明属于北原市")]
    [InlineData("平川县罚了几家", "没有平川县政府自己的报告,从平川县商务局的报告里找")]
    [InlineData("衡泽市怎么普法", "等26个部门的报告里找")]
    [InlineData("松柏怎么普法", "可以是松柏县、松柏镇")]
    public void What_was_read_otherwise_than_typed_is_told(string question, string words) =>
        Assert.Contains(words, string.Concat(Parse(question).Readings), StringComparison.Ordinal);

    [Theory]
    [InlineData("鼓山区", 2)]
    [InlineData("沧水市鼓山区", 1)]
    [InlineData("沧水鼓山区", 1)]
    [InlineData("青禾市的石渡县和沧水市鼓山区", 2)]
    public void The_city_before_it_tells_which_of_two_districts_of_one_name(string named, int reports)
    {
        var filter = Parse(named + "怎么普法").Filter;
        Assert.Equal(reports, Indexed.Entries.Count(e => filter.Allows(e.Id, e.Jurisdiction, e.Year)));
    }

    [Theory]
    [InlineData("石渡县怎么普法", "怎么普法")]
    [InlineData("石渡县人民政府怎么普法", "怎么普法")]
    [InlineData("中共石渡县委怎么普法", "怎么普法")]
    [InlineData("沧水市市监局怎么普法", "怎么普法")]
    [InlineData("沧水市鼓山区怎么普法", "怎么普法")]
    public void A_place_is_no_part_of_the_topic(string question, string rest) => Assert.Equal(rest, Parse(question).Bare.Trim());

    private static Question Parse(string question) => new QuestionParser(TimeProvider.System).Parse(question, Indexed);

    private static string Told(Question question) => string.Join(' ', question.Jurisdictions.Order(StringComparer.Ordinal)
        .Concat(question.Provinces.Select(p => "省:" + p)).Concat(question.Prefectures.Select(p => "州:" + p))
        .Concat(question.UnknownPlaces.Select(p => "无:" + p)).Concat(question.Excluded.Select(p => "除:" + p)));

    private static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[0], cells[1] == "全部" ? "" : string.Join(' ', Sorted(cells[1])));
        }

        return rows;
    }

    private static IEnumerable<string> Sorted(string names) => names.Split(' ').OrderBy(n => n.Contains(':', StringComparison.Ordinal))
        .ThenBy(n => n.Contains(':', StringComparison.Ordinal) ? "" : n, StringComparer.Ordinal);
}

using System.Text.RegularExpressions;
using LawBot.Answers.Grounding;
using LawBot.Quantities;
using LawBot.Retrieval;
using Xunit.Abstractions;

namespace LawBot.Tests.Answers;

/// <summary>The gate: answers as a model writes them, each once untouched and once with one thing changed.</summary>
public partial class GroundingGateTests(ITestOutputHelper output)
{
    private const int Answers = 400;

    private static readonly string[] Counties = ["青禾县", "白河县", "石泉区", "望江县"];

    // Evidence as reports print it, and two retellings of it. {0}, {1}: numbers; {2}: a share.
    private static readonly (string Report, string[] Retellings)[] Patterns =
    [
        ("全年共收到行政复议申请 {0} 件，受理 {1} 件，按期办结率达 {2}%。", ["收到行政复议申请{0}件，其中受理{1}件", "行政复议受理{1}件，按期办结率{2}%"]),
        ("我县开展行政执法人员培训{0}场次，培训{1}余人次，持证率{2}％。", ["组织行政执法人员培训{0}场次，覆盖{1}人次", "行政执法人员持证率达到{2}%，培训{1}余人次"]),
        ("今年以来，调解各类矛盾纠纷{0}起，调解成功{1}起，成功率百分之{2}。", ["调解矛盾纠纷{0}起，成功率{2}%", "全年化解矛盾纠纷{1}起"]),
        ("共审核行政规范性文件{0}件、合同{1}份，提出法律意见{2}条，合法性审核实现全覆盖。", ["对{0}件行政规范性文件和{1}份合同作了合法性审核", "合法性审核中提出法律意见{2}条"]),
        ("梳理权责清单{0}项，“一网通办”事项{1}项，网上可办率{2}%，建成“15分钟政务服务圈”。", ["把{1}项事项纳入“一网通办”", "政务服务网上可办率达{2}%，梳理权责清单{0}项"]),
        ("行政机关负责人出庭应诉{0}次，出庭应诉率{2}%，落实司法建议{1}条。", ["负责人出庭应诉{0}次，应诉率{2}%", "司法建议落实{1}条"]),
        ("发放宣传资料{0}万余份，受教育群众{1}万人次，培养“法律明白人”{2}名。", ["发放法治宣传资料约{0}万份", "培养“法律明白人”{2}名，受教育群众{1}万人次"]),
        ("投入执法装备经费{0}.5万元，为{1}个乡镇配备执法车辆{2}辆。", ["投入{0}.5万元用于执法装备", "给{1}个乡镇配了{2}辆执法车辆"]),
    ];

    [Fact]
    public void At_least_99_in_100_changed_answers_are_caught_and_at_most_1_in_100_untouched_falls()
    {
        var random = new Random(20220315);
        int caught = 0, changed = 0, alarms = 0;
        for (var i = 0; i < Answers; i++)
        {
            var (evidence, sentences) = Write(random);
            var fallen = sentences.Select(s => (Sentence: s, GroundingSome.Check(s, evidence).Reasons)).Where(s => s.Reasons.Count > 0).ToList();
            alarms += fallen.Count > 0 ? 1 : 0;
            fallen.ForEach(f => output.WriteLine($"误报：{f.Sentence} {string.Join('；', f.Reasons)}"));
            if (Change(sentences, i % 4, random) is { } altered)
            {
                changed++;
                var isCaught = altered.Any(s => !GroundingSome.Check(s, evidence).IsGrounded);
                caught += isCaught ? 1 : 0;
                if (!isCaught)
                {
                    output.WriteLine($"漏过：{string.Concat(altered)}");
                }
            }
        }

        output.WriteLine($"changed answers caught: {caught}/{changed} = {(double)caught / changed:P1}");
        output.WriteLine($"untouched answers that fell: {alarms}/{Answers} = {(double)alarms / Answers:P1}");
        Assert.True(changed >= 200, $"only {changed} answers could be changed");
        Assert.True(caught >= 0.99 * changed, $"caught {caught} of {changed}");
        Assert.True(alarms <= 0.01 * Answers, $"{alarms} untouched answers fell");
    }

    // Two to four sentences over two to four counties; now and then one sentence tells of two of them.
    private static (Evidence Evidence, List<string> Sentences) Write(Random random)
    {
        var facts = Counties.OrderBy(_ => random.Next()).Take(random.Next(2, 5))
            .Select(c => (County: c, Year: random.Next(2019, 2024), Pattern: Patterns[random.Next(Patterns.Length)],
                Values: new object[] { random.Next(11, 1900), random.Next(11, 990), random.Next(61, 100) })).ToList();
        var evidence = GroundingSome.Of([.. facts.Select(f => (f.County, f.Year, string.Format(null, f.Pattern.Report, f.Values)))]);
        var told = facts.Select(f => string.Format(null, f.Pattern.Retellings[random.Next(2)], f.Values)).ToList();
        var sentences = facts.Select((f, i) => random.Next(3) switch
        {
            0 => $"{f.County}{f.Year}年{told[i]}[S{i + 1}]。",
            1 => $"{f.Year}年，{f.County}{told[i]}。[S{i + 1}]",
            _ => $"- {f.County[..2]}{(f.County.Length > 2 ? f.County[2..] : "")}在{f.Year}年{told[i]}[S{i + 1}]。",
        }).ToList();
        if (random.Next(3) == 0)
        {
            sentences[0] = $"{facts[0].County}{facts[0].Year}年{told[0]}，{facts[1].County}{facts[1].Year}年{told[1]}[S1][S2]。";
        }

        return (evidence, sentences);
    }

    private static List<string>? Change(List<string> sentences, int kind, Random random)
    {
        var at = random.Next(sentences.Count);
        var altered = kind switch
        {
            0 => Replace(sentences[at], Digit(), random, c => ((c[0] - '0' + random.Next(1, 10)) % 10).ToString(null, null)),
            1 => Replace(sentences[at], Unit(), random, u => Other(u, ["件", "人次", "场次", "起", "份", "条", "项", "次", "名", "%", "万元", "个", "辆"], random)),
            2 => Replace(sentences[at], County(), random, c => Other(c, Counties, random)),
            _ => Replace(sentences[at], Year(), random, y => Other(y, ["2018", "2019", "2020", "2021", "2022", "2023"], random)),
        };
        return altered is null ? null : [.. sentences.Select((s, i) => i == at ? altered : s)];
    }

    private static string? Replace(string sentence, Regex what, Random random, Func<string, string> with)
    {
        var found = what.Matches(sentence);
        if (found.Count == 0)
        {
            return null;
        }

        var one = found[random.Next(found.Count)];
        return string.Concat(sentence.AsSpan(0, one.Index), with(one.Value), sentence.AsSpan(one.Index + one.Length));
    }

    private static string Other(string than, string[] choices, Random random)
    {
        // 个 and 宗 may stand for 件: they count the same things.
        var others = choices.Where(c => c != than && !UnitTable.SameClass(c, than) && !UnitTable.IsGeneralFor(c, than)).ToArray();
        return others[random.Next(others.Length)];
    }

    [GeneratedRegex(@"(?<![S\d])\d(?=[\d件人场起份条项次名%万个辆.])|(?<=\d)\d(?=[件人场起份条项次名%万个辆])")]
    private static partial Regex Digit();

    [GeneratedRegex("(?<=[0-9]余?)(?:人次|场次|万元|[件起份条项次名%个辆])")]
    private static partial Regex Unit();

    [GeneratedRegex("[青白石望][禾河泉江][县区]")]
    private static partial Regex County();

    [GeneratedRegex("20[0-9]{2}(?=年)")]
    private static partial Regex Year();
}

using System.Globalization;
using System.Text;
using LawBot.Places;
using LawBot.Quantities;
using LawBot.Reports;

namespace LawBot.Benchmarks.Library;

/// <summary>A generated report as a text file.</summary>
internal sealed record GeneratedReport(string File, string County, int Year, string Text);

/// <summary>Reports in the manner of the genre: wording nearly the same everywhere, numbers different everywhere. The same seed gives the same
/// reports on every machine.</summary>
internal sealed class GeneratedReports(int seed)
{
    /// <summary>How much oftener a sentence without numbers is taken: real reports have two or three figures a passage.</summary>
    private const int PlainOftener = 5;

    private static readonly string[] Departments =
        ["司法局", "公安局", "自然资源局", "市场监督管理局", "应急管理局", "生态环境分局", "交通运输局", "农业农村局", "行政审批局", "教育局"];

    private static readonly string[] Townships = ["城关镇", "青石镇", "柳林乡", "白杨镇", "东河镇", "西坪乡", "石桥镇", "南山街道"];
    private static readonly string[] Ways = ["集中授课", "网络直播", "微信公众号", "抖音短视频", "“以案代训”", "现场观摩", "广播电视"];

    private static readonly string[] Rules =
        ["《法治政府建设年度工作要点》", "《重大行政决策程序规定》", "《行政执法责任制实施办法》", "《领导干部学法清单》", "《依法行政考核办法》"];

    private static readonly string[] Counties =
    [
        .. GazetteerRow.ReadAll().Where(r => r is { IsProvince: false, IsCity: false, IsFormer: false }).Select(r => r.Name).Distinct(StringComparer.Ordinal),
    ];

    private static readonly List<(string Heading, List<string> Sentences)> Genre = ReadGenre();

    /// <summary>The names of all counties.</summary>
    public static IReadOnlyList<string> CountyNames => Counties;

    /// <summary>The report of one place in the series: all counties of one year, then of the year before, and so on.</summary>
    public GeneratedReport At(int place)
    {
        var county = Counties[place % Counties.Length];
        var year = 2023 - (place / Counties.Length);
        return new($"{county}-{year}.txt", county, year, Write(county, year, new Random((seed * 1_000_003) + place)));
    }

    private static string Write(string county, int year, Random random)
    {
        var text = new StringBuilder($"{county}{year}年法治政府建设情况报告\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{year}年,{county}坚持以习近平新时代中国特色社会主义思想为指导,扎实推进法治政府建设,现将有关情况报告如下。\n\n");
        for (var topic = 0; topic < Genre.Count; topic++)
        {
            var (heading, sentences) = Genre[topic];
            text.Append(CultureInfo.InvariantCulture, $"{Numeral(topic + 1)}、{heading}\n");
            for (var part = 0; part < 4; part++)
            {
                text.Append(CultureInfo.InvariantCulture, $"({Numeral(part + 1)}){PartHeading(sentences, random)}\n    ");
                foreach (var sentence in random.GetItems(sentences.ToArray(), random.Next(3, 7)))
                {
                    text.Append(Fill(sentence, county, random));
                }

                text.Append('\n');
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{county}人民政府\n{year + 1}年{random.Next(1, 4)}月{random.Next(1, 28)}日\n").ToString();
    }

    private static string PartHeading(List<string> sentences, Random random)
    {
        var sentence = sentences[random.Next(sentences.Count)];
        var end = sentence.AsSpan().IndexOfAny('{', ',', '、');
        return end is > 4 and < 16 ? sentence[..end] : "统筹推进重点任务";
    }

    private static string Fill(string sentence, string county, Random random)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{' && i + 2 < sentence.Length)
            {
                filled.Append(Slot(sentence[i + 1], county, random));
                i += 2;
            }
            else
            {
                filled.Append(sentence[i]);
            }
        }

        return filled.ToString();
    }

    private static string Slot(char slot, string county, Random random) => slot switch
    {
        'n' => random.Next(1, 40).ToString(CultureInfo.InvariantCulture),
        'm' => random.Next(40, 20000).ToString(CultureInfo.InvariantCulture),
        'p' => (random.Next(100, 1000) / 10.0).ToString("0.#", CultureInfo.InvariantCulture),
        'd' => Departments[random.Next(Departments.Length)],
        't' => Townships[random.Next(Townships.Length)],
        'w' => Ways[random.Next(Ways.Length)],
        'g' => Rules[random.Next(Rules.Length)],
        _ => county[^1..],
    };

    private static string Numeral(int n) => n <= 10 ? "一二三四五六七八九十"[(n - 1)..n] : "十" + "一二三四五六七八九"[(n - 11)..(n - 10)];

    private static List<(string, List<string>)> ReadGenre()
    {
        using var reader = new StreamReader(typeof(GeneratedReports).Assembly.GetManifestResourceStream("genre.tsv")!);
        var genre = new List<(string, List<string>)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                genre.Add((line[2..], []));
            }
            else if (line.StartsWith(". ", StringComparison.Ordinal))
            {
                genre[^1].Item2.AddRange(Enumerable.Repeat(line[2..], PlainOftener));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                genre[^1].Item2.Add(line);
            }
        }

        return genre;
    }
}

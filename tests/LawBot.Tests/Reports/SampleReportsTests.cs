using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LawBot.Tests.Reports;

/// <summary>Keeps the shipped samples and the gold data over them in step; no reader of ours is involved.</summary>
public sealed partial class SampleReportsTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");
    private static readonly string Gold = Path.Combine(AppContext.BaseDirectory, "Reports", "gold");

    private static IEnumerable<string> Names => Rows("metadata.jsonl").Select(row => row.GetProperty("file").GetString()!);

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void Every_sample_has_its_gold_and_two_thousand_characters()
    {
        var shipped = Directory.GetFiles(Samples).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(Names.Order(StringComparer.Ordinal), shipped);
        Assert.All(Names, name => Assert.True(GoldText(name).Length >= 2000, name));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_holds_the_words_that_its_gold_text_says(string file)
    {
        var words = Compact(WordsOf(file));
        foreach (var line in GoldText(file).Split('\n'))
        {
            var automatic = file is "matang-2023.docx" ? Numbering().Replace(line, "") : line;
            Assert.Contains(Compact(automatic), words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_gold_quote_stands_in_its_report_where_it_says()
    {
        var questions = Rows("questions.jsonl").SelectMany(row => row.GetProperty("evidence").EnumerateArray());
        Assert.All(questions, evidence => AssertStands(evidence, "start", "quote"));
        Assert.All(Rows("figures.jsonl"), figure => AssertStands(figure, "quote_start", "quote"));
        Assert.All(Rows("sections.jsonl"), section => AssertStands(section, "start", "heading"));
    }

    private static void AssertStands(JsonElement row, string start, string words)
    {
        var text = GoldText(row.GetProperty("report").GetString()!);
        var quote = row.GetProperty(words).GetString()!;
        Assert.Equal(quote, text.Substring(row.GetProperty(start).GetInt32(), quote.Length));
    }

    private static IEnumerable<JsonElement> Rows(string name) =>
        File.ReadLines(Path.Combine(Gold, name)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string GoldText(string report) =>
        File.ReadAllText(Path.Combine(Gold, "texts", Path.GetFileNameWithoutExtension(report) + ".txt")).TrimEnd('\n');

    private static string WordsOf(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(Samples, file);
        return Path.GetExtension(file) switch
        {
            ".docx" => DocxWords(path),
            ".html" => WebUtility.HtmlDecode(Tags().Replace(Decode(path), "")),
            _ => Furniture().Replace(Decode(path), "").Replace("*", "", StringComparison.Ordinal),
        };
    }

    private static string Decode(string path) => Path.GetFileName(path) switch
    {
        "yuankou-2023.html" or "yunling-sifaju-2023.txt" => File.ReadAllText(path, Encoding.GetEncoding("GB18030")),
        _ => File.ReadAllText(path),
    };

    private static string DocxWords(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(document).Descendants().Where(e => e.Name.LocalName is "t").Select(e => e.Value));
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"— \d+ —\s*(青禾县人民政府公报　2024年第1期)?")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^(?:[一二三]、|（[一二三四五六]）|\d\.)")]
    private static partial Regex Numbering();
}

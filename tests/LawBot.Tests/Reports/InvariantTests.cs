using System.Diagnostics;
using LawBot.Documents;
using LawBot.Reports;
using LawBot.Reports.Identity;

namespace LawBot.Tests.Reports;

public class InvariantTests
{
    // Every hostile input below takes well under a second; quadratic work would take hours.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Texts => new()
    {
        { "a report", "青禾县2021年法治政府建设情况报告\n一、工作\n（一）学习。 召开会议3次；印发文件。一是加强学习。组织培训。\n\n二、不足\n力量薄弱\n青禾县人民政府\n2022年1月1日" },
        { "nothing", "" },
        { "blanks", "\n \n\t\n\f\n\u3000\n" },
        { "marks only", "**\n##\n[bookmark: x]\n????\n—1—" },
        { "NULs", "青禾县\0\0\n\0\n一、\0工作\n召开\0会议。" },
        { "numbers only", "1.\n2.\n一、\n（一）\n①\n第一章\n一是" },
        { "unpaired marks", "“““（（（《《《。；！）））”””一是二是三是。" },
        { "lone surrogates", "召开会议\ud83d。\udc00\ud800" },
        { "rtl and zero width", "\u202e青禾县\u200f2021年\u200b法治政府建设情况报告\u202c\n召\u2060开会议。" },
        { "tabs", "项目\t件数\n受理\t45\n\t\t" },
    };

    public static TheoryData<string, string> Giants => new()
    {
        { "5 MB on one line", string.Concat(Enumerable.Repeat("县政府召开会议研究部署工作,", 400_000)) },
        { "5 MB of sentences on one line", string.Concat(Enumerable.Repeat("一是加强学习。组织培训。", 400_000)) },
        { "5 MB without any stop", new string('法', 5_000_000) },
        { "a million headings", string.Join('\n', Enumerable.Range(1, 1_000_000).Select(i => $"{(i % 99) + 1}.加强领导{i}")) },
        { "headings within headings", string.Join('\n', Enumerable.Repeat("一、甲工作\n（一）乙工作\n1.丙工作。已经完成。\n（1）丁工作", 100_000)) },
        { "opening marks", new string('“', 2_000_000) },
        { "alternating marks", string.Concat(Enumerable.Repeat("（“", 1_000_000)) },
        { "question marks", new string('?', 3_000_000) },
        { "stars and hashes", string.Concat(Enumerable.Repeat("** # ", 600_000)) },
        { "lines that never end", string.Join('\n', Enumerable.Repeat("县政府召开会议。研究部署工作任务", 200_000)) },
        { "dates", string.Join('\n', Enumerable.Repeat("2022年1月1日", 300_000)) },
        { "offices", string.Join('\n', Enumerable.Repeat("青禾县人民政府", 300_000)) },
        { "places", string.Concat(Enumerable.Repeat("《青禾县", 500_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_span_cuts_what_it_says(string what, string text)
    {
        Assert.NotEmpty(what);
        Check(Parsed.Text(text));
    }

    [Theory]
    [MemberData(nameof(Giants))]
    public void A_hostile_text_is_read_in_bounded_time(string what, string text)
    {
        Assert.NotEmpty(what);
        var watch = Stopwatch.StartNew();
        var report = Parsed.Text(text);
        var passages = new PassageSplitter().Split(report);
        Assert.True(watch.Elapsed < Generous, $"{what}: {watch.Elapsed}");
        Assert.Equal(report.Sentences.Count, passages.Sum(p => p.SentenceCount));
        Assert.All(report.Sentences, s => Assert.InRange(s.Span.Length, 1, 2000));
    }

    [Fact]
    public void The_same_document_gives_the_same_report()
    {
        const string Text = "青禾县2021年法治政府建设情况报告\n一、工作\n召开会议3次。";
        Assert.Equal(Parsed.Text(Text).Outline, Parsed.Text(Text).Outline);
        Assert.Equal(Parsed.Text(Text).Sentences, Parsed.Text(Text).Sentences);
    }

    [Fact]
    public void An_id_is_ten_lower_case_characters_and_differs_with_the_path()
    {
        Assert.Matches("^[a-z2-7]{10}$", ReportIdentity.Of("/reports/青禾县.txt"));
        Assert.Equal(ReportIdentity.Of("/reports/a.txt"), ReportIdentity.Of("/reports/a.txt"));
        Assert.Equal(5000, Enumerable.Range(0, 5000).Select(i => ReportIdentity.Of($"/reports/{i}.txt")).Distinct(StringComparer.Ordinal).Count());
    }

    private static void Check(Report report)
    {
        Assert.Equal(report.Text, string.Join('\n', report.Paragraphs.Select(p => p.Span.In(report.Text))));
        Assert.All(report.Outline, h =>
        {
            Assert.StartsWith(h.Number, h.Span.In(report.Text), StringComparison.Ordinal);
            Assert.EndsWith(h.Text, h.Span.In(report.Text), StringComparison.Ordinal);
            Assert.InRange(h.BodyEnd, h.Span.End, report.Text.Length);
        });

        var end = 0;
        foreach (var sentence in report.Sentences)
        {
            Assert.True(report.Paragraphs[sentence.Paragraph].Span.Contains(sentence.Span));
            Assert.True(sentence.Span.Start >= end && sentence.Span.Length > 0);
            end = sentence.Span.End;
        }

        foreach (var (paragraph, index) in report.Paragraphs.Select((p, i) => (p, i)))
        {
            var own = report.Sentences.Where(s => s.Paragraph == index).Sum(s => s.Span.In(report.Text).Count(c => !char.IsWhiteSpace(c)));
            var all = paragraph.Span.In(report.Text).Count(c => !char.IsWhiteSpace(c));
            Assert.Equal(paragraph.Kind is ParagraphKind.Body or ParagraphKind.TableRow or ParagraphKind.TableHeader ? all : 0, own);
        }
    }
}

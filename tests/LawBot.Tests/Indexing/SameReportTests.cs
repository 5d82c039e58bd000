using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Tests.Readers;

namespace LawBot.Tests.Indexing;

public sealed class SameReportTests
{
    private static readonly DateTimeOffset Monday = new(2022, 3, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly string Words = string.Join('\n', InventedReport.Paragraphs);

    [Fact]
    public void The_same_words_in_another_format_are_the_same_report()
    {
        var other = Words.Replace(",", "，", StringComparison.Ordinal).Replace("\n", "\n\n    ", StringComparison.Ordinal);
        Assert.Equal(ReportKinship.Same, SameReport.Compare(Report(Words), Report(other)));
    }

    [Fact]
    public void One_digit_changed_is_a_correction()
    {
        var other = Words.Replace("审结35件", "审结36件", StringComparison.Ordinal);
        Assert.Equal(ReportKinship.Corrected, SameReport.Compare(Report(Words), Report(other)));
    }

    [Fact]
    public void A_paragraph_rewritten_is_a_correction()
    {
        var other = Words.Replace(InventedReport.Parts[3].Text, "县政府党组全年学习宪法和民法典八次,县委书记带头讲授法治课,各乡镇同步跟进。", StringComparison.Ordinal);
        Assert.Equal(ReportKinship.Corrected, SameReport.Compare(Report(Words), Report(other)));
    }

    [Fact]
    public void Another_year_another_place_and_other_words_are_different_reports()
    {
        Assert.Equal(ReportKinship.Different, SameReport.Compare(Report(Words), Report(Words) with { Year = 2020 }));
        Assert.Equal(
            ReportKinship.Different,
            SameReport.Compare(Report(Words), Report(Words) with { Jurisdiction = new("云岭市", JurisdictionLevel.City, null, null) }));
        var other = string.Concat(Enumerable.Range(0, 80).Select(i => $"第{i}次调研走访了{i * 7}个行政村,收集意见{i * 3}条,均已答复群众并公开结果。"));
        Assert.Equal(ReportKinship.Different, SameReport.Compare(Report(Words), Report(other)));
    }

    [Fact]
    public void A_scan_of_a_report_is_the_same_report_and_never_takes_the_place_of_its_text()
    {
        var scan = Report(Words.Replace("99.2%", "99.29%", StringComparison.Ordinal)) with { RecognitionConfidence = 92 };
        Assert.Equal(ReportKinship.Same, SameReport.Compare(Report(Words), scan));
        Assert.False(SameReport.Replaces(scan, Monday.AddDays(1), Report(Words), Monday));
        Assert.True(SameReport.Replaces(Report(Words), Monday, scan, Monday.AddDays(1)));
    }

    [Fact]
    public void A_marked_correction_counts_then_the_later_published_then_the_later_read()
    {
        var known = Report(Words) with { Published = new DateOnly(2022, 2, 11) };
        Assert.True(SameReport.Replaces(known with { Title = "青禾县2021年报告（更正）", Published = new DateOnly(2022, 2, 1) }, Monday, known, Monday.AddDays(1)));
        Assert.True(SameReport.Replaces(known with { Published = new DateOnly(2022, 3, 1) }, Monday, known, Monday.AddDays(1)));
        Assert.False(SameReport.Replaces(known with { Published = new DateOnly(2022, 1, 1) }, Monday.AddDays(1), known, Monday));
        Assert.True(SameReport.Replaces(known, Monday.AddDays(1), known, Monday));
    }

    private static Report Report(string text) =>
        new("a", "青禾.txt", "", new Jurisdiction("青禾县", JurisdictionLevel.County, null, null), 2021, "青禾县2021年报告", text);
}

using System.Text;
using LawBot.Documents;

namespace LawBot.Tests.Readers;

public sealed class ArchiveReaderTests
{
    [Fact]
    public async Task Every_file_of_an_archive_is_read_and_a_bad_one_reported_beside_the_others()
    {
        var content = ZipSample.Of(
            ("2021/青禾.txt", Formats.Text), ("2021/青禾.docx", Formats.Docx()), ("坏的.docx", "PK\u0003\u0004坏"u8.ToArray()), ("2021/", []),
                ("__MACOSX/._青禾.txt", [0]));
        var documents = await Reading.Readers.ReadAsync("全部.zip", content, default);
        Assert.Equal(["2021/青禾.txt", "2021/青禾.docx", "坏的.docx"], documents.Select(document => document.Entry));
        Assert.Equal([true, true, false], documents.Select(document => document.Failure is null));
        Assert.Equal(InventedReport.Paragraphs, documents[1].Texts());
    }

    [Fact]
    public async Task Names_in_the_old_code_page_are_decoded_and_paths_that_climb_lose_their_steps()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var documents = await Reading.Readers.ReadAsync("旧.zip", ZipSample.Of(gb, ("..\\..\\云岭市.txt", Formats.Text), ("/etc/青禾县.txt", Formats.Text)), default);
        Assert.Equal(["云岭市.txt", "etc/青禾县.txt"], documents.Select(document => document.Entry));
        Assert.Equal(["云岭市.txt", "青禾县.txt"], documents.Select(document => document.File));
    }

    [Fact]
    public async Task An_archive_in_an_archive_in_an_archive_is_not_opened()
    {
        var inner = ZipSample.Of(("青禾.txt", Formats.Text));
        var twice = ZipSample.Of(("内.zip", inner));
        Assert.Null(Assert.Single(await Reading.Readers.ReadAsync("外.zip", twice, default)).Failure);
        var thrice = await Reading.Readers.ReadAsync("外.zip", ZipSample.Of(("中.zip", twice)), default);
        Assert.Contains("多层", Assert.Single(thrice).Failure, StringComparison.Ordinal);
    }

    /// <summary>One file, stored: 2022/青禾县.txt.</summary>
    private const string Rar =
        "UmFyIRoHAQDFGjMyAwEAAArkQjEhAgJqBGqkgwJrIGnsAAESMjAyMi/pnZLnpr7ljr8udHh06Z2S56a+5Y6/MjAyMuW5tOazleayu+aUv+W6nOW7uuiuvuW5tOW6puaKpeWRigoK5LiA44CB5Li76K"
        + "aB5bel5L2cCuWFqOW5tOWPl+eQhuihjOaUv+WkjeiuruahiOS7tjMx5Lu244CCChmyOjUDBQAA";

    /// <summary>The archive, for the test that changes it at random.</summary>
    // Both made by 7-Zip: two files in one solid block; the names locked too (7z a -p123 -mhe=on).
    private const string Solid7z =
        "N3q8ryccAAR8684S+wAAAAAAAAAiAAAAAAAAAI87we/gANMAeV0Acy+Q7mZfw8VWFrtrhtgdqZc0BAj1ONm5uF+8YHARlZgpvBNZbu8eFmPk7JNWn31r7bLF"
        + "1itvUWK2+dsBJ8B11VNl2YHlRVXuNP8o6SqgF1lDpf68ZwsdsJqFwVcs1QBlI4XHbQgLbIWC+grfmyxJ31/mCYPWJEtMAAAAAIEzB64P1S+tHVZsKR9IHZq1"
        + "t2Kj0YFWR118njgrVGoKggB2VzZ0nnPSL4t0Z3Hn5IIwtx2Ci0L8Cq+nZ3ggU1Y/oly1CE+9HwGEBSceaFoFbju/xZZkefRRqqGiW4e1ztKh7XvMuszmNP5K"
        + "QJsomyXpKhgbhboAABcGgIEBCXoABwsBAAEjAwEBBV0AEAAADICqCgF/F0nKAAA=";

    private const string Locked7z =
        "N3q8ryccAATFsRScMAEAAAAAAAA/AAAAAAAAANwpk+k2tkSuhPDtSGjtob5E/uhPd+LxJUnyPQGr/VuYOckW7t/8c5DWfHvrtOZt7f5yW8K4QBCjjyhwsKrM"
        + "joaMXJtE0jGGdYXOGd/jsJSaw4cQ4lTDX/kkTpY5TdlU9FZs/CO+3ShqBF0gsWkvWeUFEtZCMhevWp8uCMOIK9ufoYFpSRxKKitIHRCF7Mogihuabftse5Z0"
        + "QBvLt1eMWCh71ZIh3HnvIsajtmb5e6CfM+s5B9+P6M8fXTVMcZFPcgNZJwIS2xCMUcBOqd15WWrKhOrKe2/9vfpp6gBhphS1ih4cOPM+TG9txg4U8fZz7v8T"
        + "11pEP+hnUbe5KmVqXERX4SbWfvo5NrL6RUDXnFc7TMMjG55fz9ou7TokRe1+J+iPSnbgaqoKradH3K3lttN9yJ8sFwaAkAEJgKAABwsBAAIkBvEHARJTD1L9"
        + "sTnCmIzfAa6y8sKNFpkjAwEBBV0AEAAAAQAMgJaAugoBBAZCzwAA";

    internal static byte[] SevenZip => Convert.FromBase64String(Solid7z);

    internal static byte[] Whole => Convert.FromBase64String(Rar);

    [Fact]
    public async Task Files_of_a_rar_are_read_and_a_broken_one_is_refused()
    {
        var content = Whole;
        var document = Assert.Single(await Reading.Readers.ReadAsync("报送.rar", content, default));
        Assert.Equal("2022/青禾县.txt", document.Entry);
        Assert.Contains("全年受理行政复议案件31件。", document.Texts());
        Assert.Contains("压缩包", await Reading.RefusalOf("报送.rar", content[..40]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_a_solid_7z_are_read_and_a_locked_or_cut_one_says_so()
    {
        var documents = await Reading.Readers.ReadAsync("报送.7z", SevenZip, default);
        Assert.Equal(["2022/澧溪市.md", "2022/青禾县.txt"], documents.Select(document => document.Entry).Order(StringComparer.Ordinal));
        Assert.Contains("全年受理行政复议案件31件。", documents.SelectMany(document => document.Texts()));
        Assert.Contains("密码", await Reading.RefusalOf("报送.7z", Convert.FromBase64String(Locked7z)), StringComparison.Ordinal);
        Assert.Contains("压缩包", await Reading.RefusalOf("报送.7z", SevenZip[..^40]), StringComparison.Ordinal);
    }
}

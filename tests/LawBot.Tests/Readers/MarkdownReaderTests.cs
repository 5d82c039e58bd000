using LawBot.Documents;

namespace LawBot.Tests.Readers;

public sealed class MarkdownReaderTests
{
    [Fact]
    public async Task Headings_keep_their_level_and_bold_beside_Chinese_leaves_no_stars()
    {
        var document = await Reading.Of("青禾.md", """
            # 青禾县 2021 年法治政府建设情况报告

            ## 一、主要工作

            **1. 强化组织领导。**县委主要领导2次听取汇报。

            **（二）健全机制**

            [名单](http://a.example/x.pdf)共*36*人。
            """);
        Assert.Equal(
            [(BlockKind.Heading, 1, "青禾县 2021 年法治政府建设情况报告"), (BlockKind.Heading, 2, "一、主要工作"),
                (BlockKind.Paragraph, 0, "1. 强化组织领导。县委主要领导2次听取汇报。"), (BlockKind.Heading, 0, "（二）健全机制"), (BlockKind.Paragraph, 0, "名单共36人。")],
            document.Blocks.Select(block => (block.Kind, block.Level, block.Text)));
    }

    [Fact]
    public async Task The_number_before_a_heading_is_not_taken_for_a_list_mark_nor_indentation_for_code()
    {
        var document = await Reading.Of("青禾.md", "1. 强化领导\n\n    全县培训执法人员328人。\n\n3. 规范执法\n\n- 办结案件30件");
        Assert.Equal(["1. 强化领导", "全县培训执法人员328人。", "3. 规范执法", "办结案件30件"], document.Texts());
    }

    [Fact]
    public async Task Pipe_tables_and_tables_in_HTML_become_rows()
    {
        var document = await Reading.Of("青禾.md", """
            | 事项 | 件数 |
            | --- | ---: |
            | 收到 | 45 |

            <table><tr><th>事项</th><th>件数</th></tr><tr><td>办结</td><td>40</td></tr></table>

            <script>alert(1)</script>
            """);
        var rows = document.Blocks.Where(block => block.Kind == BlockKind.TableRow).ToArray();
        Assert.Equal(["事项\t件数", "收到\t45", "事项\t件数", "办结\t40"], rows.Select(row => row.Text));
        Assert.Equal([true, false, true, false], rows.Select(row => row.IsTableHeader));
        Assert.DoesNotContain("alert", string.Concat(document.Texts()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_the_author_broke_stay_lines_for_the_parser()
    {
        var document = await Reading.Of("青禾.md", "办结34\n件案件。\n\n下一段");
        Assert.Equal(["办结34", "件案件。", ""], document.Texts(BlockKind.Line));
        Assert.Equal(["下一段"], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public async Task The_head_between_dashes_gives_title_source_and_date()
    {
        var document = await Reading.Of("青禾.md", "---\ntitle: 青禾县2021年报告\nsource: 青禾县司法局\ndate: 2022-02-11\n---\n\n正文。");
        Assert.Equal(("青禾县2021年报告", "青禾县司法局", new DateOnly(2022, 2, 11)), (document.Title, document.Issuer, document.Published));
        Assert.Equal(["正文。"], document.Texts());
    }
}

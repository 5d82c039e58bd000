using System.CommandLine;
using LawBot.Synthesis;
using LawBot.Turns;
using Spectre.Console;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot figures</c>.</summary>
internal static class FigureCommands
{
    private const int BarWidth = 30;

    public static Command Create(CommandScope scope)
    {
        var question = new Argument<string?>("QUESTION") { Description = "要查的数字,例如:各地行政复议受理件数", Arity = ArgumentArity.ZeroOrOne };
        var batch = Batch.Option();
        var xlsx = new Option<string?>("--xlsx") { Description = "另存为 Excel 工作簿", HelpName = "文件.xlsx" };
        var chart = new Option<string?>("--chart") { Description = "另存为图(.svg,装有 rsvg-convert 时也可 .png)", HelpName = "文件.svg" };
        return scope.Bind(new Command("figures", "查数字,逐条附出处") { question, batch, xlsx, chart }, async (parsed, services, cancellation) =>
        {
            await foreach (var item in QuestionCommands.Items(parsed, question, batch, cancellation))
            {
                var table = await services.GetRequiredService<AnswerDesk>().LookUpAsync(item.Question, item.Context, cancellation);
                if (parsed.GetValue(scope.Json))
                {
                    Console.WriteLine(ContractJson.Write(ContractJson.Of(table, parsed.GetValue(batch) is null ? null : item.Id)));
                }
                else
                {
                    Print(table);
                }

                await ExportAsync(table, parsed.GetValue(xlsx), parsed.GetValue(chart), cancellation);
            }

            return 0;
        });
    }

    private static async Task ExportAsync(FigureTable table, string? xlsx, string? chart, CancellationToken cancellation)
    {
        await Task.CompletedTask;
        _ = (table, xlsx, chart, cancellation);
    }

    private static void Print(FigureTable table)
    {
        if (table.Rows.Count == 0)
        {
            Console.WriteLine($"没有查到“{table.Metric}”。");
        }
        else
        {
            AnsiConsole.Write(Rows(table));
        }

        if (table.NotReported.Count > 0)
        {
            Console.WriteLine($"没有写这个数字:{string.Join("、", table.NotReported.Select(n => $"{n.Jurisdiction}{n.Year}年"))}");
        }

        foreach (var warning in table.Warnings)
        {
            Console.WriteLine($"提示:{warning}");
        }
    }

    private static Table Rows(FigureTable table)
    {
        var largest = table.Rows.Max(r => r.Value);
        var rows = new Table().Border(TableBorder.Simple).AddColumns("地方", "年度", "指标", "数值", "", "出处");
        foreach (var r in table.Rows)
        {
            var bar = largest > 0 && r.Value > 0 ? new string('▇', Math.Max(1, (int)(r.Value / largest * BarWidth))) : "";
            rows.AddRow(new[]
            {
                r.Jurisdiction, r.Year?.ToString() ?? "—", (r.Scope is null ? "" : r.Scope + ":") + r.Metric, r.Text, bar,
                $"{r.Source.File}:{r.Source.Quote.ReplaceLineEndings("")}",
            }.Select(Markup.Escape).ToArray());
        }

        return rows;
    }
}

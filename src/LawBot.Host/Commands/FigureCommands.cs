using System.CommandLine;
using LawBot.Answers;
using LawBot.Host.Contract;
using LawBot.Host.Exports;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot figures</c>.</summary>
internal static class FigureCommands
{
    public static Command Create(CommandScope scope)
    {
        var question = new Argument<string?>("QUESTION") { Description = "要查的数字,例如:各地行政复议受理件数", Arity = ArgumentArity.ZeroOrOne };
        var batch = Batch.Option();
        var xlsx = TypedOptions.File("--xlsx", "另存为 Excel 工作簿", ".xlsx");
        var chart = TypedOptions.File("--chart", "另存为图(.svg,装有 rsvg-convert 时也可 .png)", ".svg", ".png");
        var command = new Command("figures", "查数字,逐条附出处") { question, batch, xlsx, chart };
        command.Validators.Add(result =>
        {
            if (result.GetValue(batch) is not null && (result.GetValue(xlsx) ?? result.GetValue(chart)) is not null)
            {
                result.AddError("--batch 不能与 --xlsx、--chart 同用:许多问题存不进一个文件。请逐个提问再保存,或用 --json。");
            }
        });
        return scope.Bind(command, async (parsed, services, cancellation) =>
        {
            var saved = true;
            await foreach (var item in QuestionCommands.Items(parsed, question, batch, cancellation))
            {
                var table = await services.GetRequiredService<AnswerDesk>().LookUpAsync(AnswerNotes.Readable(item.Question), item.Context, cancellation);
                if (parsed.GetValue(scope.Json))
                {
                    Console.WriteLine(ContractJson.Write(ContractJson.Of(table, parsed.GetValue(batch) is null ? null : item.Id)));
                }
                else
                {
                    FigurePage.Print(Screen.Console, !Console.IsOutputRedirected, table);
                }

                saved &= await ExportAsync(table, parsed.GetValue(xlsx), parsed.GetValue(chart), cancellation);
            }

            return saved ? 0 : 1;
        });
    }

    /// <summary>Saves what is asked for; says so on standard error, because standard output may be JSON.</summary>
    /// <returns>False when a file was asked for and there is nothing to put into it: then none is written.</returns>
    internal static async Task<bool> ExportAsync(FigureTable table, string? xlsx, string? chart, CancellationToken cancellation)
    {
        if (table.Rows.Count == 0 && (xlsx ?? chart) is { } empty)
        {
            await Console.Error.WriteLineAsync($"没有查到可以保存的数字,没有写 {empty}。请换个说法再查;用 lawbot reports 可看收了哪些报告。");
            return false;
        }

        if (xlsx is not null)
        {
            using var workbook = new MemoryStream();
            FigureWorkbook.Write(table, workbook);
            await SaveAsync(xlsx, workbook.ToArray(), cancellation);
        }

        if (chart is not null)
        {
            var svg = FigureChart.Svg(table);
            var isPicture = Path.GetExtension(chart).Equals(".png", StringComparison.OrdinalIgnoreCase);
            await SaveAsync(chart, isPicture ? await ChartPicture.PngAsync(svg, cancellation) : System.Text.Encoding.UTF8.GetBytes(svg), cancellation);
        }

        return true;
    }

    /// <summary>Saves a file and says so.</summary>
    internal static async Task SaveAsync(string path, byte[] content, CancellationToken cancellation)
    {
        await SavedFile.WriteAsync(path, content, cancellation);
        await Console.Error.WriteLineAsync($"已保存 {path}");
    }
}

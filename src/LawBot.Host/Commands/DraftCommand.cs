using System.CommandLine;
using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Documents;
using LawBot.Host.Contract;
using LawBot.Host.Exports;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot draft</c>.</summary>
internal static class DraftCommand
{
    public static Command Create(CommandScope scope)
    {
        var instruction = new Argument<string?>("INSTRUCTION") { Description = "要写什么,例如:写一段行政复议工作的内容", Arity = ArgumentArity.ZeroOrOne };
        var batch = Batch.Option();
        var facts = new Option<string?>("--facts") { Description = "自己的数字和事实(txt、md、docx、xlsx、csv)", HelpName = "文件" };
        var output = TypedOptions.File("--out", "另存为公文格式的 Word 文件", ".docx");
        var title = new Option<string?>("--title") { Description = "Word 文件的标题;不写则按所写内容取", HelpName = "标题" };
        var clean = new Option<bool>("--clean") { Description = "Word 文件不带注明来源的脚注" };
        var command = new Command("draft", "起草一节、提纲、整篇报告、存在问题、下一步打算或各地做法综述;缺的数字留【】待填") { instruction, batch, facts, output, title, clean };
        command.Validators.Add(result =>
        {
            if (result.GetValue(batch) is not null && result.GetValue(output) is not null)
            {
                result.AddError("--batch 不能与 --out 同用:许多稿子存不进一个文件。请逐个起草再保存,或用 --json。");
            }
        });
        return scope.Bind(command, async (parsed, services, cancellation) =>
        {
            var own = parsed.GetValue(facts) is { } path ? await FactsFile.ReadAsync(services.GetServices<IDocumentReader>(), path, cancellation) : "";
            await foreach (var item in QuestionCommands.Items(parsed, instruction, batch, cancellation))
            {
                var draft = await services.GetRequiredService<AnswerDesk>().DraftAsync(item.Question, item.Context, own, cancellation);
                if (parsed.GetValue(output) is { } file)
                {
                    using var document = new MemoryStream();
                    OfficialDocument.Write(document, parsed.GetValue(title) ?? draft.Spec?.Title ?? "代拟稿", draft, parsed.GetValue(clean));
                    await FigureCommands.SaveAsync(file, document.ToArray(), cancellation);
                }

                if (parsed.GetValue(scope.Json))
                {
                    Console.WriteLine(ContractJson.Write(ContractJson.Of(draft, parsed.GetValue(batch) is null ? null : item.Id)));
                }
                else
                {
                    Print(draft);
                }
            }

            return 0;
        });
    }

    private static void Print(Draft draft)
    {
        Console.WriteLine(draft.Text);
        if (draft.Spec is { IsDeclined: false } spec)
        {
            Console.WriteLine($"\n{spec.Line}");
        }

        if (draft.Missing.Count > 0)
        {
            Console.WriteLine($"这类内容通常还有的数字:{string.Join("、", draft.Missing)}");
        }

        if (draft.Placeholders.Count > 0)
        {
            Console.WriteLine($"\n待填:{string.Join("、", draft.Placeholders)}");
        }

        if (draft.Exemplars.Count > 0)
        {
            Console.WriteLine("\n参考:");
        }

        // The marks of a brief count its sources.
        foreach (var (source, at) in draft.Exemplars.Select((s, i) => (s, i)))
        {
            Console.WriteLine($"{(draft.Spec?.Genre == DraftGenre.Brief ? $"[{at + 1}]" : "·")} {AnswerPage.Line(source)}");
        }

        foreach (var warning in draft.Warnings)
        {
            Console.WriteLine($"提示:{warning}");
        }
    }
}

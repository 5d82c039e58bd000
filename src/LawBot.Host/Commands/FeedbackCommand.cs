using System.CommandLine;
using LawBot.Host.Contract;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary><c>lawbot feedback</c>: what people said of answers, as questions for an evaluation set.</summary>
internal static class FeedbackCommand
{
    public static Command Create(CommandScope scope) =>
        scope.Bind(new Command("feedback", "列出用户对回答的评价;--json 输出成评测用的题目"), async (parsed, services, cancellation) =>
        {
            var all = await services.GetRequiredService<IFeedbackLog>().ListAsync(cancellation);
            if (parsed.GetValue(scope.Json))
            {
                Console.WriteLine(ContractJson.Write(all.Select(f => Of(f.Feedback, f.Receipt))));
                return 0;
            }

            foreach (var (feedback, receipt) in all)
            {
                Console.WriteLine($"{(feedback.IsGood ? "👍" : "👎")} {feedback.At.ToLocalTime():yyyy-MM-dd HH:mm} 回执 {receipt.Number} {receipt.Question}");
                Console.WriteLine(feedback.Reason.Length > 0 ? $"    {feedback.Reason}" : "    (没有写原因)");
            }

            Console.WriteLine(all.Count == 0 ? "还没有评价。" : $"共 {all.Count} 条,其中不满意 {all.Count(f => !f.Feedback.IsGood)} 条。");
            return 0;
        });

    // The standalone question needs no context; what was cited is what a good answer was found to rest on.
    private static object Of(Feedback feedback, Receipt receipt) => new
    {
        id = receipt.Number, question = receipt.Standalone, asked = receipt.Question, good = feedback.IsGood, reason = feedback.Reason, at = feedback.At,
        answer = ContractJson.Of(receipt.Answer) with { Understood = null },
    };
}

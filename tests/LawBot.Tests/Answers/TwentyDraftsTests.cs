using System.Text.Json;
using System.Text.RegularExpressions;
using LawBot.Tests.Support;
using LawBot.Turns;
using Xunit.Abstractions;

namespace LawBot.Tests.Answers;

/// <summary>Twenty instructions over the samples, whose texts are marked by a reader (docs/decisions/0006).</summary>
/// <remarks><c>dotnet test --filter TwentyDraftsTests --logger "console;verbosity=detailed"</c> prints the texts.</remarks>
[Collection(SampleDeskTests.Name)]
public sealed partial class TwentyDraftsTests(SampleDesk samples, ITestOutputHelper output)
{
    [Fact]
    public async Task Each_states_every_number_given_once_and_no_other()
    {
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reports", "drafts", "twenty.jsonl"))
            .Select(l => JsonSerializer.Deserialize<Row>(l, JsonSerializerOptions.Web)!))
        {
            var draft = await samples.Desk.DraftAsync(row.Instruction, [], row.Facts, default);
            output.WriteLine(
                $"{row.Id} {row.Instruction}\n（{row.Facts.ReplaceLineEndings("；").Replace('\t', ' ')}）\n{draft.Text}\n提示：{string.Join(' ', draft.Warnings)}\n");
            Assert.NotEmpty(draft.Text);
            var written = Numbers().Matches(draft.Text).Select(m => m.Value).ToList();
            var given = Numbers().Matches(row.Facts + row.Instruction).Select(m => m.Value).ToList();
            Assert.All(written.Except(["12345"]), n => Assert.True(given.Contains(n) || draft.Spec!.Genre == LawBot.Answers.Drafts.DraftGenre.Brief,
                $"{row.Id}: {n}"));
            Assert.All(Numbers().Matches(row.Facts).Select(m => m.Value).GroupBy(n => n), n => Assert.True(written.Count(w => w == n.Key) == n.Count()
                || row.Instruction.Contains("别写", StringComparison.Ordinal), $"{row.Id}: {n.Key}"));
        }
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Numbers();

    private sealed record Row(string Id, string Instruction, string Facts);
}

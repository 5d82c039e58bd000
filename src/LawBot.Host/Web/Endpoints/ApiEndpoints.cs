using LawBot.Host.Contract;
using LawBot.Host.People;
using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Web.Endpoints;

/// <summary>The API for programs: the same JSON as the command line's. Nothing of it is kept as a conversation.</summary>
/// <param name="desk">Answers.</param>
/// <param name="notes">What every answer tells besides.</param>
/// <param name="catalog">The store.</param>
internal sealed class ApiEndpoints(AnswerDesk desk, IAnswerNotes notes, IReportCatalog catalog) : IWebPart
{
    /// <summary>Longest question with its context and facts, in characters.</summary>
    public const int LongestText = 200_000;

    /// <summary>So many earlier questions are looked at.</summary>
    public const int MostContext = 20;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/ask", AskAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/figures", FiguresAsync).Needs(PersonRole.Reader);
        routes.MapPost("/api/draft", DraftAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/reports", ReportsAsync).Needs(PersonRole.Reader);
        routes.MapGet("/api/openapi.json", () => WebJson.Of(OpenApi.Document));
    }

    private async Task<IResult> AskAsync(Question wish, CancellationToken cancellation) =>
        FaultOf(wish.Text, wish.Context) ?? WebJson.Of(ContractJson.Of(await desk.AnswerAsync(notes, wish.Text!, wish.Context ?? [], null, cancellation)));

    private async Task<IResult> FiguresAsync(Question wish, CancellationToken cancellation) =>
        FaultOf(wish.Text, wish.Context) ?? WebJson.Of(ContractJson.Of(await desk.LookUpAsync(notes.Readable(wish.Text!), wish.Context ?? [], cancellation)));

    private async Task<IResult> DraftAsync(Instruction wish, CancellationToken cancellation) =>
        FaultOf(wish.Text, wish.Context, wish.Facts)
            ?? WebJson.Of(ContractJson.Of(await desk.DraftAsync(wish.Text!, wish.Context ?? [], wish.Facts ?? "", cancellation)));

    private async Task<IResult> ReportsAsync(CancellationToken cancellation) => WebJson.Of((await catalog.ListAsync(cancellation)).Select(ContractJson.Of));

    private static IResult? FaultOf(string? text, IReadOnlyList<string>? context, string? facts = null) =>
        string.IsNullOrWhiteSpace(text) ? WebJson.Fault(StatusCodes.Status400BadRequest, "请写下问题(question)或要起草什么(instruction)。")
        : text.Length + (facts?.Length ?? 0) + (context?.Sum(c => c.Length) ?? 0) > LongestText || context?.Count > MostContext
            ? WebJson.Fault(StatusCodes.Status400BadRequest, $"内容超过 {LongestText} 字,或前文超过 {MostContext} 问。")
            : null;

    internal sealed record Question(
        [property: System.Text.Json.Serialization.JsonPropertyName("question")] string? Text, IReadOnlyList<string>? Context);

    internal sealed record Instruction(
        [property: System.Text.Json.Serialization.JsonPropertyName("instruction")] string? Text, IReadOnlyList<string>? Context, string? Facts);
}

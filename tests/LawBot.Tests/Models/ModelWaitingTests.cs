using System.Diagnostics;
using LawBot.Answers;
using LawBot.Host.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace LawBot.Tests.Models;

/// <summary>How long a user waits for a model that says nothing, and what doctor says of one that answers with nothing.</summary>
public class ModelWaitingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("青禾县2021年收到行政复议申请12件，受理9件[S1]。")]
    public async Task A_model_that_falls_silent_is_left_after_the_idle_time_and_not_after_the_whole_one(string begun)
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Stalls(begun));
        using var chat = ModelSome.Chat(model.Endpoint, retries: 0);
        var watch = Stopwatch.StartNew();
        var (answer, _) = await ModelSome.AnswerAsync(chat);
        Assert.Equal(AnswerOrigin.Extracted, answer.Grounding);
        Assert.Contains("时限", Assert.Single(answer.Warnings), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task Cancelling_while_a_model_hangs_ends_at_once_and_as_a_cancellation()
    {
        await using var model = await ScriptedModel.StartAsync(ScriptedModel.Stalls(""));
        using var chat = new ModelSome.ServiceRunner(new ChatEndpointOptions
        {
            Endpoint = model.Endpoint, Model = "scripted", ApiKey = ModelSome.Key, IdleSeconds = 20, TimeoutSeconds = 30, Retries = 1,
        });
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ModelSome.Writer(chat).WriteAsync(ModelSome.Evidence, AnswerKind.Experience, new Progress<string>(), stop.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("好", true)]
    [InlineData("  ", false)]
    [InlineData("", false)]
    public async Task Doctor_is_content_only_with_a_model_that_says_something(string said, bool isWell)
    {
        using var client = new Saying(said);
        var options = new ChatEndpointOptions { Endpoint = "http://localhost:1/v1", Model = "scripted" };
        var found = await new ModelDoctor(Options.Create(options), Options.Create(new EmbeddingsEndpointOptions()), client).CheckAsync(CancellationToken.None);
        Assert.Equal(isWell, found[0].IsWell);
        Assert.Contains(isWell ? "能回答" : "内容是空的", found[0].Line, StringComparison.Ordinal);
    }

    private sealed class Saying(string text) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}

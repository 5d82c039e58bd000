using LawBot.Turns.Tools;
using Microsoft.SemanticKernel;

namespace LawBot.Host.Models;

/// <summary>Ends the calling of a model that does not come to an end: after its rounds it is told to answer with what it has, then it is stopped. The
/// number of calls and their time are kept by <see cref="ToolBox"/>, which writes the receipts.</summary>
internal sealed class ToolLimitFilter(ToolBox tools) : IAutoFunctionInvocationFilter
{
    /// <summary>True when the model was stopped: what it said last is no answer.</summary>
    public bool WasStopped { get; private set; }

    /// <inheritdoc/>
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.RequestSequenceIndex < tools.Limits.Rounds)
        {
            await next(context);
            return;
        }

        context.Result = new FunctionResult(context.Result,
            tools.Refuse(context.Function.Name, string.Join(' ', context.Arguments?.Values ?? []), ToolBox.UsedUp));
        context.Terminate = WasStopped = context.RequestSequenceIndex > tools.Limits.Rounds;
    }
}

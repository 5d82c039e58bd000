using LawBot.Prompts;

namespace LawBot.Turns.Tools;

/// <summary>Carries out the calls of one model on one session, within its limits, and writes the receipt of each.</summary>
/// <param name="session">The tools.</param>
/// <param name="limits">What may be taken.</param>
/// <param name="time">The clock of the limits.</param>
/// <param name="receipts">Takes the receipt of every call, also of one that was refused.</param>
public sealed class ToolBox(ToolSession session, ToolLimits limits, TimeProvider time, ICollection<ToolCall> receipts)
{
    /// <summary>What a model is told instead of a result when it has had its share.</summary>
    public const string UsedUp = ToolMessages.UsedUp;

    private const int LongestReceipt = 60;
    private readonly long began = time.GetTimestamp();
    private int made;

    /// <summary>The tools.</summary>
    public ToolSession Session => session;

    /// <summary>What may be taken.</summary>
    public ToolLimits Limits => limits;

    /// <summary>Carries out one call.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="arguments">Its arguments by name; one that is missing is empty, one that it does not know is passed over.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The result; in words why there is none.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be read.</exception>
    public async Task<string> CallAsync(string tool, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var told = string.Join(' ', arguments.Where(a => a.Value.Length > 0).Select(a => $"{a.Key}={a.Value}"));
        var start = time.GetTimestamp();
        if (made >= limits.Calls || time.GetElapsedTime(began) > limits.Time)
        {
            return Refuse(tool, told, UsedUp);
        }

        made++;
        var result = await session.CallAsync(tool, arguments, cancellation);
        if (result is null)
        {
            return Refuse(tool, told, ToolMessages.NoTool(tool));
        }

        receipts.Add(new ToolCall(tool, Short(told), Short(result), time.GetElapsedTime(start)));
        return result;
    }

    /// <summary>Writes the receipt of a call that is not carried out.</summary>
    /// <returns>What the model is told.</returns>
    public string Refuse(string tool, string arguments, string reason)
    {
        receipts.Add(new ToolCall(tool, Short(arguments), Short(reason), TimeSpan.Zero) { IsCarriedOut = false });
        return reason;
    }

    private static string Short(string text)
    {
        var line = text.Split('\n')[0].Trim();
        return line.Length <= LongestReceipt ? line : line[..LongestReceipt] + "…";
    }
}

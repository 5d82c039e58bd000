using LawBot.Chinese;
using Serilog.Core;
using Serilog.Events;

namespace LawBot.Host.Workers;

/// <summary>Keeps what files are called and what they say from writing lines of their own into the log.</summary>
internal sealed class PlainProperties : ILogEventEnricher
{
    /// <inheritdoc/>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            if (value is ScalarValue { Value: string text })
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(PlainText.OneLine(text))));
            }
        }
    }
}

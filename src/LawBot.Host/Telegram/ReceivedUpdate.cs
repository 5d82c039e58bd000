using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>An update as it came.</summary>
/// <param name="Update">As the official client reads it; with its number only where it cannot.</param>
/// <param name="Json">As Telegram sent it, so that what one version cannot read another may.</param>
internal sealed record ReceivedUpdate(Update Update, string Json)
{
    /// <returns>Null when it has not even a number.</returns>
    public static ReceivedUpdate? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("update_id", out var id) || !id.TryGetInt32(out var number))
        {
            return null;
        }

        try
        {
            return new(element.Deserialize<Update>(JsonBotAPI.Options) ?? new Update { Id = number }, element.GetRawText());
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return new(new Update { Id = number }, element.GetRawText());
        }
    }
}

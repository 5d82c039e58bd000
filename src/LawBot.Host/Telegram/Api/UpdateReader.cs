using System.Text.Json;

namespace LawBot.Host.Telegram.Api;

/// <summary>Reads updates one by one, so that one of an unknown shape does not hide its neighbours.</summary>
internal static class UpdateReader
{
    /// <returns>The update; with its number only when the rest cannot be read; null when it has not even a number.</returns>
    public static Update? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("update_id", out var id) || !id.TryGetInt32(out var number))
        {
            return null;
        }

        try
        {
            return element.Deserialize(BotApiJson.Context.Update);
        }
        catch (JsonException)
        {
            return new Update(number);
        }
    }

    /// <summary>Reads every update of an array.</summary>
    public static IReadOnlyList<Update> ReadAll(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? [.. array.EnumerateArray().Select(Read).OfType<Update>()] : [];
}

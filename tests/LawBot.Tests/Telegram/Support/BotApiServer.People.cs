using System.Text.Json.Nodes;

namespace LawBot.Tests.Telegram.Support;

/// <summary>What people do.</summary>
internal sealed partial class BotApiServer
{
    /// <summary>Someone says something; in private the chat's id is the person's.</summary>
    /// <returns>The message's id.</returns>
    public int Say(long person, string text, long? chat = null, Action<JsonObject>? more = null)
    {
        lock (_gate)
        {
            var message = Message(person, chat ?? person);
            message["text"] = text;
            more?.Invoke(message);
            Push("message", message);
            return message["message_id"]!.GetValue<int>();
        }
    }

    /// <summary>Someone sends a file.</summary>
    public void SendFile(long person, string name, byte[] content, long? size = null)
    {
        lock (_gate)
        {
            var id = $"file{_lastMessage}";
            Stored[id] = content;
            var message = Message(person, person);
            message["document"] = new JsonObject { ["file_id"] = id, ["file_name"] = name, ["file_size"] = size ?? content.Length };
            Push("message", message);
        }
    }

    /// <summary>Someone presses a button.</summary>
    public void Press(long person, long chat, int message, string data)
    {
        lock (_gate)
        {
            Push("callback_query", new JsonObject
            {
                ["id"] = $"press{_lastUpdate}", ["from"] = Person(person), ["message"] = Told(message, chat), ["data"] = data,
            });
        }
    }

    /// <summary>Any update, as raw as it comes.</summary>
    public void Push(string kind, JsonNode content)
    {
        lock (_gate)
        {
            _updates.Add(new JsonObject { ["update_id"] = ++_lastUpdate, [kind] = content });
            var news = _news;
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
            news.SetResult();
        }
    }

    /// <summary>A message as Telegram would deliver it.</summary>
    public JsonObject Message(long person, long chat) => new()
    {
        ["message_id"] = ++_lastMessage,
        ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["from"] = Person(person),
        ["chat"] = new JsonObject { ["id"] = chat, ["type"] = chat < 0 ? "supergroup" : "private" },
    };

    private static JsonObject Person(long id) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = $"职员{id}" };
}

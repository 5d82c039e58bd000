using System.Text.Json.Nodes;

namespace LawBot.Tests.Telegram.Support;

/// <summary>What each method does.</summary>
internal sealed partial class BotApiServer
{
    private async Task<JsonObject> AnswerAsync(string method, JsonObject body, CancellationToken aborted) => method switch
    {
        "getMe" => Ok(Bot()),
        "getUpdates" => await UpdatesAsync(body, aborted),
        "sendMessage" => Send(body),
        "editMessageText" => Edit(body),
        "sendDocument" => SendFile(body),
        "getFile" => Stored.ContainsKey(body["file_id"]!.GetValue<string>())
            ? Ok(new JsonObject { ["file_id"] = body["file_id"]!.DeepClone(), ["file_path"] = "documents/" + body["file_id"] })
            : Error(400, "Bad Request: invalid file_id"),
        "sendChatAction" or "answerCallbackQuery" or "setMyCommands" or "setWebhook" or "deleteWebhook" => Ok(JsonValue.Create(true)),
        _ => Error(404, "Not Found: method not found"),
    };

    private async Task<JsonObject> UpdatesAsync(JsonObject body, CancellationToken aborted)
    {
        var offset = body["offset"]?.GetValue<int>() ?? 0;
        var until = DateTimeOffset.UtcNow.AddSeconds(body["timeout"]?.GetValue<int>() ?? 0);
        while (true)
        {
            Task news;
            lock (_gate)
            {
                _updates.RemoveAll(update => update["update_id"]!.GetValue<int>() < offset);
                if (_updates.Count > 0)
                {
                    return Ok(new JsonArray([.. _updates.Take(100).Select(update => update.DeepClone())]));
                }

                news = _news.Task;
            }

            var left = until - DateTimeOffset.UtcNow;
            if (left <= TimeSpan.Zero)
            {
                return Ok(new JsonArray());
            }

            await news.WaitAsync(left, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private JsonObject Send(JsonObject body)
    {
        if (Check(body) is { } error)
        {
            return error;
        }

        lock (_gate)
        {
            var message = new StandingMessage(
                ++_lastMessage, body["chat_id"]!.GetValue<long>(), VisibleOf(body)!, body, DateTimeOffset.UtcNow);
            _messages[(message.ChatId, message.Id)] = message;
            Changed(message);
            return Ok(Told(message.Id, message.ChatId));
        }
    }

    private JsonObject Edit(JsonObject body)
    {
        if (Check(body) is { } error)
        {
            return error;
        }

        lock (_gate)
        {
            var key = (body["chat_id"]!.GetValue<long>(), body["message_id"]!.GetValue<int>());
            if (!_messages.TryGetValue(key, out var old))
            {
                return Error(400, "Bad Request: message to edit not found");
            }

            var text = VisibleOf(body)!;
            var same = string.Equals(old.Text, text, StringComparison.Ordinal)
                && string.Equals(old.Request["reply_markup"]?.ToJsonString(), body["reply_markup"]?.ToJsonString(), StringComparison.Ordinal);
            if (same)
            {
                return Error(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same");
            }

            _messages[key] = old with { Text = text, Request = body, Edits = old.Edits + 1 };
            Changed(_messages[key]);
            return Ok(Told(old.Id, old.ChatId));
        }
    }

    private JsonObject SendFile(JsonObject body)
    {
        var chat = body["chat_id"]!.GetValue<long>();
        Files.Enqueue((chat, body["file_name"]!.GetValue<string>(), Convert.FromBase64String(body["content"]!.GetValue<string>())));
        lock (_gate)
        {
            return Ok(Told(++_lastMessage, chat));
        }
    }

    private JsonObject? Check(JsonObject body)
    {
        var visible = VisibleOf(body);
        if (visible is null)
        {
            return Error(400, "Bad Request: can't parse entities: unexpected end tag");
        }

        if (body["rich_message"] is not null && visible.Trim().Length > 0)
        {
            return visible.Length > 32768 ? Error(400, "Bad Request: message is too long") : null;
        }

        if (visible.Trim().Length == 0)
        {
            return Error(400, "Bad Request: message text is empty");
        }

        if (visible.Length > 4096)
        {
            return Error(400, "Bad Request: message is too long");
        }

        var data = (body["reply_markup"]?["inline_keyboard"]?.AsArray() ?? []).SelectMany(row => row!.AsArray())
            .Select(button => button!["callback_data"]!.GetValue<string>());
        return data.Any(d => System.Text.Encoding.UTF8.GetByteCount(d) is < 1 or > 64) ? Error(400, "Bad Request: BUTTON_DATA_INVALID") : null;
    }

    private string? VisibleOf(JsonObject body)
    {
        if (body["rich_message"] is { } rich)
        {
            return KnowsRichMessages ? BotHtml.Rich(rich["html"]!.GetValue<string>()) : "";
        }

        var text = body["text"]!.GetValue<string>();
        return body["parse_mode"] is null ? text : BotHtml.Visible(text);
    }

    private static JsonObject Told(int id, long chat) => new()
    {
        ["message_id"] = id,
        ["date"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["chat"] = new JsonObject { ["id"] = chat, ["type"] = chat < 0 ? "group" : "private" },
    };

    private static JsonObject Bot() => new() { ["id"] = 666, ["is_bot"] = true, ["first_name"] = "LawBot", ["username"] = "lawbot_test_bot" };

    private static JsonObject Ok(JsonNode? result) => new() { ["ok"] = true, ["result"] = result };
}

using System.Text.Json.Serialization;

namespace LawBot.Host.Telegram.Api;

// Names and types follow https://core.telegram.org/bots/api; only the fields in use are here, the rest is ignored.

/// <summary>One thing that happened; at most one of its parts is set, none for a kind that is not in use.</summary>
internal sealed record Update(int UpdateId)
{
    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }
}

/// <summary>A message in a chat.</summary>
internal sealed record Message(int MessageId, Chat Chat)
{
    public User? From { get; init; }

    public long Date { get; init; }

    public int? MessageThreadId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public Document? Document { get; init; }

    public Message? ReplyToMessage { get; init; }
}

/// <summary>Where messages stand. <paramref name="Type"/>: private, group, supergroup or channel.</summary>
internal sealed record Chat(long Id, string Type)
{
    public string? Title { get; init; }

    [JsonIgnore]
    public bool IsPrivate => string.Equals(Type, "private", StringComparison.Ordinal);
}

/// <summary>A person or a bot.</summary>
internal sealed record User(long Id)
{
    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    [JsonIgnore]
    public string FullName => string.Join(' ', new[] { FirstName, LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>A stretch of a message with a meaning (mention, bot_command …), in UTF-16 units.</summary>
internal sealed record MessageEntity(string Type, int Offset, int Length)
{
    public User? User { get; init; }
}

/// <summary>A file in a message.</summary>
internal sealed record Document(string FileId)
{
    public string? FileName { get; init; }

    public long? FileSize { get; init; }
}

/// <summary>A file ready to be fetched; <see cref="FilePath"/> is good for an hour.</summary>
internal sealed record TelegramFile(string FileId)
{
    public string? FilePath { get; init; }

    public long? FileSize { get; init; }
}

/// <summary>A button was pressed.</summary>
internal sealed record CallbackQuery(string Id, User From)
{
    public Message? Message { get; init; }

    public string? Data { get; init; }
}

/// <summary>The bot's own standing in a chat changed: someone blocked or unblocked it, or put it into a group.</summary>
internal sealed record ChatMemberUpdated(Chat Chat, User From)
{
    public ChatMember? NewChatMember { get; init; }
}

/// <summary>A standing: member, left, kicked …</summary>
internal sealed record ChatMember(string Status);

/// <summary>The envelope of every answer.</summary>
internal sealed record ApiResponse<T>(bool Ok)
{
    public T? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}

/// <summary>What the caller may do about an error.</summary>
internal sealed record ResponseParameters
{
    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}

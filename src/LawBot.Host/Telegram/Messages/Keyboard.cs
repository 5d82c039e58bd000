using Telegram.Bot.Types.ReplyMarkups;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Buttons under a message, as the journal keeps them.</summary>
/// <param name="InlineKeyboard">The rows.</param>
internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<KeyboardButton>> InlineKeyboard)
{
    /// <summary>As the official client sends them; null for none.</summary>
    public static InlineKeyboardMarkup? Markup(Keyboard? keyboard) => keyboard is null
        ? null
        : new InlineKeyboardMarkup(keyboard.InlineKeyboard.Select(row => row.Select(b => InlineKeyboardButton.WithCallbackData(b.Text, b.CallbackData))));
}

/// <summary>A button that sends <paramref name="CallbackData"/> (at most 64 bytes) back when pressed.</summary>
internal sealed record KeyboardButton(string Text, string CallbackData);

using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Turns;
using Telegram.Bot.Types;
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

/// <summary>What a button does.</summary>
internal enum ButtonAction
{
    /// <summary>Show the quotations.</summary>
    Sources,

    /// <summary>Send a workbook.</summary>
    Excel,

    /// <summary>Send a docx.</summary>
    Word,

    /// <summary>Offer other ways to ask.</summary>
    Rephrase,

    /// <summary>Ask the same again, as a question about practice.</summary>
    AsAnswer,

    /// <summary>Ask the same again, as a question about figures.</summary>
    AsFigures,

    /// <summary>Ask the same again, as a draft.</summary>
    AsDraft,

    /// <summary>Stop the work in this chat.</summary>
    Stop,

    /// <summary>Say what was offered under an answer.</summary>
    Choose,
}

/// <summary>A pressed button.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Receipt">The number of the reply that it stood under.</param>
/// <param name="Choice">Which of that reply's choices, from 0; 0 elsewhere.</param>
internal readonly record struct PressedButton(ButtonAction Action, string Receipt, int Choice);

/// <summary>What is written into a button: one letter, the reply's number and, for a choice, which. It holds no state of this process, so it works after a
/// restart.</summary>
internal static partial class ButtonData
{
    private const string Letters = "sxwrafdcp";

    // As many short ones stand in a row as a narrow phone shows without cutting them.
    private const int CharactersInRow = 18;

    /// <summary>Under an answer: what can be said next, then what can be done with it.</summary>
    public static Keyboard? Under(Reply reply)
    {
        var rows = Rows(reply.Choices.Select((choice, i) => Button(choice, ButtonAction.Choose, $"{reply.Receipt}-{i}")));
        rows.AddRange(Doing(reply));
        return rows.Count == 0 ? null : new Keyboard(rows);
    }

    private static List<IReadOnlyList<KeyboardButton>> Rows(IEnumerable<KeyboardButton> buttons)
    {
        var rows = new List<IReadOnlyList<KeyboardButton>>();
        foreach (var button in buttons)
        {
            if (rows.Count > 0 && rows[^1].Sum(b => b.Text.Length) + button.Text.Length <= CharactersInRow)
            {
                rows[^1] = [.. rows[^1], button];
            }
            else
            {
                rows.Add([button]);
            }
        }

        return rows;
    }

    private static IEnumerable<IReadOnlyList<KeyboardButton>> Doing(Reply reply)
    {
        var answer = reply.Answer;
        var first = new List<KeyboardButton>();
        if (answer.Citations.Count > 0 || answer.Draft?.Exemplars.Count > 0)
        {
            first.Add(Button("来源", ButtonAction.Sources, reply.Receipt));
        }

        if (answer.Kind != AnswerKind.Chat)
        {
            first.Add(Button("换个问法", ButtonAction.Rephrase, reply.Receipt));
        }

        var second = new List<KeyboardButton>();
        if (answer.Figures?.Rows.Count > 0)
        {
            second.Add(Button("导出 Excel", ButtonAction.Excel, reply.Receipt));
        }

        if (answer.Kind is not (AnswerKind.Refusal or AnswerKind.Chat))
        {
            second.Add(Button("导出 Word", ButtonAction.Word, reply.Receipt));
        }

        return new[] { first, second }.Where(row => row.Count > 0);
    }

    /// <summary>Under the offer of other ways to ask.</summary>
    public static Keyboard Ways(string receipt) => new(
    [
        [Button("查数据", ButtonAction.AsFigures, receipt), Button("查做法", ButtonAction.AsAnswer, receipt)],
        [Button("起草一段", ButtonAction.AsDraft, receipt)],
    ]);

    /// <summary>Under work in progress.</summary>
    public static Keyboard Stop { get; } = new([[Button("停止", ButtonAction.Stop, "")]]);

    /// <returns>What is meant, or null for data of another making.</returns>
    public static PressedButton? Read(string? data) =>
        data is not null && Shape().Match(data) is { Success: true } shape
            ? new((ButtonAction)Letters.IndexOf(data[0], StringComparison.Ordinal), shape.Groups["receipt"].Value,
                shape.Groups["choice"] is { Success: true } choice ? int.Parse(choice.ValueSpan, CultureInfo.InvariantCulture) : 0)
            : null;

    private static KeyboardButton Button(string text, ButtonAction action, string receipt) =>
        new(text, $"{Letters[(int)action]}:{receipt}");

    [GeneratedRegex("^[sxwrafdcp]:(?<receipt>[A-Za-z0-9_]{0,56})(?:-(?<choice>[0-9]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Turns;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram.Messages;

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
}

/// <summary>What is written into a button: one letter and the reply's number. It holds no state of this process, so it works after a restart.</summary>
internal static partial class ButtonData
{
    private const string Letters = "sxwrafdc";

    /// <summary>Under an answer.</summary>
    public static Keyboard? Under(Reply reply)
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

        return first.Count + second.Count == 0 ? null : new Keyboard(second.Count > 0 ? [first, second] : [first]);
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
    public static (ButtonAction Action, string Receipt)? Read(string? data) =>
        data is not null && Shape().IsMatch(data) ? ((ButtonAction)Letters.IndexOf(data[0], StringComparison.Ordinal), data[2..]) : null;

    private static KeyboardButton Button(string text, ButtonAction action, string receipt) =>
        new(text, $"{Letters[(int)action]}:{receipt}");

    [GeneratedRegex("^[sxwrafdc]:[A-Za-z0-9_-]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

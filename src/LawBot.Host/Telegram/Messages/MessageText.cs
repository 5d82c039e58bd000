using LawBot.Chinese;
using System.Text;

namespace LawBot.Host.Telegram.Messages;

/// <summary>How a stretch of a message looks.</summary>
internal enum TextLook
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,

    /// <summary>Monospace, line breaks kept: a table.</summary>
    Table,

    /// <summary>A quotation that opens when tapped.</summary>
    Quote,
}

/// <summary>A stretch of a message of one look.</summary>
/// <param name="Text">The words; of a table as laid out for a monospace font.</param>
/// <param name="Look">How they look.</param>
internal readonly record struct LookedRun(string Text, TextLook Look)
{
    /// <summary>The cells of a whole table, the header first; null for other runs and for a part of a table.</summary>
    public MessageTable? Table { get; init; }
}

/// <summary>A table's cells.</summary>
/// <param name="Rows">The rows, the header first; all of the same length.</param>
/// <param name="RightAligned">The columns whose cells end at one line.</param>
internal sealed record MessageTable(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<int> RightAligned);

/// <summary>A message of any length as runs of one look each. Mark-up is made of it only after it was cut into parts, so a tag can
/// never stay open.</summary>
internal sealed class MessageText
{
    private readonly List<LookedRun> _runs = [];

    /// <summary>The runs in order.</summary>
    public IReadOnlyList<LookedRun> Runs => _runs;

    /// <summary>The words without looks, as a reader sees them and as Telegram counts them.</summary>
    public string Visible => string.Concat(_runs.Select(run => run.Text));

    /// <summary>A message of one plain text.</summary>
    public static MessageText Of(string text) => new MessageText().Add(text);

    /// <summary>Appends a run; an empty one is passed over.</summary>
    public MessageText Add(string text, TextLook look = TextLook.Plain)
    {
        if (text.Length > 0)
        {
            _runs.Add(new LookedRun(PlainText.Of(text.ReplaceLineEndings("\n")), look));
        }

        return this;
    }

    /// <summary>Appends a table.</summary>
    public MessageText Add(MessageTable table)
    {
        _runs.Add(new LookedRun(PlainText.Of(MonospaceTable.Write(table.Rows, table.RightAligned)), TextLook.Table) { Table = table });
        return this;
    }

    /// <summary>Appends all runs of another message.</summary>
    public MessageText Add(MessageText other)
    {
        _runs.AddRange(other._runs);
        return this;
    }
}

/// <summary>Writes runs in the HTML that the Bot API reads: https://core.telegram.org/bots/api#html-style.</summary>
internal static class MessageHtml
{
    /// <summary>The runs with their tags, every one closed.</summary>
    public static string Write(IEnumerable<LookedRun> runs)
    {
        var html = new StringBuilder();
        foreach (var (text, look) in runs)
        {
            var (open, close) = Tags(look);
            html.Append(open);
            Escape(text, html);
            html.Append(close);
        }

        return html.ToString();
    }

    private static (string Open, string Close) Tags(TextLook look) => look switch
    {
        TextLook.Bold => ("<b>", "</b>"),
        TextLook.Italic => ("<i>", "</i>"),
        TextLook.Table => ("<pre>", "</pre>"),
        TextLook.Quote => ("<blockquote expandable>", "</blockquote>"),
        _ => ("", ""),
    };

    /// <summary>Writes text so that none of it is a tag.</summary>
    public static void Escape(string text, StringBuilder html)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '\0' => html,
                _ => html.Append(c),
            };
        }
    }
}

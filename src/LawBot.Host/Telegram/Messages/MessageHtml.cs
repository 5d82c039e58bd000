using System.Text;

namespace LawBot.Host.Telegram.Messages;

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

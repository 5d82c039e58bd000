using System.Text;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Writes runs in the HTML of rich messages, which have real tables: https://core.telegram.org/bots/api#rich-message-formatting-options.</summary>
internal static class RichHtml
{
    /// <summary>The runs as blocks: a paragraph a line, tables with cells, quotations. Empty where no run is a whole table, since only tables need
    /// it.</summary>
    public static string Write(IReadOnlyList<LookedRun> runs)
    {
        if (!runs.Any(run => run.Table is not null) || runs.Any(run => run is { Look: TextLook.Table, Table: null }))
        {
            return "";
        }

        var html = new StringBuilder();
        var line = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Table is { } table)
            {
                EndLine(html, line);
                AddTable(html, table);
            }
            else if (run.Look == TextLook.Quote)
            {
                EndLine(html, line);
                html.Append("<blockquote><p>");
                MessageHtml.Escape(run.Text, html);
                html.Append("</p></blockquote>");
            }
            else
            {
                AddWords(html, line, run);
            }
        }

        EndLine(html, line);
        return html.ToString();
    }

    private static void AddWords(StringBuilder html, StringBuilder line, LookedRun run)
    {
        var lines = run.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                EndLine(html, line);
            }

            if (lines[i].Length > 0)
            {
                line.Append(MessageHtml.Write([run with { Text = lines[i] }]));
            }
        }
    }

    private static void EndLine(StringBuilder html, StringBuilder line)
    {
        if (line.Length > 0)
        {
            html.Append("<p>").Append(line).Append("</p>");
            line.Clear();
        }
    }

    private static void AddTable(StringBuilder html, MessageTable table)
    {
        html.Append("<table bordered striped>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var tag = r == 0 ? "th" : "td";
            html.Append("<tr>");
            for (var c = 0; c < table.Rows[r].Count; c++)
            {
                // A cell without both alignments is refused.
                html.Append('<').Append(tag).Append(table.RightAligned.Contains(c) ? " align=\"right\"" : " align=\"left\"").Append(" valign=\"middle\">");
                MessageHtml.Escape(table.Rows[r][c], html);
                html.Append("</").Append(tag).Append('>');
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
    }
}

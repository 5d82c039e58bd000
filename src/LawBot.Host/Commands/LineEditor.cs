using System.Globalization;
using LawBot.Chinese;
using LawBot.Host.Exports;

namespace LawBot.Host.Commands;

/// <summary>Reads lines from a terminal: the arrow keys edit and go through what was typed before, Tab completes, a pasted text of several lines
/// is one. Where input is redirected, lines are read as they come.</summary>
/// <param name="complete">What a beginning may be completed to.</param>
internal sealed class LineEditor(Func<string, IReadOnlyList<string>> complete)
{
    private readonly TypedLine line = new(complete);
    // This writes escape sequences of its own, which standard output does not let through.
    private static TextWriter Terminal => PlainWriter.Terminal;

    private int rows; // How many rows below the prompt's the cursor stands.

    /// <returns>The line, trimmed; null at the end of the input (Ctrl-D on an empty line).</returns>
    public async Task<string?> ReadAsync(string prompt, CancellationToken cancellation)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            Console.Write(prompt);

            // Reading a line cannot be cancelled; on its own thread it does not keep the process from stopping.
            return (await Task.Run(Console.In.ReadLine, cancellation).WaitAsync(cancellation))?.Trim();
        }

        rows = 0;
        Show(prompt);
        while (true)
        {
            var key = await Task.Run(static () => Console.ReadKey(intercept: true), cancellation).WaitAsync(cancellation);
            if (key.Key == ConsoleKey.Enter && !Console.KeyAvailable)
            {
                line.End();
                Show(prompt);
                Console.WriteLine();
                return line.Send();
            }

            if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } && line.Text.Length == 0)
            {
                Console.WriteLine();
                return null;
            }

            Press(key, prompt);
            if (!Console.KeyAvailable)
            {
                Show(prompt); // What is pasted is shown once it is all there.
            }
        }
    }

    private void Press(ConsoleKeyInfo key, string prompt)
    {
        switch (key.Key)
        {
            case ConsoleKey.Backspace: line.Backspace(); break;
            case ConsoleKey.Delete: line.Delete(); break;
            case ConsoleKey.LeftArrow: line.Move(-1); break;
            case ConsoleKey.RightArrow: line.Move(1); break;
            case ConsoleKey.Home: line.Home(); break;
            case ConsoleKey.End: line.End(); break;
            case ConsoleKey.UpArrow: line.Earlier(); break;
            case ConsoleKey.DownArrow: line.Later(); break;
            case ConsoleKey.Escape: line.Clear(); break;
            case ConsoleKey.Enter: line.Insert('\n'); break; // Inside what is pasted.
            case ConsoleKey.Tab: Complete(prompt); break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    line.Insert(key.KeyChar);
                }

                break;
        }
    }

    private void Complete(string prompt)
    {
        var others = line.Complete();
        if (others.Count > 1)
        {
            Show(prompt);
            Console.WriteLine("\n" + string.Join("  ", others.Take(12)) + (others.Count > 12 ? " ……" : ""));
            rows = 0;
        }
    }

    private void Show(string prompt)
    {
        var columns = Math.Max(20, Console.WindowWidth);
        var text = PlainText.Of(line.Text.Replace('\n', '⏎'));
        var before = TextWidth.Of(prompt + text[..line.Cursor]);
        var whole = TextWidth.Of(prompt + text);
        Terminal.Write((rows > 0 ? Escape(rows, 'A') : "") + "\r\u001b[J" + prompt + text);
        var (endRow, cursorRow) = (whole / columns, before / columns);
        Terminal.Write((endRow > cursorRow ? Escape(endRow - cursorRow, 'A') : "") + "\r" + (before % columns > 0 ? Escape(before % columns, 'C') : ""));
        Terminal.Flush();
        rows = cursorRow;
    }

    private static string Escape(int count, char what) => string.Create(CultureInfo.InvariantCulture, $"\u001b[{count}{what}");
}

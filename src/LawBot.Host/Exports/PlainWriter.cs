using System.Text;
using LawBot.Chinese;

namespace LawBot.Host.Exports;

/// <summary>Writes on what gets through <see cref="PlainText"/>. Standard output and standard error are set to it, so that no command can forget it.</summary>
/// <param name="inner">Where to.</param>
internal sealed class PlainWriter(TextWriter inner) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private char _high;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>Standard output as it was before.</summary>
    public static TextWriter Terminal { get; private set; } = Console.Out;

    /// <summary>Sets standard output and error. What draws tables and bars keeps the terminal's own, since it has to move the cursor; its cells are made
    /// plain one by one.</summary>
    public static void Use()
    {
        Terminal = Console.Out;
        Console.SetOut(Synchronized(new PlainWriter(Console.Out)));
        Console.SetError(Synchronized(new PlainWriter(Console.Error)));
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        // Half a character waits for its other half.
        if (char.IsHighSurrogate(value))
        {
            _high = value;
            return;
        }

        var text = _high == default ? value.ToString() : string.Concat([_high, value]);
        _high = default;
        inner.Write(value is '\r' ? "\r" : PlainText.Of(text));
    }

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : PlainText.Of(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void WriteLine() => inner.WriteLine();

    /// <inheritdoc/>
    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : PlainText.Of(value));

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => WriteLine(buffer.ToString());

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}

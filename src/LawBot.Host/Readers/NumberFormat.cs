using System.Globalization;
using System.Text;

namespace LawBot.Host.Readers;

/// <summary>Writes a number of a sheet as its format shows it (ECMA-376, part 1, 18.8.31): its decimals, percentage, scale and the unit written behind it
/// (<c>#,##0.0"万元"</c>); thousands are not grouped.</summary>
internal static class NumberFormat
{
    private const int LongestFormat = 200;

    /// <returns>The number as it shows; with all its digits where the format says nothing of them.</returns>
    public static string Write(double value, string format)
    {
        if (format.Length > LongestFormat)
        {
            return Plain(value);
        }

        var sections = Sections(format);
        var negative = value < 0 && sections.Count > 1 && sections[1].Count > 0;
        var tokens = negative ? sections[1] : value == 0 && sections.Count > 2 && sections[2].Count > 0 ? sections[2] : sections[0];
        if (IsDate(tokens))
        {
            return value is > 0 and < 2_900_000 ? DateTime.FromOADate(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Plain(value);
        }

        return tokens.Exists(token => token.IsDigit) ? Digits(negative ? -value : value, tokens) : Around(value, tokens);
    }

    private static string Plain(double value) => ((decimal)Math.Round(value, 9)).ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>A format without places for digits: <c>General"件"</c>, or words only.</summary>
    private static string Around(double value, List<Token> tokens)
    {
        var general = tokens.FindIndex(token => token is { IsLiteral: false, Text: "G" });
        var words = string.Concat(tokens.Where(token => token.IsLiteral).Select(token => token.Text));
        return general < 0
            ? words.Length > 0 && tokens.TrueForAll(token => token.IsLiteral) ? words : Plain(value) + (tokens.Exists(token => token.Is('%')) ? "%" : "")
            : string.Concat(tokens.Take(general).Where(token => token.IsLiteral).Select(token => token.Text)) + Plain(value)
                + string.Concat(tokens.Skip(general).Where(token => token.IsLiteral).Select(token => token.Text));
    }

    private static string Digits(double value, List<Token> tokens)
    {
        var last = tokens.FindLastIndex(token => token.IsDigit);
        for (var i = last + 1; i < tokens.Count && tokens[i].Is(','); i++)
        {
            value /= 1000;
        }

        value = tokens.Exists(token => token.Is('%')) ? value * 100 : value;
        var point = tokens.FindIndex(token => token.Is('.'));
        var decimals = point < 0 ? 0 : tokens.Skip(point).Count(token => token.IsDigit);
        if (tokens.Exists(token => token.Is('E') || token.Is('/')) || Math.Abs(value) > 1e15)
        {
            return Plain(value);
        }

        var parts = Math.Round((decimal)Math.Abs(value), decimals, MidpointRounding.AwayFromZero)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('.');
        var whole = Whole(parts[0], tokens.Take(point < 0 ? tokens.Count : point).ToArray());
        var shown = whole + (point < 0 ? "" : Fraction(parts.Length > 1 ? parts[1] : "", tokens.Skip(point + 1)));
        return value < 0 && parts.Any(part => part.AsSpan().IndexOfAnyExcept('0') >= 0) ? "-" + shown : shown;
    }

    /// <summary>Fills the places from the right, what is left goes to the first one: <c>0!.0</c> writes 12.3 for 123.</summary>
    private static string Whole(string digits, Token[] tokens)
    {
        digits = digits == "0" ? "" : digits;
        var first = Array.FindIndex(tokens, token => token.IsDigit);
        var text = new StringBuilder();
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].IsLiteral || tokens[i].Is('%'))
            {
                text.Insert(0, tokens[i].Text);
            }
            else if (tokens[i].IsDigit)
            {
                var taken = i == first ? digits : digits.Length > 0 ? digits[^1..] : "";
                digits = digits[..^taken.Length];
                text.Insert(0, taken.Length > 0 ? taken : tokens[i].Is('0') ? "0" : "");
            }
        }

        return text.ToString();
    }

    private static string Fraction(string digits, IEnumerable<Token> tokens)
    {
        var (text, at, kept) = (new StringBuilder(), 0, digits.TrimEnd('0').Length);
        foreach (var token in tokens)
        {
            if (token.IsDigit && at++ is var place && place < digits.Length && (token.Is('0') || place < kept))
            {
                text.Append(place == 0 ? "." : "").Append(digits[place]);
            }
            else if (token.IsLiteral || token.Is('%'))
            {
                text.Append(token.Text);
            }
        }

        return text.ToString();
    }

    private static bool IsDate(List<Token> tokens) => tokens.Exists(token => token.Is('y') || token.Is('d'));

    /// <summary>Cuts a format at its semicolons into marks and literals; conditions and colours (<c>[Red]</c>) are left out.</summary>
    private static List<List<Token>> Sections(string format)
    {
        var sections = new List<List<Token>> { new() };
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            var end = c == '"' ? format.IndexOf('"', i + 1) : c == '[' ? format.IndexOf(']', i + 1) : -1;
            if (end > i)
            {
                var inner = format[(i + 1)..end];
                AddLiteral(sections[^1], c == '"' ? inner : inner.StartsWith('$') ? inner[1..].Split('-')[0] : "");
                i = end;
            }
            else if (c is '\\' or '!' or '_' or '*')
            {
                i++;
                AddLiteral(sections[^1], c is '\\' or '!' && i < format.Length ? format[i..(i + 1)] : "");
            }
            else if (c == ';')
            {
                sections.Add([]);
            }
            else if (format.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase))
            {
                sections[^1].Add(new Token("G", IsLiteral: false));
                i += "General".Length - 1;
            }
            else
            {
                var isMark = c < 0x80 && (char.IsAsciiLetter(c) || "0#?.,%@/".Contains(c, StringComparison.Ordinal));
                sections[^1].Add(new Token((isMark && c != 'E' ? char.ToLowerInvariant(c) : c).ToString(), !isMark));
            }
        }

        return sections;
    }

    private static void AddLiteral(List<Token> tokens, string text)
    {
        if (text.Length > 0)
        {
            tokens.Add(new Token(text, IsLiteral: true));
        }
    }

    private readonly record struct Token(string Text, bool IsLiteral)
    {
        public bool IsDigit => !IsLiteral && Text is ("0" or "#" or "?");

        public bool Is(char mark) => !IsLiteral && Text.Length == 1 && Text[0] == mark;
    }
}
